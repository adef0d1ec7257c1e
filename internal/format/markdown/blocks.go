package markdown

import (
	"net/url"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"

	"newsreader/internal/article"
	"newsreader/internal/format/hypertext"
	"newsreader/internal/format/structure"
	"newsreader/internal/sanitize"
)

// converter turns goldmark's tree of one text into blocks and spans.
type converter struct {
	source   []byte
	base     *url.URL // nil where links stay relative
	baseText string
	scratch  []byte
	depth    int
	deepest  int
}

// literalMark is the comment before a block that means nothing else than it says.
const literalMark = "as is"

// discussionMark is the comment before a question to the readers that the recogniser
// would read as something else.
const discussionMark = "discussion"

// items converts the top level, where headings stand.
func (c *converter) items(root ast.Node) []structure.Item {
	var out []structure.Item
	literal, asks := false, false
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		if comment, ok := c.comment(n); ok {
			asks = comment == discussionMark
			literal = asks || comment == literalMark
			continue
		}
		if h, ok := n.(*ast.Heading); ok {
			if spans := c.run(h); len(spans) > 0 {
				out = append(out, structure.Item{Level: h.Level, Heading: spans, Literal: literal})
			}
		} else if h, ok := n.(*ast.HTMLBlock); ok {
			for _, it := range hypertext.FragmentItems(c.html(h), c.baseText) {
				if it.Block != nil {
					dropBlankHeads(it.Block)
				}
				it.Literal = it.Literal || literal
				out = append(out, it)
			}
		} else {
			for _, b := range c.block(n) {
				if p, ok := b.(*article.Paragraph); ok && asks {
					b = &article.Discussion{Spans: p.Spans}
				}
				out = append(out, structure.Item{Block: b, Literal: literal})
			}
		}
		literal, asks = false, false
	}
	return out
}

// comment returns what an HTML comment that stands by itself says.
func (c *converter) comment(n ast.Node) (string, bool) {
	h, ok := n.(*ast.HTMLBlock)
	if !ok || h.HTMLBlockType != ast.HTMLBlockType2 {
		return "", false
	}
	text := strings.TrimSpace(c.html(h))
	text, opens := strings.CutPrefix(text, "<!--")
	text, closes := strings.CutSuffix(text, "-->")
	return strings.TrimSpace(text), opens && closes && !strings.Contains(text, "-->")
}

// html returns the source of an HTML block.
func (c *converter) html(h *ast.HTMLBlock) string {
	var b strings.Builder
	lines := h.Lines()
	for i := range lines.Len() {
		at := lines.At(i)
		b.Write(at.Value(c.source))
	}
	if h.HasClosure() {
		b.Write(h.ClosureLine.Value(c.source))
	}
	return b.String()
}

// blocks converts the children of a block that holds blocks.
func (c *converter) blocks(parent ast.Node) []article.Block {
	c.depth++
	c.deepest = max(c.deepest, c.depth)
	var out []article.Block
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		out = append(out, c.block(n)...)
	}
	c.depth--
	return out
}

// block converts one block, which may come to several or to none.
func (c *converter) block(n ast.Node) []article.Block {
	switch n := n.(type) {
	case *ast.Paragraph, *ast.TextBlock:
		return c.paragraph(n)
	case *ast.Heading:
		// Headings within lists and quotes are not in the outline.
		if spans := c.run(n); len(spans) > 0 {
			return one(&article.Paragraph{Spans: []article.Span{article.Strong{Spans: spans}}})
		}
	case *ast.Blockquote:
		if blocks := c.blocks(n); len(blocks) > 0 {
			return one(&article.Quote{Blocks: blocks})
		}
	case *ast.List:
		return one(c.list(n))
	case *ast.FencedCodeBlock:
		return one(&article.Code{Language: c.language(n), Text: c.code(n)})
	case *ast.CodeBlock:
		return one(&article.Code{Text: c.code(n)})
	case *ast.ThematicBreak:
		return one(&article.Rule{})
	case *ast.HTMLBlock:
		if _, ok := c.comment(n); !ok {
			blocks := hypertext.Fragment(c.html(n), c.baseText)
			for _, b := range blocks {
				dropBlankHeads(b)
			}
			return blocks
		}
	case *extast.Table:
		return one(c.table(n))
	case *extast.Footnote:
		return one(&article.Footnote{Label: noteLabel(string(n.Ref)), Blocks: c.blocks(n)})
	}
	return nil
}

// dropBlankHeads makes a table whose header says nothing one without a header, which
// is what Markdown's are.
func dropBlankHeads(top article.Block) {
	for b := range article.Deep(top) {
		t, ok := b.(*article.Table)
		if !ok {
			continue
		}
		said := false
		for _, cell := range t.Head {
			said = said || len(tidy(cell.Spans)) > 0
		}
		if !said {
			t.Head = nil
		}
	}
}

func one(b article.Block) []article.Block { return []article.Block{b} }

func (c *converter) list(n *ast.List) *article.List {
	l := &article.List{Ordered: n.IsOrdered(), Loose: !n.IsTight}
	if l.Ordered {
		l.Start = n.Start
	}
	for it := n.FirstChild(); it != nil; it = it.NextSibling() {
		l.Items = append(l.Items, article.Item{Task: taskOf(it), Blocks: c.blocks(it)})
	}
	return l
}

