package store

import (
	"strings"

	"newsreader/internal/feed"
)

// Which entries of a document are known is decided by keys within the feed, from the
// strictest to the loosest:
//
//	triple  identifier, link and title: where identifier and link stand more than once
//	pair    identifier and link: where the identifier stands more than once
//	main    the identifier; without one the link, if it stands once; else title and text
//	twin    link and title, for an entry whose identifier changed, or came, or went
//
// Links, and identifiers that are links, are compared without what changes while the page
// stays the same (canonical). A key finds an entry only if no other entry of the document
// has found it by a stricter key: so it is a changed identifier only if the old one has
// gone from the document. All keys of an entry are kept, also those it had before.

// arrival is an entry of a document on its way into the library.
type arrival struct {
	in                 *Incoming
	link               string // canonical
	main, pair, triple int64
	twin               int64 // 0 is none
	// mainOnce and twinOnce say that no other entry of the document has the same.
	mainOnce, pairOnce, twinOnce bool
	text                         int64 // digest of title and plain words
	digest                       int64 // digest of all that is kept

	id     feed.EntryID // 0 is one that was never here
	gone   bool         // it was here and was dropped
	packed []byte
}

// arrivals gives the entries of a document their keys. Of entries that are the same in
// identifier, link and title the first stays.
func arrivals(entries []Incoming) []*arrival {
	out := make([]*arrival, 0, len(entries))
	links := map[string]int{}
	for i := range entries {
		a := &arrival{in: &entries[i], link: canonical(entries[i].Entry.Link)}
		links[a.link]++
		out = append(out, a)
	}
	mains, pairs, twins := map[int64]int{}, map[int64]int{}, map[int64]int{}
	triples := map[int64]bool{}
	kept := out[:0]
	for _, a := range out {
		a.key(links[a.link] == 1)
		if triples[a.triple] {
			continue
		}
		triples[a.triple] = true
		mains[a.main]++
		pairs[a.pair]++
		twins[a.twin]++
		kept = append(kept, a)
	}
	for _, a := range kept {
		a.mainOnce, a.pairOnce, a.twinOnce = mains[a.main] == 1, pairs[a.pair] == 1, twins[a.twin] == 1
	}
	return kept
}

func (a *arrival) key(linkOnce bool) {
	e := &a.in.Entry
	title := strings.Join(strings.Fields(a.in.Title), " ")
	a.text = wording(a.in.Title, a.in.Plain)
	id := canonical(e.ID)
	switch {
	case id != "":
		a.main = hash("id", id)
		a.pair = hash("pair", id, a.link)
		a.triple = hash("triple", id, a.link, title)
	case a.link != "" && linkOnce:
		a.main = hash("page", a.link)
		a.pair, a.triple = a.main, a.main
	default:
		a.main = hash("text", title, a.in.Plain)
		a.pair, a.triple = a.main, hash("untitled", title, a.in.Plain, a.link)
	}
	if a.link != "" {
		a.twin = hash("twin", a.link, title)
	}
}

// wording stands for the words of a text: other markup with the same words is no change
// that a reader sees.
func wording(title, plain string) int64 { return hash(title, plain) }

// known is what the library has of an entry that a key leads to.
type known struct {
	digest, published int64
}

// resolve finds out which arrivals are known. It returns the keys that were found, and the
// entries they lead to; one that is not among these was dropped.
func (t *tx) resolve(id feed.ID, all []*arrival) (keys map[int64]feed.EntryID, entries map[feed.EntryID]known, err error) {
	keys = map[int64]feed.EntryID{}
	entries = map[feed.EntryID]known{}
	asked := make([]int64, 0, 4*len(all))
	for _, a := range all {
		a.id, a.gone = 0, false
		asked = append(asked, a.main, a.pair, a.triple, a.twin)
	}
	var found []feed.EntryID
	if err := t.each(func(scan func(...any) error) error {
		var key int64
		var e feed.EntryID
		err := scan(&key, &e)
		keys[key] = e
		found = append(found, e)
		return err
	}, `SELECT key, id FROM identities WHERE feed = ? AND key IN (SELECT value FROM json_each(?))`, int64(id), list(asked)); err != nil {
		return nil, nil, err
	}
	if len(found) == 0 {
		return keys, entries, nil
	}
	if err := t.each(func(scan func(...any) error) error {
		var e feed.EntryID
		var k known
		err := scan(&e, &k.digest, &k.published)
		entries[e] = k
		return err
	}, `SELECT id, digest, published FROM entries WHERE id IN (SELECT value FROM json_each(?))`, list(found)); err != nil {
		return nil, nil, err
	}
	claim(all, keys, entries)
	return keys, entries, nil
}

// claim gives each arrival the entry that its strictest key finds.
func claim(all []*arrival, keys map[int64]feed.EntryID, entries map[feed.EntryID]known) {
	claimed := map[feed.EntryID]bool{}
	for _, key := range []func(*arrival) int64{
		func(a *arrival) int64 { return a.triple },
		func(a *arrival) int64 { return only(a.pairOnce, a.pair) },
		func(a *arrival) int64 { return only(a.mainOnce, a.main) },
		func(a *arrival) int64 { return only(a.twinOnce, a.twin) },
	} {
		for _, a := range all {
			k := key(a)
			e := keys[k]
			if a.id != 0 || k == 0 || e == 0 || claimed[e] {
				continue
			}
			have, there := entries[e]
			if k == a.twin && home(a.link) && (!there || !a.like(have)) {
				// A site's first page is the link of many: they may have a title in common, too.
				continue
			}
			a.id, a.gone = e, !there
			claimed[e] = true
		}
	}
}

func (a *arrival) like(k known) bool {
	return k.published == seconds(a.in.Entry.Published) && k.published != 0 || k.digest == a.digest
}

func only(is bool, key int64) int64 {
	if is {
		return key
	}
	return 0
}

// identify writes down the keys of an arrival that do not lead to it yet.
func (t *tx) identify(id feed.ID, a *arrival, keys map[int64]feed.EntryID) error {
	type entry struct {
		key    int64
		taking bool // it leads here from now on, even if it led elsewhere
	}
	for _, k := range [...]entry{{a.main, a.mainOnce}, {a.pair, a.pairOnce}, {only(!a.pairOnce, a.triple), true}, {only(a.twinOnce, a.twin), true}} {
		before, is := keys[k.key]
		if k.key == 0 || is && (before == a.id || !k.taking) {
			continue
		}
		if _, err := t.exec(`INSERT INTO identities VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET id = excluded.id`,
			int64(id), k.key, int64(a.id)); err != nil {
			return err
		}
		keys[k.key] = a.id
	}
	return nil
}
