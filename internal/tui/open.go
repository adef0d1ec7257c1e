package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"newsreader/internal/tui/reader"
	"newsreader/internal/tui/task"
)

// wanted is an article that somebody wants to see.
type wanted struct {
	ref, from string
	// title is what it was called where it was asked for.
	title string
	// anchor is the fragment to open at, section a selector as the command line
	// takes it.
	anchor, section string
	// linked says that a link led there: the trail goes on instead of starting anew.
	linked bool
	// glance says that the article is only looked at beside the list: the keys stay where
	// they are, and nothing is marked.
	glance bool
}

// openedMsg is the answer to a wanted article.
type openedMsg struct {
	id     int
	wanted wanted
	opened Opened
	err    error
}

// completedMsg brings the whole of a provisional article.
type completedMsg struct {
	id     int
	opened Opened
	err    error
}

// begin shows what the program was started with.
func (m *root) begin() tea.Cmd {
	s := m.start
	w := wanted{ref: s.Ref, section: s.At}
	if isPage(s.Ref) {
		w.ref, w.anchor = fragment(s.Ref)
	}
	m.shelves.tree.SetShelf(edition, len(m.deps.Articles.Bundled()))
	switch {
	case s.Ref == "" && m.deps.Library != nil:
		return m.openLibrary(w)
	case s.Ref == "":
		return m.beginEdition(w)
	case s.Opened != nil:
		return m.show(*s.Opened, w)
	case s.Ref != "":
		return m.open(w)
	}
	return nil
}

// edition is what the articles are called that come with the program.
const edition = "Bundled edition"

// beginEdition shows the bundled edition with one of its articles.
func (m *root) beginEdition(w wanted) tea.Cmd {
	m.setListing(edition, m.deps.Articles.Bundled())
	if m.start.Opened != nil {
		return m.show(*m.start.Opened, w)
	}
	if e, ok := m.resume(m.list.Entries()); ok {
		w.ref, w.title = e.Ref, e.Title
		return m.open(w)
	}
	return nil
}

// setListing puts a list of articles beside the article.
func (m *root) setListing(name string, entries []Entry) {
	m.listing = len(entries) > 0
	m.shelves.shown = false
	m.list.SetEntries(name, entries)
	m.list.SetRead(m.percents())
}

// resume picks the article to open with a list: the one that was left last in the
// middle, else the first that was never opened, else the first. Folders stand in a
// list as well, and are entered on demand only.
func (m *root) resume(entries []Entry) (Entry, bool) {
	first, last, fresh := -1, -1, -1
	for i, e := range entries {
		if e.Folder {
			continue
		}
		if first < 0 {
			first = i
		}
		p, seen := m.state.Places[e.Ref]
		switch {
		case !seen && fresh < 0:
			fresh = i
		case seen && p.Percent < 100 && (last < 0 || p.Seen.After(m.state.Places[entries[last].Ref].Seen)):
			last = i
		}
	}
	switch {
	case last >= 0:
		return entries[last], true
	case fresh >= 0:
		return entries[fresh], true
	case first >= 0:
		return entries[first], true
	}
	return Entry{}, false
}

// open asks for an article; what was asked for before is no longer wanted.
func (m *root) open(w wanted) tea.Cmd {
	m.opens = "Opening " + nameOf(w) + " …"
	if !slices.Contains(m.likely(), w.ref) {
		m.prefetching.Abort() // what is wanted comes first, and it is not on its way yet
	}
	tok := m.opening.Begin(m.ctx)
	page := &arriving{title: nameOf(w)}
	cmd := openCmd(tok, m.deps.Articles, w, page.tell)
	if isPage(w.ref) {
		cmd = tea.Batch(cmd, m.lookHowFar(progressMsg{tok.ID, &m.opening, page}))
	}
	return cmd
}

func nameOf(w wanted) string {
	if w.title != "" {
		return w.title
	}
	return w.ref
}

func openCmd(tok task.Token, a Articles, w wanted, tell func(Progress)) tea.Cmd {
	return func() tea.Msg {
		o, err := a.Open(tok.Ctx, Request{Ref: w.ref, From: w.from, Lead: true, Glance: w.glance, Progress: tell})
		return openedMsg{tok.ID, w, o, err}
	}
}

func completeCmd(tok task.Token, a Articles, ref string) tea.Cmd {
	return func() tea.Msg {
		o, err := a.Open(tok.Ctx, Request{Ref: ref})
		return completedMsg{tok.ID, o, err}
	}
}

func (m *root) onOpened(msg openedMsg) tea.Cmd {
	if !m.opening.Finish(msg.id) {
		return nil
	}
	m.opens = ""
	if msg.err != nil {
		return m.failedToOpen(msg.wanted.ref, msg.err)
	}
	if msg.opened.Ref == "" {
		msg.opened.Ref = msg.wanted.ref
	}
	return m.show(msg.opened, msg.wanted)
}

