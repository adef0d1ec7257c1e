package hypertext

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/internal/article"
	"newsreader/internal/format/structure"
)

// walker makes blocks of elements. Text gathers in a run until a block begins or
// ends; the run then becomes a paragraph.
type walker struct {
	links *links
	notes *notes
	// drop tells the elements that are left out; it may be nil.
	drop func(*html.Node) bool
	// own says that the page is one that Encode wrote: its items are what they are.
	own bool

	out []structure.Item
	run run
	// nested says that out is the inside of a block, where no heading may stand.
	nested bool
	breaks breakRule
	// figured is the figure whose inside is walked; its caption comes after it.
	figured *html.Node
	// noteLabel is the label of the note whose inside is walked.
	noteLabel string
	// spare is a walker that has done its work.
	spare *walker
}

// breakRule says what line breaks mean in a place.
type breakRule int

const (
	partingBreaks breakRule = iota // two in a row begin a new paragraph
	mereBreaks                     // they never do: in a caption, a cell
	noBreaks                       // they are blanks: in a heading
)

func newWalker(l *links, scope *html.Node) *walker {
	return &walker{links: l, notes: findNotes(scope)}
}

// items returns what stands within n, headings among it. Notes of n that stand
// elsewhere come at its end.
func (w *walker) items(n *html.Node) []structure.Item {
	w.node(n)
	w.flush()
	for _, body := range w.notes.beyond(n) {
		w.note(body, w.notes.bodies[body])
	}
	return w.out
}

// blocks returns the children of n as blocks, apart from what is gathered at
// present. Marks that are open go on within it.
func (w *walker) blocks(n *html.Node) []article.Block {
	inner := w.within()
	inner.children(n)
	inner.flush()
	out := inner.made()
	w.spare = inner
	return out
}

// within returns a walker for the inside of a block: the spare one, if there is one,
// because a page has thousands of cells and items.
func (w *walker) within() *walker {
	inner := w.spare
	if inner == nil {
		inner = &walker{}
	}
	w.spare = nil
	*inner = walker{
		links: w.links, notes: w.notes, drop: w.drop, own: w.own, nested: true, breaks: w.breaks, figured: w.figured, noteLabel: w.noteLabel,
		out: inner.out[:0], run: run{levels: inner.run.levels[:0]}, spare: inner.spare,
	}
	for _, l := range w.run.levels {
		inner.run.push(l.kind, l.url)
	}
	return inner
}

// made returns what was walked, as blocks of a slice of their own.
func (w *walker) made() []article.Block {
	if len(w.out) == 0 {
		return nil
	}
	out := make([]article.Block, len(w.out))
	for i, it := range w.out {
		out[i] = it.Block
	}
	return out
}

// inlineOf returns the inside of n as one run; what are blocks there are parted by
// breaks.
func (w *walker) inlineOf(n *html.Node) []article.Span {
	return flat(w.blocks(n))
}

// put ends the running paragraph and adds a block.
func (w *walker) put(b article.Block) {
	w.flush()
	w.out = append(w.out, structure.Item{Block: b, Literal: w.own})
}

// flush ends the running paragraph.
func (w *walker) flush() {
	spans := w.run.take()
	if len(spans) == 0 {
		return
	}
	if w.breaks == partingBreaks {
		if figures := pictures(spans); figures != nil {
			for _, f := range figures {
				w.out = append(w.out, structure.Item{Block: f, Literal: w.own})
			}
			return
		}
	}
	w.out = append(w.out, structure.Item{Block: &article.Paragraph{Spans: spans}, Literal: w.own})
}

func (w *walker) children(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c)
	}
}

// node adds a node and all within it.
func (w *walker) node(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		w.run.write(n.Data)
	case html.DocumentNode:
		w.children(n)
	case html.ElementNode:
		w.element(n)
	case html.ErrorNode, html.CommentNode, html.DoctypeNode, html.RawNode:
	}
}

func (w *walker) element(n *html.Node) {
	if isFurniture(n) || w.drop != nil && w.drop(n) || w.figured != nil && isCaption(n) && captioned(n) == w.figured {
		w.space(n)
		return
	}
	if label, ok := w.notes.label(n); ok {
		w.note(n, label)
		return
	}
	if w.own && w.recall(n) {
		return
	}
	if level := headingLevel(n); level > 0 {
		w.heading(n, level)
		return
	}
	switch n.DataAtom {
	case atom.Ul, atom.Ol, atom.Menu, atom.Dir:
		w.list(n)
	case atom.Dl:
		w.definitions(n)
	case atom.Pre, atom.Listing, atom.Xmp, atom.Plaintext:
		w.code(n)
	case atom.Blockquote:
		if blocks := w.blocks(n); len(blocks) > 0 {
			w.put(&article.Quote{Blocks: blocks})
		}
	case atom.Table:
		w.table(n)
	case atom.Hr:
		if !w.notes.holds(n.Parent) {
			w.put(&article.Rule{})
		}
	case atom.Summary:
		w.flush()
		if spans := w.inlineOf(n); len(spans) > 0 {
			w.put(&article.Paragraph{Spans: emphatic(spans)})
		}
	case atom.Video, atom.Audio:
		w.media(n)
	default:
		if !IsBlock(n.DataAtom) {
			w.inline(n)
			return
		}
		if isFigure(n) {
			w.figure(n)
			return
		}
		w.flush()
		w.children(n)
		w.flush()
	}
}

// space stands for an element that is left out: a block parts the text around it.
func (w *walker) space(n *html.Node) {
	if IsBlock(n.DataAtom) {
		w.flush()
	}
}

// heading adds a heading. Where none may stand it is a paragraph of strong text.
func (w *walker) heading(n *html.Node, level int) {
	w.flush()
	inner := w.within()
	inner.breaks = noBreaks
	inner.children(n)
	inner.flush()
	blocks := inner.made()
	w.spare = inner
	var rest []article.Block
	var spans []article.Span
	for _, b := range blocks {
		if p, ok := b.(*article.Paragraph); ok {
			spans = append(append(spans, spaced(spans)...), p.Spans...)
		} else {
			rest = append(rest, b)
		}
	}
	spans = fuse(spans)
	switch {
	case len(spans) == 0:
	case w.nested:
		w.put(&article.Paragraph{Spans: emphatic(spans)})
	case !w.own && isTooLong(spans):
		w.put(&article.Paragraph{Spans: spans})
	default:
		w.out = append(w.out, structure.Item{Level: level, Heading: spans, Literal: w.own})
	}
	for _, b := range rest {
		w.put(b)
	}
}

// headingRunes is what nobody writes as a heading: some pages use its elements for
// large type.
const headingRunes = 300

func isTooLong(spans []article.Span) bool {
	n := 0
	for range article.Text(spans) {
		n++
	}
	return n > headingRunes
}

// emphatic returns spans as strong ones.
func emphatic(spans []article.Span) []article.Span {
	var inner []article.Span
	for _, s := range spans {
		if s, ok := s.(article.Strong); ok {
			inner = append(inner, s.Spans...)
			continue
		}
		inner = append(inner, s)
	}
	return []article.Span{article.Strong{Spans: fuse(inner)}}
}

// spaced returns the blank that parts what follows from what is there.
func spaced(before []article.Span) []article.Span {
	if len(before) == 0 {
		return nil
	}
	return []article.Span{article.Plain{Text: " "}}
}
