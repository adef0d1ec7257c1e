package markdown

import (
	"bytes"
	"reflect"
	"strings"
	"unicode/utf8"

	"newsreader/internal/article"
	"newsreader/internal/format/structure"
)

// Encode writes an article as Markdown: front matter for what an article says about
// itself, the title as "# Title", sections from "##" on, credits last. It reads well
// in any viewer, and Decode reads it back (see the package comment). A title that
// was inferred is not written. The text ends with a newline unless it is empty.
func Encode(a *article.Article) string {
	e := &encoder{notes: map[string]bool{}}
	for _, f := range a.Footnotes() {
		e.notes[noteLabel(f.Label)] = true
	}
	e.matter(a)
	if a.Title != "" && !a.TitleInferred {
		e.headline(1, tidy([]article.Span{article.Plain{Text: a.Title}}), false)
	}
	for _, p := range a.Standfirst {
		e.top([]article.Block{p})
	}
	for _, s := range a.Sections {
		e.section(s, 2)
	}
	if creditsBelow(a) {
		for _, c := range a.Credits {
			e.gap()
			e.paragraph(creditSpans(c))
		}
	}
	return e.finish()
}

// Blocks writes blocks alone, as they would stand in an article. A mark of a
// footnote is written as one, whether its note is among the blocks or not. The text
// has no newline at its end.
func Blocks(blocks []article.Block) string {
	e := &encoder{}
	e.top(blocks)
	return string(e.b)
}

// encoder writes one text. Every writer of a block begins where the block's first
// line begins, its prefix written, and ends without a newline.
type encoder struct {
	b []byte
	// line is where the text of the line being written begins; -1 within a line.
	line int
	// delimiter is where the last mark's delimiter ends.
	delimiter int
	// prefix stands before every further line of the block being written.
	prefix []byte
	// heading is the text of the section's heading.
	heading string
	// notes are the labels of the article's footnotes; nil where all are taken for
	// known.
	notes map[string]bool
	// inList counts the lists and notes around the block being written.
	inList int
	// tight says that no blank line may part the blocks being written.
	tight bool
	// last is the block written last at the top level, or nil.
	last   article.Block
	marker byte // the marker of last, where it is a list
}

func (e *encoder) finish() string {
	if len(e.b) == 0 {
		return ""
	}
	return string(append(e.b, '\n'))
}

// deepest is the level of the lowest heading that Markdown has.
const deepest = 6

func (e *encoder) section(s *article.Section, level int) {
	if spans := tidy(s.Heading); len(spans) > 0 {
		e.headline(min(level, deepest), spans, structure.RecognisesHeading(spans))
		e.heading = article.Text(spans)
	}
	e.top(s.Blocks)
	for _, sub := range s.Sections {
		e.section(sub, level+1)
	}
}

func (e *encoder) headline(level int, spans []article.Span, literal bool) {
	e.gap()
	if literal {
		e.comment(literalMark)
	}
	e.b = append(e.b, "######"[:level]...)
	e.b = append(e.b, ' ')
	from := len(e.b)
	e.inline(spans, inLine)
	e.b = escapeClosing(e.b, from)
	e.last = nil
}

// escapeClosing escapes the signs at the end of a heading that Markdown would take
// for its closing sequence.
func escapeClosing(b []byte, from int) []byte {
	at := len(b)
	for at > from && b[at-1] == '#' {
		at--
	}
	if at == len(b) {
		return b
	}
	signs := len(b) - at
	b = b[:at]
	for range signs {
		b = append(b, '\\', '#')
	}
	return b
}

// gap parts two blocks of the top level by a blank line.
func (e *encoder) gap() {
	if len(e.b) > 0 {
		e.b = append(e.b, "\n\n"...)
	}
}

// comment writes a comment about the block that follows it.
func (e *encoder) comment(says string) {
	e.b = append(e.b, "<!-- "+says+" -->\n"...)
}

