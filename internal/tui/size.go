package tui

import (
	"strconv"

	tea "charm.land/bubbletea/v2"
)

// Bounds of a believable terminal. A size of no cells comes from a terminal that
// has not been told its own (a serial line, some containers); one of thousands by
// thousands from a broken report, and a screen buffer for it would take gigabytes.
const (
	maxCells     = 4096      // wide or high
	maxArea      = 1_000_000 // wide times high
	assumedWidth = 80
	assumedLines = 24
)

// believable replaces a size that cannot be true by what the environment says
// (COLUMNS, LINES), and what that does not say by 80x24.
func believable(size tea.WindowSizeMsg, getenv func(string) string) tea.WindowSizeMsg {
	if plausible(size.Width, size.Height) {
		return size
	}
	w, h := number(getenv("COLUMNS")), number(getenv("LINES"))
	if w < 1 || w > maxCells {
		w = assumedWidth
	}
	if h < 1 || h > maxCells || w*h > maxArea {
		h = assumedLines
	}
	return tea.WindowSizeMsg{Width: w, Height: h}
}

func plausible(w, h int) bool {
	return w > 0 && h > 0 && w <= maxCells && h <= maxCells && w*h <= maxArea
}

func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}

// filter runs before the renderer sees a message, which is why sizes are mended
// here and not in Update: the renderer would otherwise keep a buffer of no cells
// and never draw. Motion of the mouse is dropped, as nothing follows a pointer.
func filter(getenv func(string) string) func(tea.Model, tea.Msg) tea.Msg {
	return func(_ tea.Model, msg tea.Msg) tea.Msg {
		switch msg := msg.(type) {
		case tea.WindowSizeMsg:
			return believable(msg, getenv)
		case tea.MouseMotionMsg:
			return nil
		}
		return msg
	}
}
