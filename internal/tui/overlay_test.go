package tui

import (
	"errors"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"newsreader/internal/theme"
)

func TestThePaletteShowsWhereItWouldGoAndReturnsOnEsc(t *testing.T) {
	h := start(t, 100, 40)
	h.keys(":").text("lower mill")
	h.sees("section 4 of 6")
	h.keys("esc").seesNot("Go to").sees("Ada Marsh")
	h.keys(":").text("lower mill").keys("enter")
	h.seesNot("Go to").sees("section 4 of 6")
}

func TestThePaletteFindsPointsLinksArticlesAndCommands(t *testing.T) {
	h := start(t, 100, 40)
	h.keys(":").text("drowns").keys("enter").sees("section 5 of 6").sees("Cons of the dam")
	h.keys(":").text("page of the web").keys("enter").sees("It is told in")
	h.keys(":").text("the sea").keys("down enter").sees("First Things")
	h.keys(":").text("pick a theme").keys("enter").sees("as the terminal is")
	h.keys("esc :").text("select sections").keys("enter").sees("selected")
}

func TestThePaletteShowsTheTextAsItWasForWhatIsNotInIt(t *testing.T) {
	h := start(t, 100, 40).keys("] :")
	h.text("lower mill").sees("section 4 of 6")
	h.keys("ctrl+u").text("theme").sees("section 1 of 6")
}

func TestThePaletteTakesAPaste(t *testing.T) {
	h := start(t, 100, 40).keys("ctrl+p")
	h.send(tea.PasteMsg{Content: "Lower\x1b\a\nMill"})
	h.sees("section 4 of 6")
}

func TestTheThemePickerShowsEveryThemeAndGivesTheOldOneBack(t *testing.T) {
	h := start(t, 100, 40).keys("T")
	was := h.m.look.theme.Name
	seen := map[string]bool{}
	for range theme.Names() {
		h.keys("j")
		seen[h.m.look.theme.Name] = true
	}
	for _, name := range theme.Names() {
		if !seen[name] {
			t.Errorf("%s was not shown", name)
		}
	}
	h.keys("esc")
	if got := h.m.look.theme.Name; got != was {
		t.Errorf("Esc left the theme %s, before was %s", got, was)
	}
	if len(h.kept) > 1 {
		t.Errorf("a theme that was only looked at was kept")
	}
}

func TestTheBackgroundDecidesUnlessAThemeWasAskedFor(t *testing.T) {
	light := tea.BackgroundColorMsg{Color: white{}}
	h := start(t, 80, 24)
	h.send(light)
	if h.m.look.theme.Dark {
		t.Error("a light terminal has the dark theme")
	}
	h = start(t, 80, 24, func(_ *Deps, s *Start) { s.Theme = "dracula" })
	h.send(light)
	if got := h.m.look.theme.Name; got != "dracula" {
		t.Errorf("the theme that was asked for gave way to %s", got)
	}
	h = start(t, 80, 24, func(d *Deps, _ *Start) {
		d.Getenv = func(name string) string { return map[string]string{"COLORFGBG": "0;15"}[name] }
	})
	if h.m.look.theme.Dark {
		t.Error("COLORFGBG says light, the theme is dark")
	}
}

func TestAThemeForTheOtherKindOfTerminalBringsItsGround(t *testing.T) {
	dark := tea.BackgroundColorMsg{Color: black{}}
	h := start(t, 80, 24)
	h.send(dark)
	if v := h.m.View(); v.BackgroundColor != nil {
		t.Error("the default theme changes the terminal's colours")
	}
	h.keys("T j") // the first of the pair, which is for dark terminals
	if v := h.m.View(); v.BackgroundColor != nil {
		t.Error("a dark theme changes the colours of a dark terminal")
	}
	h.keys("j") // the second, for light ones
	if v := h.m.View(); v.BackgroundColor == nil || v.ForegroundColor == nil {
		t.Error("a light theme stands on a dark terminal's ground")
	}
	h.keys("esc")
	if v := h.m.View(); v.BackgroundColor != nil {
		t.Error("the ground of a theme that was looked at stayed")
	}
	h = start(t, 80, 24, func(_ *Deps, s *Start) { s.Theme = "newsprint" })
	if v := h.m.View(); v.BackgroundColor != nil {
		t.Error("a terminal that has said nothing is given a ground")
	}
	h.send(dark)
	if v := h.m.View(); v.BackgroundColor == nil {
		t.Error("a light theme stands on a dark terminal's ground")
	}
}

// TestWithoutColoursTheCursorIsSeen holds the screen to attributes where the terminal
// shows no colours: a row under the cursor that differs by its ground alone is lost.
func TestWithoutColoursTheCursorIsSeen(t *testing.T) {
	h := start(t, 120, 24)
	h.send(tea.ColorProfileMsg{Profile: colorprofile.ASCII})
	h.keys("shift+tab j")
	const inverse = "\x1b[7m"
	if row := strings.Split(h.m.View().Content, "\n")[5]; !strings.Contains(row, inverse) {
		t.Errorf("the row under the cursor is %q", row)
	}
}

