package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"newsreader/internal/article"
	"newsreader/internal/format/structure"
)

// Bounds of a line that is a heading in all but name.
const (
	maxSetHeading      = 100 // runes
	maxSetHeadingWords = 16
)

// setHeading is how a page sets a heading that it does not call one.
type setHeading int

const (
	notSet  setHeading = iota
	bold               // a paragraph, or its first line, in strong type throughout
	shouted            // a paragraph in capitals
)

// findSetHeadings makes headings of the paragraphs that are set as such, on a page
// that calls nothing in its text a heading: editors of news write them in strong
// type or in capitals. Where a page has headings of its own, strong lines are what
// they are.
func findSetHeadings(items []structure.Item) []structure.Item {
	styles, counts, questions := make([]setHeading, len(items)), map[setHeading]int{}, 0
	for i, it := range items {
		if it.Level > 0 {
			return items
		}
		if styles[i] = setStyle(items, i); styles[i] != notSet {
			counts[styles[i]]++
			if styles[i] == bold && isQuestion(headingLine(it)) {
				questions++
			}
		}
	}
	// Strong questions throughout are an interview's.
	if questions > 2 && questions*2 > counts[bold] {
		counts[bold] = 0
	}
	if counts[bold] == 0 && counts[shouted] == 0 {
		return items
	}
	out := make([]structure.Item, 0, len(items)+8)
	for i, it := range items {
		n := counts[styles[i]]
		if styles[i] == notSet || n == 0 || n == 1 && !isBetweenProse(items, i) {
			out = append(out, it)
			continue
		}
		heading, rest := cutHeading(it)
		out = append(out, structure.Item{Level: 2, Heading: heading})
		if rest != nil {
			out = append(out, structure.Item{Block: rest})
		}
	}
	return out
}

// setStyle says how item i is set as a heading: a short line of its own over prose or
// a list, which nothing reads as a label.
func setStyle(items []structure.Item, i int) setHeading {
	heading, rest := cutHeading(items[i])
	if heading == nil {
		return notSet
	}
	line := strings.TrimSpace(article.Text(heading))
	n := utf8.RuneCountInString(line)
	switch {
	case n < 3 || n > maxSetHeading || len(strings.Fields(line)) > maxSetHeadingWords || endsSentence(line):
		return notSet
	case rest == nil && (i+1 == len(items) || !isUnderHeading(items[i+1])), rest != nil && utf8.RuneCountInString(article.Text(rest.Spans)) < maxSetHeading:
		return notSet
	case structure.RecognisesHeading(heading) || structure.RecognisesRelated(line) || structure.OpensByline(line) || isFurnitureText(line) || isFurnitureHeading(line):
		return notSet
	}
	style := faceOf(heading)
	if rest == nil && isSame(items[i+1], style) || i > 0 && isSame(items[i-1], style) {
		return notSet // two such lines in a row are an address, a list, a verse
	}
	return style
}

// isSame reports whether an item is a line of the style and nothing else.
func isSame(it structure.Item, style setHeading) bool {
	line, rest := cutHeading(it)
	return rest == nil && faceOf(line) == style
}

// faceOf says what a line looks like.
func faceOf(line []article.Span) setHeading {
	if len(line) == 0 {
		return notSet
	}
	if _, strong := line[0].(article.Strong); strong {
		return bold
	}
	if isShouted(article.Text(line)) {
		return shouted
	}
	return notSet
}

// cutHeading returns what of a paragraph could be a heading, and the paragraph
// without it: the strong text that is all of it or its first line, or all of it where
// it is one line without links and pictures.
func cutHeading(it structure.Item) (heading []article.Span, rest *article.Paragraph) {
	p, ok := it.Block.(*article.Paragraph)
	if !ok || it.Literal || len(p.Spans) == 0 {
		return nil, nil
	}
	for s := range article.DeepSpans(p.Spans[:1]) {
		switch s.(type) {
		case article.Link, article.Image, article.Break:
			return nil, nil
		}
	}
	switch p.Spans[0].(type) {
	case article.Strong:
		if len(p.Spans) == 1 {
			return p.Spans, nil
		}
		if _, ends := p.Spans[1].(article.Break); ends && len(p.Spans) > 2 {
			return p.Spans[:1], &article.Paragraph{Spans: p.Spans[2:]}
		}
	case article.Plain:
		if len(p.Spans) == 1 {
			return p.Spans, nil
		}
	}
	return nil, nil
}

func headingLine(it structure.Item) string {
	heading, _ := cutHeading(it)
	return strings.TrimSpace(article.Text(heading))
}

// endsSentence reports whether a line ends as running text does. Three points lead
// on to what follows.
func endsSentence(line string) bool {
	line = strings.TrimRight(line, `"”’»)`)
	if strings.HasSuffix(line, "...") {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(line)
	return strings.ContainsRune(".!,;。！，；、", last)
}

// isQuestion reports whether a line asks.
func isQuestion(line string) bool {
	last, _ := utf8.DecodeLastRuneInString(line)
	return strings.ContainsRune("?？؟", last)
}

// isShouted reports whether a line is in capitals and says something: "UP NEXT".
func isShouted(line string) bool {
	upper := 0
	for _, r := range line {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			upper++
		}
	}
	return upper >= 5
}

// isUnderHeading reports whether an item is what a heading stands over.
func isUnderHeading(it structure.Item) bool {
	switch it.Block.(type) {
	case *article.Paragraph, *article.List, *article.Figure, *article.Table, *article.Quote, *article.Code:
		return true
	}
	return false
}

// isBetweenProse reports whether prose stands before and after item i: a single line
// in strong type is a heading only there.
func isBetweenProse(items []structure.Item, i int) bool {
	prose := func(it structure.Item) bool {
		p, ok := it.Block.(*article.Paragraph)
		return ok && utf8.RuneCountInString(article.Text(p.Spans)) > maxSetHeading
	}
	_, rest := cutHeading(items[i])
	after := rest != nil && prose(structure.Item{Block: rest}) || i+1 < len(items) && prose(items[i+1])
	return after && slices.ContainsFunc(items[:i], prose)
}
