package store

import (
	"strings"
	"unicode/utf8"

	"newsreader/internal/feed"
	"newsreader/internal/query"
)

// The columns of the full-text index, as its queries name them.
const (
	anyColumn     = "{title text authors}"
	titleColumn   = "title"
	authorsColumn = "authors"
)

// matchOf turns a part of a query into an expression of the full-text index, if all of it
// looks for words.
func matchOf(n query.Node) (string, bool) {
	switch n := n.(type) {
	case query.Word:
		return needle(n.Needle(), anyColumn)
	case query.Phrase:
		return needle(n.Needle(), anyColumn)
	case query.Field:
		switch n.Name {
		case query.InTitle:
			return needle(n.Needle(), titleColumn)
		case query.InAuthors:
			return needle(n.Needle(), authorsColumn)
		}
	case query.And:
		return joined(n.Nodes, " AND ")
	case query.Or:
		return joined(n.Nodes, " OR ")
	}
	return "", false
}

func joined(nodes []query.Node, with string) (string, bool) {
	parts := make([]string, len(nodes))
	for i, n := range nodes {
		m, ok := matchOf(n)
		if !ok {
			return "", false
		}
		parts[i] = m
	}
	return "(" + strings.Join(parts, with) + ")", len(parts) > 0
}

// needle writes what a text looks for. One without words finds everything, which the
// index cannot say.
func needle(n query.Needle, column string) (string, bool) {
	if n.Tokens == "" {
		return "", false
	}
	if n.Open && !strings.Contains(n.Tokens, " ") && short(n.Tokens) {
		return starting(n.Tokens, column), true
	}
	m := column + ` : "` + strings.ReplaceAll(n.Tokens, `"`, `""`) + `"`
	if n.Open {
		m += " *"
	}
	return m, true
}

// The index would find a word of which only the first letter or two are known by reading
// the hits of all words that begin so: two seconds in 100,000 texts. So these beginnings
// are words of the index themselves, in the column starts, with the number of the column
// from which they come.
const maxStart = 2

// spaced is the first character of the scripts that are kept in pairs of characters
// (query.Fold), of which no more than the first is ever looked for.
const spaced = 0x0e00

// short reports whether the beginning of a word is one that starts holds.
func short(token string) bool {
	r, size := utf8.DecodeRuneInString(token)
	n := utf8.RuneCountInString(token[size:]) + 1
	return n == 1 || n <= maxStart && r < spaced
}

func starting(token, column string) string {
	switch column {
	case titleColumn:
		return `starts : "0` + token + `"`
	case authorsColumn:
		return `starts : "2` + token + `"`
	}
	return `starts : ("0` + token + `" OR "1` + token + `" OR "2` + token + `")`
}

// starts returns the words of the column starts for the folded columns of an entry, each
// once.
func starts(dst []byte, columns ...string) []byte {
	seen := map[string]bool{}
	for i, folded := range columns {
		clear(seen)
		add := func(s string) {
			if !seen[s] {
				seen[s] = true
				dst = append(append(append(dst, byte('0'+i)), s...), ' ')
			}
		}
		for word := range strings.FieldsSeq(folded) {
			r, first := utf8.DecodeRuneInString(word)
			add(word[:first])
			if _, second := utf8.DecodeRuneInString(word[first:]); second > 0 && r < spaced {
				add(word[:first+second])
			}
		}
	}
	return dst
}

// feedWord is the word by which the index knows of which feed an entry is.
func feedWord(id feed.ID) string { return "f" + string(appendInt(nil, int64(id))) }

// ofFeeds narrows an expression to some feeds.
func ofFeeds(match string, ids []feed.ID) string {
	words := make([]string, len(ids))
	for i, id := range ids {
		words[i] = `"` + feedWord(id) + `"`
	}
	return "(" + match + ") AND feed : (" + strings.Join(words, " OR ") + ")"
}
