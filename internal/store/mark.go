package store

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"newsreader/internal/feed"
	"newsreader/internal/query"
)

// atOnce is how many entries one statement of a long change concerns.
const atOnce = 2000

// Mark changes the marks of some entries; those that are not there are passed over. An
// entry that becomes unread leaves the history; one that becomes read comes into it only
// by being read (SaveProgress).
func (s *Store) Mark(ctx context.Context, ids []feed.EntryID, c feed.Change) (u feed.Undo, err error) {
	err = s.write(ctx, "mark", func(t *tx) error {
		var all []marked
		for part := range slices.Chunk(ids, atOnce) {
			some, err := t.marked(condition{"e.id IN (SELECT value FROM json_each(?))", []any{list(part)}}, "entries e", c)
			if err != nil {
				return err
			}
			all = append(all, some...)
		}
		u, err = s.change(t, all, c)
		return err
	})
	return u, err
}

// MarkView changes the marks of all rows of a list whose id is not above upto, which is
// the highest id that the library had when the person last looked (Newest); 0 is no bound.
func (s *Store) MarkView(ctx context.Context, v feed.View, q query.Query, upto feed.EntryID, c feed.Change) (u feed.Undo, err error) {
	err = s.write(ctx, "mark", func(t *tx) error {
		bound := condition{}
		if upto > 0 {
			bound = condition{"e.id <= ?", []any{int64(upto)}}
		}
		v.Sort = feed.NewestFirst
		p, err := t.planned(v, q, bound)
		if err != nil {
			return err
		}
		if p.whole != nil {
			p = p.whole
		}
		var all []marked
		seen := func(c condition, table string) error {
			some, err := t.marked(c, table, feed.Change{})
			all = append(all, some...)
			return err
		}
		if p.match != "" {
			err = seen(condition{"terms MATCH ?", []any{p.match}}.and(p.rest), "terms w CROSS JOIN entries e ON e.place = w.rowid")
		} else {
			for _, w := range p.walks {
				if err = seen(w.condition.and(p.rest), w.table()); err != nil {
					break
				}
			}
		}
		if err != nil {
			return err
		}
		u, err = s.change(t, slices.DeleteFunc(all, func(m marked) bool { return !m.altered(c) }), c)
		return err
	})
	return u, err
}

// marked is an entry with its marks before a change.
type marked struct {
	ID     feed.EntryID `json:"i"`
	Place  int64        `json:"p"`
	Flags  marks        `json:"f,omitempty"`
	ReadAt int64        `json:"r,omitempty"`
	Tags   string       `json:"t,omitempty"`
}

type marks int

const (
	markRead marks = 1 << iota
	markStarred
	markLater
	markHidden
)

// marked reads the entries that a condition finds, but for those that a change would
// leave as they are.
func (t *tx) marked(c condition, table string, change feed.Change) ([]marked, error) {
	var out []marked
	err := t.each(func(scan func(...any) error) error {
		var m marked
		err := scan(&m.ID, &m.Place, &m.Flags, &m.ReadAt, &m.Tags)
		if m.altered(change) || change.Read == nil && change.Starred == nil && change.Later == nil && change.Hidden == nil && len(change.AddTags)+len(change.RemoveTags) == 0 {
			out = append(out, m)
		}
		return err
	}, `SELECT e.id, e.place, e.read | (e.starred << 1) | (e.later << 2) | ((e.hidden & 1) << 3), e.read_at, e.tags FROM `+table+` WHERE `+c.sql, c.args...)
	return out, err
}

// altered reports whether a change makes an entry another.
func (m marked) altered(c feed.Change) bool {
	is := func(b *bool, f marks) bool { return b != nil && *b != (m.Flags&f != 0) }
	if is(c.Read, markRead) || is(c.Starred, markStarred) || is(c.Later, markLater) || is(c.Hidden, markHidden) {
		return true
	}
	have := lines(m.Tags)
	return !slices.Equal(have, tagged(have, &c))
}

