package tui

import (
	"fmt"
	"time"

	tea "charm.land/bubbletea/v2"

	"newsreader/internal/feed"
	"newsreader/internal/theme"
)

// feedNews says of the feed under the tree's cursor how its fetching goes.
func (m *root) feedNews() (string, theme.Style) {
	ui := &m.look.theme.UI
	s, ok := m.shelves.tree.Feed()
	switch {
	case !ok:
		l, _ := m.shelves.tree.Current()
		return l.Name, theme.Style{}
	case s.Health.Muted != "":
		return s.Title + " " + ailment(s.Health, m.deps.Now()), ui.Muted
	case s.Health.Failures > 0:
		return s.Title + ": " + s.Health.Error, ui.Error // the next try stands at the right
	}
	text := s.Title
	if !s.Health.Checked.IsZero() {
		text += " · asked " + ago(s.Health.Checked, m.deps.Now())
	}
	return text, theme.Style{}
}

// ailment says why a feed is not fetched, and when it will be tried again.
func ailment(h feed.Health, now time.Time) string {
	if h.Muted != "" {
		return "rests: " + h.Muted
	}
	if next := nextTry(h, now); next != "" {
		return h.Error + " · " + next
	}
	return h.Error
}

// nextTry says when a feed that failed will be tried again, or "".
func nextTry(h feed.Health, now time.Time) string {
	if h.Failures == 0 || h.Muted != "" || h.Next.IsZero() {
		return ""
	}
	return "next try " + until(h.Next, now)
}

// whyEmpty says why the list has no rows, and what to press, or "" for nothing to be said.
func (m *root) whyEmpty() string {
	s := &m.shelves
	switch {
	case !s.shown || m.list.Len() > 0:
		return ""
	case s.paging.Busy():
		return "…"
	case s.view.HideRead && s.view.Query == "":
		return "Nothing is unread here · " + m.keyOf("hide-read") + ": show what was read"
	case s.view.What != feed.OfFeed:
		return ""
	}
	f, _ := subscription(s.data.Root, s.view.Feed)
	switch {
	case f.Health.Failures > 0:
		return "No entries: " + f.Health.Error
	case f.Health.Checked.IsZero():
		return "This feed has not been read yet · " + m.keyOf(actReload) + ": refresh"
	}
	return "This feed has no entries"
}

// span writes a time between two moments in one unit.
func span(d time.Duration) string {
	switch {
	case d < time.Minute:
		return "a moment"
	case d < 2*time.Hour:
		return fmt.Sprintf("%d min", int(d.Minutes()))
	case d < 48*time.Hour:
		return fmt.Sprintf("%d h", int(d.Hours()))
	}
	return fmt.Sprintf("%d days", int(d.Hours()/24))
}

func ago(t, now time.Time) string { return span(now.Sub(t)) + " ago" }

func until(t, now time.Time) string { return "in " + span(t.Sub(now)) }

// reload reads again what the keys are in: the feed, or the article.
func (m *root) reload() tea.Cmd {
	if m.deps.Library == nil || m.focus != onTree && (m.focus != onList || !m.shelves.shown) {
		return m.reread(true)
	}
	var ids []feed.ID
	switch s, ok := m.shelves.tree.Feed(); {
	case m.focus == onTree && ok:
		ids = []feed.ID{s.ID}
	case m.focus == onTree:
		if l, ok := m.shelves.tree.Current(); ok && l.View.What == feed.OfGroup {
			ids = feedsUnder(m.shelves.data.Root, l.View.Group)
		}
	case m.shelves.view.What == feed.OfFeed:
		ids = []feed.ID{m.shelves.view.Feed}
	case m.shelves.view.What == feed.OfGroup:
		ids = feedsUnder(m.shelves.data.Root, m.shelves.view.Group)
	default:
		if h, ok := m.list.Headline(); ok && h.Feed != 0 {
			ids = []feed.ID{h.Feed}
		}
	}
	return m.refreshFeeds(ids, true, true)
}

// feedsUnder are the feeds of a group and of the groups in it.
func feedsUnder(g feed.Group, path []string) []feed.ID {
	if len(path) > 0 {
		for _, sub := range g.Groups {
			if sub.Name == path[0] {
				return feedsUnder(sub, path[1:])
			}
		}
		return nil
	}
	var out []feed.ID
	for _, f := range g.Feeds {
		out = append(out, f.ID)
	}
	for _, sub := range g.Groups {
		out = append(out, feedsUnder(sub, nil)...)
	}
	return out
}
