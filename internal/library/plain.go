package library

import (
	"bytes"
	"html"
	"strings"

	"newsreader/internal/article"
	"newsreader/internal/feed"
	"newsreader/internal/sanitize"
	"newsreader/internal/source"
)

// survey is what can be told of a text without making an article of it: that costs ten
// times as much, and a refresh meets a hundred thousand texts.
type survey struct {
	// plain is the text in words, one block a line.
	plain string
	words int
	image bool
	// label says that a block begins as a board might.
	label bool
}

// look surveys a text. Room is what the one before has left of its work, or nil.
func look(c feed.Content, room *[]byte) survey {
	var s survey
	if room == nil {
		room = new([]byte)
	}
	if c.Markup {
		*room = s.strip(c.Text, (*room)[:0])
	} else {
		s.plain = strings.TrimSpace(c.Text)
	}
	s.words = article.CountWords(s.plain)
	return s
}

// strip takes the words out of HTML. It knows what parts words and what is never text,
// and nothing else of what elements mean.
func (s *survey) strip(text string, out []byte) []byte {
	label, heading := -1, false // where a block begun in out, until its label is judged
	judge := func() {
		if label >= 0 && !s.label {
			s.label = mayLabel(out[label:], heading)
		}
		label = -1
	}
	for len(text) > 0 {
		open := strings.IndexByte(text, '<')
		if open < 0 {
			out = appendText(out, text)
			break
		}
		out = appendText(out, text[:open])
		name, closing, rest := cutTag(text[open:])
		if name == "" { // no tag: a mere sign
			out = append(out, '<')
			text = text[open+1:]
			continue
		}
		text = rest
		switch kind := elements[name]; {
		case kind == silent && !closing:
			text = behind(text, name)
		case kind == picture:
			s.image = true
		case kind == stressed:
			if closing {
				judge()
			}
		case kind == block || kind == headline:
			judge()
			out = endLine(out)
			if !closing {
				label, heading = len(out), kind == headline
			}
		case kind == cell:
			out = appendText(out, " ")
		}
	}
	judge()
	s.plain = string(bytes.TrimSpace(out))
	return out
}

// An element matters here for what it does to the words about it.
type element int

const (
	inline element = iota
	block
	headline
	stressed
	cell
	picture
	silent
)

var elements = map[string]element{
	"p": block, "div": block, "li": block, "ul": block, "ol": block, "dl": block, "dt": headline, "dd": block, "br": block, "hr": block,
	"blockquote": block, "pre": block, "table": block, "tr": block, "caption": block, "figure": picture, "figcaption": block, "section": block,
	"article": block, "header": block, "footer": block, "aside": block, "details": block, "summary": block, "address": block,
	"h1": headline, "h2": headline, "h3": headline, "h4": headline, "h5": headline, "h6": headline,
	"b": stressed, "strong": stressed, "td": cell, "th": cell,
	"img": picture, "picture": picture, "svg": silent, "script": silent, "style": silent, "template": silent, "noscript": silent, "head": silent,
}

// appendText adds text with its references decoded and its blanks made one.
func appendText(out []byte, text string) []byte {
	if strings.IndexByte(text, '&') >= 0 {
		text = sanitize.Text(html.UnescapeString(text)) // what was cleaned before has been decoded only now
	}
	for i := 0; i < len(text); i++ {
		switch c := text[i]; c {
		case ' ', '\n', '\t', '\r', '\f':
			if n := len(out); n > 0 && out[n-1] != ' ' && out[n-1] != '\n' {
				out = append(out, ' ')
			}
		default:
			out = append(out, c)
		}
	}
	return out
}

func endLine(out []byte) []byte {
	n := len(out)
	if n > 0 && out[n-1] == ' ' {
		out = out[:n-1]
		n--
	}
	if n > 0 && out[n-1] != '\n' {
		out = append(out, '\n')
	}
	return out
}

// mayLabel reports whether a block, or what is of weight at its beginning, may be the
// label of a board.
func mayLabel(begun []byte, heading bool) bool {
	const longest = 80
	line := strings.TrimSpace(string(begun[:min(len(begun), longest)]))
	label, _, ended := strings.Cut(line, ":")
	if !ended && !heading && len(begun) > longest/2 || label == "" {
		return false
	}
	return source.MayLabelBoard(label)
}
