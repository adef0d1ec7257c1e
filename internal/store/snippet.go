package store

import (
	"strings"

	"newsreader/internal/feed"
	"newsreader/internal/query"
)

const (
	// snippetLength is how long a snippet is, in bytes.
	snippetLength = 160
	// snippetReach is in how much of a text a passage is looked for: what lies deeper in
	// a book is not worth waiting for.
	snippetReach = 64 << 10
)

// light gives rows the passage of their text in which a query finds its words. Without
// words there is none.
func (s *Store) light(t *tx, rows []feed.Headline, q query.Query) error {
	if len(query.Words(q)) == 0 {
		return nil
	}
	for i := range rows {
		h := &rows[i]
		first, last := textRange(h.ID)
		var packed []byte
		found, err := t.one([]any{&packed}, newestBody, first, last)
		if err != nil {
			return err
		}
		if !found {
			continue
		}
		_, _, plain, err := s.packer.parts(packed)
		if err != nil {
			return &CorruptError{Path: s.path, Detail: "a stored text cannot be read", Err: err}
		}
		within := strings.ToValidUTF8(string(plain[:min(len(plain), snippetReach)]), "")
		text, spans := q.Snippet(within, snippetLength)
		h.Snippet = text
		for _, span := range spans {
			h.Lit = append(h.Lit, feed.Range(span))
		}
	}
	return nil
}
