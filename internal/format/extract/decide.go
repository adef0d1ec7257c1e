package extract

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/internal/format/hypertext"
)

// decider keeps or drops every leaf of a page. Its rules are asked in a fixed
// order; the first that has an answer decides.
type decider struct {
	*survey
	trusted   bool // a rule for the site picked the container: it is the article
	container *box
	title     string           // folded
	titleAt   int              // the leaf that says the title, or -1
	seen      map[string]*box  // where a text was kept
	lists     map[*box]verdict // what was found about a list of links
	late      map[*box]bool    // whether a box stands behind most of the text
	begun     bool             // the article's text has begun before the leaf in question
	related   int              // labelled links that were kept
	boards    map[*box]bool    // boards that were set in plain lists
	others    map[*box]bool    // boxes that hold another article
}

// verdict is what a rule says.
type verdict int

const (
	silent verdict = iota
	keep
	drop
)

// rule is one way to judge a leaf, with the name it is told by.
type rule struct {
	name  string
	judge func(d *decider, l *leaf) verdict
}

// rules returns the rules in the order in which they are asked.
func rules() []rule {
	return []rule{
		{"board", (*decider).byBoard},
		{"name", (*decider).byName},
		{"place", (*decider).byPlace},
		{"embed", (*decider).byEmbed},
		{"another", (*decider).byOther},
		{"heading", (*decider).byHeading},
		{"picture", (*decider).byPicture},
		{"related", (*decider).byRelated},
		{"list", (*decider).byList},
		{"links", (*decider).byLinks},
		{"about", (*decider).byAbout},
		{"writer", (*decider).byWriter},
		{"words", (*decider).byWords},
		{"repeated", (*decider).byRepetition},
	}
}

// trustedRules are those for a box that a site's rules vouch for: all in it is text
// but the title and what is there for the mouse.
func trustedRules() []rule {
	return []rule{{"place", (*decider).byContainer}, {"title", (*decider).byTitle}, {"picture", (*decider).byPicture}, {"controls", (*decider).byControls}}
}

// byContainer drops all outside the container.
func (d *decider) byContainer(l *leaf) verdict {
	if l.at < d.container.first || l.at >= d.container.last {
		return drop
	}
	return silent
}

// byTitle drops the heading that says the title.
func (d *decider) byTitle(l *leaf) verdict {
	if l.level > 0 && d.saysTitle(l) {
		return drop
	}
	return silent
}

// saysTitle reports whether a heading says the title again: the same text near the
// beginning, or, where the title's heading stands, a shorter or a longer writing.
func (d *decider) saysTitle(l *leaf) bool {
	said := fold(strings.TrimRight(l.text, "¶# "))
	if said == d.title {
		return l.at <= d.container.first+8 || l.at == d.titleAt
	}
	return l.at == d.titleAt && (d.title == "" || strings.Contains(d.title, said) || strings.Contains(said, d.title))
}

// byControls drops a row of buttons.
func (d *decider) byControls(l *leaf) verdict {
	if l.controls > 0 && l.chars < 40 && l.ends == 0 || isFurnitureText(l.text) && l.chars < 20 && !l.whole {
		return drop
	}
	return silent
}

// decide judges all leaves.
func (d *decider) decide() {
	d.seen, d.lists = map[string]*box{}, map[*box]verdict{}
	d.late = map[*box]bool{}
	d.titleAt = d.findTitle()
	d.others, d.boards = d.findOthers(), map[*box]bool{}
	for _, b := range d.survey.boxes {
		if hypertext.Attr(b.node, "class") == boardClass {
			d.boards[b] = true
		}
	}
	all := rules()
	if d.trusted {
		all = trustedRules()
	}
	for _, l := range d.leaves {
		l.keep, l.reason = true, "text"
		for _, r := range all {
			if v := r.judge(d, l); v != silent {
				l.keep, l.reason = v == keep, r.name
				break
			}
		}
		if l.keep && l.at >= d.container.first && l.isProse() && l.chars > 80 {
			d.begun = true
		}
		if l.keep && l.chars >= minRepeated && (l.level == 0 || l.chars > 60) {
			d.seen[l.text] = l.box
		}
	}
	if d.trusted {
		return
	}
	d.dropTail()
	d.dropLabels()
	d.markDeck()
	d.dropLooseHeadings()
}

// byName drops what stands in a box whose name says that it is no text.
func (d *decider) byName(l *leaf) verdict {
	if d.shunned[l.box] {
		return drop
	}
	if len(l.nodes) == 1 && l.nodes[0].Type == html.ElementNode && !l.whole {
		m := l.marks()
		if m&(furniture|comments|teasers) != 0 && (m&body == 0 || l.chars < 60) && (!l.isProse() || l.ends == 0) && l.level == 0 {
			return drop
		}
	}
	return silent
}

// byPlace drops what stands outside the container, apart from the lead paragraphs
// before it.
func (d *decider) byPlace(l *leaf) verdict {
	switch {
	case l.at < d.titleAt && l.chars > 0 && fold(d.leaves[d.titleAt].text) == d.title:
		return drop // the article begins with its title
	case l.at >= d.container.first && l.at < d.container.last:
		return silent
	case l.at < d.container.first && l.at > d.titleAt && d.titleAt >= 0 && d.isLead(l):
		return keep
	}
	return drop
}

