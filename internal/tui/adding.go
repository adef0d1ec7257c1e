package tui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"newsreader/internal/feed"
	"newsreader/internal/sanitize"
)

// What the overlays about adding ask of the root: to look for the feeds of an address, to
// follow one, to take over a list, to ask for the group first.
type (
	findFeeds  struct{ ref string }
	followFeed struct {
		feed  feed.Found
		group []string
	}
	importList struct{ path string }
	groupFirst struct{ feed feed.Found }
)

func (findFeeds) intent()  {}
func (followFeed) intent() {}
func (importList) intent() {}
func (groupFirst) intent() {}

// foundMsg is what an address leads to, addedMsg what became of a feed or a list that
// was to be followed.
type (
	foundMsg struct {
		id      int
		ref     string
		finding Finding
		err     error
	}
	addedMsg struct {
		id    int
		label string
		feed  feed.Subscription
		err   error
	}
)

// askFeed asks for the address of a feed. Lists of feeds of other programs that are on
// this machine are offered by the arrow keys.
func (m *root) askFeed() {
	l := askLine("Follow", m.shelves.refused, "look for feeds", func(text string) intent { return findFeeds{text} })
	l.hint = "an address, or a list of feeds (OPML, urls)"
	if lists := m.deps.Library.Lists(); len(lists) > 0 {
		l.offer(lists)
		l.hint = "an address, or ↑ for " + shortPath(lists[0])
		if !m.follows() { // the list is what is wanted most
			l.empty = true
			l.hint = "an address, or Enter alone for " + shortPath(lists[0])
			l.done = func(text string) intent {
				if text == "" {
					text = lists[0]
				}
				return findFeeds{text}
			}
		}
	}
	m.push(l)
}

// shortPath is the end of a path, enough to know it by.
func shortPath(path string) string {
	parts := strings.FieldsFunc(path, func(r rune) bool { return r == '/' || r == '\\' })
	return strings.Join(parts[max(0, len(parts)-2):], "/")
}

// welcome tells who follows nothing yet how to begin.
func (m *root) welcome() tea.Cmd {
	text := m.keyOf(actAdd) + ": follow a feed"
	if lists := m.deps.Library.Lists(); len(lists) > 0 {
		text += ", or all of " + shortPath(lists[0])
	}
	return m.notice("You follow no feeds yet · " + text)
}

func (m *root) findFeeds(ref string) tea.Cmd {
	tok, lib := m.working.Begin(m.ctx), m.deps.Library
	m.works = "Looking for feeds at " + sanitize.Text(ref) + " … Esc cancels"
	return func() tea.Msg {
		f, err := lib.Find(tok.Ctx, ref)
		return foundMsg{tok.ID, ref, f, err}
	}
}

func (m *root) onFound(msg foundMsg) tea.Cmd {
	if !m.working.Finish(msg.id) {
		return nil
	}
	m.works, m.shelves.refused = "", ""
	f := msg.finding
	switch {
	case msg.err != nil:
		m.shelves.refused = msg.ref // to be mended at the next try
		return m.fail(msg.err)
	case f.List != "":
		m.push(&chooser{
			title: "A list of feeds", foot: "Enter yes · Esc no",
			options: []option{{name: "Follow all of them", detail: plural(f.Count, "feed")}},
			done:    func(int) intent { return importList{f.List} },
		})
	case len(f.Feeds) == 0:
		return m.notice("No feed was found at " + msg.ref)
	default:
		m.push(m.chooseFeed(f))
	}
	return nil
}

// chooseFeed shows what was found: several feeds to choose from, or one with what it
// has to say.
func (m *root) chooseFeed(f Finding) *chooser {
	c := &chooser{title: "Follow which feed?", foot: "Enter follow · Tab into a group · Esc back"}
	if len(f.Feeds) == 1 {
		c.title = "Follow this feed?"
		c.head = previewOf(f.Preview)
	}
	for _, found := range f.Feeds {
		name := found.Title
		if name == "" {
			name = found.URL
		}
		c.options = append(c.options, option{name, strings.TrimSpace(found.Reason)})
	}
	c.done = func(i int) intent { return followFeed{feed: f.Feeds[i]} }
	c.more = func(key string, i int) intent {
		if key == "tab" {
			return groupFirst{f.Feeds[i]}
		}
		return nil
	}
	return c
}

