package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"newsreader/internal/article"
	"newsreader/internal/tui/layout"
	"newsreader/internal/tui/reader"
	"newsreader/internal/tui/widget"
)

// pipeTo runs a command on an article.
type pipeTo struct {
	command string
	article *article.Article
}

// saveTo writes an article into a file.
type saveTo struct {
	path      string
	article   *article.Article
	overwrite bool
}

func (pipeTo) intent() {}
func (saveTo) intent() {}

// ask is a prompt for what to do with a part of the article. Tab goes through the
// parts; the prompt says which one is meant.
type ask struct {
	verb   string // "pipe %s to", "save %s as"
	enter  string // what Enter does
	scopes []reader.Scope
	at     int
	prompt *widget.Prompt
	done   func(text string, s reader.Scope) intent
	// proposed is the text that was put in for the scope; it changes with the scope
	// until it is edited.
	propose  func(reader.Scope) string
	proposed string
}

// askPipe asks for the command that a scope is piped to.
func askPipe(scopes []reader.Scope, history []string) *ask {
	a := &ask{verb: "pipe %s to", enter: "run", scopes: scopes, prompt: widget.NewPrompt("", history)}
	a.done = func(text string, s reader.Scope) intent { return pipeTo{text, s.Article} }
	a.label()
	return a
}

// askSave asks for the file that a scope is saved as.
func askSave(scopes []reader.Scope) *ask {
	a := &ask{verb: "save %s as", enter: "save", scopes: scopes, prompt: widget.NewPrompt("", nil)}
	a.done = func(text string, s reader.Scope) intent { return saveTo{path: text, article: s.Article} }
	a.propose = func(s reader.Scope) string { return fileNameFor(s.Article) }
	a.label()
	return a
}

// label says what is asked and proposes an answer, unless there is one already.
func (a *ask) label() {
	s := a.scopes[a.at]
	a.prompt.SetLabel(" " + strings.Replace(a.verb, "%s", s.What, 1) + ": ")
	if a.propose != nil && a.prompt.Value() == a.proposed {
		a.proposed = a.propose(s)
		a.prompt.SetValue(a.proposed)
	}
}

func (a *ask) handleKey(k tea.KeyPressMsg) intent {
	switch k.String() {
	case "enter":
		text := strings.TrimSpace(a.prompt.Value())
		if text == "" {
			return closed{}
		}
		return a.done(text, a.scopes[a.at])
	case "tab":
		a.turn(1)
	case "shift+tab":
		a.turn(-1)
	case "backspace":
		if a.prompt.Value() == "" {
			return closed{}
		}
		a.prompt.HandleKey(k)
	default:
		a.prompt.HandleKey(k)
	}
	return nil
}

func (a *ask) turn(step int) {
	a.at = (a.at + step + len(a.scopes)) % len(a.scopes)
	a.label()
}

func (a *ask) paste(s string) intent {
	a.prompt.Paste(s)
	return nil
}

// draw puts the prompt on the screen's last lines but one, where the status line is,
// and says above it what Tab does.
func (a *ask) draw(l look, w, h int) picture {
	at := layout.Split(w, h, layout.State{}).Prompt
	return promptPicture(l, a.prompt, at, a.hint())
}

func (a *ask) hint() string {
	if len(a.scopes) < 2 {
		return ""
	}
	return "Tab: " + a.scopes[(a.at+1)%len(a.scopes)].What
}

func (a *ask) footerKeys() []string {
	keys := []string{"Enter", a.enter}
	if len(a.scopes) > 1 {
		keys = append(keys, "Tab", "other part")
	}
	if a.propose == nil {
		keys = append(keys, "↑", "earlier one")
	}
	return append(keys, "Esc", "give up")
}

// promptPicture draws a prompt in a line, with a hint at its end where there is room.
func promptPicture(l look, p *widget.Prompt, at layout.Rect, hint string) picture {
	wide := l.method.StringWidth(hint) + 2
	room := at.W - wide
	if hint == "" || room < 40 {
		room, wide = at.W, 0
	}
	row, x := p.View(l.method, l.theme.UI.Accent, l.theme.UI.Text, room)
	if wide > 0 {
		row += l.theme.UI.Faint.Render(widget.Fit(l.method, " "+hint, wide))
	}
	c := tea.NewCursor(at.X+x, at.Y)
	c.Shape = tea.CursorBar
	return picture{box: at, rows: []string{row}, cursor: c}
}
