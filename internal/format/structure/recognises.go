package structure

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"newsreader/internal/article"
)

// Recognises reports whether Assemble might read a block, standing anywhere at the
// top level under the given heading, as something else than what it is. An encoder
// escapes such a block, and its decoder marks it Literal. It errs on the side of
// true: where the block's neighbours or its place would decide, it says yes.
//
// Blocks within lists, quotes and notes are never recognised.
func Recognises(b article.Block, heading string) bool {
	further := is(foldLabel(heading), furtherLabel)
	switch b := b.(type) {
	case *article.List:
		if listBoards(b) != nil || further && listLinks(b, "") != nil {
			return true
		}
		_, n := relatedAt([]Item{{Block: b}})
		return n > 0
	case *article.Table:
		return tableBoard(b) != nil
	case *article.Paragraph:
		return recognisesParagraph(b, heading) || further && announcedLinks(b) != nil
	}
	return false
}

// Asks reports whether a text is a question or an appeal to the readers as a
// whole.
func Asks(text string) bool {
	body, question := cutQuestion([]article.Span{article.Plain{Text: text}})
	return len(body) == 0 && question != nil
}

// RecognisesRelated reports whether a line is a label of related links with a title
// after it.
func RecognisesRelated(text string) bool {
	if strings.IndexByte(text, ':') < 0 && !strings.Contains(text, "：") {
		return false
	}
	return relatedLines([]article.Span{article.Plain{Text: text}}) != nil
}

// OpensByline reports whether a text begins like a byline, whatever follows.
func OpensByline(text string) bool { return bylinePrefix(text) != "" }

// RecognisesHeading reports whether Assemble might take a heading for a label of a
// board, so that it would leave the outline.
func RecognisesHeading(heading []article.Span) bool {
	return sideOf(article.Text(heading)).face != noFace
}

func recognisesParagraph(p *article.Paragraph, heading string) bool {
	if _, ok := authors(Item{Block: p}); ok {
		return true
	}
	if !mayBeKnown(p.Spans) && !isDiscussionLabel(heading) {
		return false
	}
	label, _, labelled := cutLabel(p.Spans)
	if !labelled {
		label, labelled = strongAlone(p.Spans)
	}
	if labelled && (sideOf(label).face != noFace || isRelatedLabel(label) || isDiscussionLabel(label)) {
		return true
	}
	if linesBoard(p) != nil || relatedLines(p.Spans) != nil {
		return true
	}
	text := article.Text(p.Spans)
	if isDiscussionLabel(heading) && turns(text) {
		return true
	}
	if _, q := cutQuestion(p.Spans); q != nil {
		return true
	}
	it := Item{Block: p}
	if _, ok := openingMatter(it); ok {
		return true
	}
	_, ok := paragraphMatter(it, closingLine)
	return ok
}

// mayBeKnown is a cheap look for what nothing that is recognised can do without: a
// colon, a question, a figure, a handle, a mark between parts, weight, or the word
// that opens a byline or a credit.
func mayBeKnown(spans []article.Span) bool {
	for _, s := range spans {
		if p, ok := s.(article.Plain); !ok || holdsMark(p.Text) {
			return true
		}
	}
	if len(spans) == 0 {
		return false
	}
	text := spans[0].(article.Plain).Text
	return bylinePrefix(text) != "" || isVia(text)
}

// MayRecognise is a cheap look at one line of plain text: false means that
// Recognises would say no.
func MayRecognise(line string) bool {
	return holdsMark(line) || bylinePrefix(line) != "" || isVia(line) || strings.Contains(line, ". ") && len(line) <= maxMatter
}

// holdsMark reports whether a text holds a mark without which nothing but an
// opening is recognised, or the figures of a date. It runs over every line of
// every text, so it looks at bytes where it can.
func holdsMark(text string) bool {
	digits := 0
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c == ':' || c == '@' || c == '?' || c == '|':
			return true
		case c >= '0' && c <= '9':
			digits++
		case c >= utf8.RuneSelf:
			r, n := utf8.DecodeRuneInString(text[i:])
			switch {
			case r == '：' || r == '？' || r == '؟' || r == '｜' || r == '·' || r == '•' || r == '—' || r == '–' || r == 'か':
				return true
			case r > unicode.MaxLatin1 && unicode.IsDigit(r):
				digits++
			}
			i += n - 1
		}
	}
	return digits >= dateFigures
}
