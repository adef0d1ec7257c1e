package browse

import "newsreader/internal/tui/widget"

// The actions of the tree that the list has not.
const (
	actFold   = "fold"
	actInward = "tree-in"
	actOut    = "tree-out"
)

// TreeBindings returns the tree's key records with their default keys.
func TreeBindings() []widget.Binding {
	b := func(action, help string, keys ...string) widget.Binding {
		return widget.Binding{Action: action, Keys: keys, Help: help, Group: "feeds"}
	}
	return []widget.Binding{
		b(actOpen, "to the entries", "enter"),
		b(actInward, "unfold the group; to the entries", "right", "l"),
		b(actOut, "fold the group; to the group around", "left", "h"),
		b(actFind, "search the library", "/"),
		b(actFold, "fold or unfold the group", "space"),
		b(actDown, "down", "j", "down"),
		b(actUp, "up", "k", "up"),
		b(actHalfDown, "half a page down", "d", "ctrl+d"),
		b(actHalfUp, "half a page up", "u", "ctrl+u"),
		b(actPageDown, "page down", "f", "pgdown"),
		b(actPageUp, "page up", "b", "pgup"),
		b(actTop, "first row", "g", "home"),
		b(actBottom, "last row", "G", "end"),
		b(actAllRead, "mark all of the row as read", "A"),
		b(actHideRead, "hide or show what is read", "H"),
	}
}

// Do does what the action of that name does; other names are no action here.
func (p *Tree) Do(action string) Action {
	half := max(1, p.list.Page()/2)
	switch action {
	case actDown:
		return p.move(1)
	case actUp:
		return p.move(-1)
	case actHalfDown:
		return p.move(half)
	case actHalfUp:
		return p.move(-half)
	case actPageDown:
		return p.move(p.list.Page())
	case actPageUp:
		return p.move(-p.list.Page())
	case actTop:
		return p.move(-len(p.nodes))
	case actBottom:
		return p.move(len(p.nodes))
	case actOpen:
		return Enter{}
	case actFind:
		return Find{}
	case actAllRead:
		if n := p.current(); n != nil && !n.shelf {
			return MarkAll{View: n.view}
		}
	case actHideRead:
		return HideRead{}
	case actFold:
		p.fold()
	case actInward:
		return p.inward()
	case actOut:
		return p.outward()
	}
	return nil
}

// move moves the cursor and asks for what it has come to.
func (p *Tree) move(by int) Action {
	before := p.list.Index()
	p.list.Move(by)
	p.stale = true
	if p.list.Index() == before {
		return nil
	}
	return p.look()
}

func (p *Tree) look() Action {
	p.stale = true
	if l, ok := p.Current(); ok {
		return l
	}
	return nil
}

// fold folds the group under the cursor or unfolds it.
func (p *Tree) fold() {
	n := p.current()
	if n == nil || n.group == nil {
		return
	}
	if p.folded[n.id] {
		delete(p.folded, n.id)
	} else {
		p.folded[n.id] = true
	}
	p.lay()
}

// inward unfolds a folded group; from anything else it goes on to the entries.
func (p *Tree) inward() Action {
	if n := p.current(); n != nil && n.folded {
		p.fold()
		return nil
	}
	return Enter{}
}

// outward folds an unfolded group; from anything else it goes to the group around.
func (p *Tree) outward() Action {
	n := p.current()
	if n == nil {
		return nil
	}
	if n.group != nil && !n.folded {
		p.fold()
		return nil
	}
	for i := p.list.Index() - 1; i >= 0; i-- {
		if p.nodes[i].depth < n.depth {
			return p.move(i - p.list.Index())
		}
	}
	return nil
}
