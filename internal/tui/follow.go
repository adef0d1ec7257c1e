package tui

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"newsreader/internal/article"
	"newsreader/internal/feed"
	"newsreader/internal/tui/reader"
)

// barred tells why what a link leads to cannot be read here, for the reader to show.
func (m *root) barred(url, title string, related bool) string {
	why, _ := m.whyBarred(url, title, related)
	return why
}

// whyBarred also says whether that was found out by trying.
func (m *root) whyBarred(url, title string, related bool) (why string, tried bool) {
	if related && url == "" {
		_, ok := m.deps.Articles.Lookup(title)
		if ok || m.deps.Library != nil && !m.unknown[title] { // the library is asked when it is wanted
			return "", false
		}
		return "it has no address, and no article here bears that title", false
	}
	ref, _ := fragment(url)
	switch {
	case ref == "" || ref == m.shown.Ref:
		return "", false
	case isMail(ref):
		return "an address to write to", false
	}
	return m.deps.Articles.Barred(ref, m.shown.Ref)
}

// follow opens what a link leads to; an address to write to is the browser's affair.
// What seems to be nothing to read is told of first, and opened when it is asked for
// once more: names may mislead. What failed before is tried again: that may have passed.
func (m *root) follow(url, title string) tea.Cmd {
	if isMail(url) {
		return m.browse(url)
	}
	ref, anchor := fragment(url)
	w := wanted{ref: ref, from: m.shown.Ref, title: title, anchor: anchor, linked: true}
	if ref == m.shown.Ref && anchor != "" { // it is here already
		m.setFocus(onBody)
		return m.goTo(w)
	}
	why, tried := m.whyBarred(url, title, false)
	if why != "" && !tried && m.insisted != ref {
		m.insisted = ref
		return m.refuse(w, why)
	}
	m.insisted = ""
	return m.open(w)
}

// refuse says why a link is not opened, and what can be done instead.
func (m *root) refuse(w wanted, why string) tea.Cmd {
	text := "“" + nameOf(w) + "” can't be read here: " + why
	if address := m.addressOf(w.ref); address != "" {
		m.offered = address
		text += " · " + m.keyOf("open-in-browser") + ": browser"
	}
	return m.tell(text, true)
}

// openRelated opens a related article, looked up by its title where the author gave
// no address.
func (m *root) openRelated(a reader.OpenRelated) tea.Cmd {
	if a.URL != "" {
		return m.follow(a.URL, a.Title)
	}
	if ref, ok := m.deps.Articles.Lookup(a.Title); ok {
		return m.open(wanted{ref: ref, title: a.Title, linked: true})
	}
	if m.deps.Library == nil {
		return m.unknownTitle(a.Title)
	}
	tok, lib := m.opening.Begin(m.ctx), m.deps.Library
	return func() tea.Msg {
		id, ok, err := lib.Lookup(tok.Ctx, a.Title)
		return lookupMsg{tok.ID, a.Title, id, ok && err == nil}
	}
}

// lookupMsg is the entry of the library that bears a title.
type lookupMsg struct {
	id    int
	title string
	entry feed.EntryID
	found bool
}

func (m *root) onLookup(msg lookupMsg) tea.Cmd {
	switch {
	case !m.opening.Finish(msg.id):
		return nil
	case !msg.found:
		return m.unknownTitle(msg.title)
	}
	return m.open(wanted{ref: entryRef(msg.entry), title: msg.title, linked: true})
}

// entryRef is the ref of an entry of the library.
func entryRef(id feed.EntryID) string { return strconv.FormatInt(int64(id), 10) }

// isStored says whether the open article is an entry of the library.
func (m *root) isStored() bool {
	_, ok := storedID(m.shown.Ref)
	return ok && m.deps.Library != nil && m.shown.Article != nil
}

// changesMsg is what has become of an entry since it was read; nil is nothing.
type changesMsg struct {
	id      int
	changes *article.Article
	err     error
}

// changes shows what has become of the open entry since it was read.
func (m *root) changes() tea.Cmd {
	id, _ := storedID(m.shown.Ref)
	tok, lib := m.opening.Begin(m.ctx), m.deps.Library
	return func() tea.Msg {
		a, err := lib.Changes(tok.Ctx, id)
		return changesMsg{tok.ID, a, err}
	}
}

func (m *root) onChanges(msg changesMsg) tea.Cmd {
	switch {
	case !m.opening.Finish(msg.id):
		return nil
	case msg.err != nil:
		return m.fail(msg.err)
	case msg.changes == nil:
		return m.notice("Nothing has changed since you read it")
	}
	return m.show(Opened{Article: msg.changes, Name: "What has changed"}, wanted{linked: true})
}

func (m *root) unknownTitle(title string) tea.Cmd {
	m.learnUnknown(title)
	return m.notice("“" + title + "” has no address, and no article here bears that title")
}

// learnUnknown remembers that nothing bears a title, so that links which have nothing
// else are shown as leading nowhere.
func (m *root) learnUnknown(title string) {
	if m.unknown == nil {
		m.unknown = map[string]bool{}
	}
	m.unknown[title] = true
	m.reader.Reconsider()
}

// keepPage stores a page of the web that is read, so that it can be found again.
func (m *root) keepPage(o Opened) tea.Cmd {
	if m.deps.Library == nil || !isPage(o.Ref) || o.Article == nil || o.Provisional {
		return nil
	}
	ctx, lib := m.ctx, m.deps.Library
	return func() tea.Msg { return markedMsg{err: lib.Keep(ctx, o.Ref, o.Article)} }
}

// numbered says what the link is whose number has been typed, and what can be done
// with it.
func (m *root) numbered(st reader.Status) string {
	text := st.Pending + " " + st.Link.Title
	if st.Barred != "" {
		return text + " · can't be read here: " + st.Barred + " · " + m.keyOf("open-in-browser") + ": browser"
	}
	return text + " · Enter: open · " + m.keyOf("peek") + ": peek"
}
