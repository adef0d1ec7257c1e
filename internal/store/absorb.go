package store

import (
	"context"
	"strings"
	"time"

	"newsreader/internal/feed"
)

// Absorb stores what came of asking for a feed, in one transaction. Entries are told
// apart by their identifiers within the feed; one whose identifier changed while its link
// and title stayed is the same entry with all its marks; one that was dropped by Collect
// does not come back. *NotFoundError if the feed is not followed.
func (s *Store) Absorb(ctx context.Context, id feed.ID, f Fetched) (out Absorbed, err error) {
	all := arrivals(f.Entries)
	for _, a := range all {
		a.digest = digest(a.in, a.text)
	}
	// What is new is looked up and compressed before the writer's turn has come: the
	// transaction is short, and many feeds are prepared at once.
	var entries map[feed.EntryID]known
	if err := s.readBehind(ctx, "compare a feed", func(t *tx) error {
		_, entries, err = t.resolve(id, all)
		return err
	}); err != nil {
		return out, err
	}
	for _, a := range all {
		if a.gone || a.id != 0 && entries[a.id].digest == a.digest {
			continue
		}
		if err := ctx.Err(); err != nil {
			return out, err
		}
		if a.packed, err = s.packer.pack(bodyOf(a.in)); err != nil {
			return out, err
		}
	}
	err = s.write(ctx, "store a feed", func(t *tx) error {
		out = Absorbed{}
		return s.absorb(t, id, &f, all, &out)
	})
	if err != nil {
		return Absorbed{}, err
	}
	return out, nil
}

func (s *Store) absorb(t *tx, id feed.ID, f *Fetched, all []*arrival, out *Absorbed) error {
	if err := t.health(id, f.Health); err != nil {
		return err
	}
	if err := t.validators(id, f.Validators); err != nil {
		return err
	}
	set, err := t.describe(id, f)
	if err != nil {
		return err
	}
	keys, entries, err := t.resolve(id, all)
	if err != nil {
		return err
	}
	now := s.now()
	var fresh []*arrival
	for _, a := range all {
		switch {
		case a.gone:
			continue
		case a.id == 0:
			fresh = append(fresh, a)
			continue
		case entries[a.id].digest != a.digest:
			textChanged, err := s.renew(t, a, now)
			if err != nil {
				return err
			}
			if textChanged {
				out.Changed = append(out.Changed, a.id)
			}
			out.Updated++
		}
		if err := t.identify(id, a, keys); err != nil {
			return err
		}
	}
	if err := s.insert(t, batch{id, flag(!set.HiddenFromRiver), now, keys}, fresh, out); err != nil {
		return err
	}
	if len(out.Fresh) > 0 { // only here it is known that something new came
		_, err = t.exec(`UPDATE subscriptions SET altered = ? WHERE id = ?`, seconds(now), int64(id))
	}
	return err
}

// describe notes what the document says of the feed, and returns its settings.
func (t *tx) describe(id feed.ID, f *Fetched) (set feed.Settings, err error) {
	if f.NewURL != "" {
		if _, err := t.exec(`UPDATE OR IGNORE subscriptions SET url = ? WHERE id = ?`, f.NewURL, int64(id)); err != nil {
			return set, err
		}
	}
	var text, url, listed string
	if _, err := t.one([]any{&text, &url, &listed}, `SELECT s.settings, s.url, CASE WHEN l.pending THEN s.own ELSE '' END
		FROM subscriptions s LEFT JOIN listings l ON l.feed = s.id WHERE s.id = ?`, int64(id)); err != nil {
		return set, err
	}
	if set, err = readSettings(text); err != nil || f.Feed == nil {
		return set, err
	}
	sched := ""
	if d := f.Feed.Schedule; d.TTL != 0 || len(d.SkipHours)+len(d.SkipDays) > 0 {
		if sched, err = written(schedule{d.TTL, d.SkipHours, d.SkipDays}); err != nil {
			return set, err
		}
	}
	own := f.Feed.Title
	if listed != "" {
		if own, err = t.settleTitle(id, listed, own, &set); err != nil {
			return set, err
		}
	}
	_, err = t.exec(`UPDATE subscriptions SET own = ?, site = ?, schedule = ?, name = ? WHERE id = ?`,
		own, f.Feed.Site, sched, nameOf(set, own, url), int64(id))
	return set, err
}

// bodyOf is what is stored of an entry beside its headline.
func bodyOf(in *Incoming) *Body {
	b := &Body{Plain: in.Plain, Words: in.Words, Board: in.Board, Image: in.Image, Title: in.Title, Entry: in.Entry}
	content := in.Entry.Content
	if content.Text == "" {
		content, b.Entry.Summary = in.Entry.Summary, feed.Content{}
	}
	b.Entry.Content = feed.Content{}
	b.Text, b.Base, b.Language = content.Text, content.Base, content.Language
	if !content.Markup {
		b.Kind = Text
	}
	return b
}

// digest stands for all that is kept of an entry but its identifier, so that one that did
// not change is not written again.
func digest(in *Incoming, text int64) int64 {
	e := &in.Entry
	parts := []string{
		string(appendInt(nil, text)), e.TitleMarkup, e.Link, e.External, e.Comments, e.Content.Text, e.Summary.Text,
		e.Image, authors(e.Authors), strings.Join(e.Categories, "\n"), e.Language, e.Rights,
		string(appendInt(nil, seconds(e.Published))), string(appendInt(nil, seconds(e.Updated))),
	}
	for _, f := range e.Enclosures {
		parts = append(parts, f.URL)
	}
	return hash(parts...)
}

// authors is the line that lists show.
func authors(people []feed.Person) string {
	var names []string
	for _, p := range people {
		switch {
		case p.Name != "":
			names = append(names, p.Name)
		case p.Email != "":
			names = append(names, p.Email)
		}
	}
	return strings.Join(names, ", ")
}

// sorted is the time by which lists sort an entry that came now.
func sorted(published, now time.Time) time.Time {
	if published.IsZero() || published.After(now) {
		return now
	}
	return published
}
