package tui

import (
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"newsreader/internal/feed"
)

// bench is a program on a large screen with a long article open.
func bench(b *testing.B, w, h int) *root {
	b.Helper()
	f := library()
	f.shelf["tour.md"] = Opened{Article: long(400), Name: "tour.md"}
	d := Deps{
		Articles: f, Themes: fakeThemes{},
		After: func(time.Duration, func(time.Time) tea.Msg) tea.Cmd { return nil },
	}
	o, _ := f.Open(b.Context(), Request{Ref: "tour.md", Lead: true})
	m, err := newRoot(b.Context(), d, Start{Opened: &o})
	if err != nil {
		b.Fatal(err)
	}
	m.Init()
	m.Update(tea.WindowSizeMsg{Width: w, Height: h})
	m.View()
	return m
}

// BenchmarkScrollLine is a key that moves the text by a line, with the screen that
// follows: budget 2 ms at 200x60.
func BenchmarkScrollLine(b *testing.B) {
	m := bench(b, 200, 60)
	keys := []tea.KeyPressMsg{keyPress("j"), keyPress("k")}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		m.Update(keys[i/1000%2])
		m.View()
	}
}

// BenchmarkPage is a page down and up.
func BenchmarkPage(b *testing.B) {
	m := bench(b, 200, 60)
	keys := []tea.KeyPressMsg{keyPress("space"), keyPress("b")}
	for i := 0; b.Loop(); i++ {
		m.Update(keys[i%2])
		m.View()
	}
}

// BenchmarkIdleView is what Bubble Tea asks for after a message that changed nothing.
func BenchmarkIdleView(b *testing.B) {
	m := bench(b, 200, 60)
	for b.Loop() {
		m.View()
	}
}

// BenchmarkComposeOverlay is a frame with the help over the screen.
func BenchmarkComposeOverlay(b *testing.B) {
	m := bench(b, 200, 60)
	m.Update(keyPress("?"))
	for b.Loop() {
		m.stale = true
		m.View()
	}
}

// BenchmarkPaletteKey is a letter typed into the palette of a long article.
func BenchmarkPaletteKey(b *testing.B) {
	m := bench(b, 200, 60)
	m.Update(keyPress(":"))
	keys := []tea.KeyPressMsg{keyPress("p"), keyPress("backspace")}
	for i := 0; b.Loop(); i++ {
		m.Update(keys[i%2])
		m.View()
	}
}

// BenchmarkFirstFrame is everything from a decoded article to the first screen.
func BenchmarkFirstFrame(b *testing.B) {
	for b.Loop() {
		bench(b, 120, 40)
	}
}

// BenchmarkLibraryLine is a key that moves the cursor in a list of entries by a row, with
// the screen that follows: budget 1 ms at 120x40.
func BenchmarkLibraryLine(b *testing.B) {
	lib := shelved(400)
	for i := range 300 {
		lib.feeds = append(lib.feeds, lib.feeds[i%2])
		lib.feeds[i+2].ID = feed.ID(i + 3)
	}
	d := Deps{
		Articles: library(), Themes: fakeThemes{}, Library: lib,
		After: func(time.Duration, func(time.Time) tea.Msg) tea.Cmd { return nil },
	}
	m, err := newRoot(b.Context(), d, Start{})
	if err != nil {
		b.Fatal(err)
	}
	m.Update(m.openLibrary(wanted{})())
	m.Update(tea.WindowSizeMsg{Width: 120, Height: 40})
	if m.list.Len() < 20 {
		b.Fatal("there is no list")
	}
	keys := []tea.KeyPressMsg{keyPress("j"), keyPress("k")}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		m.Update(keys[i/20%2])
		m.View()
	}
}
