package reader

import tea "charm.land/bubbletea/v2"

// Capturing reports whether the pane wants every key, because something is being
// typed: a query, a hint. Nobody else may then take a letter away.
func (p *Pane) Capturing() bool { return p.Prompt() != nil || p.hints != nil }

// HandleKey does what a key means in the focused part. The action is Pass where it
// means nothing here, and nil where there is nothing left to do.
func (p *Pane) HandleKey(k tea.KeyPressMsg) (Action, tea.Cmd) {
	switch {
	case p.doc == nil:
		return Pass{}, nil
	case p.Prompt() != nil:
		return p.promptKey(k)
	case p.hints != nil:
		return p.hintKey(k)
	}
	if p.board == nil && p.selection == nil {
		if action, cmd, ok := p.numberKey(k); ok {
			return action, cmd
		}
	}
	d, reason := p.meaning(k.String())
	switch {
	case d.do != nil:
		return d.do()
	case reason != "" && !p.passing(k.String()):
		return Notice{reason}, nil
	default:
		return Pass{}, nil
	}
}

// meaning finds a key in the scope that is in force and, where it means nothing there,
// in the body's: the text can be moved and searched while the keys are with the
// outline, and moved while sections are selected. A deed without a function is none.
func (p *Pane) meaning(key string) (d deed, reason string) {
	in := p.keysNow()
	action, reason := in.Find(key)
	if action != "" || reason != "" || in == p.keys.body || in == p.keys.board {
		return in.deeds[action], reason
	}
	action, reason = p.keys.body.Find(key)
	d = p.keys.body.deeds[action]
	if in == p.keys.selecting && d.Group != moves {
		return deed{}, ""
	}
	return d, reason
}

// passing reports whether a key that can't be used here may mean something to the
// holder: the keys for going back are never used up by a reason.
func (p *Pane) passing(key string) bool {
	switch key {
	case "esc", "backspace", "alt+left":
		return true
	}
	return false
}

// Do does what one of the reader's actions means, by the name it has in the key
// records: the palette runs what keys run. Pass is returned for a name that means
// nothing now.
func (p *Pane) Do(action string) (Action, tea.Cmd) {
	d, ok := p.keysNow().deeds[action]
	if !ok && p.board == nil { // behind a board the body is not to be seen
		d, ok = p.keys.body.deeds[action]
	}
	switch {
	case !ok:
		return Pass{}, nil
	case d.Reason() != "":
		return Notice{d.Reason()}, nil
	default:
		return d.do()
	}
}

// numberKey takes a key that goes on with a number or ends one.
func (p *Pane) numberKey(k tea.KeyPressMsg) (action Action, cmd tea.Cmd, ok bool) {
	key := k.String()
	if p.number.takes(key) {
		p.number += number(key)
		return nil, nil, true
	}
	if p.number == "" {
		return nil, nil, false
	}
	n := p.number
	p.number = ""
	if link, isLink := n.link(); isLink {
		switch what, _ := p.keys.body.Find(key); what {
		case "peek":
			return p.peekLink(link), nil, true
		case "open-in-browser", "copy-link":
			return p.takeLink(link, what), nil, true
		}
	}
	switch key {
	case "enter", "G":
		if link, isLink := n.link(); isLink {
			action, cmd = p.OpenLink(link)
			return action, cmd, true
		}
		s := n.section(p.outline.sections)
		if s == nil {
			return Notice{"there is no section " + string(n)}, nil, true
		}
		p.GoToSection(s)
		if p.focus == Outline {
			p.SetFocus(Body)
			return Leave{}, nil, true
		}
		return nil, nil, true
	case "esc":
		return nil, nil, true
	case "backspace":
		p.number = n[:len(n)-1]
		return nil, nil, true
	default: // the number is given up, the key means what it means
		return nil, nil, false
	}
}

// Receive takes a message that one of the pane's own commands made and reports
// whether it was one; a stale one is taken and dropped.
func (p *Pane) Receive(msg tea.Msg) (cmd tea.Cmd, mine bool) {
	switch m := msg.(type) {
	case laid:
		if m.pane == p {
			return p.onLaid(m), true
		}
	case counted:
		if m.pane == p {
			p.onCounted(m)
			return nil, true
		}
	case pictured:
		if m.pane == p {
			return p.onPictured(m), true
		}
	case found:
		if m.pane == p {
			return p.onFound(m), true
		}
	}
	return nil, false
}
