package store

import (
	"context"
	"fmt"

	"newsreader/internal/feed"
)

// Readdress gives a feed another address, from which it is asked at once. Its entries and
// settings stay; what the old address said of itself, validators and failures, goes.
// *ExistsError if the address is that of another feed that is followed.
func (s *Store) Readdress(ctx context.Context, id feed.ID, url string) (u feed.Undo, err error) {
	err = s.write(ctx, "set", func(t *tx) error {
		f, err := t.subscription(id)
		if err != nil || f.URL == url {
			return err
		}
		if err := t.readdress(f, url); err != nil {
			return err
		}
		u, err = s.remember(t, "set "+f.Title, 0, before{Readdressed: id, Address: f.URL})
		return err
	})
	return u, err
}

func (t *tx) readdress(f feed.Subscription, url string) error {
	var other, removed int64
	var name string
	found, err := t.one([]any{&other, &name, &removed}, `SELECT id, name, removed FROM subscriptions WHERE url = ? AND id <> ?`, url, int64(f.ID))
	switch {
	case err != nil:
		return err
	case found && removed == 0:
		return &ExistsError{feed.ID(other), name, url}
	case found:
		// A feed that was removed gives its address up. What it keeps is the same to a
		// server, and no address that anybody could follow.
		if _, err := t.exec(`UPDATE subscriptions SET url = ? WHERE id = ?`, fmt.Sprintf("%s#removed-%d", url, other), other); err != nil {
			return err
		}
	}
	// Whom a server sent away for good is woken; whom the person put to rest is not.
	if _, err := t.exec(`UPDATE subscriptions SET url = ?, name = ?, next = 0, failures = 0, error = '', moved = '',
			muted = CASE WHEN kind = 'gone' THEN '' ELSE muted END, kind = '' WHERE id = ?`,
		url, nameOf(f.Settings, f.Own, url), int64(f.ID)); err != nil {
		return err
	}
	_, err = t.exec(`DELETE FROM validators WHERE feed = ?`, int64(f.ID))
	return err
}
