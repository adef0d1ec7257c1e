package store

import (
	"context"

	"newsreader/internal/feed"
	"newsreader/internal/query"
)

// Lookup finds an entry by its title, which is compared without regard to case, accents
// and punctuation. Of several the newest is returned.
func (s *Store) Lookup(ctx context.Context, title string) (id feed.EntryID, found bool, err error) {
	want := query.Fold(title)
	if want == "" {
		return 0, false, nil
	}
	err = s.read(ctx, "look up a title", func(t *tx) error {
		// The key is only the beginning of a title.
		return t.each(func(scan func(...any) error) error {
			var e feed.EntryID
			var have string
			err := scan(&e, &have)
			if !found && query.Fold(have) == want {
				id, found = e, true
			}
			return err
		}, `SELECT id, title FROM entries INDEXED BY entries_title WHERE title_key = ? AND hidden = 0 ORDER BY place DESC LIMIT 1000`, titleKey(title))
	})
	return id, found, err
}

// EntryOf finds the entry of a feed whose page is at an address: that very page, and not
// another part of it, nor the first page of a site, to which many entries may lead. Of
// several the newest is returned.
func (s *Store) EntryOf(ctx context.Context, url string) (id feed.EntryID, found bool, err error) {
	want := canonical(url)
	key := linkKey(url)
	if key == 0 || home(want) {
		return 0, false, nil
	}
	err = s.read(ctx, "look up an address", func(t *tx) error {
		return t.each(func(scan func(...any) error) error {
			var e feed.EntryID
			var link string
			err := scan(&e, &link)
			if !found && canonical(link) == want {
				id, found = e, true
			}
			return err
		}, `SELECT id, link FROM entries INDEXED BY entries_link WHERE link_key = ? AND link_key <> 0 AND hidden = 0 AND feed <> 0 ORDER BY place DESC LIMIT 100`, key)
	})
	return id, found, err
}

// ByLink finds an entry by the address of its page, which is compared without regard to
// its scheme, "www." and tracking parameters. Of several the newest is returned.
func (s *Store) ByLink(ctx context.Context, url string) (id feed.EntryID, found bool, err error) {
	key := linkKey(url)
	if key == 0 {
		return 0, false, nil
	}
	err = s.read(ctx, "look up an address", func(t *tx) error {
		found, err = t.one([]any{&id}, `SELECT id FROM entries INDEXED BY entries_link WHERE link_key = ? AND link_key <> 0 AND hidden < 2 ORDER BY place DESC LIMIT 1`, key)
		return err
	})
	return id, found, err
}
