package tui

import (
	"slices"
	"strings"

	"newsreader/internal/tui/reader"
	"newsreader/internal/tui/widget"
)

// hint is one entry of the footer: the first keys of some actions and a word for
// them. The keys come from the live table, so that a rebound key is shown.
type hint struct {
	word    string
	actions []string
}

// The footers, what is needed most first: what does not fit is left out at the end. In
// a mode, the way out of it is needed most after what the mode is for.
var (
	bodyHints = []hint{
		{"page", []string{"page-down"}}, {"next page", []string{actNextPage}}, {"section", []string{"next-section", "previous-section"}},
		{"links", []string{"hints"}}, {"find", []string{"find"}}, {"go to", []string{actPalette}},
		{"board", []string{"board"}}, {"outline", []string{actOutline}}, {"peek", []string{"peek"}}, {"pipe", []string{"pipe"}},
		{"next article", []string{actNext}}, {"back", []string{actBack}},
		{"save", []string{"save"}}, {"theme", []string{actThemes}},
	}
	listHints = []hint{
		{"open", []string{"open"}}, {"move", []string{"line-down", "line-up"}},
		{"follow a feed", []string{actAdd}}, {"find", []string{"find"}}, {"article", []string{actNextPane}}, {"go to", []string{actPalette}}, {"theme", []string{actThemes}},
	}
	treeHints = []hint{
		{"entries", []string{"tree-in"}}, {"move", []string{"line-down", "line-up"}}, {"fold", []string{"fold"}},
		{"refresh", []string{actReload}}, {"all", []string{actRefreshAll}}, {"all read", []string{"mark-all-read"}},
		{"follow", []string{actAdd}}, {"settings", []string{actSettings}}, {"remove", []string{actRemove}}, {"hide read", []string{"hide-read"}}, {"go to", []string{actPalette}},
	}
	entryHints = []hint{
		{"read", []string{"open"}}, {"next unread", []string{"next-unread"}}, {"find", []string{"find"}},
		{"read or not", []string{"mark-read"}}, {"star", []string{"star"}}, {"all read", []string{"mark-all-read"}}, {"undo", []string{actUndo}},
		{"select", []string{"select"}}, {"hide read", []string{"hide-read"}}, {"order", []string{"sort"}},
	}
	storedHints = []hint{
		{"page", []string{"page-down"}}, {"next unread", []string{actNextUnread}}, {"next", []string{actNext}}, {"section", []string{"next-section", "previous-section"}},
		{"links", []string{"hints"}}, {"browser", []string{"open-in-browser"}}, {"find", []string{"find"}}, {"go to", []string{actPalette}},
		{"outline", []string{actOutline}}, {"board", []string{"board"}}, {"what changed", []string{actChanges}}, {"pipe", []string{"pipe"}},
	}
	// freshHints are for who follows nothing yet.
	freshHints = append(slices.Insert(slices.Clone(bodyHints[:4]), 3, hint{"follow a feed", []string{actAdd}}), bodyHints[4:]...)

	outlineHints = []hint{
		{"read", []string{"outline-jump"}}, {"text", []string{"outline-leave"}},
		{"move", []string{"outline-down", "outline-up"}}, {"go to", []string{actPalette}},
	}
	boardHints = []hint{
		{"text", []string{"close-board"}}, {"next", []string{"next-board"}}, {"previous", []string{"previous-board"}},
		{"in the text", []string{"board-jump"}}, {"copy", []string{"copy-board"}},
	}
	selectHints = []hint{
		{"more", []string{"extend-down"}}, {"done", []string{"end-selection"}}, {"fewer", []string{"extend-up"}},
		{"copy", []string{"copy-selection"}}, {"pipe", []string{"pipe-selection"}}, {"save", []string{"save-selection"}},
	}
	wholeHints = []hint{
		{"close", []string{actWhole}}, {"article", []string{actNextPane}}, {"page", []string{"page-down"}},
		{"find", []string{"find"}}, {"pipe", []string{"pipe"}}, {"save", []string{"save"}},
	}
	// closeHints tell where the key that leaves leads to.
	closeHints = map[way]string{toTheEnd: "quit", outOfMode: "back", backOnTrail: "back", toTheList: "list", toTheFeeds: "feeds"}
)

