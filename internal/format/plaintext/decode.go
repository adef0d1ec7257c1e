// Package plaintext reads an article from plain text: it finds the outline that
// typography, place and company of the lines show, and the lists, quotes, code and
// tables that are drawn in text. What a line says is left to package structure; no
// rule here knows a subject's words. It does not know encodings of bytes.
//
// A text is read in stages: lines, how they were wrapped, units (paragraphs, single
// lines, known blocks), the headings among the units, the draft.
package plaintext

import (
	"strings"

	"newsreader/internal/article"
	"newsreader/internal/format/structure"
)

// Decode reads a text, in UTF-8, as an article. It never fails: whatever it does
// not recognise is a paragraph. The text is cleaned of what a terminal would obey.
func Decode(text string) *article.Article {
	d := structure.Draft{Provenance: article.Provenance{Kind: "text"}}
	lines := split(text)
	lines = unpaged(lines)
	lines = takeHead(lines, &d)
	message := d.Title != "" || len(d.Byline) > 0
	lines, signature := cutSignature(lines)

	p := &parser{lines: lines, shape: measure(lines)}
	p.speakers = findSpeakers(lines)
	p.notes = findNotes(lines)
	p.ordinals = findOrdinals(lines, p.shape)
	units := plusMinus(p.parse())
	if !message {
		p.findTitle(units)
	}
	p.findHeadings(units, message)
	d.Items = p.items(units)
	if len(signature) > 0 {
		u := textUnit(signature, true)
		u.verse = true
		d.Items = append(d.Items, structure.Item{Block: p.block(u), Literal: true})
	}
	return structure.Assemble(d)
}

// items hands the units over to the recogniser.
func (p *parser) items(us []*unit) []structure.Item {
	out := make([]structure.Item, 0, len(us))
	for _, u := range us {
		switch {
		case u.title:
			out = append(out, structure.Item{Level: 1, Heading: inline(u.heading(), nil)})
		case u.level > 0:
			out = append(out, structure.Item{Level: u.level, Heading: inline(headingText(u.heading()), p.notes)})
		default:
			out = append(out, structure.Item{Block: p.block(u), Literal: u.literal || u.isText() && p.speaks(u.text)})
		}
	}
	return out
}

// heading is the text of a unit as a heading, without the marks it has.
func (u *unit) heading() string {
	if u.inner != "" {
		return u.inner
	}
	return u.text
}

// headingText drops the colon that a heading ends with.
func headingText(text string) string {
	for _, colon := range []string{":", "："} {
		if len(text) > len(colon) && text[len(text)-len(colon):] == colon {
			return strings.TrimRight(text[:len(text)-len(colon)], " \u00a0\u202f")
		}
	}
	return text
}

// cutSignature parts what follows the signature mark of a message from its text.
// The signature must be short, or the mark is something else.
func cutSignature(lines []line) (body, signature []line) {
	for i := len(lines) - 1; i > 0 && i > len(lines)-16; i-- {
		if !isSignatureMark(lines[i].text) {
			continue
		}
		for _, l := range lines[i+1:] {
			if !l.blank() {
				signature = append(signature, l)
			}
		}
		return lines[:i], signature
	}
	return lines, nil
}

// findNotes finds the marks of notes that both stand in the text and open a line
// with the note.
func findNotes(lines []line) map[string]bool {
	open := map[string]int{}
	for _, l := range lines {
		if label, n := noteMark(l.text); n > 0 && len(l.text) > n && l.text[n] == ' ' {
			open[label]++
		}
	}
	if len(open) == 0 {
		return nil
	}
	out := map[string]bool{}
	for _, l := range lines {
		for i := 1; i < len(l.text); i++ {
			if l.text[i] != '[' {
				continue
			}
			if label, n := noteMark(l.text[i:]); n > 0 && open[label] == 1 {
				out[label] = true
			}
		}
	}
	return out
}
