package store

import (
	"context"
	"time"

	"newsreader/internal/feed"
)

// Subscribe follows a feed; *ExistsError if it is followed already. A feed that was
// followed before comes back with its entries.
func (s *Store) Subscribe(ctx context.Context, url string, set feed.Settings) (id feed.ID, err error) {
	err = s.write(ctx, "subscribe", func(t *tx) error {
		var exists *ExistsError
		if id, exists, err = t.subscribe(url, set, "", s.now()); err == nil && exists != nil {
			err = exists
		}
		return err
	})
	return id, err
}

// subscribe follows a feed that a list may have called by a title. If it is followed
// already, its ID comes with the error that says so.
func (t *tx) subscribe(url string, set feed.Settings, listed string, now time.Time) (feed.ID, *ExistsError, error) {
	var known, removed int64
	var name, own string
	found, err := t.one([]any{&known, &name, &own, &removed}, `SELECT id, name, own, removed FROM subscriptions WHERE url = ?`, url)
	switch {
	case err != nil:
		return 0, nil, err
	case found && removed == 0:
		return feed.ID(known), &ExistsError{feed.ID(known), name, url}, nil
	case found && listed != "" && own != "" && set.Title == "" && !sameTitle(listed, own):
		set.Title = listed
	}
	text, err := writeSettings(set)
	if err != nil {
		return 0, nil, err
	}
	if found {
		return feed.ID(known), nil, t.revive(feed.ID(known), set, text, own, url)
	}
	if _, err := t.exec(`INSERT INTO subscriptions (url, name, own, settings, added) VALUES (?, ?, ?, ?, ?)`,
		url, nameOf(set, listed, url), listed, text, seconds(now)); err != nil {
		return 0, nil, err
	}
	n, err := t.number(`SELECT last_insert_rowid()`)
	if err != nil {
		return 0, nil, err
	}
	_, err = t.exec(`INSERT INTO counts (feed) VALUES (?)`, n)
	return feed.ID(n), nil, err
}

// nameOf returns what lists call a feed.
func nameOf(set feed.Settings, own, url string) string {
	switch {
	case set.Title != "":
		return set.Title
	case own != "":
		return own
	}
	return url
}

// revive brings a feed back that was removed.
func (t *tx) revive(id feed.ID, set feed.Settings, text, own, url string) error {
	if _, err := t.exec(`UPDATE subscriptions SET removed = 0, next = 0, muted = '', settings = ?, name = ? WHERE id = ?`,
		text, nameOf(set, own, url), int64(id)); err != nil {
		return err
	}
	_, err := t.exec(`UPDATE entries SET hidden = hidden & 1, river = ? WHERE feed = ?`, flag(!set.HiddenFromRiver), int64(id))
	return err
}

// Unsubscribe ends the following of a feed. Its entries leave all lists, but for those
// that are starred, kept for later or tagged.
func (s *Store) Unsubscribe(ctx context.Context, id feed.ID) (u feed.Undo, err error) {
	err = s.write(ctx, "unsubscribe", func(t *tx) error {
		f, err := t.subscription(id)
		if err != nil {
			return err
		}
		if _, err := t.exec(`UPDATE subscriptions SET removed = ? WHERE id = ?`, seconds(s.now()), int64(id)); err != nil {
			return err
		}
		if _, err := t.exec(`UPDATE entries SET hidden = hidden | 2 WHERE feed = ? AND starred = 0 AND later = 0 AND tags = ''`, int64(id)); err != nil {
			return err
		}
		if _, err := t.exec(`UPDATE entries SET river = 0 WHERE feed = ?`, int64(id)); err != nil {
			return err
		}
		u, err = s.remember(t, "removed "+f.Title, f.Counts.Total, before{Removed: id, Settings: &f.Settings})
		return err
	})
	return u, err
}

// Configure replaces the settings of a feed.
func (s *Store) Configure(ctx context.Context, id feed.ID, set feed.Settings) (u feed.Undo, err error) {
	err = s.write(ctx, "set", func(t *tx) error {
		f, err := t.subscription(id)
		if err != nil {
			return err
		}
		if err := t.configure(f, set); err != nil {
			return err
		}
		u, err = s.remember(t, "set "+f.Title, 0, before{Configured: id, Settings: &f.Settings})
		return err
	})
	return u, err
}

func (t *tx) configure(f feed.Subscription, set feed.Settings) error {
	text, err := writeSettings(set)
	if err != nil {
		return err
	}
	if _, err := t.exec(`UPDATE subscriptions SET settings = ?, name = ? WHERE id = ?`, text, nameOf(set, f.Own, f.URL), int64(f.ID)); err != nil {
		return err
	}
	if set.HiddenFromRiver != f.Settings.HiddenFromRiver {
		_, err = t.exec(`UPDATE entries SET river = ? WHERE feed = ?`, flag(!set.HiddenFromRiver), int64(f.ID))
	}
	return err
}

// Mute puts a feed to rest for a reason, or wakes it with an empty one.
func (s *Store) Mute(ctx context.Context, id feed.ID, reason string) error {
	return s.write(ctx, "mute", func(t *tx) error {
		n, err := t.exec(`UPDATE subscriptions SET muted = ?, next = CASE WHEN ? = '' THEN 0 ELSE next END WHERE id = ? AND removed = 0`, reason, reason, int64(id))
		if err == nil && n == 0 {
			err = &NotFoundError{"feed", int64(id)}
		}
		return err
	})
}
