package store

import (
	"slices"
	"strings"
	"unicode/utf8"

	"newsreader/internal/query"
)

// The index finds a word of which only the beginning is known by reading the hits of all
// words that begin so, before it returns the first. For "e*" that takes two seconds in
// 100,000 texts, and just these are asked for while a person types. But what is so common
// is in most texts, too: so the rows that the rest of the query finds are read and looked
// at one after the other, until there are enough. Only if they are not found in time the
// index is asked all the same.

const (
	// manyInstances is from how often on a beginning stands in all texts the index takes
	// too long for it.
	manyInstances = 5000
	// mostSifted is how many rows are looked at before the index is asked.
	mostSifted = 1500
	sieve      = 48
)

// slow reports whether the index would take long to find a part of a query.
func (t *tx) slow(n query.Node) (bool, error) {
	var slow bool
	var failed error
	query.Query{Root: n}.Any(func(n query.Node) bool {
		var needle query.Needle
		switch n := n.(type) {
		case query.Word:
			needle = n.Needle()
		case query.Phrase:
			needle = n.Needle()
		case query.Field:
			if n.Name == query.InTitle || n.Name == query.InAuthors {
				needle = n.Needle()
			}
		}
		if !needle.Open {
			return false
		}
		last := needle.Tokens[strings.LastIndexByte(needle.Tokens, ' ')+1:]
		var count int64
		count, failed = t.number(`SELECT count(*) FROM (SELECT 1 FROM instances WHERE term >= ? AND term < ? LIMIT ?)`, last, successor(last), manyInstances)
		slow = count == manyInstances
		return slow || failed != nil
	})
	return slow, failed
}

// successor returns the first text behind all that begin with s.
func successor(s string) string {
	r, n := utf8.DecodeLastRuneInString(s)
	if r == utf8.MaxRune {
		return s + string(utf8.MaxRune)
	}
	if r++; r == 0xd800 {
		r = 0xe000
	}
	return s[:len(s)-n] + string(r)
}

// verified reads a list of which the rows must be looked at, at most so many of them
// before the index is asked.
func (t *tx) verified(p *plan, from *key, up bool, limit, most int) ([]key, error) {
	found, complete, err := t.sift(p, from, up, limit, most)
	if err != nil || complete || len(found) >= limit {
		return found, err
	}
	if len(found) > 0 {
		from = &found[len(found)-1]
	}
	more, err := t.keys(p.whole, from, up, limit-len(found))
	return append(found, more...), err
}

// sift looks at up to most rows for those that verify finds, until it has limit of them.
// Complete says that there are no further rows.
func (t *tx) sift(p *plan, from *key, up bool, limit, most int) (found []key, complete bool, err error) {
	plain := *p
	plain.verify = nil
	for seen := 0; seen < most && len(found) < limit; seen += sieve {
		keys, err := t.keys(&plain, from, up, sieve)
		if err != nil {
			return nil, false, err
		}
		fits, err := t.fit(*p.verify, keys)
		if err != nil {
			return nil, false, err
		}
		for i, k := range keys {
			if fits[i] && len(found) < limit {
				found = append(found, k)
			}
		}
		if len(keys) < sieve {
			return found, true, nil
		}
		from = &keys[len(keys)-1]
	}
	return found, false, nil
}

// fit reports which rows a query of words finds.
func (t *tx) fit(q query.Query, keys []key) ([]bool, error) {
	fits := make([]bool, len(keys))
	places := make([]int64, len(keys))
	for i, k := range keys {
		places[i] = k.place
	}
	err := t.each(func(scan func(...any) error) error {
		var place int64
		var title, authors string
		var packed []byte
		if err := scan(&place, &title, &authors, &packed); err != nil {
			return err
		}
		var plain []byte
		if packed != nil {
			var err error
			if _, _, plain, err = t.packer.parts(packed); err != nil {
				return err
			}
		}
		d := query.Document{Title: title, Text: string(plain), Authors: authors}
		fits[slices.Index(places, place)] = query.Match(q, d)
		return nil
	}, `SELECT e.place, e.title, e.authors, (`+bodyOfEntry+`) FROM entries e WHERE e.place IN (SELECT value FROM json_each(?))`, list(places))
	return fits, err
}

// bodyOfEntry is newestBody for the row e.
const bodyOfEntry = `SELECT body FROM texts WHERE key BETWEEN e.id << 16 AND (e.id << 16) + 65535 ORDER BY whole DESC, key DESC LIMIT 1`