// taskOf returns the state of the box that an item begins with.
func taskOf(item ast.Node) article.Task {
	text := item.FirstChild()
	if text == nil || text.Type() != ast.TypeBlock {
		return article.NoTask
	}
	box, ok := text.FirstChild().(*extast.TaskCheckBox)
	switch {
	case !ok:
		return article.NoTask
	case box.IsChecked:
		return article.Done
	default:
		return article.Open
	}
}

func (c *converter) language(n *ast.FencedCodeBlock) string {
	words := strings.Fields(c.clean(unescape(nil, n.Language(c.source))))
	if len(words) == 0 {
		return ""
	}
	return words[0]
}

// code returns the lines of a code block. In a list or a note a line of nothing but
// blanks is empty: whether Markdown keeps them there depends on what follows.
func (c *converter) code(n ast.Node) string {
	var b strings.Builder
	lines, listed := n.Lines(), inItem(n)
	for i := range lines.Len() {
		at := lines.At(i)
		if line := at.Value(c.source); listed && util.IsBlank(line) {
			b.WriteByte('\n')
		} else {
			b.Write(line)
		}
	}
	return sanitize.Lines(strings.TrimSuffix(b.String(), "\n"))
}

// inItem reports whether a block stands in a list or a note.
func inItem(n ast.Node) bool {
	for n != nil && n.Kind() != ast.KindListItem && n.Kind() != extast.KindFootnote {
		n = n.Parent()
	}
	return n != nil
}

// captionMark begins the paragraph below a table that is the table's caption, as
// Pandoc writes it.
const captionMark = "Table: "

func (c *converter) table(n *extast.Table) *article.Table {
	t := &article.Table{}
	for _, a := range n.Alignments {
		t.Align = append(t.Align, alignOf(a))
	}
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		cells := make([]article.Cell, 0, len(t.Align))
		said := false
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			spans := c.run(cell)
			said = said || len(spans) > 0
			cells = append(cells, article.Cell{Spans: spans})
		}
		for len(cells) < len(t.Align) {
			cells = append(cells, article.Cell{})
		}
		switch {
		case row.Kind() != extast.KindTableHeader:
			t.Rows = append(t.Rows, cells)
		case said:
			t.Head = cells
		}
	}
	below := n.NextSibling()
	if c.isCaptionMark(below) {
		below = below.NextSibling()
	}
	if below != nil && isText(below) {
		t.Caption = captionOf(c.run(below))
	}
	return t
}

func alignOf(a extast.Alignment) article.Align {
	switch a {
	case extast.AlignLeft:
		return article.Left
	case extast.AlignRight:
		return article.Right
	case extast.AlignCenter:
		return article.Center
	default:
		return article.Natural
	}
}

// captionOf returns a paragraph's text if it is a table's caption, or nil.
func captionOf(spans []article.Span) []article.Span {
	if len(spans) == 0 {
		return nil
	}
	first, ok := spans[0].(article.Plain)
	if !ok {
		return nil
	}
	rest, ok := strings.CutPrefix(first.Text, captionMark)
	if !ok {
		return nil
	}
	return tidy(append([]article.Span{article.Plain{Text: rest}}, spans[1:]...))
}

// paragraph converts running text. A picture alone is a figure; a paragraph that a
// table before it took as its caption is nothing.
func (c *converter) paragraph(n ast.Node) []article.Block {
	if c.belowTable(n) && captionOf(c.run(n)) != nil {
		return nil
	}
	if f := c.figure(n); f != nil {
		if isEmpty(f) {
			return nil
		}
		return one(f)
	}
	if spans := c.run(n); len(spans) > 0 {
		return one(&article.Paragraph{Spans: spans})
	}
	return nil
}

// captionComment stands between a table and its caption where no blank line may.
const captionComment = "caption"

func (c *converter) isCaptionMark(n ast.Node) bool {
	if n == nil {
		return false
	}
	comment, ok := c.comment(n)
	return ok && comment == captionComment
}

// isText reports whether a block is running text; a tight list has its own kind.
func isText(n ast.Node) bool {
	return n.Kind() == ast.KindParagraph || n.Kind() == ast.KindTextBlock
}

// belowTable reports whether a paragraph is where a table's caption stands.
func (c *converter) belowTable(n ast.Node) bool {
	above := n.PreviousSibling()
	if c.isCaptionMark(above) {
		above = above.PreviousSibling()
	}
	return above != nil && above.Kind() == extast.KindTable
}

// figure converts a paragraph that is one picture, itself a link or not, with at most
// an emphasised line below it.
func (c *converter) figure(n ast.Node) *article.Figure {
	first, link := n.FirstChild(), ""
	if a, ok := first.(*ast.Link); ok && a.ChildCount() == 1 {
		link = c.address(a.Destination)
		first = a.FirstChild()
	}
	im, ok := first.(*ast.Image)
	if !ok {
		return nil
	}
	f := &article.Figure{URL: c.address(im.Destination), Alt: c.alt(im), Link: link}
	switch rest := n.FirstChild().NextSibling().(type) {
	case nil:
		if len(im.Title) > 0 {
			f.Caption = tidy([]article.Span{article.Plain{Text: c.clean(unescape(nil, im.Title))}})
		}
		return f
	case *ast.Text:
		line, ok := rest.NextSibling().(*ast.Emphasis)
		if !ok || !rest.SoftLineBreak() || rest.Segment.Len() > 0 || line.Level != 1 || line.NextSibling() != nil {
			return nil
		}
		f.Caption = c.run(line)
		return f
	}
	return nil
}
