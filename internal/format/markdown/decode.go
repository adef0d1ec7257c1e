package markdown

import (
	"fmt"
	"net/url"
	"strings"

	"newsreader/internal/article"
	"newsreader/internal/format/structure"
)

// Options say what a text does not say about itself.
type Options struct {
	// Base is the address against which relative links are resolved; where it is
	// empty or no address they stay relative.
	Base string
}

// TooDeepError says that blocks are nested deeper in one another than any writer
// means, as they are in texts made to exhaust a reader.
type TooDeepError struct {
	Depth, Limit int
}

func (e *TooDeepError) Error() string {
	return fmt.Sprintf("blocks are nested %d deep or more; the limit is %d", e.Depth, e.Limit)
}

// Decode reads a Markdown text. The only error is TooDeepError: everything else is
// some text in Markdown. Line ends may be of any kind. Decode is safe for use from
// any goroutine.
func Decode(text string, o Options) (*article.Article, error) {
	text = unifyLines(text)
	d := structure.Draft{Provenance: article.Provenance{Kind: "markdown"}}
	body := text
	if m, rest, ok := cutMatter(text); ok {
		body = rest
		m.describe(&d)
	}
	if err := checkLines(body); err != nil {
		return nil, err
	}
	source := []byte(body)
	c := &converter{source: source}
	if base, err := url.Parse(o.Base); err == nil && base.IsAbs() {
		c.base, c.baseText = base, o.Base
	}
	d.Items = c.items(parse(source))
	if c.deepest > maxNesting {
		return nil, &TooDeepError{c.deepest, maxNesting}
	}
	return structure.Assemble(d), nil
}

// unifyLines drops a byte order mark and makes every line end a newline.
func unifyLines(text string) string {
	text = strings.TrimPrefix(text, "\ufeff")
	if !strings.Contains(text, "\r") {
		return text
	}
	return strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
}

// maxNesting is how deep blocks may be nested in one another.
const maxNesting = 512

// checkLines refuses a line that opens more than maxNesting blocks, before goldmark
// spends a time on it that is quadratic in their number.
func checkLines(text string) error {
	for len(text) > 2*maxNesting {
		line := text
		if i := strings.IndexByte(text, '\n'); i >= 0 {
			line = text[:i]
		}
		if len(line) > maxNesting {
			if n := opened(line); n > maxNesting {
				return &TooDeepError{n, maxNesting}
			}
		}
		text = text[min(len(line)+1, len(text)):]
	}
	return nil
}

// opened counts the quotes and list items that a line may open. A line of one mark
// and blanks alone is a rule.
func opened(line string) int {
	n, i := 0, 0
	for i < len(line) {
		switch c := line[i]; {
		case c == ' ', c == '\t':
			i++
			continue
		case c == '>':
			i++
		case c == '-', c == '+', c == '*':
			if i+1 < len(line) && line[i+1] != ' ' && line[i+1] != '\t' {
				return n
			}
			if n == 0 && strings.Trim(line, string(c)+" \t") == "" {
				return 0
			}
			i++
		case '0' <= c && c <= '9':
			for i < len(line) && '0' <= line[i] && line[i] <= '9' {
				i++
			}
			if i == len(line) || line[i] != '.' && line[i] != ')' {
				return n
			}
			i++
		default:
			return n
		}
		n++
	}
	return n
}
