package browse

import "newsreader/internal/feed"

// Do does what the action of that name does; other names are no action here.
func (p *Pane) Do(action string) Action {
	half := max(1, p.list.Page()/2)
	p.stale = true
	switch action {
	case actDown:
		p.list.Move(1)
	case actUp:
		p.list.Move(-1)
	case actHalfDown:
		p.list.Move(half)
	case actHalfUp:
		p.list.Move(-half)
	case actPageDown:
		p.list.Move(p.list.Page())
	case actPageUp:
		p.list.Move(-p.list.Page())
	case actTop:
		return p.end(false)
	case actBottom:
		return p.end(true)
	case actOpen:
		if ref, ok := p.list.Cursor(); ok {
			return Open{ref}
		}
	case actFind:
		return Find{}
	case actLeave:
		return Leave{}
	default:
		return p.mark(action)
	}
	return nil
}

// mark does the actions that stored entries have.
func (p *Pane) mark(action string) Action {
	switch action {
	case actNextUnread:
		return p.nextUnread(feed.Onward)
	case actPreviousUnread:
		return p.nextUnread(feed.Backward)
	case actRead:
		return p.toggle(func(s feed.State) bool { return s.Read }, func(on *bool) feed.Change { return feed.Change{Read: on} })
	case actStar:
		return p.toggle(func(s feed.State) bool { return s.Starred }, func(on *bool) feed.Change { return feed.Change{Starred: on} })
	case actLater:
		return p.toggle(func(s feed.State) bool { return s.Later }, func(on *bool) feed.Change { return feed.Change{Later: on} })
	case actAllRead:
		return p.markAll()
	case actTag:
		return p.tag()
	case actSelect:
		p.beginSelection()
	case actBrowse:
		if h, ok := p.Headline(); ok {
			return Browse{h.Link}
		}
	case actCopyLink:
		if h, ok := p.Headline(); ok {
			return CopyLink{h.Link}
		}
	case actHideRead:
		return HideRead{}
	case actSaveSearch:
		return SaveSearch{}
	case actSort:
		return Sort{}
	}
	return nil
}

// beginSelection begins a selection at the cursor, or ends the one there is.
func (p *Pane) beginSelection() {
	if p.Deselect() {
		return
	}
	if ref, ok := p.list.Cursor(); ok {
		p.anchor = ref
	}
}

// end goes to the first or the last row. Where that is not held, it is asked for.
func (p *Pane) end(last bool) Action {
	if w := p.window; w != nil && (last && w.more || !last && w.earlier) {
		return End{View: w.view, Last: last}
	}
	to := 0
	if last {
		to = len(p.entries) - 1
	}
	p.list.MoveTo(to)
	return nil
}

// unmarkable tells why rows have no marks now.
func (p *Pane) unmarkable() string {
	if p.window == nil {
		return "only entries of feeds have marks; this list is no feed"
	}
	return ""
}
