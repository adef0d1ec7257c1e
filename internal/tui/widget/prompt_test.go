package widget_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"newsreader/internal/theme"
	"newsreader/internal/tui/widget"
)

func strike(p *widget.Prompt, keys ...tea.KeyPressMsg) {
	for _, k := range keys {
		p.HandleKey(k)
	}
}

func typed(p *widget.Prompt, s string) {
	for _, r := range s {
		p.HandleKey(tea.KeyPressMsg{Code: r, Text: string(r)})
	}
}

var (
	left      = tea.KeyPressMsg{Code: tea.KeyLeft}
	right     = tea.KeyPressMsg{Code: tea.KeyRight}
	backspace = tea.KeyPressMsg{Code: tea.KeyBackspace}
	up        = tea.KeyPressMsg{Code: tea.KeyUp}
	down      = tea.KeyPressMsg{Code: tea.KeyDown}
)

func ctrl(r rune) tea.KeyPressMsg { return tea.KeyPressMsg{Code: r, Mod: tea.ModCtrl} }
func alt(r rune) tea.KeyPressMsg  { return tea.KeyPressMsg{Code: r, Mod: tea.ModAlt} }

func TestAPromptIsEditedLikeAShellsLine(t *testing.T) {
	for _, c := range []struct {
		name string
		keys []tea.KeyPressMsg
		want string
	}{
		{"backspace", []tea.KeyPressMsg{backspace}, "one two thre|"},
		{"delete in the middle", []tea.KeyPressMsg{ctrl('a'), ctrl('d')}, "|ne two three"},
		{"word back", []tea.KeyPressMsg{ctrl('w')}, "one two |"},
		{"two words back", []tea.KeyPressMsg{ctrl('w'), ctrl('w')}, "one |"},
		{"to the start", []tea.KeyPressMsg{left, left, ctrl('u')}, "|ee"},
		{"to the end", []tea.KeyPressMsg{alt('b'), alt('b'), ctrl('k')}, "one |"},
		{"word forward", []tea.KeyPressMsg{ctrl('a'), alt('d')}, "| two three"},
		{"past the ends", []tea.KeyPressMsg{right, right, ctrl('d')}, "one two three|"},
	} {
		p := widget.NewPrompt("", nil)
		typed(p, "one two three")
		strike(p, c.keys...)
		typed(p, "|")
		if got := p.Value(); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestAPromptNeverCutsACharacterInHalf(t *testing.T) {
	p := widget.NewPrompt("", nil)
	p.Paste("ab🇩🇪e\u0301")
	strike(p, backspace)
	if got := p.Value(); got != "ab🇩🇪" {
		t.Errorf("an accented letter went to %q", got)
	}
	strike(p, left, backspace)
	if got := p.Value(); got != "a🇩🇪" {
		t.Errorf("behind the flag went %q", got)
	}
}

func TestWhatIsPastedCanDoNothing(t *testing.T) {
	p := widget.NewPrompt("", nil)
	p.Paste("two\nlines\x1b[31m and\ta tab\u202e")
	if got := p.Value(); strings.ContainsAny(got, "\x1b\n\t\u202e") || !strings.HasPrefix(got, "two lines") {
		t.Errorf("pasted was %q", got)
	}
}

func TestTheHistoryIsWalkedAndTheLineIsKept(t *testing.T) {
	p := widget.NewPrompt("/", []string{"first", "second"})
	typed(p, "new")
	var got []string
	for _, k := range []tea.KeyPressMsg{up, up, up, down, down, down} {
		strike(p, k)
		got = append(got, p.Value())
	}
	if want := "second first first second new new"; strings.Join(got, " ") != want {
		t.Errorf("walked %q, want %q", got, want)
	}
}

func TestKeysThatEndAPromptAreLeftToOthers(t *testing.T) {
	p := widget.NewPrompt("", nil)
	for _, k := range []tea.KeyPressMsg{{Code: tea.KeyEnter}, {Code: tea.KeyEscape}, {Code: tea.KeyTab}, {Code: tea.KeyF1}} {
		if p.HandleKey(k) {
			t.Errorf("the prompt took %q", k.String())
		}
	}
	if !p.HandleKey(tea.KeyPressMsg{Code: tea.KeySpace, Text: " "}) || p.Value() != " " {
		t.Error("a blank can't be typed")
	}
}

func TestAPromptIsDrawnExactlyAndKeepsItsCursorInView(t *testing.T) {
	for _, text := range []string{"", "short", "とても長い文字列がここにある", "a line that is longer than any of these widths are"} {
		for w := 0; w <= 40; w++ {
			p := widget.NewPrompt("save to: ", nil)
			p.SetValue(text)
			for range 6 {
				row, cursor := p.View(ansi.WcWidth, theme.Style{}, theme.Style{}, w)
				if got := ansi.WcWidth.StringWidth(row); got != w {
					t.Fatalf("width %d: %q has %d cells", w, row, got)
				}
				if w > 0 && (cursor < 0 || cursor >= w) {
					t.Fatalf("width %d: the cursor is in cell %d of %q", w, cursor, row)
				}
				strike(p, left, left)
			}
		}
	}
}

func TestTheCursorIsCountedInCells(t *testing.T) {
	p := widget.NewPrompt("/", nil)
	p.SetValue("日本")
	if _, cursor := p.View(ansi.WcWidth, theme.Style{}, theme.Style{}, 20); cursor != 5 {
		t.Errorf("behind two wide characters it is in cell %d", cursor)
	}
}
