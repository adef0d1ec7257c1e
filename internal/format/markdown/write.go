package markdown

import (
	"bytes"
	"strconv"
	"strings"

	"newsreader/internal/article"
	"newsreader/internal/sanitize"
)

// newline begins the next line of the block being written.
func (e *encoder) newline() {
	e.b = append(e.b, '\n')
	e.b = append(e.b, e.prefix...)
	e.line = len(e.b)
}

// blankLine ends a line and leaves one empty; the next line is begun.
func (e *encoder) blankLine() {
	e.b = append(e.b, '\n')
	e.b = append(e.b, bytes.TrimRight(e.prefix, " ")...)
	e.newline()
}

// push adds to the prefix and returns the length to cut it to afterwards.
func (e *encoder) push(s string) (before int) {
	before = len(e.prefix)
	e.prefix = append(e.prefix, s...)
	return before
}

// parts is the comment between two blocks that no blank line parts.
const parts = "<!-- -->"

// block writes one block after another of the same sequence, or after nil. For a
// list it returns the marker it used, which the list before it must not have.
func (e *encoder) block(b, before article.Block, marker byte) byte {
	switch b := b.(type) {
	case *article.Paragraph:
		spans := tidy(b.Spans)
		e.paragraph(spans)
		if _, ok := spans[0].(article.Image); ok && len(spans) == 1 {
			e.b = append(e.b, parts...) // else it would be a figure
		}
	case *article.List:
		return e.list(b, before, marker)
	case *article.Quote:
		e.quote(b)
	case *article.Code:
		e.code(b)
	case *article.Table:
		e.table(b)
	case *article.Figure:
		e.figure(b)
	case *article.Rule:
		e.b = append(e.b, "***"...)
	case *article.Footnote:
		e.footnote(b)
	case *article.Board, *article.Related, *article.Discussion:
		return e.block(lower(b), before, marker)
	}
	return 0
}

// paragraph writes tidy spans as running text.
func (e *encoder) paragraph(spans []article.Span) {
	e.line = len(e.b)
	e.inline(spans, inParagraph)
}

// sequence writes the blocks within another block, parted by blank lines or, where
// that would loosen a list, by no more than they need.
func (e *encoder) sequence(blocks []article.Block, tight bool) {
	var last article.Block
	var marker byte
	outer := e.tight
	e.tight = tight
	defer func() { e.tight = outer }()
	for _, b := range blocks {
		b = lower(b)
		if isEmpty(b) {
			continue
		}
		if last != nil {
			e.part(last, b, tight)
		}
		marker = e.block(b, last, marker)
		last = b
	}
}

// part writes what must stand between two blocks.
func (e *encoder) part(last, next article.Block, tight bool) {
	if !tight {
		e.blankLine()
		_, table := last.(*article.Table)
		if p, ok := next.(*article.Paragraph); table && ok && captionOf(tidy(p.Spans)) != nil {
			e.b = append(e.b, parts...)
			e.blankLine()
		}
		return
	}
	e.newline()
	if !interrupts(last, next) {
		e.b = append(e.b, parts...)
		e.newline()
	}
}

// interrupts reports whether next is read as a block of its own on the line right
// below last.
func interrupts(last, next article.Block) bool {
	switch last.(type) {
	case *article.Paragraph, *article.Figure, *article.Code, *article.Rule:
	default:
		return false
	}
	switch next := next.(type) {
	case *article.Code, *article.Rule, *article.Quote:
		return true
	case *article.List:
		return !next.Ordered || next.Start == 1
	}
	return false
}

func (e *encoder) quote(q *article.Quote) {
	e.b = append(e.b, "> "...)
	before := e.push("> ")
	e.sequence(q.Blocks, false)
	e.prefix = e.prefix[:before]
}

// list writes a list. The list before it, if there is one, has the marker given.
func (e *encoder) list(l *article.List, before article.Block, used byte) byte {
	marker, start := byte('-'), 0
	if l.Ordered {
		marker, start = '.', min(max(l.Start, 0), 999_999_999-len(l.Items))
	}
	if _, ok := before.(*article.List); ok && marker == used {
		marker = map[byte]byte{'-': '+', '.': ')'}[marker]
	}
	loose := l.Loose
	e.inList++
	for i, it := range l.Items {
		if i > 0 && loose {
			e.blankLine()
		} else if i > 0 {
			e.newline()
		}
		e.item(it, loose, len(l.Items) == 1, marker, start+i)
	}
	e.inList--
	return marker
}

