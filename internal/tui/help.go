package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"newsreader/internal/tui/layout"
	"newsreader/internal/tui/widget"
)

// help is the table of keys as an overlay. It is searched by "/": only the lines
// that hold what is typed stay.
type help struct {
	sheet
	records []Record
	search  *widget.Prompt // nil while nothing is searched
}

// newHelp shows a table, the keys of a scope before all others: those of the pane that
// one is in.
func newHelp(t Table, here Scope) *help {
	h := &help{records: t.Records()}
	slices.SortStableFunc(h.records, func(a, b Record) int {
		switch {
		case (a.Scope == here) == (b.Scope == here):
			return 0
		case a.Scope == here:
			return -1
		}
		return 1
	})
	h.sheet = sheet{title: "Keys", kind: layout.Help, lines: h.rows}
	return h
}

func (h *help) handleKey(k tea.KeyPressMsg) intent {
	switch {
	case h.search == nil && k.String() == "/":
		h.search = widget.NewPrompt("/", nil)
	case h.search == nil && k.String() == "?":
		return closed{}
	case h.search == nil:
		return h.sheet.handleKey(k)
	case k.String() == "enter":
		return closed{}
	case k.String() == "backspace" && h.search.Value() == "":
		h.search = nil
	case k.String() == "down" || k.String() == "up" || k.String() == "pgdown" || k.String() == "pgup":
		return h.sheet.handleKey(k)
	default:
		h.search.HandleKey(k)
		h.first = 0
	}
	return nil
}

func (h *help) paste(s string) intent {
	if h.search != nil {
		h.search.Paste(s)
	}
	return nil
}

func (h *help) draw(l look, w, height int) picture {
	h.foot = "/ search · Esc close"
	if h.search != nil {
		h.foot = "/" + h.search.Value() + "▏"
	}
	return h.sheet.draw(l, w, height)
}

// rows are the records under their groups, those that the search leaves.
func (h *help) rows(l look, w int) []string {
	ui := &l.theme.UI
	keysWide := 0
	for _, r := range h.records {
		keysWide = max(keysWide, l.method.StringWidth(keysOf(r))+3)
	}
	keysWide = min(keysWide, w*2/5)
	var out []string
	group := ""
	for _, r := range h.records {
		if len(r.Keys) == 0 || !h.matches(r) {
			continue
		}
		if g := groupOf(r); g != group {
			if group != "" {
				out = append(out, blanks(w))
			}
			group = g
			out = append(out, pad(l.method, ui.Title, strings.ToUpper(g[:1])+g[1:], w))
		}
		keys := ui.Key.Render(widget.Fit(l.method, "  "+keysOf(r), keysWide))
		what := ui.Text
		text := r.Help
		if why := r.Reason(); why != "" {
			what, text = ui.Muted, text+" ("+why+")"
		}
		for i, line := range wrapped(l.method, what, text, w-keysWide, 1) {
			if i > 0 {
				keys = blanks(keysWide)
			}
			out = append(out, keys+line)
		}
	}
	if len(out) == 0 {
		out = append(out, pad(l.method, ui.Muted, "No key does that", w))
	}
	return out
}

func (h *help) matches(r Record) bool {
	if h.search == nil || h.search.Value() == "" {
		return true
	}
	want := strings.ToLower(h.search.Value())
	return strings.Contains(strings.ToLower(r.Help+" "+r.Action+" "+groupOf(r)), want) ||
		strings.Contains(keysOf(r), h.search.Value())
}

// groupOf is the heading a record stands under.
func groupOf(r Record) string {
	if r.Group == "" {
		return string(r.Scope)
	}
	return r.Group
}

// keysOf writes a record's keys as people write them.
func keysOf(r Record) string {
	labels := make([]string, len(r.Keys))
	for i, k := range r.Keys {
		labels[i] = KeyLabel(k)
	}
	return strings.Join(labels, " ")
}