// previewEntries is how many entries of a feed are shown before it is followed.
const previewEntries = 5

// previewOf says in a few lines what a feed has.
func previewOf(f *feed.Feed) []string {
	if f == nil {
		return nil
	}
	var out []string
	if f.Subtitle != "" {
		out = append(out, " "+f.Subtitle)
	}
	about := f.Format + " · "
	if n := len(f.Entries); n == 1 {
		about += "1 entry"
	} else {
		about += fmt.Sprintf("%d entries", n)
	}
	if f.Site != "" {
		about += " · " + f.Site
	}
	out = append(out, " "+about, "")
	for _, e := range f.Entries[:min(len(f.Entries), previewEntries)] {
		day := ""
		if !e.Published.IsZero() {
			day = e.Published.Format("2 Jan") + "  "
		}
		title := e.Title
		if title == "" {
			title = "(no title)"
		}
		out = append(out, "   "+day+title)
	}
	return append(out, "")
}

// askGroup asks for the group of a feed that is to be followed; that under the tree's
// cursor stands there to begin with.
func (m *root) askGroup(f feed.Found) {
	l := askLine("Into the group", strings.Join(m.groupHere(), "/"), "follow the feed", func(text string) intent {
		return followFeed{f, splitGroup(text)}
	})
	l.empty = true
	l.hint = "a slash parts a group and one within it"
	l.offer(groupNames(m.shelves.data.Root))
	m.push(l)
}

// splitGroup reads a path of groups.
func splitGroup(text string) []string {
	var out []string
	for _, name := range strings.Split(text, "/") {
		if name = strings.TrimSpace(name); name != "" {
			out = append(out, name)
		}
	}
	return out
}

// groupHere is the group of the tree's row under the cursor.
func (m *root) groupHere() []string {
	if s, ok := m.shelves.tree.Feed(); ok {
		return s.Settings.Group
	}
	l, _ := m.shelves.tree.Current()
	return l.View.Group
}

// groupNames are the paths of all groups.
func groupNames(g feed.Group) []string {
	var out []string
	for _, sub := range g.Groups {
		out = append(append(out, strings.Join(sub.Path, "/")), groupNames(sub)...)
	}
	return out
}

func (m *root) followFeed(i followFeed) tea.Cmd {
	tok, lib := m.working.Begin(m.ctx), m.deps.Library
	m.works = "Reading the feed … Esc cancels"
	return func() tea.Msg {
		s, err := lib.Add(tok.Ctx, i.feed.URL, i.group)
		return addedMsg{tok.ID, "You follow “" + s.Title + "” now", s, err}
	}
}

func (m *root) importList(path string) tea.Cmd {
	tok, lib := m.working.Begin(m.ctx), m.deps.Library
	m.works = "Taking over the list … Esc cancels"
	return func() tea.Msg {
		label, err := lib.Import(tok.Ctx, path)
		return addedMsg{id: tok.ID, label: label, err: err}
	}
}

// onAdded shows what is followed now. Feeds of a list are asked at once.
func (m *root) onAdded(msg addedMsg) tea.Cmd {
	if !m.working.Finish(msg.id) {
		return nil
	}
	m.works = ""
	if msg.err != nil {
		return tea.Batch(m.fail(msg.err), m.recount())
	}
	want := showing{view: feed.View{What: feed.River}, name: "All entries"}
	if msg.feed.ID != 0 {
		want = showing{view: feed.View{What: feed.OfFeed, Feed: msg.feed.ID}, name: msg.feed.Title, keys: true}
	}
	want.view.HideRead, want.view.Sort = m.state.HideRead, m.state.Sort
	m.shelves.seek = &want.view
	cmds := []tea.Cmd{m.notice(msg.label), m.recount(), m.lookAt(want)}
	if msg.feed.ID == 0 {
		cmds = append(cmds, m.toTree(), m.refreshFeeds(nil, true, true))
	}
	return tea.Batch(cmds...)
}
