package store

import (
	"strings"

	"newsreader/internal/feed"
)

// plainSettings reads settings as nearly all feeds have them that have any: a title, a
// group, tags, and nothing in them that JSON has to escape. The tree of a thousand feeds
// stands on the first screen, and reading them so takes a tenth of the time. With ok
// false it is to be read as any JSON.
func plainSettings(text string) (f feed.Settings, ok bool) {
	if strings.IndexByte(text, '\\') >= 0 {
		return f, false
	}
	rest, ok := strings.CutPrefix(text, "{")
	for ok {
		var key string
		if key, rest, ok = quoted(rest); !ok {
			break
		}
		if rest, ok = strings.CutPrefix(rest, ":"); !ok {
			break
		}
		switch key {
		case "title":
			f.Title, rest, ok = quoted(rest)
		case "group":
			f.Group, rest, ok = quotedList(rest)
		case "tags":
			f.Tags, rest, ok = quotedList(rest)
		default:
			ok = false
		}
		if !ok {
			break
		}
		if rest == "}" {
			return f, true
		}
		rest, ok = strings.CutPrefix(rest, ",")
	}
	return feed.Settings{}, false
}

// quoted reads a text without escapes.
func quoted(text string) (value, rest string, ok bool) {
	if text, ok = strings.CutPrefix(text, `"`); !ok {
		return "", "", false
	}
	return strings.Cut(text, `"`)
}

// quotedList reads texts in brackets; no text at all is none of ours.
func quotedList(text string) (values []string, rest string, ok bool) {
	rest, ok = strings.CutPrefix(text, "[")
	for ok {
		var value string
		if value, rest, ok = quoted(rest); !ok {
			break
		}
		values = append(values, value)
		if after, done := strings.CutPrefix(rest, "]"); done {
			return values, after, true
		}
		rest, ok = strings.CutPrefix(rest, ",")
	}
	return nil, "", false
}
