package extract

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/internal/article"
	"newsreader/internal/format/hypertext"
)

// byHeading judges headings: the title is said already, and one that is a link over
// little text is a teaser's.
func (d *decider) byHeading(l *leaf) verdict {
	if l.level == 0 {
		return silent
	}
	if d.saysTitle(l) {
		return drop
	}
	if (l.inAnchor || l.linkShare() > 0.8) && d.following(l) < 200 {
		return drop
	}
	if isFurnitureHeading(l.text) || d.isOnWriter(l) {
		return drop
	}
	return keep
}

// isOnWriter reports whether a leaf stands in a small box, without prose, that is
// named for who wrote the article: a name in large type, a portrait.
func (d *decider) isOnWriter(l *leaf) bool {
	for b, up := l.box, 0; b != nil && b != d.container && up < 3; b, up = b.parent, up+1 {
		if b.marks&writer != 0 && b.marks&body == 0 && b.chars < 200 && b.prose == 0 {
			return true
		}
	}
	return false
}

// following counts the prose between a heading and the next one, or the end of the
// item that the heading stands in.
func (d *decider) following(l *leaf) int {
	n := 0
	for _, o := range d.leaves[l.at+1:] {
		if o.level > 0 || o.at >= d.container.last || l.listed && o.box != l.box {
			break
		}
		if o.isProse() && !d.shunned[o.box] {
			n += o.chars
		}
	}
	return n
}

// listOf returns the outermost list around a leaf within the container.
func (d *decider) listOf(l *leaf) *box {
	var out *box
	for b := l.box; b != nil && b != d.container; b = b.parent {
		switch b.node.DataAtom {
		case atom.Ul, atom.Ol, atom.Dl:
			out = b
		}
	}
	return out
}

// byList judges a list as a whole. A list of links is text where a sentence leads to
// it, where a heading says that it is meant as one (sources, further reading), or
// where it stands among the article's paragraphs; else it is a menu or a row of
// teasers.
func (d *decider) byList(l *leaf) verdict {
	list := d.listOf(l)
	if list == nil || list.linkShare() < 0.6 {
		return silent
	}
	if v, known := d.lists[list]; known {
		return v
	}
	v := drop
	if d.introduced(list) || d.amongProse(list) {
		v = silent
	}
	d.lists[list] = v
	return v
}

// introduced reports whether what stands before a list leads to it: a sentence that
// ends in a colon, or a heading over sources.
func (d *decider) introduced(list *box) bool {
	if list.first == d.container.first {
		return false
	}
	l := d.leaves[list.first-1]
	switch {
	case isFurnitureText(l.text) || isFurnitureHeading(l.text):
		return false
	case l.level > 0 || l.chars < 40 && l.isLabel():
		return isSourcesHeading(l.text)
	case strings.HasSuffix(l.text, ":"), strings.HasSuffix(l.text, "："):
		return l.keep && l.chars > 25
	}
	return false
}

// amongProse reports whether a list stands beside paragraphs, with prose before and
// after it in the same box, and its own box bears no name that speaks against it.
func (d *decider) amongProse(list *box) bool {
	before, after := false, false
	for i := list.first - 1; i >= d.container.first && i >= list.first-2; i-- {
		l := d.leaves[i]
		if l.box == list.parent && (l.isProse() && l.ends > 0) {
			before = true
		}
		if isFurnitureText(l.text) || isFurnitureHeading(l.text) || l.isLabel() && !isSourcesHeading(l.text) {
			return false
		}
	}
	for i := list.last; i < d.container.last && i < list.last+3; i++ {
		if l := d.leaves[i]; l.box == list.parent && l.isProse() && l.ends > 0 {
			after = true
		}
	}
	return before && after
}

// isLabel reports whether a leaf is a short line over something: a heading in all
// but name.
func (l *leaf) isLabel() bool {
	return l.level == 0 && !l.whole && l.chars > 0 && l.chars < 60 && l.links == 0 && (l.ends == 0 || strings.HasSuffix(l.text, ":"))
}

