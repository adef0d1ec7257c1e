package store

import (
	"strings"

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
	m := column + ` : "` + strings.ReplaceAll(n.Tokens, `"`, `""`) + `"`
	if n.Open {
		m += " *"
	}
	return m, true
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