type black struct{}

func (black) RGBA() (r, g, b, a uint32) { return 0, 0, 0, 0xffff }

type white struct{}

func (white) RGBA() (r, g, b, a uint32) { return 0xffff, 0xffff, 0xffff, 0xffff }

func TestPipeGivesTheScopeThatThePromptNames(t *testing.T) {
	h := start(t, 100, 30).keys("] ] |").sees("pipe section 2 to:")
	h.keys("tab").sees("pipe the article to:").keys("shift+tab")
	h.host.output = "42\n"
	h.text("wc -w").keys("enter")
	want := `pipe wc -w < text of "A Tour of the River", 3 sections`
	if !slices.Contains(h.host.did, want) {
		t.Errorf("the host did %q", h.host.did)
	}
	h.sees("wc -w").sees("42").keys("esc").seesNot("42")
	h.keys("| up").sees("wc -w")
}

func TestAFailingCommandShowsWhatItSaid(t *testing.T) {
	h := start(t, 100, 30)
	h.host.output, h.host.err = "no such option\x1b[2J", errors.New("frob: exit status 2")
	h.keys("|").text("frob").keys("enter").sees("no such option").sees("frob: exit status 2")
	if strings.Contains(h.m.View().Content, "\x1b[2J") {
		t.Error("a command's output reached the terminal as it was")
	}
}

func TestSaveAsksBeforeItOverwrites(t *testing.T) {
	h := start(t, 100, 30)
	h.host.exists = map[string]bool{"a-tour-of-the-river.md": true}
	h.keys("s").sees("a-tour-of-the-river.md").keys("enter").sees("Overwrite it?")
	h.keys("enter").seesNot("Overwrite")
	if len(h.host.did) != 0 {
		t.Fatalf("without a yes the host did %q", h.host.did)
	}
	h.keys("s enter y").sees("Saved as a-tour-of-the-river.md")
	if want := `save a-tour-of-the-river.md: markdown of "A Tour of the River", 6 sections`; !slices.Contains(h.host.did, want) {
		t.Errorf("the host did %q", h.host.did)
	}
}

func TestTheNameOfAFileDecidesItsFormat(t *testing.T) {
	for name, want := range map[string]string{"a.md": "markdown", "a.HTML": "html", "a.json": "json", "a.txt": "text", "a": "text"} {
		if got := formatOf(name); got != want {
			t.Errorf("%s is saved as %s, want %s", name, got, want)
		}
	}
}

func TestHelpIsSearchedByWords(t *testing.T) {
	h := start(t, 100, 40).keys("?").sees("line down")
	h.keys("/").text("editor").sees("open in the editor").seesNot("line down")
}

func TestTheOutlineIsAnOverlayOnANarrowScreen(t *testing.T) {
	h := start(t, 60, 20).keys("t").sees("Outline").sees("The Lower Mill")
	h.keys("j j enter").seesNot("Enter read").sees("section 3 of 6")
}

func TestCopySaysHow(t *testing.T) {
	h := start(t, 100, 30).keys("y").sees("(OSC 52, xclip)")
	if h.clip != "https://example.org/river" {
		t.Errorf("the terminal was given %q", h.clip)
	}
	h.host.err = errors.New("no clipboard")
	h.keys("y").sees("(OSC 52)")
}

func TestTheEditorOpensAtTheLineThatIsRead(t *testing.T) {
	h := start(t, 100, 30, func(_ *Deps, s *Start) { s.Ref = "notes.md" })
	h.articles.source = "# Notes\n\n## First Things\n\nThe *river* rises\nin the hills\n\n## Last Things\n"
	h.keys("] e")
	if want := "edit notes.md:3"; !slices.Contains(h.host.did, want) {
		t.Errorf("the host did %q, not %q", h.host.did, want)
	}
}

func TestLineOfFindsWordsAcrossMarks(t *testing.T) {
	source := "one\ntwo **three** four\nfive\n"
	for words, want := range map[string]int{"three four five": 2, "one two": 1, "nine": 0, "five or so": 3, "": 0} {
		if got := lineOf(source, spot{words, 0}); got != want {
			t.Errorf("%q is on line %d, want %d", words, got, want)
		}
	}
	again := strings.Repeat("the same words\n\n", 100)
	if got := lineOf(again, spot{"the same words", 50}); got != 101 {
		t.Errorf("of words that stand everywhere, those on line %d were taken, want the middle", got)
	}
}

func TestWhatIsNoFileIsEditedInATemporaryOneThatGoes(t *testing.T) {
	h := start(t, 100, 30)
	tok := h.m.working.Begin(t.Context())
	msg := editCmd(tok, h.m.deps, h.m.shown, spot{"The Source", 0})().(editorMsg)
	if msg.err != nil || msg.remove == nil {
		t.Fatalf("%+v", msg)
	}
	h.m.working.Abort()
	h.send(msg) // nobody wants it any more
	if !slices.Contains(h.host.did, "removed a-tour-of-the-river.md") {
		t.Errorf("the host did %q", h.host.did)
	}
}
