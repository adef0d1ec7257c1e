package article

import "strings"

// Span is a piece of inline text. The interface is sealed: its kinds are the
// value types declared in this file. None but Break stands for a line's end, and
// no text holds a newline.
type Span interface{ span() }

// Plain is text without any mark.
type Plain struct{ Text string }

// Emphasis is stressed text.
type Emphasis struct{ Spans []Span }

// Strong is text of weight.
type Strong struct{ Spans []Span }

// Strike is text that was struck out.
type Strike struct{ Spans []Span }

// CodeSpan is inline code; its blanks are kept.
type CodeSpan struct{ Text string }

// Link leads somewhere. URL is absolute, or relative to the article's origin, or
// a fragment ("#slug") within the article.
type Link struct {
	URL   string
	Spans []Span
}

// Image is a picture within running text.
type Image struct {
	URL string
	Alt string
}

// Break is a line's end that the author wants.
type Break struct{}

// NoteRef points to the Footnote with the same label.
type NoteRef struct{ Label string }

func (Plain) span()    {}
func (Emphasis) span() {}
func (Strong) span()   {}
func (Strike) span()   {}
func (CodeSpan) span() {}
func (Link) span()     {}
func (Image) span()    {}
func (Break) span()    {}
func (NoteRef) span()  {}

// Text returns spans as plain text: marks are dropped, a break is one blank, an
// image is its alternative text, a note's mark is left out.
func Text(spans []Span) string {
	if len(spans) == 1 {
		if p, ok := spans[0].(Plain); ok {
			return p.Text
		}
	}
	var b strings.Builder
	writeText(&b, spans)
	return b.String()
}

func writeText(b *strings.Builder, spans []Span) {
	for _, s := range spans {
		switch s := s.(type) {
		case Plain:
			b.WriteString(s.Text)
		case Emphasis:
			writeText(b, s.Spans)
		case Strong:
			writeText(b, s.Spans)
		case Strike:
			writeText(b, s.Spans)
		case CodeSpan:
			b.WriteString(s.Text)
		case Link:
			writeText(b, s.Spans)
		case Image:
			b.WriteString(s.Alt)
		case Break:
			b.WriteByte(' ')
		case NoteRef:
		}
	}
}
