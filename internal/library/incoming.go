package library

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"newsreader/internal/feed"
	"newsreader/internal/source"
	"newsreader/internal/store"
)

// incoming makes what is stored of the entries of a document.
func incoming(f *feed.Feed, t store.Target, rules rules, now time.Time) []store.Incoming {
	out := make([]store.Incoming, len(f.Entries))
	var room []byte
	for i := range f.Entries {
		e := &f.Entries[i]
		in := &out[i]
		text := textOf(e)
		seen := look(text, &room)
		in.Entry, in.Title = *e, titleOf(e.Title, seen.plain)
		in.Plain, in.Words = seen.plain, seen.words
		in.Image = seen.image || e.Image != ""
		in.Board = seen.label && hasBoard(text)
		if len(rules) > 0 {
			in.Marks = rules.marks(document(f, t, in, now))
		}
	}
	return out
}

// textOf is the text of an entry: the whole where the feed has it, else the short one.
func textOf(e *feed.Entry) feed.Content {
	if strings.TrimSpace(e.Content.Text) != "" {
		return e.Content
	}
	return e.Summary
}

// hasBoard makes an article of a text to see whether there is a board in it.
func hasBoard(c feed.Content) bool {
	a := source.Held{Text: c.Text, Markup: c.Markup}.Article()
	return len(a.Boards()) > 0
}

// longestTitle bounds in characters what is made a title of a text without one.
const longestTitle = 72

// titleOf is what lists call an entry: its title, or the first words of its text.
func titleOf(title, plain string) string {
	if title = strings.TrimSpace(title); title != "" {
		return title
	}
	line, _, more := strings.Cut(strings.TrimSpace(plain), "\n")
	if line = strings.TrimSpace(line); line == "" {
		return "(untitled)"
	}
	if end := sentenceEnd(line); end > 0 && end < len(line) && utf8.RuneCountInString(line[:end]) <= longestTitle {
		return strings.TrimRight(line[:end], ".")
	}
	if utf8.RuneCountInString(line) <= longestTitle {
		if more {
			return line
		}
		return strings.TrimSuffix(line, ".")
	}
	cut, n := 0, 0
	for i, r := range line {
		if n++; n > longestTitle {
			break
		}
		if unicode.IsSpace(r) {
			cut = i
		}
	}
	if cut == 0 { // one long word, or a script without blanks
		n = 0
		for i := range line {
			if n++; n > longestTitle {
				cut = i
				break
			}
		}
	}
	return strings.TrimRightFunc(line[:cut], func(r rune) bool { return unicode.IsPunct(r) || unicode.IsSpace(r) }) + "…"
}
