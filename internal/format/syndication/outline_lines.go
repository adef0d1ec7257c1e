package syndication

import (
	"path"
	"strings"

	"newsreader/internal/feed"
)

// readLines reads a list with a feed on each line. newsboat and newsraft both begin a
// line with the address and put names in quotes behind it; what the quotes mean is what
// they differ in.
func readLines(text, name string) *feed.Outline {
	o := &feed.Outline{}
	newsraft := strings.TrimSuffix(name, path.Ext(name)) == "feeds"
	var group []string
	number := 0
	for line := range strings.Lines(text) {
		number++
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		if line[0] == '@' {
			// newsraft: what follows is in this section. Its first one is not a folder.
			newsraft = true
			words, _ := lineWords(line[1:])
			group = nil
			if section := squeeze(joinWords(words)); section != "" && section != "Global" {
				group = []string{section}
			}
			continue
		}
		words, sound := lineWords(line)
		l, reason := lineFeed(words, newsraft)
		if reason == "" && !sound {
			reason = "a quote is never closed"
		}
		if strings.HasPrefix(line, "$(") {
			_, reason = feedAddress(line)
		}
		if reason != "" {
			if prose(o, words, reason) {
				return &feed.Outline{}
			}
			o.Refused = append(o.Refused, feed.Refusal{Line: number, Text: squeeze(line), Reason: reason})
			continue
		}
		l.Group = group
		o.Feeds = append(o.Feeds, l)
	}
	return o
}

// prose reports whether a text without any feed so far is no list at all: a line of it
// does not begin like an address of any kind.
func prose(o *feed.Outline, words []lineWord, reason string) bool {
	return len(o.Feeds) == 0 && len(o.Refused) == 0 && reason == notAddress &&
		!strings.ContainsAny(words[0].text, ":./")
}

// lineFeed makes a feed of the words of a line, or says why not.
func lineFeed(words []lineWord, newsraft bool) (feed.Listed, string) {
	var l feed.Listed
	first := words[0].text
	if query, is := strings.CutPrefix(first, "query:"); is {
		return savedSearch(query)
	}
	url, reason := feedAddress(first)
	if reason != "" {
		return l, reason
	}
	l.URL = url
	for _, w := range words[1:] {
		text := squeeze(w.text)
		switch title, named := strings.CutPrefix(text, "~"); {
		case text == "":
		case newsraft && !w.quoted:
			// Timers in brackets, limits in braces, settings: newsraft's own.
			if text == "<" || strings.HasPrefix(text, "<") {
				return l, ""
			}
		case newsraft:
			l.Title, l.Named = text, true
		case named:
			l.Title, l.Named = title, true
		case strings.HasPrefix(text, "!"):
			// newsboat leaves such feeds out of its list, because a search shows them.
			l.Extra = append(l.Extra, feed.Attribute{Name: hiddenAttribute, Value: "true"})
			if text = text[1:]; text != "" {
				l.Tags = append(l.Tags, text)
			}
		default:
			l.Tags = append(l.Tags, text)
		}
	}
	return l, ""
}

// hiddenAttribute marks a feed that its list hides from the list of feeds.
const hiddenAttribute = "newsreader:hidden"

// lineWord is a word of a line, or what stands in quotes.
type lineWord struct {
	text   string
	quoted bool
}

// lineWords cuts a line at blanks outside of double quotes, in which a backslash takes
// the meaning from what follows. It also reports whether every quote was closed.
func lineWords(line string) (words []lineWord, sound bool) {
	sound = true
	for i := 0; i < len(line); {
		switch c := line[i]; {
		case c == ' ' || c == '\t':
			i++
		case c == '#' && len(words) > 0:
			return words, sound // newsboat: a comment up to the end
		case c == '"':
			var b strings.Builder
			i++
			for i < len(line) && line[i] != '"' {
				if line[i] == '\\' && i+1 < len(line) {
					i++
				}
				b.WriteByte(line[i])
				i++
			}
			sound = sound && i < len(line)
			i++
			words = append(words, lineWord{b.String(), true})
		default:
			end := strings.IndexAny(line[i:], " \t\"")
			if end < 0 {
				end = len(line) - i
			}
			words = append(words, lineWord{line[i : i+end], false})
			i += end
		}
	}
	return words, sound
}

// joinWords puts the name of a section together, without its timers and limits.
func joinWords(words []lineWord) string {
	var out []string
	for _, w := range words {
		if !w.quoted && strings.ContainsAny(w.text[:1], "[{<") {
			break
		}
		out = append(out, w.text)
	}
	return strings.Join(out, " ")
}
