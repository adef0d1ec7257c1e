package tui

import (
	"slices"
	"strings"

	"newsreader/internal/feed"
	"newsreader/internal/tui/browse"
)

// completion is what Tab does in a line that is typed: it puts in what the text may go on
// as, and with each further press the next of these.
type completion struct {
	// of returns the part of a text that stays and what may stand after it.
	of func(text string) (stays string, words []string)

	stays string
	words []string
	at    int
	last  string // the text that was put in last; another one begins anew
}

// next returns the text with what it may go on as; ok is false where nothing is known.
func (c *completion) next(text string, step int) (string, bool) {
	if len(c.words) > 1 && text == c.last {
		c.at = (c.at + step + len(c.words)) % len(c.words)
	} else {
		c.stays, c.words = c.of(text)
		c.at = 0
		if len(c.words) == 0 {
			return text, false
		}
	}
	c.last = c.stays + c.words[c.at]
	return c.last, true
}

// beginning returns those of some texts that begin with a text, in any case, but for the
// text itself.
func beginning(all []string, with string) []string {
	var out []string
	for _, s := range all {
		if len(s) > len(with) && strings.EqualFold(s[:len(with)], with) {
			out = append(out, s)
		}
	}
	return out
}

// wholeOf completes a line as a whole.
func wholeOf(all []string) *completion {
	return &completion{of: func(text string) (string, []string) { return "", beginning(all, text) }}
}

// wordsOf completes the last word of a line.
func wordsOf(all []string) *completion {
	return &completion{of: func(text string) (string, []string) {
		at := strings.LastIndexAny(text, " ,") + 1
		return text[:at], beginning(all, text[at:])
	}}
}

// tagNames are the tags in use, of entries and of feeds.
func (m *root) tagNames() []string {
	var out []string
	for _, t := range m.shelves.data.Tags {
		out = append(out, t.Word)
	}
	for _, t := range browse.FeedTags(m.shelves.data.Root) {
		if !slices.Contains(out, t.Word) {
			out = append(out, t.Word)
		}
	}
	return out
}

// fieldNames are the fields of a query, with the values of those that have just a few.
var fieldNames = []string{
	"is:unread", "is:read", "is:star", "is:later", "is:new", "feed:", "group:", "tag:", "title:", "by:", "lang:",
	"since:", "before:", "minutes:<", "has:board", "has:image", "has:enclosure",
}

// inQuery completes the last word of a query: the name of a field, or what the library
// has for it.
func (m *root) inQuery() *completion {
	return &completion{of: func(text string) (string, []string) {
		at := wordStart(text)
		word := strings.TrimPrefix(text[at:], "-")
		at = len(text) - len(word)
		for name, all := range map[string]func() []string{
			"feed:": m.feedNames, "tag:": m.tagNames, "group:": func() []string { return groupNames(m.shelves.data.Root) },
		} {
			if value, ok := strings.CutPrefix(word, name); ok {
				var out []string
				for _, s := range beginning(all(), strings.Trim(value, `"`)) {
					out = append(out, quoted(s))
				}
				return text[:at] + name, out
			}
		}
		if word == "" {
			return text, nil
		}
		return text[:at], beginning(fieldNames, word)
	}}
}

// wordStart is where the last word of a query begins; a blank between quotes ends none.
func wordStart(text string) int {
	start, open := 0, false
	for i, r := range text {
		switch {
		case r == '"':
			open = !open
		case (r == ' ' || r == '(') && !open:
			start = i + 1
		}
	}
	return start
}

// quoted writes a value of a field as a query wants it.
func quoted(s string) string {
	if strings.ContainsAny(s, " ()") {
		return `"` + strings.ReplaceAll(s, `"`, "") + `"`
	}
	return s
}

// feedNames are the names of all feeds.
func (m *root) feedNames() []string {
	var names func(g feed.Group) []string
	names = func(g feed.Group) []string {
		var out []string
		for _, s := range g.Feeds {
			out = append(out, s.Title)
		}
		for _, sub := range g.Groups {
			out = append(out, names(sub)...)
		}
		return out
	}
	return names(m.shelves.data.Root)
}
