package tui

import (
	tea "charm.land/bubbletea/v2"

	"newsreader/internal/tui/layout"
)

// question asks for a yes before something that cannot be undone. Enter is no yes:
// it is too easily struck twice.
type question struct {
	text string
	yes  intent
}

func (q *question) handleKey(k tea.KeyPressMsg) intent {
	switch k.String() {
	case "y", "Y":
		return q.yes
	case "n", "N", "q", "enter":
		return closed{}
	}
	return nil
}

func (q *question) draw(l look, w, h int) picture {
	inner := layout.Box(w, h, layout.Detail, 1).Inner().W
	lines := wrapped(l.method, l.theme.UI.Text, q.text, max(1, inner), 1)
	box := layout.Box(w, h, layout.Detail, len(lines))
	return picture{box: box, rows: frame(l.theme, l.method, box, "Are you sure?", "y yes · n no", lines)}
}
