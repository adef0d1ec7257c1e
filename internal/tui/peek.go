package tui

import (
	"net/url"

	tea "charm.land/bubbletea/v2"

	"newsreader/internal/tui/layout"
	"newsreader/internal/tui/reader"
	"newsreader/internal/tui/task"
)

// peekedMsg brings what a link that is peeked at leads to.
type peekedMsg struct {
	id     int
	ref    string
	opened Opened
	// unknown says that nothing bears the title that the link has instead of an address.
	unknown bool
	err     error
}

// peekAt shows the card of a link. What the link leads to is opened behind it, unless
// it stands in the article itself or is known to be nothing to read.
func (m *root) peekAt(a reader.Peek) tea.Cmd {
	m.peeking.Abort()
	c := &card{table: m.table, link: a.Link, here: a.Here, why: a.Barred, place: m.cardPlace()}
	if _, ok := m.top().(*card); ok {
		m.pop() // the light has gone on to another link
	}
	m.push(c)
	c.wanted = m.wantedBy(a.Link)
	c.address = m.addressOf(c.wanted.ref)
	if c.wanted.ref == "" && !a.Link.Related && c.here == nil {
		c.why = "it has no address"
	}
	if c.here != nil || c.why != "" {
		return nil
	}
	return m.fetchCard(c)
}

// wantedBy is the article that a link leads to; its ref is empty where there is none.
func (m *root) wantedBy(l linkSpan) wanted {
	ref, anchor := fragment(l.URL)
	w := wanted{ref: ref, from: m.shown.Ref, title: l.Title, anchor: anchor, linked: true}
	if l.Related && l.URL == "" {
		w.from = ""
		w.ref, _ = m.deps.Articles.Lookup(l.Title)
	}
	return w
}

// addressOf is the address that a browser can be given of a ref, or empty.
func (m *root) addressOf(ref string) string {
	if isPage(ref) || isMail(ref) {
		return ref
	}
	base, err := url.Parse(m.shown.Ref)
	if err != nil || !isPage(m.shown.Ref) || ref == "" {
		return ""
	}
	to, err := base.Parse(ref)
	if err != nil {
		return ""
	}
	return to.String()
}

// fetchCard opens what a card is about.
func (m *root) fetchCard(c *card) tea.Cmd {
	c.why, c.failed = "", ""
	tok := m.peeking.Begin(m.ctx)
	c.page = &arriving{title: nameOf(c.wanted)}
	cmd := peekCmd(tok, m.deps, c.wanted, c.page.tell)
	if isPage(c.wanted.ref) {
		cmd = tea.Batch(cmd, m.lookHowFar(progressMsg{tok.ID, &m.peeking, c.page}))
	}
	return cmd
}

// peekCmd opens what a card is about. What has a title alone is an entry of the library,
// if anything.
func peekCmd(tok task.Token, d Deps, w wanted, tell func(Progress)) tea.Cmd {
	return func() tea.Msg {
		if w.ref == "" {
			if d.Library == nil {
				return peekedMsg{id: tok.ID, unknown: true}
			}
			id, ok, err := d.Library.Lookup(tok.Ctx, w.title)
			if err != nil || !ok {
				return peekedMsg{id: tok.ID, unknown: err == nil, err: err}
			}
			w.ref = entryRef(id)
		}
		o, err := d.Articles.Open(tok.Ctx, Request{Ref: w.ref, From: w.from, Lead: true, Progress: tell})
		return peekedMsg{id: tok.ID, ref: w.ref, opened: o, err: err}
	}
}

// onPeeked fills the card, or opens at once what Enter was pressed for meanwhile.
func (m *root) onPeeked(msg peekedMsg) tea.Cmd {
	if !m.peeking.Finish(msg.id) {
		return nil
	}
	m.reader.Reconsider()
	c, ok := m.top().(*card)
	if !ok {
		return nil
	}
	c.page = nil
	switch {
	case msg.unknown:
		m.learnUnknown(c.link.Title)
		c.why, c.eager = m.barred("", c.link.Title, true), false
		return nil
	case msg.err != nil:
		c.failed, c.eager = friendly(msg.err), false
		return nil
	}
	c.wanted.ref = msg.ref
	if msg.opened.Ref == "" {
		msg.opened.Ref = c.wanted.ref
	}
	c.opened = &msg.opened
	if c.eager {
		return m.openCard(c)
	}
	return nil
}

// openCard goes to what a card shows. What has been opened for it is not opened again.
func (m *root) openCard(c *card) tea.Cmd {
	switch {
	case c.opened != nil:
		m.pop()
		m.stopPeeking()
		m.opening.Abort()
		m.opens = ""
		return m.show(*c.opened, c.wanted)
	case c.page != nil:
		c.eager = true
		return nil
	case c.here == nil && (c.why != "" || c.failed != "") && !isMail(c.wanted.ref) && c.wanted.ref != "":
		return m.fetchCard(c) // it is wanted all the same
	}
	m.pop()
	action, cmd := m.reader.FollowPeeked()
	m.stopPeeking()
	return tea.Batch(cmd, m.onReader(action))
}

// takePeeked gives what a card is about to the browser or the clipboard.
func (m *root) takePeeked(i takePeeked) tea.Cmd {
	switch {
	case i.address == "":
		return m.notice("This link has no address")
	case i.action == "copy-link":
		return m.copy(i.address, "the link")
	}
	return m.browse(i.address)
}

// cardPlace gives the place of a card about the link that is lit.
func (m *root) cardPlace() func(lines int) layout.Rect {
	return func(lines int) layout.Rect {
		area := m.rects.Body
		if area.W < minCard || area.H < minCard/4 {
			area = layout.Rect{W: m.w, H: m.h}
		}
		first, last := m.reader.LitRows()
		if area.Y != m.rects.Body.Y && first >= 0 {
			first, last = first+m.rects.Body.Y, last+m.rects.Body.Y
		}
		return layout.Card(area, lines, first, last)
	}
}

// minCard is the width below which a card takes the whole screen.
const minCard = 30

// stopPeeking ends what belongs to a card.
func (m *root) stopPeeking() {
	m.peeking.Abort()
	m.reader.PeekDone()
}
