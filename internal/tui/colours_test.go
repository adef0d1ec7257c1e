package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
)

func TestATerminalOfSixteenColoursIsWrittenToInThem(t *testing.T) {
	h := start(t, 100, 30)
	h.send(tea.ColorProfileMsg{Profile: colorprofile.ANSI})
	if screen := h.m.View().Content; strings.Contains(screen, "38;2;") || strings.Contains(screen, "48;2;") {
		t.Error("colours are left for the renderer to guess")
	}
	h.send(tea.ColorProfileMsg{Profile: colorprofile.TrueColor})
	if screen := h.m.View().Content; !strings.Contains(screen, "38;2;") {
		t.Error("the colours do not come back")
	}
}
