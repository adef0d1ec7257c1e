package tui

import (
	"slices"
	"strings"

	"newsreader/internal/feed"
)

// tagAs is the answer to the question which tags some entries should have.
type tagAs struct {
	ids    []feed.EntryID
	change feed.Change
}

func (tagAs) intent() {}

// askTags asks for the tags of entries, beginning with those that all of them have.
func (m *root) askTags(ids []feed.EntryID) {
	var common []string
	for i, id := range ids {
		h, _ := m.headline(id)
		if i == 0 {
			common = slices.Clone(h.Tags)
		}
		common = slices.DeleteFunc(common, func(t string) bool { return !slices.Contains(h.Tags, t) })
	}
	l := askLine("Tags", strings.Join(common, " "), "set the tags", func(text string) intent {
		return tagAs{ids, retag(common, strings.Fields(text))}
	})
	l.empty = true
	l.hint = "words, parted by blanks"
	l.complete = wordsOf(m.tagNames())
	m.push(l)
}

// retag is the change from some tags to others. A plus before a tag, as lists show it, is
// no part of it.
func retag(from, to []string) feed.Change {
	var c feed.Change
	for i, t := range to {
		to[i] = strings.TrimLeft(t, "+")
		if to[i] != "" && !slices.Contains(from, to[i]) {
			c.AddTags = append(c.AddTags, to[i])
		}
	}
	for _, t := range from {
		if !slices.Contains(to, t) {
			c.RemoveTags = append(c.RemoveTags, t)
		}
	}
	return c
}
