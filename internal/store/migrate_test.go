package store

import (
	"fmt"
	"testing"

	"newsreader/internal/feed"
)

// rows that were written by the program when the schema was the first.
var firstRows = []string{
	`INSERT INTO subscriptions (id, url, name, own, added, settings) VALUES (1, 'https://s.example/feed', 'Mine', 'Own', 1793534400, '{"title":"Mine","group":["News"]}')`,
	`INSERT INTO counts (feed) VALUES (1)`,
	`INSERT INTO validators (feed, etag, modified, body, fresh) VALUES (1, 'tag', '', '', 0)`,
	fmt.Sprintf(`INSERT INTO entries (place, id, feed, title, link, authors, language, published, updated, seen, words, enclosed, board, image, river, read, starred, fresh, tags, title_key, link_key, digest)
		VALUES (%d, 1, 1, 'An old entry', 'https://s.example/a', 'Ann', 'en', 1793534400, 0, 1793534400, 3, 0, 0, 0, 1, 1, 1, 1, 'good', 'an old entry', %d, 5)`, place(noon), linkKey("https://s.example/a")),
	fmt.Sprintf(`INSERT INTO tags VALUES ('good', %d)`, place(noon)),
	fmt.Sprintf(`INSERT INTO identities VALUES (1, %d, 1)`, hash("id", "1")),
	fmt.Sprintf(`INSERT INTO terms (rowid, title, text, authors, feed) VALUES (%d, 'an old entry', 'three old words', 'ann', 'f1')`, place(noon)),
	`UPDATE library SET value = 1`,
}

// A library of every version of the schema opens, and has all that was in it.
func TestALibraryOfEveryVersionIsBroughtUpToDate(t *testing.T) {
	for version := 1; version <= len(migrations()); version++ {
		t.Run(fmt.Sprint(version), func(t *testing.T) {
			steps := append([]string{"PRAGMA journal_mode = wal"}, migrations()[:version]...)
			steps = append(steps, firstRows...)
			if version >= 2 {
				steps = append(steps, `INSERT INTO searches (name, query) VALUES ('Old', 'old')`)
			}
			path := file(t, append(steps, fmt.Sprintf("PRAGMA application_id = %d", applicationID), fmt.Sprintf("PRAGMA user_version = %d", version))...)
			s := openAt(t, path, newClock())
			sound(t, s)
			if got := must[Size](t)(s.Size(background(t))); got.Schema != len(migrations()) || got.Feeds != 1 || got.Entries != 1 {
				t.Errorf("it has %+v", got)
			}
			rows := all(t, s, feed.View{What: feed.OfGroup, Group: []string{"News"}}, "old by:ann tag:good feed:mine")
			if len(rows) != 1 || rows[0].Title != "An old entry" || !rows[0].State.Read || !rows[0].State.Starred {
				t.Errorf("it has %+v", rows)
			}
			if a := absorb(t, s, 1, item("1|https://s.example/a|An old entry"), item("2|https://s.example/b|B")); len(a.Fresh) != 1 || a.Fresh[0] != 2 {
				t.Errorf("refreshed: %+v", a)
			}
			searches := must[feed.Tree](t)(s.Tree(background(t))).Searches
			if len(searches) != min(version-1, 1) {
				t.Errorf("it has the searches %+v", searches)
			}
			// What a later version added works.
			u := must[feed.Undo](t)(s.Mark(background(t), []feed.EntryID{2}, feed.Change{Read: yes()}))
			check(t, s.Undo(background(t), u))
			must[int64](t)(s.SaveSearch(background(t), feed.Search{Name: "New", Query: "new"}))
			must[feed.ID](t)(s.SubscribeListed(background(t), feed.Listed{URL: "https://t.example/feed", Title: "Listed", Extra: []feed.Attribute{{Name: "a", Value: "b"}}}, feed.Settings{}))
			check(t, s.KeepOutline(background(t), &feed.Outline{Title: "A list"}))
			if o := must[*feed.Outline](t)(s.Outline(background(t))); o.Title != "A list" || o.Feeds[0].Title != "Mine" || !o.Feeds[0].Named ||
				o.Feeds[1].Title != "Listed" || len(o.Feeds[1].Extra) != 1 {
				t.Errorf("its list is %+v", o)
			}
			sound(t, s)
		})
	}
}

// A library is made as if it had gone through all versions: there is no other schema.
func TestMigrationsAreNotRunAgain(t *testing.T) {
	s := openNew(t, newClock())
	id := subscribe(t, s, "https://s.example/feed", feed.Settings{})
	check(t, s.Close())
	again := openAt(t, s.path, newClock())
	if f := must[feed.Subscription](t)(again.Subscription(background(t), id)); f.URL != "https://s.example/feed" {
		t.Errorf("it has %+v", f)
	}
}