// footer is the line of keys for what is going on.
func (m *root) footer(w int) string {
	if shown := m.shownOverlays(); len(shown) > 0 {
		return m.overlayFooter(shown[len(shown)-1], w)
	}
	hints, last := m.hints(), []hint{{"help", []string{actHelp}}, {closeHints[m.leads()], []string{actClose}}}
	switch m.reader.Status().Mode {
	case reader.Boarding, reader.Selecting:
		last = last[:1] // the mode's own keys leave it
	case reader.Hinting:
		return fit(m.look.method, " "+m.look.theme.UI.Key.Render("Esc")+m.look.theme.UI.Faint.Render(" done"), w)
	}
	method := m.look.method
	tail, tailWide := m.hintText(last)
	if tailWide > w {
		return widget.Blank(w)
	}
	var b strings.Builder
	used := 0
	if m.offered != "" { // the message that says so may be cut
		text := " " + m.look.theme.UI.Key.Render(m.keyOf("open-in-browser")) + m.look.theme.UI.Faint.Render(" browser") + " "
		if wide := method.StringWidth(text); wide+tailWide <= w {
			b.WriteString(text)
			used = wide
		}
	}
	for _, h := range hints {
		text, wide := m.hintText([]hint{h})
		if wide == 0 {
			continue
		}
		if used+wide+tailWide > w {
			break
		}
		b.WriteString(text)
		used += wide
	}
	return fit(method, b.String()+tail, w)
}

// overlayFooter has the keys of the overlay on top; those of the panes mean nothing
// while it is there.
func (m *root) overlayFooter(o overlay, w int) string {
	k, ok := o.(keyed)
	if !ok {
		return widget.Blank(w)
	}
	ui := &m.look.theme.UI
	var b strings.Builder
	pairs := k.footerKeys()
	for i := 0; i+1 < len(pairs); i += 2 {
		b.WriteString(" " + ui.Key.Render(pairs[i]) + ui.Faint.Render(" "+pairs[i+1]) + " ")
	}
	return fit(m.look.method, b.String(), w)
}

// hints are those of the pane with the focus and of its mode.
func (m *root) hints() []hint {
	switch {
	case m.focus == onTree:
		return treeHints
	case m.focus == onList && m.shelves.shown:
		return entryHints
	case m.focus == onList:
		return listHints
	case m.focus == onWhole && m.rects.Body.Empty():
		return append([]hint{wholeHints[0]}, wholeHints[2:]...) // there is no other text to go to
	case m.focus == onWhole:
		return wholeHints
	case m.reader.Status().Mode == reader.Hinting:
		return nil
	case m.reader.Status().Mode == reader.Boarding:
		return boardHints
	case m.reader.Status().Mode == reader.Selecting:
		return selectHints
	case m.focus == onOutline:
		return outlineHints
	case m.isStored():
		return storedHints
	case m.deps.Library != nil && !m.follows():
		return freshHints
	}
	return bodyHints
}

// hintText draws hints and says how wide they are; what has no key or cannot be done
// now is left out.
func (m *root) hintText(hints []hint) (string, int) {
	ui, method := &m.look.theme.UI, m.look.method
	var b strings.Builder
	wide := 0
	for _, h := range hints {
		keys := m.hintKeys(h.actions)
		if keys == "" {
			continue
		}
		b.WriteString(" " + ui.Key.Render(keys) + ui.Faint.Render(" "+h.word) + " ")
		wide += method.StringWidth(keys) + method.StringWidth(h.word) + 3
	}
	return b.String(), wide
}

// hintKeys are the first keys of actions that can be done now.
func (m *root) hintKeys(actions []string) string {
	var out []string
	for _, action := range actions {
		for _, r := range m.table.records {
			if r.Action == action && len(r.Keys) > 0 && r.Reason() == "" {
				out = append(out, KeyLabel(r.Keys[0]))
				break
			}
		}
	}
	return strings.Join(out, " ")
}