// show puts an opened article, or a listing with one of its articles, on the screen.
func (m *root) show(o Opened, w wanted) tea.Cmd {
	if o.Listing != nil {
		m.setListing(o.Name, o.Listing)
		if o.Article == nil {
			return m.showListing(o)
		}
	}
	if o.Article == nil {
		return m.notice("There is nothing to read in " + nameOf(w))
	}
	if w.linked && o.Ref == m.shown.Ref { // a link to another place in the same article
		m.setFocus(onBody)
		return m.goTo(w)
	}
	m.notePlace()
	v := visit{opened: o, title: titleOf(o), from: w.from, linked: w.linked, glance: w.glance, place: m.keptPlace(o)}
	m.trail.dropGlance()
	if w.linked || m.trail.current() != nil {
		m.trail.follow(v)
	} else {
		m.trail.restart(v)
	}
	cmd := m.display(o, v.place)
	if w.glance {
		return cmd
	}
	m.setFocus(onBody)
	// The pane gets its size for reading before the place is looked for: lines are broken
	// otherwise beside the list.
	cmd = tea.Batch(cmd, m.readNow(o.Ref), m.arrange(), m.reader.GoTo(v.place), m.keepPage(o))
	if v.place.Percent > 0 && w.anchor == "" && w.section == "" {
		cmd = tea.Batch(cmd, m.notice("Where you left off · "+m.keyOf("start")+": from the start"))
	}
	return tea.Batch(cmd, m.goTo(w), m.keep())
}

// showListing opens the article of a listing that is to stand beside it. Where there
// are folders only, or the article cannot be opened, the list has the keys.
func (m *root) showListing(o Opened) tea.Cmd {
	if m.listing {
		m.setFocus(onList)
	}
	e, ok := m.resume(o.Listing)
	switch {
	case !ok && m.listing:
		return nil
	case !ok:
		return m.notice("There is nothing to read in " + o.Name)
	}
	return m.open(wanted{ref: e.Ref, title: e.Title, section: m.start.At})
}

// keptPlace is where an article was left; one that was read to its end begins anew.
func (m *root) keptPlace(o Opened) reader.Place {
	if _, stored := storedID(o.Ref); stored && m.deps.Library != nil {
		return placeOf(o.Progress)
	}
	if p, ok := m.state.Places[o.Ref]; ok && p.Percent < 100 {
		return p.Place
	}
	return reader.Place{}
}

// display gives an article to the panes and sees to what belongs to it.
func (m *root) display(o Opened, at reader.Place) tea.Cmd {
	m.shown = o
	m.hideWhole()
	m.list.SetOpen(o.Ref)
	cmds := []tea.Cmd{m.reader.SetArticle(withNext(o), o.Provisional, at), m.watch(), m.prefetchLater()}
	m.completing.Abort()
	m.awaited = nil
	if o.Provisional {
		cmds = append(cmds, completeCmd(m.completing.Begin(m.ctx), m.deps.Articles, o.Ref))
	}
	return tea.Batch(cmds...)
}

// goTo moves to the place within an article that was asked for.
func (m *root) goTo(w wanted) tea.Cmd {
	switch {
	case w.anchor != "":
		if m.reader.GoToAnchor(w.anchor) || m.later(w) {
			return nil
		}
		return m.notice("There is no place " + w.anchor + " in this article")
	case w.section != "":
		found, err := m.reader.Article().Find(w.section)
		switch {
		case err == nil:
			return m.reader.GoToSection(found[0])
		case m.later(w):
			return nil
		}
		return m.fail(err)
	}
	return nil
}

// later puts a jump off that leads beyond the beginning of an article of which the
// rest is still coming.
func (m *root) later(w wanted) bool {
	if !m.shown.Provisional {
		return false
	}
	m.awaited = &awaited{w, m.reader.Place()}
	return true
}

// awaited is a place in the rest of an article, to be gone to when it is there, if
// the reader has not gone anywhere meanwhile.
type awaited struct {
	wanted wanted
	from   reader.Place
}

// onCompleted puts the whole article in place of its beginning.
func (m *root) onCompleted(msg completedMsg) tea.Cmd {
	if !m.completing.Finish(msg.id) {
		return nil
	}
	if msg.err != nil {
		return m.fail(msg.err)
	}
	waiting, at := m.awaited, m.reader.Place()
	m.awaited = nil
	cmd := m.replace(msg.opened)
	if waiting != nil && waiting.from == at {
		cmd = tea.Batch(cmd, m.goTo(waiting.wanted))
	}
	return cmd
}

// replace puts another edition of the open article in its place; where one was
// reading stays.
func (m *root) replace(o Opened) tea.Cmd {
	if o.Article == nil {
		return nil
	}
	o.Ref = m.shown.Ref
	m.shown = o
	if v := m.trail.current(); v != nil {
		v.opened, v.title = o, titleOf(o)
	}
	return m.reader.Replace(withNext(o), o.Provisional)
}

// step goes along the trail. A visit brings its article along.
func (m *root) step(n int) tea.Cmd {
	m.notePlace()
	if !m.trail.step(n) {
		return nil
	}
	m.opening.Abort()
	m.opens = ""
	v := m.trail.current()
	return tea.Batch(m.display(v.opened, v.place), m.keep())
}

// titleOf is what an article is called: by itself, else by where it came from.
func titleOf(o Opened) string {
	if o.Article != nil && o.Article.Title != "" {
		return o.Article.Title
	}
	return o.Name
}

// fragment parts a reference from the anchor in it.
func fragment(ref string) (rest, anchor string) {
	rest, anchor, _ = strings.Cut(ref, "#")
	anchor, _, _ = strings.Cut(anchor, ":~:") // words to highlight, which are no place (URL Fragment Text Directives)
	return rest, anchor
}