func (e *encoder) item(it article.Item, loose, alone bool, marker byte, number int) {
	from := len(e.b)
	if marker == '.' || marker == ')' {
		e.b = strconv.AppendInt(e.b, int64(number), 10)
	}
	e.b = append(e.b, marker, ' ')
	before := e.push("              "[:len(e.b)-from])
	blocks := countBlocks(it)
	switch {
	case it.Task != article.NoTask:
		box := "[ ]"
		if it.Task == article.Done {
			box = "[x]"
		}
		e.b = append(e.b, box...)
		if _, text := firstBlock(it).(*article.Paragraph); text {
			e.b = append(e.b, ' ')
		} else if blocks > 0 {
			e.part(&article.Paragraph{}, firstBlock(it), !loose)
		}
	case blocks == 0:
		e.b = append(e.b, parts...)
	}
	e.sequence(it.Blocks, !loose)
	if alone && loose && !loosens(it) {
		// One item alone is loose only if a blank line is within it.
		e.blankLine()
		e.b = append(e.b, parts...)
	}
	e.prefix = e.prefix[:before]
}

// loosens reports whether the blank lines between an item's blocks make its list a
// loose one. Goldmark sees none before a table.
func loosens(it article.Item) bool {
	n := 0
	for _, b := range it.Blocks {
		if b = lower(b); isEmpty(b) {
			continue
		}
		if t, ok := b.(*article.Table); n > 0 && (!ok || len(tidy(t.Caption)) > 0) {
			return true
		}
		n++
	}
	return false
}

// firstBlock returns the first block of an item that is written, or nil.
func firstBlock(it article.Item) article.Block {
	for _, b := range it.Blocks {
		if b = lower(b); !isEmpty(b) {
			return b
		}
	}
	return nil
}

func countBlocks(it article.Item) int {
	n := 0
	for _, b := range it.Blocks {
		if !isEmpty(lower(b)) {
			n++
		}
	}
	return n
}

func (e *encoder) code(c *article.Code) {
	sign := byte('`')
	if strings.Contains(c.Language, "`") {
		sign = '~'
	}
	fence := bytes.Repeat([]byte{sign}, max(3, longestRun(c.Text, sign)+1))
	e.b = append(e.b, fence...)
	word, _, _ := strings.Cut(c.Language, " ")
	e.b = append(e.b, strings.NewReplacer(`\`, `\\`, `&`, `\&`).Replace(word)...)
	if c.Text != "" {
		for line := range strings.SplitSeq(c.Text, "\n") {
			if strings.Trim(line, " \t") == "" && (line == "" || e.inList > 0) {
				e.b = append(e.b, '\n')
				e.b = append(e.b, bytes.TrimRight(e.prefix, " ")...)
				continue
			}
			e.newline()
			e.b = append(e.b, line...)
		}
	}
	e.newline()
	e.b = append(e.b, fence...)
}

// longestRun returns the length of the longest run of a sign in a text.
func longestRun(s string, sign byte) int {
	longest, n := 0, 0
	for i := 0; i < len(s); i++ {
		if s[i] != sign {
			n = 0
			continue
		}
		n++
		longest = max(longest, n)
	}
	return longest
}

func (e *encoder) table(t *article.Table) {
	e.row(t.Head, len(t.Align))
	e.newline()
	for _, a := range t.Align {
		e.b = append(e.b, [...]string{"| --- ", "| :-- ", "| :-: ", "| --: "}[a]...)
	}
	e.b = append(e.b, '|')
	for _, row := range t.Rows {
		e.newline()
		e.row(row, len(t.Align))
	}
	if caption := tidy(t.Caption); len(caption) > 0 {
		if e.tight {
			e.newline()
			e.b = append(e.b, "<!-- "+captionComment+" -->"...)
			e.newline()
		} else {
			e.blankLine()
		}
		e.b = append(e.b, captionMark...)
		e.inline(caption, inParagraph)
	}
}

func (e *encoder) row(cells []article.Cell, columns int) {
	for i := range columns {
		e.b = append(e.b, "| "...)
		if i < len(cells) {
			e.inline(tidy(cells[i].Spans), inCellLine)
		}
		e.b = append(e.b, ' ')
	}
	e.b = append(e.b, '|')
}

func (e *encoder) figure(f *article.Figure) {
	target := sanitize.Reference(f.Link)
	if target != "" {
		e.b = append(e.b, '[')
	}
	e.image(f.URL, f.Alt, inParagraph)
	if target != "" {
		e.b = append(e.b, "]("...)
		e.destination(target, inParagraph)
		e.b = append(e.b, ')')
	}
	if caption := tidy(f.Caption); len(caption) > 0 {
		e.newline()
		e.inline([]article.Span{article.Emphasis{Spans: caption}}, inParagraph)
	}
}

func (e *encoder) footnote(f *article.Footnote) {
	e.b = append(e.b, "[^"...)
	e.b = append(e.b, noteLabel(f.Label)...)
	e.b = append(e.b, "]:"...)
	before := e.push("    ")
	e.inList++
	first := firstBlock(article.Item{Blocks: f.Blocks})
	if _, ok := first.(*article.Paragraph); ok {
		e.b = append(e.b, ' ')
	} else if first != nil {
		e.newline()
	}
	e.sequence(f.Blocks, false)
	e.inList--
	e.prefix = e.prefix[:before]
}