// lines reads a text of one tag a line.
func lines(tags string) []string {
	if tags == "" {
		return nil
	}
	return strings.Split(tags, "\n")
}

// tagged returns tags with a change made, in their order, each once.
func tagged(have []string, c *feed.Change) []string {
	var out []string
	for _, tag := range slices.Concat(have, c.AddTags) {
		tag = strings.Join(strings.Fields(tag), " ")
		if tag != "" && !slices.Contains(out, tag) && !slices.Contains(c.RemoveTags, tag) {
			out = append(out, tag)
		}
	}
	return out
}

// change makes a change to entries and keeps what was before.
func (s *Store) change(t *tx, all []marked, c feed.Change) (feed.Undo, error) {
	if len(all) == 0 {
		return feed.Undo{}, nil
	}
	var set []string
	var args []any
	for _, m := range []struct {
		column string
		to     *bool
	}{{"read", c.Read}, {"starred", c.Starred}, {"later", c.Later}} {
		if m.to != nil {
			set = append(set, m.column+" = ?")
			args = append(args, flag(*m.to))
		}
	}
	if c.Hidden != nil {
		set = append(set, "hidden = hidden & 2 | ?")
		args = append(args, flag(*c.Hidden))
	}
	if c.Read != nil && !*c.Read {
		set = append(set, "read_at = 0")
	}
	if len(set) > 0 {
		for part := range slices.Chunk(all, atOnce) {
			if _, err := t.exec(`UPDATE entries SET `+strings.Join(set, ", ")+` WHERE place IN (SELECT value FROM json_each(?))`,
				append(slices.Clone(args), placesOf(part))...); err != nil {
				return feed.Undo{}, err
			}
		}
	}
	if len(c.AddTags)+len(c.RemoveTags) > 0 {
		for _, m := range all {
			if err := t.retag(m.Place, lines(m.Tags), tagged(lines(m.Tags), &c)); err != nil {
				return feed.Undo{}, err
			}
		}
	}
	return s.remember(t, label(c, len(all)), len(all), before{Marks: all, Fields: fieldsOf(c)})
}

func placesOf(all []marked) string {
	places := make([]int64, len(all))
	for i, m := range all {
		places[i] = m.Place
	}
	return list(places)
}

func (t *tx) addTags(place int64, tags []string) error {
	for _, tag := range tags {
		if _, err := t.exec(`INSERT OR IGNORE INTO tags VALUES (?, ?)`, tag, place); err != nil {
			return err
		}
	}
	return nil
}

// retag replaces the tags of an entry.
func (t *tx) retag(place int64, have, want []string) error {
	if slices.Equal(have, want) {
		return nil
	}
	for _, tag := range have {
		if !slices.Contains(want, tag) {
			if _, err := t.exec(`DELETE FROM tags WHERE tag = ? AND place = ?`, tag, place); err != nil {
				return err
			}
		}
	}
	if err := t.addTags(place, want); err != nil {
		return err
	}
	_, err := t.exec(`UPDATE entries SET tags = ? WHERE place = ?`, strings.Join(want, "\n"), place)
	return err
}

// label says what a change did, for a person.
func label(c feed.Change, n int) string {
	what := ""
	say := func(to *bool, yes, no string) {
		if to != nil && *to {
			what = yes
		} else if to != nil {
			what = no
		}
	}
	switch {
	case len(c.AddTags) > 0:
		what = "tagged " + strings.Join(c.AddTags, ", ")
	case len(c.RemoveTags) > 0:
		what = "no longer tagged " + strings.Join(c.RemoveTags, ", ")
	}
	say(c.Hidden, "hidden", "shown again")
	say(c.Later, "kept for later", "no longer kept for later")
	say(c.Starred, "starred", "no longer starred")
	say(c.Read, "read", "unread")
	return fmt.Sprintf("marked %d %s", n, what)
}