// byLinks judges blocks that are links for the most part.
func (d *decider) byLinks(l *leaf) verdict {
	if l.level > 0 || l.quoted || l.whole && l.tag != atom.Table {
		return silent
	}
	if l.inAnchor && l.images == 0 {
		return drop
	}
	if isAside(l) {
		return silent
	}
	if l.chars > 0 && l.linkShare() > 0.7 && l.chars < 300 && d.listOf(l) == nil {
		return drop
	}
	return silent
}

// isAside reports whether a leaf is a paragraph in brackets around a link: a note of
// the author's on what stands above, as teasers never are.
func isAside(l *leaf) bool {
	inner, opens := strings.CutPrefix(l.text, "(")
	inner, closes := strings.CutSuffix(inner, ")")
	return opens && closes && l.tag == atom.P && l.linked < l.chars && !isMoreLabel(inner)
}

// byAbout drops the lines that say what the piece is called, who wrote it and when:
// they are read as metadata.
func (d *decider) byAbout(l *leaf) verdict {
	if l.level > 0 || l.whole || l.chars > 250 {
		return silent
	}
	if l.marks()&aboutText != 0 && (l.ends < 2 || l.chars < 100) {
		return drop
	}
	if !d.begun && fold(l.text) == d.title {
		return drop // the title in large type
	}
	if !d.begun && l.chars < 90 && l.ends < 4 && (saysTime(l) || isDateLine(l.text)) {
		return drop
	}
	for b, up := l.box, 0; b != nil && b != d.container && up < 3; b, up = b.parent, up+1 {
		if b.marks&aboutText != 0 && b.marks&body == 0 && b.chars < 400 && (l.ends < 2 || l.chars < 100) {
			return drop
		}
	}
	return silent
}

// saysTime reports whether a leaf is a line around a time element, without a sentence.
func saysTime(l *leaf) bool {
	if l.ends > 0 {
		return false
	}
	for _, n := range l.nodes {
		if n.DataAtom == atom.Time || hypertext.Find(n, func(c *html.Node) bool { return c.DataAtom == atom.Time }) != nil {
			return true
		}
	}
	return false
}

// byWriter drops the lines about the author that stand below an article: a box
// named for it, behind most of the text, with much less in it.
func (d *decider) byWriter(l *leaf) verdict {
	for b := l.box; b != nil && b != d.container; b = b.parent {
		if b.marks&writer == 0 || b.marks&body != 0 || b.prose*4 > d.container.prose {
			continue
		}
		if d.behind(b) {
			return drop
		}
	}
	return silent
}

// behind reports whether most of the container's text stands before a box.
func (d *decider) behind(b *box) bool {
	known, ok := d.late[b]
	if ok {
		return known
	}
	before := 0
	for _, o := range d.leaves[d.container.first:max(b.first, d.container.first)] {
		if o.keep && o.isProse() {
			before += o.chars
		}
	}
	d.late[b] = before*2 > d.container.prose
	return d.late[b]
}

// dateByTitle reads the date of a short line between the title and the text, on a page
// that says its date nowhere else.
func (d *decider) dateByTitle() fact[article.Date] {
	if d.titleAt < 0 {
		return fact[article.Date]{}
	}
	for _, l := range d.leaves[d.titleAt+1:] {
		if l.isProse() && l.chars > 80 {
			break
		}
		if l.chars < 90 && isDateLine(l.text) {
			return fact[article.Date]{dateIn(l.text), "text"}
		}
	}
	return fact[article.Date]{}
}

// isDateLine reports whether a short text is a date and little else: "Published
// November 19, 2019 | 4:20am | Updated".
func isDateLine(text string) bool {
	if dateIn(text).IsZero() {
		return false
	}
	words := map[string]bool{} // what is said of two dates is said twice
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if len(w) > 2 {
			words[strings.ToLower(w)] = true
		}
	}
	return len(words) <= 5
}
