package store

import (
	"context"
	"encoding/json"
	"fmt"

	"newsreader/internal/feed"
	"newsreader/internal/query"
)

// listing is what a list of subscriptions said of a feed or of a saved search, beside
// what became settings, as it is written down.
type listing struct {
	Title       string   `json:"title,omitempty"`
	Site        string   `json:"site,omitempty"`
	Description string   `json:"description,omitempty"`
	Group       []string `json:"group,omitempty"`
	Tags        []string `json:"tags,omitempty"`
	Extra       pairs    `json:"extra,omitempty"`
}

// pairs are attributes as names and values.
type pairs [][2]string

func pairsOf(list []feed.Attribute) (out pairs) {
	for _, a := range list {
		out = append(out, [2]string{a.Name, a.Value})
	}
	return out
}

func (p pairs) attributes() (out []feed.Attribute) {
	for _, a := range p {
		out = append(out, feed.Attribute{Name: a[0], Value: a[1]})
	}
	return out
}

// SubscribeListed follows a feed of an imported list, as Subscribe does, and keeps what
// the list said of it for Outline. Its title there is what lists call the feed until it is
// read. Is its own title the same then, the feed is called by its own from there on and
// follows the publisher; is it another, the person has seen to that, and the list's stays
// as the title in the settings. *ExistsError comes with what the list said kept too, unless
// another list spoke of the feed before.
func (s *Store) SubscribeListed(ctx context.Context, f feed.Listed, set feed.Settings) (id feed.ID, err error) {
	said, err := json.Marshal(listing{Site: f.Site, Description: f.Description, Extra: pairsOf(f.Extra)})
	if err != nil {
		return 0, fault(s.path, "subscribe", err)
	}
	title := f.Title
	if title == f.URL || set.Title != "" { // an address is no title
		title = ""
	}
	var exists *ExistsError
	err = s.write(ctx, "subscribe", func(t *tx) error {
		if id, exists, err = t.subscribe(f.URL, set, title, s.now()); err != nil {
			return err
		}
		if exists != nil {
			_, err = t.exec(`INSERT OR IGNORE INTO listings (feed, said) VALUES (?, ?)`, int64(id), string(said))
			return err
		}
		_, err = t.exec(`INSERT OR REPLACE INTO listings (feed, said, pending)
			SELECT id, ?, ? <> '' AND own = ? AND checked = 0 FROM subscriptions WHERE id = ?`, string(said), title, title, int64(id))
		return err
	})
	if err == nil && exists != nil {
		err = exists
	}
	return id, err
}

// settleTitle is called when a feed is read for the first time that a list called by a
// title. It returns the feed's own title, and writes the list's into the settings where it
// is another. A feed without a title leaves it open.
func (t *tx) settleTitle(id feed.ID, listed, own string, set *feed.Settings) (string, error) {
	if own == "" {
		return listed, nil
	}
	if set.Title == "" && !sameTitle(listed, own) {
		set.Title = listed
		text, err := writeSettings(*set)
		if err != nil {
			return own, err
		}
		if _, err := t.exec(`UPDATE subscriptions SET settings = ? WHERE id = ?`, text, int64(id)); err != nil {
			return own, err
		}
	}
	_, err := t.exec(`UPDATE listings SET pending = 0 WHERE feed = ?`, int64(id))
	return own, err
}

// sameTitle reports whether nobody would tell two titles apart.
func sameTitle(a, b string) bool {
	fold := query.Fold(a)
	return a == b || fold != "" && fold == query.Fold(b)
}

// said reads what lists said: of feeds, and under 0 of themselves.
func (t *tx) said() (feeds map[feed.ID]listing, all listed, err error) {
	feeds = map[feed.ID]listing{}
	err = t.each(func(scan func(...any) error) error {
		var id feed.ID
		var text string
		if err := scan(&id, &text); err != nil {
			return err
		}
		var l listing
		into := any(&l)
		if id == 0 {
			into = &all
		}
		if err := json.Unmarshal([]byte(text), into); err != nil {
			return fmt.Errorf("what a list said: %w", err)
		}
		feeds[id] = l
		return nil
	}, `SELECT feed, said FROM listings`)
	return feeds, all, err
}
