package tui

import (
	"fmt"
	"strings"

	"newsreader/internal/feed"
)

// choosing says that somebody looks for something to read in the library: the keys are in
// the tree or in a list of entries.
func (m *root) choosing() bool {
	return m.focus == onTree || m.focus == onList && m.shelves.shown
}

// viewTitle is what the list shows, with what is unread there.
func (m *root) viewTitle() string {
	if !m.shelves.shown {
		return edition
	}
	text := m.shelves.name
	if c, ok := m.shelves.tree.Counts(m.shelves.view); ok && c.Unread > 0 {
		text += fmt.Sprintf(" · %d unread", c.Unread)
	}
	return text
}

// libraryTitle is what there is to be said of the library as a whole.
func (m *root) libraryTitle() string {
	n := followed(m.shelves.data.Root)
	if n == 0 {
		return "you follow no feeds yet"
	}
	parts := []string{plural(n, "feed")}
	if n := len(m.shelves.failing); n > 0 {
		parts = append(parts, fmt.Sprintf("%s: %d failing", m.keyOf(actMessages), n))
	}
	if c := m.shelves.data.Counts; c.Unread > 0 && (m.shelves.view.What != feed.River || !m.shelves.shown) {
		parts = append(parts, fmt.Sprintf("%d unread", c.Unread))
	}
	return strings.Join(parts, " · ")
}

// inView says where in the list the cursor is.
func (m *root) inView(short bool) string {
	at, n := m.list.Position()
	if s, ok := m.shelves.tree.Feed(); ok && m.focus == onTree && !short {
		if next := nextTry(s.Health, m.deps.Now()); next != "" {
			return next
		}
	}
	switch {
	case m.focus == onTree && !m.shelves.shown, n == 0 && at == 0:
		return ""
	case m.focus == onTree && short:
		return fmt.Sprint(n)
	case m.focus == onTree && n > 0:
		return plural(n, "entry")
	case at > 0 && n > 0 && short:
		return fmt.Sprintf("%d/%d", at, n)
	case at > 0 && n > 0:
		return fmt.Sprintf("%d of %d", at, n)
	case n > 0:
		return plural(n, "entry")
	}
	return ""
}

// rowNews tells of the row under the cursor what the list may have had to cut: which feed
// it is from, and its title.
func (m *root) rowNews() string {
	e, _ := m.list.Current()
	if e.Stored == nil || e.Stored.FeedTitle == "" || m.shelves.view.What == feed.OfFeed {
		return e.Title
	}
	return e.Stored.FeedTitle + crumb + e.Title
}

// failing are the feeds that could not be fetched lately.
func failing(g feed.Group) []feed.Subscription {
	var out []feed.Subscription
	for _, s := range g.Feeds {
		if s.Health.Failures > 0 || s.Health.Muted != "" {
			out = append(out, s)
		}
	}
	for _, sub := range g.Groups {
		out = append(out, failing(sub)...)
	}
	return out
}
