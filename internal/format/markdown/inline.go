package markdown

import (
	"bytes"
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"newsreader/internal/article"
	"newsreader/internal/sanitize"
)

// run converts the inline text of a block (or of a mark) to tidy spans.
func (c *converter) run(parent ast.Node) []article.Span { return tidy(c.spans(parent)) }

// frame is a mark in the making: of the whole run, or of an HTML tag that is open.
type frame struct {
	tag   string // the tag's name; empty for the whole
	wrap  func([]article.Span) article.Span
	spans []article.Span
}

// inline collects a run of spans. Text is cleaned when it is complete: a character
// and the marks on it may come in pieces.
type inline struct {
	open    []frame
	pending []byte
}

// flush ends the text that is being collected.
func (in *inline) flush() {
	if len(in.pending) > 0 {
		top := &in.open[len(in.open)-1]
		top.spans = append(top.spans, article.Plain{Text: sanitize.Text(string(in.pending))})
		in.pending = in.pending[:0]
	}
}

func (in *inline) put(spans ...article.Span) {
	in.flush()
	top := &in.open[len(in.open)-1]
	top.spans = append(top.spans, spans...)
}

// maxOpen is how many HTML tags may be open in one another; one that opens within
// more marks nothing. Each closing tag is looked for among them.
const maxOpen = 100

// begin opens the frame of a tag.
func (in *inline) begin(tag string, wrap func([]article.Span) article.Span) {
	if len(in.open) > maxOpen {
		return
	}
	in.flush()
	in.open = append(in.open, frame{tag: tag, wrap: wrap})
}

// end closes the innermost frame of a tag, and dissolves what is open within it. A
// closing tag without an opening one means nothing.
func (in *inline) end(tag string) {
	at := len(in.open) - 1
	for at > 0 && in.open[at].tag != tag {
		at--
	}
	if at == 0 {
		return
	}
	in.flush()
	in.dissolve(at)
	f := in.open[at]
	in.open = in.open[:at]
	in.put(f.wrap(f.spans))
}

// dissolve hands the spans of all frames within one to that one.
func (in *inline) dissolve(at int) {
	around := &in.open[at]
	for _, f := range in.open[at+1:] {
		around.spans = append(around.spans, f.spans...)
	}
	in.open = in.open[:at+1]
}

// done returns the run; a tag without an end marks nothing.
func (in *inline) done() []article.Span {
	in.flush()
	in.dissolve(0)
	return in.open[0].spans
}

// spans converts the inline children of a node and leaves the tree as it is: below a
// table a paragraph is converted twice.
func (c *converter) spans(parent ast.Node) []article.Span {
	in := inline{open: make([]frame, 1, 4)}
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		var read ast.Node // where what n begins has been read up to, if that is beyond n
		switch n := n.(type) {
		case *ast.Text:
			c.text(n, &in)
		case *ast.CodeSpan:
			in.put(article.CodeSpan{Text: c.codeSpan(n)})
		case *ast.Emphasis:
			if n.Level == 2 {
				in.put(article.Strong{Spans: c.spans(n)})
			} else {
				in.put(article.Emphasis{Spans: c.spans(n)})
			}
		case *extast.Strikethrough:
			in.put(article.Strike{Spans: c.spans(n)})
		case *ast.Link:
			in.put(article.Link{URL: c.address(n.Destination), Spans: c.spans(n)})
		case *ast.Image:
			in.put(article.Image{URL: c.address(n.Destination), Alt: c.alt(n)})
		case *ast.AutoLink:
			in.put(c.autoLink(n))
		case *noteRef:
			in.put(article.NoteRef{Label: noteLabel(n.label)})
		case *ast.RawHTML:
			read = c.tag(n, &in)
		}
		if read != nil {
			n = read
		}
	}
	return in.done()
}

// text converts a piece of text and the line's end after it.
func (c *converter) text(n *ast.Text, in *inline) {
	raw := n.Segment.Value(c.source)
	if n.IsRaw() {
		in.pending = append(in.pending, raw...)
	} else {
		in.pending = unescape(in.pending, raw)
	}
	switch {
	case n.HardLineBreak():
		in.put(article.Break{})
	case n.SoftLineBreak() && !c.glued(n):
		in.pending = append(in.pending, ' ')
	}
}

func (c *converter) clean(text []byte) string { return sanitize.Text(string(text)) }

// glued reports whether the line end after n stands between two characters of
// scripts that write no blanks between words.
func (c *converter) glued(n *ast.Text) bool {
	next := n.NextSibling()
	for next != nil && next.FirstChild() != nil {
		next = next.FirstChild()
	}
	after, ok := next.(*ast.Text)
	if !ok || after.Segment.Len() == 0 {
		return false
	}
	before := bytes.TrimRight(c.source[:n.Segment.Stop], " *_~")
	last, _ := utf8.DecodeLastRune(before)
	first, _ := utf8.DecodeRune(c.source[after.Segment.Start:after.Segment.Stop])
	return isUnspaced(last) && isUnspaced(first)
}

// isUnspaced reports whether a character belongs to Chinese or Japanese text, its
// full-width punctuation included.
func isUnspaced(r rune) bool {
	return r >= 0x2e80 && (unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) ||
		0x3000 <= r && r <= 0x303f || 0xff00 <= r && r <= 0xff65 || r == 'ー')
}

// codeSpan returns the text of inline code. Within a table the bar that parts
// cells is escaped even there.
func (c *converter) codeSpan(n *ast.CodeSpan) string {
	var text []byte
	for t := n.FirstChild(); t != nil; t = t.NextSibling() {
		if t, ok := t.(*ast.Text); ok {
			text = append(text, t.Segment.Value(c.source)...)
		}
	}
	if inCell(n) {
		text = bytes.ReplaceAll(text, []byte(`\|`), []byte(`|`))
	}
	return c.clean(text)
}

func inCell(n ast.Node) bool {
	for ; n != nil && n.Type() == ast.TypeInline; n = n.Parent() {
	}
	_, ok := n.(*extast.TableCell)
	return ok
}

// alt returns a picture's description as plain text.
func (c *converter) alt(n *ast.Image) string {
	return strings.TrimSpace(article.Text(tidy(c.spans(n))))
}

// autoLink converts an address that stands for itself.
func (c *converter) autoLink(n *ast.AutoLink) article.Span {
	label := n.Label(c.source)
	target := n.URL(c.source)
	if n.AutoLinkType == ast.AutoLinkEmail && !bytes.HasPrefix(bytes.ToLower(target), []byte("mailto:")) {
		target = append([]byte("mailto:"), target...)
	}
	return article.Link{URL: c.resolve(string(target)), Spans: []article.Span{article.Plain{Text: c.clean(label)}}}
}

// address decodes a link's destination; it is empty where the model keeps none.
func (c *converter) address(destination []byte) string {
	c.scratch = unescape(c.scratch[:0], destination)
	return c.resolve(string(c.scratch))
}

// resolve makes a relative address absolute where the base is known. A fragment
// leads within the article and stays.
func (c *converter) resolve(ref string) string {
	ref = sanitize.Reference(ref)
	if c.base == nil || ref == "" || ref[0] == '#' {
		return ref
	}
	u, err := url.Parse(ref)
	if err != nil || u.IsAbs() {
		return ref
	}
	return sanitize.Reference(c.base.ResolveReference(u).String())
}
