package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"newsreader/internal/tui/layout"
	"newsreader/internal/tui/widget"
)

// line is a prompt for one line of text, in the place of the status line.
type line struct {
	prompt *widget.Prompt
	label  string
	enter  string // what Enter does
	hint   string // stands at the end of the line
	// done makes an intent of what was typed; an empty text gives up unless empty is set.
	done  func(text string) intent
	empty bool
	// complete is what Tab does; nil is nothing.
	complete *completion
}

// askLine asks for a line with a label, beginning with a text.
func askLine(label, text, enter string, done func(string) intent) *line {
	l := &line{prompt: widget.NewPrompt("", nil), label: " " + label + ": ", enter: enter, done: done}
	l.prompt.SetLabel(l.label)
	l.prompt.SetValue(text)
	return l
}

// offer gives the prompt texts for the arrow keys, the first of them nearest.
func (l *line) offer(texts []string) {
	texts = slices.Clone(texts)
	slices.Reverse(texts)
	label, value := l.label, l.prompt.Value()
	l.complete = wholeOf(texts)
	l.prompt = widget.NewPrompt("", texts)
	l.prompt.SetLabel(label)
	l.prompt.SetValue(value)
}

func (l *line) handleKey(k tea.KeyPressMsg) intent {
	text := strings.TrimSpace(l.prompt.Value())
	switch {
	case k.String() == "enter" && text == "" && !l.empty:
		return closed{}
	case k.String() == "enter":
		return l.done(text)
	case k.String() == "backspace" && l.prompt.Value() == "":
		return closed{}
	case l.complete != nil && (k.String() == "tab" || k.String() == "shift+tab"):
		step := 1
		if k.String() == "shift+tab" {
			step = -1
		}
		if full, ok := l.complete.next(l.prompt.Value(), step); ok {
			l.prompt.SetValue(full)
		}
		return nil
	}
	l.prompt.HandleKey(k)
	return nil
}

func (l *line) paste(s string) intent {
	l.prompt.Paste(s)
	return nil
}

func (l *line) draw(lk look, w, h int) picture {
	return promptPicture(lk, l.prompt, layout.Split(w, h, layout.State{}).Prompt, l.hint)
}

func (l *line) footerKeys() []string {
	keys := []string{"Enter", l.enter}
	if l.complete != nil {
		keys = append(keys, "Tab", "complete")
	}
	return append(keys, "Esc", "give up")
}
