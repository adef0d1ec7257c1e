package reader

import (
	tea "charm.land/bubbletea/v2"

	"newsreader/internal/tui/widget"
)

// deed is a key record together with what it does.
type deed struct {
	widget.Binding
	do func() (Action, tea.Cmd)
}

// act makes a deed's function of one that asks for nothing.
func act(f func()) func() (Action, tea.Cmd) {
	return func() (Action, tea.Cmd) {
		f()
		return nil, nil
	}
}

// ask makes a deed's function of one that starts no command.
func ask(f func() Action) func() (Action, tea.Cmd) {
	return func() (Action, tea.Cmd) { return f(), nil }
}

// keyset is what the keys mean in one scope.
type keyset struct {
	*widget.Keymap
	name  string
	deeds map[string]deed
}

func newKeyset(name string, deeds []deed) *keyset {
	k := &keyset{name: name, deeds: make(map[string]deed, len(deeds))}
	bindings := make([]widget.Binding, len(deeds))
	for i, d := range deeds {
		bindings[i] = d.Binding
		k.deeds[d.Action] = d
	}
	k.Keymap = widget.NewKeymap(bindings...)
	return k
}

// keysets are the reader's scopes.
type keysets struct {
	body, outline, board, selecting *keyset
}

func (p *Pane) newKeysets() keysets {
	return keysets{
		body:      newKeyset("article", p.bodyDeeds()),
		outline:   newKeyset("outline", p.outlineDeeds()),
		board:     newKeyset("board", p.boardDeeds()),
		selecting: newKeyset("selection", p.selectingDeeds()),
	}
}

func (k *keysets) all() []*keyset { return []*keyset{k.body, k.outline, k.board, k.selecting} }

// keysNow are the keys that are in force: those of the focused part and of the mode.
func (p *Pane) keysNow() *keyset {
	switch {
	case p.board != nil:
		return p.keys.board
	case p.selection != nil:
		return p.keys.selecting
	case p.focus == Outline:
		return p.keys.outline
	default:
		return p.keys.body
	}
}

// Bindings returns the key records that are in force now: those of the focused part
// and of the mode.
func (p *Pane) Bindings() []widget.Binding { return p.keysNow().Bindings() }

// Scopes returns all key records of the reader by where they hold, for the help and
// the manual.
func (p *Pane) Scopes() []widget.Scope {
	var out []widget.Scope
	for _, k := range p.keys.all() {
		out = append(out, widget.Scope{Name: k.name, Bindings: k.Bindings()})
	}
	return out
}

// Rebind gives actions other keys by their names, in every scope: see
// widget.Keymap.Rebind.
func (p *Pane) Rebind(keys map[string][]string) {
	for _, k := range p.keys.all() {
		k.Rebind(keys)
	}
}
