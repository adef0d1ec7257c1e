package store

import (
	"context"
	"slices"
	"strings"
	"time"

	"newsreader/internal/feed"
	"newsreader/internal/query"
)

const subscriptionColumns = `s.id, s.url, s.name, s.own, s.site, s.settings, s.added,
	s.checked, s.altered, s.next, s.failures, s.error, s.kind, s.muted, s.moved`

// scanSubscription reads subscriptionColumns, and what else is asked for behind them.
func scanSubscription(m settingsOf, scan func(...any) error, more ...any) (feed.Subscription, error) {
	var f feed.Subscription
	var set string
	var added, checked, altered, next int64
	h := &f.Health
	into := []any{&f.ID, &f.URL, &f.Title, &f.Own, &f.Site, &set, &added,
		&checked, &altered, &next, &h.Failures, &h.Error, &h.Kind, &h.Muted, &h.Moved}
	if err := scan(append(into, more...)...); err != nil {
		return f, err
	}
	f.Added, h.Checked, h.Changed, h.Next = moment(added), moment(checked), moment(altered), moment(next)
	var err error
	f.Settings, err = m.read(set)
	return f, err
}

func (t *tx) subscriptions(where string, args ...any) ([]feed.Subscription, error) {
	var out []feed.Subscription
	m := settingsOf{}
	err := t.each(func(scan func(...any) error) error {
		var c feed.Counts
		f, err := scanSubscription(m, scan, &c.Total, &c.Unread, &c.Starred, &c.Later, &c.New)
		f.Counts = c
		out = append(out, f)
		return err
	}, `SELECT `+subscriptionColumns+`, c.total, c.unread, c.starred, c.later, c.fresh
		FROM subscriptions s JOIN counts c ON c.feed = s.id WHERE s.removed = 0`+where, args...)
	if err != nil {
		return nil, err
	}
	keys := make(map[feed.ID]string, len(out))
	for _, f := range out {
		keys[f.ID] = titleKey(f.Title)
	}
	slices.SortFunc(out, func(a, b feed.Subscription) int {
		if n := strings.Compare(keys[a.ID], keys[b.ID]); n != 0 {
			return n
		}
		return int(a.ID - b.ID)
	})
	return out, nil
}

// Subscriptions returns all feeds that are followed, by title.
func (s *Store) Subscriptions(ctx context.Context) (out []feed.Subscription, err error) {
	err = s.read(ctx, "read", func(t *tx) error {
		out, err = t.subscriptions("")
		return err
	})
	return out, err
}

// Subscription returns one feed; *NotFoundError if it is not followed.
func (s *Store) Subscription(ctx context.Context, id feed.ID) (f feed.Subscription, err error) {
	err = s.read(ctx, "read", func(t *tx) error {
		f, err = t.subscription(id)
		return err
	})
	return f, err
}

func (t *tx) subscription(id feed.ID) (feed.Subscription, error) {
	all, err := t.subscriptions(" AND s.id = ?", int64(id))
	if err == nil && len(all) == 0 {
		err = &NotFoundError{"feed", int64(id)}
	}
	if err != nil {
		return feed.Subscription{}, err
	}
	return all[0], nil
}

// Due returns the feeds that are to be asked at the time now, the most overdue first.
// Muted feeds are never due.
func (s *Store) Due(ctx context.Context, now time.Time) ([]Target, error) {
	return s.targets(ctx, ` AND s.muted = '' AND s.next <= ? ORDER BY s.next, s.id`, seconds(now))
}

// Targets returns the feeds named, due or not, muted or not; nil names all.
func (s *Store) Targets(ctx context.Context, ids []feed.ID) ([]Target, error) {
	if ids == nil {
		return s.targets(ctx, ` ORDER BY s.id`)
	}
	return s.targets(ctx, ` AND s.id IN (SELECT value FROM json_each(?)) ORDER BY s.id`, list(ids))
}

func (s *Store) targets(ctx context.Context, where string, args ...any) (out []Target, err error) {
	m := settingsOf{}
	err = s.read(ctx, "read", func(t *tx) error {
		return t.each(func(scan func(...any) error) error {
			var g Target
			var sched string
			var fresh int64
			v := &g.Validators
			f, err := scanSubscription(m, scan, &sched, &v.ETag, &v.LastModified, &v.Body, &fresh)
			if err != nil {
				return err
			}
			v.Fresh = moment(fresh)
			g.ID, g.Title, g.URL, g.Settings, g.Health = f.ID, f.Title, f.URL, f.Settings, f.Health
			g.Schedule, err = readSchedule(sched)
			out = append(out, g)
			return err
		}, `SELECT `+subscriptionColumns+`, s.schedule, coalesce(v.etag, ''), coalesce(v.modified, ''), coalesce(v.body, ''), coalesce(v.fresh, 0)
			FROM subscriptions s LEFT JOIN validators v ON v.feed = s.id WHERE s.removed = 0`+where, args...)
	})
	return out, err
}

// titleKey is what titles are sorted by: their folded words, cut where more would not
// help.
func titleKey(title string) string {
	const enough = 48
	if len(title) > 8*enough {
		title = strings.ToValidUTF8(title[:8*enough], "")
	}
	key := query.Fold(title)
	if len(key) > enough {
		key = strings.ToValidUTF8(key[:enough], "")
	}
	return key
}
