package tui

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"

	"newsreader/internal/feed"
	"newsreader/internal/tui/browse"
	"newsreader/internal/tui/task"
)

const (
	// libraryEvery is how often the library is asked whether anybody changed it.
	libraryEvery = time.Second
	// refreshSoon is how long after the start feeds are asked first: nobody's first screen
	// waits for a thousand servers.
	refreshSoon = 2 * time.Second
	// refreshEvery is how often it is looked whether feeds are due; when each of them is,
	// the library knows.
	refreshEvery = time.Minute
)

// refreshing is a refresh under way. Whoever runs it writes down how far it is, and
// the root looks at its own pace.
type refreshing struct {
	guard task.Guard
	// asked says that a person asked for it, who wants to know how it ended.
	asked bool
	state *refreshState
	// told is the failure of the last refresh that nobody asked for, so that it is told
	// once and not every minute.
	told string
}

type refreshState struct {
	mu   sync.Mutex
	last feed.Event
}

func (r *refreshState) tell(e feed.Event) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.last = e
}

func (r *refreshState) event() feed.Event {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.last
}

// refreshedMsg says that a refresh has ended, refreshTickMsg that it is time to look
// how far it is.
type (
	refreshedMsg struct {
		id  int
		err error
	}
	refreshTickMsg struct{ id int }
)

// refreshFeeds asks feeds: those named, or all that are due. One refresh runs at a time;
// a person's own takes the place of one that began by itself.
func (m *root) refreshFeeds(ids []feed.ID, force, asked bool) tea.Cmd {
	r := &m.shelves.refresh
	if r.guard.Busy() && (!asked || r.asked) {
		if asked {
			return m.notice("A refresh is under way · " + m.keyOf(actCancel) + " ends it")
		}
		return nil
	}
	tok, lib, state := r.guard.Begin(m.ctx), m.deps.Library, &refreshState{}
	r.asked, r.state = asked, state
	work := func() tea.Msg { return refreshedMsg{tok.ID, lib.Refresh(tok.Ctx, ids, force, state.tell)} }
	return tea.Batch(work, m.refreshTick(tok.ID))
}

func (m *root) refreshTick(id int) tea.Cmd {
	return m.deps.After(progressEvery, func(time.Time) tea.Msg { return refreshTickMsg{id} })
}

func (m *root) onRefreshTick(msg refreshTickMsg) tea.Cmd {
	if !m.shelves.refresh.guard.Current(msg.id) {
		return nil
	}
	return m.refreshTick(msg.id)
}

func (m *root) onRefreshed(msg refreshedMsg) tea.Cmd {
	r := &m.shelves.refresh
	if !r.guard.Finish(msg.id) {
		return nil
	}
	cmd := tea.Batch(m.recount(), m.freshen())
	e := r.state.event()
	before := r.told
	if r.told = ""; msg.err != nil {
		r.told = msg.err.Error()
	}
	switch {
	case msg.err != nil && (r.asked || r.told != before && !errors.Is(msg.err, context.Canceled)):
		return tea.Batch(cmd, m.fail(msg.err))
	case r.asked:
		return tea.Batch(cmd, m.notice(refreshWords(e)))
	}
	return cmd
}

// refreshWords says how a refresh ended.
func refreshWords(e feed.Event) string {
	text := "Nothing new"
	if e.Fresh > 0 {
		text = fmt.Sprintf("%d new", e.Fresh)
	}
	text += " in " + plural(e.Done, "feed")
	if e.Failed > 0 {
		text += fmt.Sprintf(", %d failed", e.Failed)
	}
	return text
}

// refreshNews is what the status line says of a refresh under way, or "".
func (m *root) refreshNews() string {
	r := &m.shelves.refresh
	if !r.guard.Busy() {
		return ""
	}
	e := r.state.event()
	if e.Total == 0 {
		if r.asked {
			return "Refreshing …"
		}
		return ""
	}
	if e.Phase != "" {
		return "Refreshing: " + e.Phase + " …"
	}
	text := fmt.Sprintf("Refreshing %d of %d", e.Done, e.Total)
	if e.Fresh > 0 {
		text += fmt.Sprintf(" · %d new", e.Fresh)
	}
	return text
}

// watchMsg and dueMsg say that it is time to look whether the library has changed, and
// whether feeds are due.
type (
	watchMsg   struct{}
	dueMsg     struct{}
	versionMsg struct {
		version int64
		err     error
	}
)

// watchLibrary begins to look after the library, until the program ends.
func (m *root) watchLibrary() tea.Cmd {
	return tea.Batch(m.askVersion(), m.deps.After(refreshSoon, func(time.Time) tea.Msg { return dueMsg{} }))
}

func (m *root) dueLater() tea.Cmd {
	return m.deps.After(refreshEvery, func(time.Time) tea.Msg { return dueMsg{} })
}

func (m *root) onDue() tea.Cmd { return tea.Batch(m.refreshFeeds(nil, false, false), m.dueLater()) }

func (m *root) askVersion() tea.Cmd {
	ctx, lib := m.ctx, m.deps.Library
	return func() tea.Msg {
		v, err := lib.Version(ctx)
		return versionMsg{v, err}
	}
}

// onVersion takes up what somebody changed. An error is told by whoever needs the
// library next.
func (m *root) onVersion(msg versionMsg) tea.Cmd {
	again := m.deps.After(libraryEvery, func(time.Time) tea.Msg { return watchMsg{} })
	s := &m.shelves
	changed := msg.err == nil && msg.version != s.version && s.version != 0
	if msg.err == nil {
		s.version = msg.version
	}
	if !changed {
		return again
	}
	return tea.Batch(again, m.recount(), m.freshen())
}

// freshMsg brings what has become of the rows that the list holds and of those around
// them, and how many the view has now.
type freshMsg struct {
	id          int
	about       browse.Around
	above, rest feed.Page
	rows        []feed.Headline
	n           int
	err         error
}

// freshen takes up what has changed in the list without moving a row under the cursor.
func (m *root) freshen() tea.Cmd {
	s := &m.shelves
	about, ok := m.list.Around()
	if !ok || !s.shown || s.paging.Busy() {
		return nil
	}
	tok, lib, held := s.looking.Begin(m.ctx), m.deps.Library, m.held()
	return func() tea.Msg {
		msg := freshMsg{id: tok.ID, about: about}
		if msg.rows, msg.err = lib.Headlines(tok.Ctx, held); msg.err != nil {
			return msg
		}
		if about.Anchor.ID != 0 {
			if msg.above, msg.err = lib.Page(tok.Ctx, about.View, about.Anchor.At, -about.Above); msg.err != nil {
				return msg
			}
		}
		msg.rest, msg.err = lib.Page(tok.Ctx, about.View, about.Anchor.At, about.Rest)
		if msg.err == nil && (msg.rest.More || msg.above.Earlier) {
			msg.n, _ = lib.Count(tok.Ctx, about.View) // the number is a courtesy
		}
		return msg
	}
}

// onFresh shows what has changed. In a list that nobody is in or has gone into, the
// newest stays on top.
func (m *root) onFresh(msg freshMsg) tea.Cmd {
	if !m.shelves.looking.Finish(msg.id) || msg.err != nil || m.shelves.paging.Busy() {
		return nil // the next look will tell
	}
	m.list.SetNow(m.deps.Now())
	first := m.list.AtTop() && m.focus == onTree
	m.list.Renew(msg.about, msg.above, msg.rest, msg.rows)
	if first {
		m.list.ToTop()
	}
	if msg.n > 0 {
		m.list.SetTotal(msg.n)
	}
	return nil
}
