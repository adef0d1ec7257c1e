package hypertext

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/internal/article"
	"newsreader/internal/sanitize"
)

// code adds preformatted text.
func (w *walker) code(n *html.Node) {
	w.flush()
	var b strings.Builder
	writeCode(&b, n)
	text := sanitize.Lines(b.String())
	if w.own {
		w.put(&article.Code{Language: ownLanguage(n), Text: text})
		return
	}
	text = strings.TrimRight(strings.TrimLeft(text, "\n"), " \t\n")
	if text != "" {
		w.put(&article.Code{Language: language(n), Text: text})
	}
}

// writeCode writes the text of n as it stands. Breaks are lines' ends, as are the
// ends of blocks, which some highlighters write a line each; line numbers go.
func writeCode(b *strings.Builder, n *html.Node) {
	for c := range n.ChildNodes() {
		switch {
		case c.Type == html.TextNode:
			b.WriteString(c.Data)
		case c.Type != html.ElementNode || isGutter(c) || isFurniture(c):
		case c.DataAtom == atom.Br:
			b.WriteByte('\n')
		case isImage(c):
			b.WriteString(Attr(c, "alt"))
		default:
			before := b.Len()
			writeCode(b, c)
			if IsBlock(c.DataAtom) && b.Len() > before && c.NextSibling != nil && !strings.HasSuffix(b.String(), "\n") {
				b.WriteByte('\n')
			}
		}
	}
}

// isGutter reports whether an element holds a listing's line numbers.
func isGutter(n *html.Node) bool {
	return hasClass(n, "lineno", "linenos", "linenodiv", "line-number", "line-numbers-rows", "gutter", "hljs-ln-numbers",
		"rouge-gutter", "blob-num", "linenumber", "ln-num") || HasAttr(n, "data-line-number") && text(n) == Attr(n, "data-line-number")
}

// around is how many elements around a listing are asked for its language: some
// highlighters wrap it in a table for the line numbers.
const around = 6

// language returns the language that a listing says it is in: it, the element in
// it or one around it has a class or an attribute for that.
func language(pre *html.Node) string {
	tries := []*html.Node{}
	for c := range elements(pre) {
		tries = append(tries, c)
		break
	}
	tries = append(tries, pre)
	for p := pre.Parent; p != nil && len(tries) < 2+around && wraps(p); p = p.Parent {
		tries = append(tries, p)
	}
	for _, n := range tries {
		for _, name := range []string{"data-lang", "data-language"} {
			if v := languageName(Attr(n, name)); v != "" {
				return v
			}
		}
		if v := classLanguage(n); v != "" {
			return v
		}
	}
	return ""
}

// wraps reports whether an element may be there for the sake of the listing in it.
func wraps(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Div, atom.Figure, atom.Td, atom.Tr, atom.Tbody, atom.Table:
		return true
	}
	return false
}

// classLanguage reads the language from the classes that highlighters use.
func classLanguage(n *html.Node) string {
	fields := strings.Fields(Attr(n, "class"))
	for _, c := range fields {
		low := strings.ToLower(c)
		for _, prefix := range []string{"language-", "lang-", "highlight-source-", "highlight-text-", "highlight-", "brush:"} {
			if rest, ok := strings.CutPrefix(low, prefix); ok && rest != "" {
				return languageName(c[len(prefix):])
			}
		}
	}
	for i, c := range fields {
		switch strings.ToLower(c) {
		case "highlight":
			if n.DataAtom != atom.Figure {
				continue
			}
			fallthrough
		case "sourcecode", "hljs", "brush:":
			// The name is the class beside the highlighter's own.
			for _, other := range fields[i+1:] {
				if v := languageName(strings.TrimSuffix(other, ";")); v != "" {
					return v
				}
			}
		}
	}
	return ""
}

// languageName returns a name of a language as the page has it, or "" for what
// says that there is none, or is no name.
func languageName(s string) string {
	s = strings.TrimSpace(s)
	switch strings.ToLower(s) {
	case "", "none", "nohighlight", "no-highlight", "plaintext", "text", "plain", "highlight", "numbersource", "numberlines", "copy", "hljs", "default", "wrapper", "table":
		return ""
	}
	if len(s) > 32 || strings.IndexFunc(s, func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("+-#._", r))
	}) >= 0 {
		return ""
	}
	return s
}
