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

// subscriptionRow scans subscriptionColumns row by row into the same places: thousands of
// them are read before the first list shows.
type subscriptionRow struct {
	id, added, checked, altered, next, failures               int64
	url, name, own, site, settings, error, kind, muted, moved string

	into  []any
	known settingsOf
}

// newSubscriptionRow makes one for a query that asks for more behind the columns.
func newSubscriptionRow(more ...any) *subscriptionRow {
	r := &subscriptionRow{known: settingsOf{}}
	r.into = append([]any{&r.id, &r.url, &r.name, &r.own, &r.site, &r.settings, &r.added,
		&r.checked, &r.altered, &r.next, &r.failures, &r.error, &r.kind, &r.muted, &r.moved}, more...)
	return r
}

func (r *subscriptionRow) read(scan func(...any) error) (feed.Subscription, error) {
	if err := scan(r.into...); err != nil {
		return feed.Subscription{}, err
	}
	clean(&r.url, &r.name, &r.own, &r.site, &r.error, &r.kind, &r.muted, &r.moved)
	set, err := r.known.read(r.settings)
	return feed.Subscription{
		ID: feed.ID(r.id), URL: r.url, Title: r.name, Own: r.own, Site: r.site, Settings: set, Added: moment(r.added),
		Health: feed.Health{
			Checked: moment(r.checked), Changed: moment(r.altered), Next: moment(r.next), Failures: int(r.failures),
			Error: r.error, Kind: r.kind, Muted: r.muted, Moved: r.moved,
		},
	}, err
}

func (t *tx) subscriptions(where string, args ...any) ([]feed.Subscription, error) {
	// A subscription is large: each is written once, where it stays.
	n, err := t.number(`SELECT count(*) FROM counts`)
	if err != nil {
		return nil, err
	}
	if where != "" {
		n = 1
	}
	type keyed struct {
		key string
		at  int
	}
	found, order := make([]feed.Subscription, 0, n), make([]keyed, 0, n)
	var total, unread, starred, later, fresh int64 // the database's own kind of number is scanned without a detour
	row := newSubscriptionRow(&total, &unread, &starred, &later, &fresh)
	err = t.each(func(scan func(...any) error) error {
		f, err := row.read(scan)
		f.Counts = feed.Counts{Total: int(total), Unread: int(unread), Starred: int(starred), Later: int(later), New: int(fresh)}
		order = append(order, keyed{titleKey(f.Title), len(found)})
		found = append(found, f)
		return err
	}, `SELECT `+subscriptionColumns+`, c.total, c.unread, c.starred, c.later, c.fresh
		FROM subscriptions s JOIN counts c ON c.feed = s.id WHERE s.removed = 0`+where, args...)
	if err != nil {
		return nil, err
	}
	inOrder := func(a, b keyed) int {
		if n := strings.Compare(a.key, b.key); n != 0 {
			return n
		}
		return int(found[a.at].ID - found[b.at].ID)
	}
	if slices.IsSortedFunc(order, inOrder) {
		return found, nil
	}
	slices.SortFunc(order, inOrder)
	out := make([]feed.Subscription, len(found))
	for i, k := range order {
		out[i] = found[k.at]
	}
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
// Muted feeds are never due. One that was asked later than now was asked while the clock
// was wrong, and when it is to be asked next is as wrong: it is due, and the last.
func (s *Store) Due(ctx context.Context, now time.Time) ([]Target, error) {
	return s.targets(ctx, ` AND s.muted = '' AND (s.next <= ?1 OR s.checked > ?1) ORDER BY s.next, s.id`, seconds(now))
}

// Targets returns the feeds named, due or not, muted or not; nil names all.
func (s *Store) Targets(ctx context.Context, ids []feed.ID) ([]Target, error) {
	if ids == nil {
		return s.targets(ctx, ` ORDER BY s.id`)
	}
	return s.targets(ctx, ` AND s.id IN (SELECT value FROM json_each(?)) ORDER BY s.id`, list(ids))
}

func (s *Store) targets(ctx context.Context, where string, args ...any) (out []Target, err error) {
	err = s.read(ctx, "read", func(t *tx) error {
		var v feed.Validators
		var sched string
		var fresh int64
		row := newSubscriptionRow(&sched, &v.ETag, &v.LastModified, &v.Body, &fresh, &v.Source, &v.Private)
		return t.each(func(scan func(...any) error) error {
			f, err := row.read(scan)
			if err != nil {
				return err
			}
			g := Target{Validators: v}
			g.Validators.Fresh = moment(fresh)
			g.ID, g.Title, g.URL, g.Settings, g.Health = f.ID, f.Title, f.URL, f.Settings, f.Health
			g.Schedule, err = readSchedule(sched)
			out = append(out, g)
			return err
		}, `SELECT `+subscriptionColumns+`, s.schedule, coalesce(v.etag, ''), coalesce(v.modified, ''), coalesce(v.body, ''), coalesce(v.fresh, 0),
			coalesce(v.source, ''), coalesce(v.private, 0)
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