// byBoard keeps a board that stands in the article or close to it, whatever its
// boxes are called.
func (d *decider) byBoard(l *leaf) verdict {
	if len(d.boards) == 0 || l.at < d.titleAt || l.at > d.container.last+boardReach || l.at < d.container.first-boardReach {
		return silent
	}
	for b, up := l.box, 0; b != nil && up < 3; b, up = b.parent, up+1 {
		if d.boards[b] {
			return keep
		}
	}
	return silent
}

// boardReach is how many leaves a board may stand before or after the container.
const boardReach = 60

// byEmbed keeps what stands for an embedded film or sound.
func (d *decider) byEmbed(l *leaf) verdict {
	for _, n := range l.nodes {
		if n.DataAtom == atom.P && hypertext.Attr(n, "class") == embedClass {
			return keep
		}
	}
	return silent
}

// byOther drops what belongs to another article.
func (d *decider) byOther(l *leaf) verdict {
	if len(d.others) == 0 {
		return silent
	}
	for b := l.box; b != nil; b = b.parent {
		if d.others[b] {
			return drop
		}
	}
	return silent
}

// maxLeadGap is how much other text may stand between a lead paragraph and the
// container: a byline, a date, a row of buttons.
const maxLeadGap = 400

// isLead reports whether a leaf between the title and the container introduces the
// article: a sentence that is no caption and no link.
func (d *decider) isLead(l *leaf) bool {
	if l.level > 0 && l.level < 2 || l.inAnchor || l.controls > 0 || l.whole || l.chars < 40 || l.linkShare() > 0.3 || l.listed {
		return false
	}
	if l.ends == 0 && l.chars < 60 || l.box.marks&aboutText != 0 {
		return false
	}
	if d.seen[l.text] != nil || saysTime(l) || isDateLine(l.text) || isBareAddress(l.text) {
		return false
	}
	gap := 0
	for _, o := range d.leaves[l.at+1 : d.container.first] {
		if !d.shunned[o.box] {
			gap += o.chars
		}
		if gap > maxLeadGap {
			return false
		}
	}
	return true
}

// findTitle returns the place of the heading that says the title, before or at the
// beginning of the container: where none says it, of the last heading of level 1
// before the container, or of the first in it. It is -1 where there is none.
func (d *decider) findTitle() int {
	at := -1
	for _, l := range d.leaves[:d.container.last] {
		near := l.at < d.container.first+8
		if !near && l.isProse() && l.chars > 80 {
			break // the text has begun
		}
		if l.level == 0 {
			continue
		}
		if fold(strings.TrimRight(l.text, "¶# ")) == d.title {
			return l.at
		}
		if near && l.level == 1 && (at < 0 || l.at < d.container.first) {
			at = l.at
		}
	}
	return at
}

// minRepeated is how long a text is, in runes, that is looked for a second time.
const minRepeated = 30

// byRepetition drops a longer text that was kept before: a pulled quote, the same
// teaser on a wide and a narrow screen. What is said twice in one box, or in lists, is
// meant to be.
func (d *decider) byRepetition(l *leaf) verdict {
	if l.chars < minRepeated || l.level > 0 || l.tag == atom.Td || l.whole || l.listed {
		return silent
	}
	if before := d.seen[l.text]; before != nil && before != l.box {
		return drop
	}
	return silent
}

// byPicture judges pictures without text: those in the container stay, unless they
// are too small to be looked at.
func (d *decider) byPicture(l *leaf) verdict {
	if l.tag == atom.Figcaption {
		return silent
	}
	if l.chars > 0 {
		return silent
	}
	for _, n := range l.nodes {
		if n.Type != html.ElementNode {
			continue
		}
		if img := picture(n); img != nil && isIcon(img) {
			return drop
		}
	}
	if l.inAnchor && l.box.linkShare() > 0.5 || d.isOnWriter(l) {
		return drop
	}
	return keep
}

func picture(n *html.Node) *html.Node {
	if n.DataAtom == atom.Img {
		return n
	}
	return hypertext.Find(n, func(c *html.Node) bool { return c.DataAtom == atom.Img })
}

// isIcon reports whether a picture is decoration by its size or its name.
func isIcon(n *html.Node) bool {
	for _, side := range []string{"width", "height"} {
		v := strings.TrimSuffix(strings.TrimSpace(hypertext.Attr(n, side)), "px")
		if len(v) == 1 || len(v) == 2 && v < "49" && v[0] >= '0' {
			return true
		}
	}
	for w := range nameWords(hypertext.Attr(n, "class")) {
		switch w {
		case "icon", "avatar", "logo", "gravatar", "emoji", "spinner":
			return true
		}
	}
	return false
}

// isBareAddress reports whether a text is an address and nothing else.
func isBareAddress(text string) bool {
	return strings.Contains(text, "://") && !strings.Contains(text, " ")
}

// byWords is the last resort: short texts that say that they are furniture.
func (d *decider) byWords(l *leaf) verdict {
	if l.level > 0 || l.whole || l.quoted {
		return silent
	}
	if !d.begun && l.images == 0 && (isBareAddress(l.text) || l.chars < 5 && !strings.ContainsFunc(l.text, unicode.IsLetter)) {
		return drop // the page's own address for the printer; a number that counts readers
	}
	if !strings.ContainsFunc(l.text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
		if l.images == 0 {
			return drop
		}
		return silent
	}
	if isFurnitureText(l.text) || isBrowserWarning(l) {
		return drop
	}
	if l.controls > 0 && l.chars < 120 && l.ends == 0 {
		return drop
	}
	return silent
}
