package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"newsreader/internal/tui/layout"
	"newsreader/internal/tui/widget"
)

// sheet is an overlay of lines to be read: the output of a command, the last
// messages. Help is one too, with its lines made from the table of keys.
type sheet struct {
	title string
	// lines makes the styled lines for a width; every one must fit into it.
	lines func(l look, w int) []string
	kind  layout.Overlay
	// foot are the keys of the overlay, for its lower border.
	foot string

	first, page, total int // what the last draw showed
}

func (s *sheet) handleKey(k tea.KeyPressMsg) intent {
	switch k.String() {
	case "q", "enter", "backspace":
		return closed{}
	}
	s.scroll(scrollBy(k.String(), s.page, s.total))
	return nil
}

func (s *sheet) wheel(n int) intent {
	s.scroll(n)
	return nil
}

func (s *sheet) scroll(delta int) { s.first = widget.Scroll(s.first, delta, s.page, s.total) }

func (s *sheet) draw(l look, w, h int) picture {
	inner := layout.Box(w, h, s.kind, h).Inner().W
	if inner == 0 {
		inner = w
	}
	lines := s.lines(l, inner)
	box := layout.Box(w, h, s.kind, len(lines))
	s.page, s.total = box.H, len(lines)
	if in := box.Inner(); !in.Empty() {
		s.page = in.H
	}
	s.scroll(0)
	shown := lines[s.first:min(len(lines), s.first+s.page)]
	return picture{box: box, rows: frame(l.theme, l.method, box, s.title+s.position(), s.foot, shown)}
}

// position says which part of the lines is shown, where that is not all.
func (s *sheet) position() string {
	if s.total <= s.page {
		return ""
	}
	return fmt.Sprintf(" · %d–%d of %d", s.first+1, min(s.first+s.page, s.total), s.total)
}

// scrollBy turns a key into a number of lines, 0 for a key that does not scroll.
func scrollBy(key string, page, total int) int {
	switch key {
	case "j", "down", "ctrl+n", "ctrl+e":
		return 1
	case "k", "up", "ctrl+p", "ctrl+y":
		return -1
	case "d", "ctrl+d":
		return max(1, page/2)
	case "u", "ctrl+u":
		return -max(1, page/2)
	case "space", "f", "pgdown", "ctrl+f":
		return max(1, page-1)
	case "b", "pgup", "ctrl+b":
		return -max(1, page-1)
	case "g", "home":
		return -total
	case "G", "end":
		return total
	}
	return 0
}
