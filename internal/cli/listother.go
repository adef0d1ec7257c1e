package cli

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"newsreader/internal/feed"
	"newsreader/internal/library"
)

// listOther lists what the library has beside entries.
func (p *program) listOther(ctx context.Context, f listFlags) error {
	l, err := p.reading(ctx)
	if err != nil {
		return err
	}
	var tree feed.Tree
	var subs []feed.Subscription
	if l != nil {
		if tree, err = l.Tree(ctx); err != nil {
			return err
		}
		if subs, err = l.Subscriptions(ctx); err != nil {
			return err
		}
	}
	switch {
	case f.feeds:
		return printRows(p, f, subs, feedFields(), tabbed("id", "unread", "total", "state", "group", "title", "url"), 1, subscriptionObject)
	case f.groups:
		return printRows(p, f, groupsOf(tree.Root), groupFields(), tabbed("group", "unread", "total", "feeds"), 1, groupObject)
	case f.tags:
		return printRows(p, f, tree.Tags, tagFields(), tabbed("tag", "entries"), 1, func(t feed.Tally) any {
			return struct {
				Schema  int    `json:"schema"`
				Kind    string `json:"kind"`
				Tag     string `json:"tag"`
				Entries int    `json:"entries"`
			}{schemaVersion, "tag", t.Word, t.Count}
		})
	}
	return printRows(p, f, tree.Searches, searchFields(), tabbed("id", "name", "query"), 0, func(s feed.Search) any {
		return struct {
			Schema int    `json:"schema"`
			Kind   string `json:"kind"`
			ID     int64  `json:"id"`
			Name   string `json:"name"`
			Query  string `json:"query"`
		}{schemaVersion, "search", s.ID, s.Name, s.Query}
	})
}

