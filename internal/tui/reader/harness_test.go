package reader

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"newsreader/internal/article"
	"newsreader/internal/theme"
)

// screen drives a pane as the root does, and settles its commands at once: after
// press or any other method nothing is under way.
type screen struct {
	*Pane
	t testing.TB
	// actions are what the pane asked for, the newest last.
	actions []Action
	// held keeps commands back while it is set, to be settled by hand.
	held *[]tea.Cmd
}

// show opens an article in a body of w by h cells with an outline of 30 cells.
func open(t testing.TB, a *article.Article, w, h int) *screen {
	t.Helper()
	s := bare(t)
	s.settle(s.Resize(w, h))
	s.ResizeOutline(30, h)
	s.settle(s.SetArticle(a, false, Place{}))
	return s
}

func bare(t testing.TB) *screen {
	p := New(t.Context(), Options{Theme: theme.Default(true), Method: ansi.WcWidth, Measure: 72})
	return &screen{Pane: p, t: t}
}

// settle runs a command and all that come of it.
func (s *screen) settle(cmd tea.Cmd) {
	s.t.Helper()
	if cmd == nil {
		return
	}
	if s.held != nil {
		*s.held = append(*s.held, cmd)
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			s.settle(c)
		}
	default:
		next, mine := s.Receive(msg)
		if !mine {
			s.t.Errorf("the pane does not know its own %T", msg)
		}
		s.settle(next)
	}
}

// press strikes keys by their names, parted by blanks: "j j pgdown space".
func (s *screen) press(keys string) {
	s.t.Helper()
	for _, name := range strings.Fields(keys) {
		action, cmd := s.HandleKey(key(name))
		if action != nil {
			s.actions = append(s.actions, action)
		}
		s.settle(cmd)
	}
}

// write types a text, letter by letter.
func (s *screen) write(text string) {
	s.t.Helper()
	for _, r := range text {
		name := string(r)
		if r == ' ' {
			name = "space"
		}
		s.press(name)
	}
}

// last is the newest action, or nil.
func (s *screen) last() Action {
	if len(s.actions) == 0 {
		return nil
	}
	return s.actions[len(s.actions)-1]
}

// body and contents are the two parts as plain text without blanks at the end.
func (s *screen) body() string     { return plain(s.View()) }
func (s *screen) contents() string { return plain(s.OutlineView()) }

func plain(rows []string) string {
	var b strings.Builder
	for _, r := range rows {
		b.WriteString(strings.TrimRight(ansi.Strip(r), " "))
		b.WriteByte('\n')
	}
	return b.String()
}

// topRow is the first row of the body that is not blank, without its margin.
func (s *screen) topRow() string {
	for _, r := range s.View() {
		if text := strings.TrimSpace(strings.TrimRight(ansi.Strip(r), " ▐")); text != "" {
			return text
		}
	}
	return ""
}

// heading is the current section's, "" before the first.
func (s *screen) heading() string {
	if now := s.Status().Section; now != nil {
		return now.Title()
	}
	return ""
}

// key makes the key press of a name as Bubble Tea writes it.
func key(name string) tea.KeyPressMsg {
	var k tea.KeyPressMsg
	parts := strings.Split(name, "+")
	if name == "+" {
		parts = []string{"+"}
	}
	for _, mod := range parts[:len(parts)-1] {
		k.Mod |= map[string]tea.KeyMod{"ctrl": tea.ModCtrl, "alt": tea.ModAlt, "shift": tea.ModShift}[mod]
	}
	last := parts[len(parts)-1]
	codes := map[string]rune{
		"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "backspace": tea.KeyBackspace,
		"up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight,
		"pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown, "home": tea.KeyHome, "end": tea.KeyEnd, "space": tea.KeySpace,
	}
	switch code, ok := codes[last]; {
	case ok:
		k.Code = code
		if last == "space" {
			k.Text = " "
		}
	default:
		k.Code, _ = utf8.DecodeRuneInString(last)
		if k.Mod == 0 {
			k.Text = last
		}
	}
	return k
}

func para(text string) *article.Paragraph {
	return &article.Paragraph{Spans: []article.Span{article.Plain{Text: text}}}
}

func heading(text string) []article.Span { return []article.Span{article.Plain{Text: text}} }

// chapters is an article of n sections, each of some numbered paragraphs of one line.
func chapters(n, paragraphs int) *article.Article {
	a := &article.Article{Title: "The long way", Standfirst: []*article.Paragraph{para("What it is about.")}}
	for i := 1; i <= n; i++ {
		s := &article.Section{Heading: heading(fmt.Sprintf("Chapter %d", i))}
		for j := 1; j <= paragraphs; j++ {
			s.Blocks = append(s.Blocks, para(fmt.Sprintf("Line %d of chapter %d.", j, i)))
		}
		a.Sections = append(a.Sections, s)
	}
	article.Arrange(a.Sections)
	return a
}