// top writes blocks of the top level. What the recogniser would take for something
// else is marked; what it must recognise is written in its canonical form.
func (e *encoder) top(blocks []article.Block) {
	for i := 0; i < len(blocks); i++ {
		b := lower(blocks[i])
		if run := relatedRun(blocks[i:]); len(run) > 0 {
			b = relatedList(run)
			i += len(run) - 1
		}
		if isEmpty(b) {
			continue
		}
		e.gap()
		if e.grows(b) {
			e.b = append(e.b, "<!-- -->\n\n"...)
		}
		switch d, ok := blocks[i].(*article.Discussion); {
		case !structure.Recognises(b, e.heading) || b != blocks[i] && e.recognised(b):
		case ok && d.Label == "":
			e.comment(discussionMark)
		default:
			e.comment(literalMark)
		}
		e.marker = e.block(b, e.last, e.marker)
		e.last = b
	}
}

// recognised reports whether the recogniser reads the written form of blocks as
// blocks that are written so. A question that asks nothing it does not, nor a label
// with a colon within.
func (e *encoder) recognised(written article.Block) bool {
	heading := []article.Span{article.Plain{Text: e.heading}}
	if e.heading == "" {
		heading = []article.Span{article.Plain{Text: "…"}}
	}
	a := structure.Assemble(structure.Draft{Items: []structure.Item{{Level: 2, Heading: heading}, {Block: written}}})
	var got []article.Block
	for _, b := range a.Blocks() {
		got = append(got, b)
	}
	if len(got) == 0 {
		return false
	}
	again := lower(got[0])
	if run := relatedRun(got); len(run) > 0 {
		again, got = relatedList(run), got[len(run)-1:]
	}
	if len(got) != 1 || reflect.TypeOf(again) != reflect.TypeOf(written) || again == got[0] {
		return false
	}
	one, two := &encoder{notes: e.notes}, &encoder{notes: e.notes}
	one.block(written, nil, 0)
	two.block(again, nil, 0)
	return bytes.Equal(one.b, two.b)
}

// grows reports whether a block would be read as a part of the one before it.
func (e *encoder) grows(b article.Block) bool {
	_, table := e.last.(*article.Table)
	p, ok := b.(*article.Paragraph)
	return table && ok && captionOf(tidy(p.Spans)) != nil
}

// The bounds within which the recogniser reads lines at an article's end as credits.
const (
	maxCredit  = 190 // characters
	maxCredits = 8
)

// creditsBelow reports whether the credits can stand below the text. Else they go
// into the front matter.
func creditsBelow(a *article.Article) bool {
	if len(a.Sections) == 0 && len(a.Standfirst) == 0 || len(a.Credits) > maxCredits {
		return false
	}
	for _, c := range a.Credits {
		if utf8.RuneCountInString(c.Text) > maxCredit || strings.TrimSpace(c.Text) != c.Text {
			return false
		}
	}
	return true
}

func creditSpans(c article.Credit) []article.Span {
	text := []article.Span{article.Plain{Text: c.Text}}
	if c.URL != "" {
		text = []article.Span{article.Link{URL: c.URL, Spans: text}}
	}
	return tidy(append([]article.Span{article.Plain{Text: "Credit: "}}, text...))
}

// isEmpty reports whether a block has nothing to write.
func isEmpty(b article.Block) bool {
	switch b := b.(type) {
	case *article.Paragraph:
		return len(tidy(b.Spans)) == 0
	case *article.Quote:
		for _, in := range b.Blocks {
			if !isEmpty(lower(in)) {
				return false
			}
		}
		return true
	case *article.List:
		return len(b.Items) == 0
	case *article.Table:
		return len(b.Align) == 0
	case *article.Figure:
		return b.URL == "" && strings.TrimSpace(b.Alt) == "" && len(tidy(b.Caption)) == 0
	case *article.Code, *article.Rule, *article.Footnote, *article.Board, *article.Related, *article.Discussion:
	}
	return false
}
