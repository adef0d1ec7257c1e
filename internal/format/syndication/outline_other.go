package syndication

import (
	"encoding/csv"
	"strings"

	"newsreader/internal/feed"
)

// readTakeout reads the list of channels that YouTube hands out: a table with commas,
// whose first column is a channel's number, the second its address, the third its name.
// Its first line is in the language of the person.
func readTakeout(text string) (*feed.Outline, bool) {
	lines := strings.SplitN(text, "\n", 3)
	if len(lines) < 2 {
		return nil, false
	}
	id, _, comma := strings.Cut(lines[1], ",")
	if !comma || youtubeChannel(id) == nil {
		return nil, false
	}
	r := csv.NewReader(strings.NewReader(text))
	r.FieldsPerRecord, r.LazyQuotes, r.ReuseRecord = -1, true, true
	o := &feed.Outline{}
	for n := 1; ; n++ {
		row, err := r.Read()
		if err != nil {
			return o, true // what is cut off in the middle of a row is that row
		}
		links := youtubeChannel(row[0])
		if links == nil || len(row) < 3 {
			if n > 1 {
				o.Refused = append(o.Refused, feed.Refusal{Line: n, Text: squeeze(strings.Join(row, ",")), Reason: "it is no channel"})
			}
			continue
		}
		o.Feeds = append(o.Feeds, feed.Listed{URL: links[0].address, Title: squeeze(row[2]), Site: webAddress(row[1])})
	}
}

// readSfeed reads sfeed's sfeedrc: a shell script, of which only the calls of feed with
// plain words are read: name, address, page.
func readSfeed(text string) (*feed.Outline, bool) {
	o := &feed.Outline{}
	number := 0
	for line := range strings.Lines(text) {
		number++
		call, is := strings.CutPrefix(strings.TrimSpace(line), "feed ")
		if !is {
			continue
		}
		words, sound := shellWords(call)
		if len(words) < 2 {
			continue
		}
		url, reason := feedAddress(words[1])
		if reason == "" && !sound {
			reason = "it holds more than plain words, and no shell reads it here"
		}
		if reason != "" {
			o.Refused = append(o.Refused, feed.Refusal{Line: number, Text: squeeze(line), Reason: reason})
			continue
		}
		l := feed.Listed{URL: url, Title: squeeze(words[0]), Named: true}
		if len(words) > 2 {
			l.Site = webAddress(words[2])
		}
		o.Feeds = append(o.Feeds, l)
	}
	return o, len(o.Feeds) > 0
}

// shellWords cuts a line of a shell script into words, and reports whether all of them
// are plain.
func shellWords(line string) (words []string, sound bool) {
	sound = true
	for i := 0; i < len(line); {
		switch c := line[i]; c {
		case ' ', '\t':
			i++
		case '#', ';':
			return words, sound
		case '"', '\'':
			n := strings.IndexByte(line[i+1:], c)
			if n < 0 {
				return append(words, line[i+1:]), false
			}
			word := line[i+1 : i+1+n]
			sound = sound && (c == '\'' || !strings.ContainsAny(word, "$`\\"))
			words = append(words, word)
			i += n + 2
		default:
			n := strings.IndexAny(line[i:], " \t;\"'")
			if n < 0 {
				n = len(line) - i
			}
			sound = sound && !strings.ContainsAny(line[i:i+n], "$`\\")
			words = append(words, line[i:i+n])
			i += n
		}
	}
	return words, sound
}