// printRows prints rows that are few: as objects, by a template, with tabs, or in columns
// on a terminal, the column right at its right edge.
func printRows[T any](p *program, f listFlags, all []T, fields []field[T], usual string, right int, object func(T) any) error {
	if f.limit > 0 {
		all = all[:min(f.limit, len(all))]
	}
	line := f.template
	if line == "" {
		line = usual
	}
	t, err := parseTemplate(line, fields)
	if err != nil {
		return err
	}
	if f.template == "" && !p.flags.json && p.OutTerminal && len(all) > 0 {
		l, err := p.listLook()
		if err != nil {
			return err
		}
		table := sideBySide{right: right, rows: [][]string{nil}}
		for _, piece := range t {
			if piece.text != nil {
				table.rows[0] = append(table.rows[0], l.muted.Render(piece.name))
			}
		}
		for _, row := range all {
			var cells []string
			for _, piece := range t {
				if piece.text != nil {
					cells = append(cells, piece.text(row))
				}
			}
			table.rows = append(table.rows, cells)
		}
		return table.write(p.out, 0, len(table.rows), p.room())
	}
	for _, row := range all {
		switch {
		case p.flags.json && f.template == "":
			err = p.printJSON(object(row))
		default:
			err = t.write(p.out, row)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// feedFields are what can be said of a feed in a line.
func feedFields() []field[feed.Subscription] {
	return []field[feed.Subscription]{
		{"id", "its number: stays the same, and names it to other commands", func(s feed.Subscription) string { return strconv.FormatInt(int64(s.ID), 10) }},
		{"title", "what lists call it", func(s feed.Subscription) string { return s.Title }},
		{"url", "where it is fetched", func(s feed.Subscription) string { return s.URL }},
		{"site", "the page it belongs to", func(s feed.Subscription) string { return s.Site }},
		{"group", "its group, with slashes", func(s feed.Subscription) string { return library.PrintGroup(s.Settings.Group) }},
		{"tags", "its tags, with commas", func(s feed.Subscription) string { return strings.Join(s.Settings.Tags, ",") }},
		{"unread", "how many of its entries are unread", func(s feed.Subscription) string { return strconv.Itoa(s.Counts.Unread) }},
		{"total", "how many entries are stored", func(s feed.Subscription) string { return strconv.Itoa(s.Counts.Total) }},
		{"state", "ok, new (never asked), failing or muted", stateOf},
		{"error", "why it fails or is muted", troubleOf},
		{"checked", "when it was asked last", func(s feed.Subscription) string { return stamp(s.Health.Checked) }},
		{"changed", "when it brought something new", func(s feed.Subscription) string { return stamp(s.Health.Changed) }},
		{"next", "when it will be asked again", func(s feed.Subscription) string { return stamp(s.Health.Next) }},
	}
}

// stateOf is the health of a feed in a word.
func stateOf(s feed.Subscription) string {
	switch {
	case s.Health.Muted != "":
		return "muted"
	case s.Health.Error != "":
		return "failing"
	case s.Health.Checked.IsZero():
		return "new"
	}
	return "ok"
}

func troubleOf(s feed.Subscription) string {
	if s.Health.Muted != "" {
		return s.Health.Muted
	}
	return s.Health.Error
}

// subscriptionObject is a feed as JSON, without its settings: these may hold secrets.
func subscriptionObject(s feed.Subscription) any {
	return struct {
		Schema   int      `json:"schema"`
		Kind     string   `json:"kind"`
		ID       int64    `json:"id"`
		Title    string   `json:"title"`
		URL      string   `json:"url"`
		Site     string   `json:"site"`
		Group    []string `json:"group"`
		Tags     []string `json:"tags"`
		Unread   int      `json:"unread"`
		Total    int      `json:"total"`
		Starred  int      `json:"starred"`
		Later    int      `json:"later"`
		New      int      `json:"new"`
		State    string   `json:"state"`
		Error    string   `json:"error"`
		Failures int      `json:"failures"`
		Added    *string  `json:"added"`
		Checked  *string  `json:"checked"`
		Changed  *string  `json:"changed"`
		Next     *string  `json:"next"`
	}{
		schemaVersion, "feed", int64(s.ID), s.Title, s.URL, s.Site, append([]string{}, s.Settings.Group...), append([]string{}, s.Settings.Tags...),
		s.Counts.Unread, s.Counts.Total, s.Counts.Starred, s.Counts.Later, s.Counts.New, stateOf(s), troubleOf(s), s.Health.Failures,
		stampJSON(s.Added), stampJSON(s.Health.Checked), stampJSON(s.Health.Changed), stampJSON(s.Health.Next),
	}
}

// groupsOf returns the groups within one, each before those in it.
func groupsOf(g feed.Group) []feed.Group {
	var out []feed.Group
	for _, sub := range g.Groups {
		out = append(out, sub)
		out = append(out, groupsOf(sub)...)
	}
	return out
}

func groupFields() []field[feed.Group] {
	return []field[feed.Group]{
		{"group", "its path, with slashes", func(g feed.Group) string { return library.PrintGroup(g.Path) }},
		{"unread", "how many entries are unread in it", func(g feed.Group) string { return strconv.Itoa(g.Counts.Unread) }},
		{"total", "how many entries are stored", func(g feed.Group) string { return strconv.Itoa(g.Counts.Total) }},
		{"feeds", "how many feeds are in it", func(g feed.Group) string { return strconv.Itoa(feedsIn(g)) }},
	}
}

func feedsIn(g feed.Group) int {
	n := len(g.Feeds)
	for _, sub := range g.Groups {
		n += feedsIn(sub)
	}
	return n
}

func groupObject(g feed.Group) any {
	return struct {
		Schema int      `json:"schema"`
		Kind   string   `json:"kind"`
		Group  []string `json:"group"`
		Unread int      `json:"unread"`
		Total  int      `json:"total"`
		Feeds  int      `json:"feeds"`
	}{schemaVersion, "group", append([]string{}, g.Path...), g.Counts.Unread, g.Counts.Total, feedsIn(g)}
}

func tagFields() []field[feed.Tally] {
	return []field[feed.Tally]{
		{"tag", "the tag", func(t feed.Tally) string { return t.Word }},
		{"entries", "how many entries carry it", func(t feed.Tally) string { return fmt.Sprint(t.Count) }},
	}
}

func searchFields() []field[feed.Search] {
	return []field[feed.Search]{
		{"id", "its number", func(s feed.Search) string { return strconv.FormatInt(s.ID, 10) }},
		{"name", "its name", func(s feed.Search) string { return s.Name }},
		{"query", "what it looks for", func(s feed.Search) string { return s.Query }},
	}
}
