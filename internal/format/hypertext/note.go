package hypertext

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/internal/article"
)

// notes knows the footnotes of a page: the links in raised type that lead to an
// item or a paragraph further down, and what they lead to. Classes and roles
// differ from one program to the next; this they have in common.
type notes struct {
	refs   map[*html.Node]string // a link's label
	bodies map[*html.Node]string // a note's label
	places map[*html.Node]bool   // the lists and sections that hold the notes
	firsts []noted               // each note with the first link to it, in reading order
}

type noted struct{ ref, body *html.Node }

// maxNoteLabel bounds a label's length in runes: "12", "a", "note 3".
const maxNoteLabel = 16

func findNotes(scope *html.Node) *notes {
	var refs []*html.Node
	order := map[*html.Node]int{}
	at := 0
	for n := range Nodes(scope) {
		at++
		if n.DataAtom == atom.A && looksLikeRef(n) {
			refs = append(refs, n)
			order[n] = at
		}
	}
	f := &notes{}
	if len(refs) == 0 {
		return f
	}
	targets := map[string]*html.Node{}
	for _, a := range refs {
		targets[Attr(a, "href")[1:]] = nil
	}
	at = 0
	for n := range Nodes(scope) {
		at++
		if n.Type != html.ElementNode {
			continue
		}
		for _, name := range []string{"id", "name"} {
			id := Attr(n, name)
			if known, wanted := targets[id]; wanted && known == nil && id != "" {
				targets[id] = n
				order[n] = at
			}
		}
	}
	f.refs, f.bodies, f.places = map[*html.Node]string{}, map[*html.Node]string{}, map[*html.Node]bool{}
	taken := map[string]bool{}
	for _, a := range refs {
		target := targets[Attr(a, "href")[1:]]
		if target == nil || order[target] < order[a] {
			continue
		}
		body := noteBody(target)
		if body == nil || Within(a, body) {
			continue
		}
		label, known := f.bodies[body]
		if !known {
			label = freeLabel(refLabel(a), taken)
			f.bodies[body] = label
			f.firsts = append(f.firsts, noted{a, body})
			f.place(body)
		}
		f.refs[a] = label
	}
	return f
}

// looksLikeRef reports whether a link may be the mark of a footnote.
func looksLikeRef(a *html.Node) bool {
	href := Attr(a, "href")
	if len(href) < 2 || href[0] != '#' {
		return false
	}
	if a.Parent != nil && (a.Parent.DataAtom == atom.Sup || a.Parent.Parent != nil && a.Parent.Parent.DataAtom == atom.Sup) ||
		a.FirstChild != nil && a.FirstChild.DataAtom == atom.Sup {
		return true
	}
	return isRole(a, "doc-noteref") || Attr(a, "epub:type") == "noteref" || hasClass(a, "footnote-ref", "noteref", "footnote")
}

// refLabel returns what a mark shows, without brackets.
func refLabel(a *html.Node) string {
	s := strings.Trim(squeeze(text(a)), "[](){}^* ")
	if len([]rune(s)) > maxNoteLabel {
		return ""
	}
	return s
}

// freeLabel returns the label, or the next number where there is none or another
// note has it.
func freeLabel(label string, taken map[string]bool) string {
	for n := len(taken) + 1; label == "" || taken[label]; n++ {
		label = strconv.Itoa(n)
	}
	taken[label] = true
	return label
}

// noteBody returns the block that an anchor stands for: itself, or the one that it
// stands at the start of. One with a heading in it is no note.
func noteBody(n *html.Node) *html.Node {
	for range 4 {
		switch n.DataAtom {
		case atom.P, atom.Div, atom.Span, atom.A, atom.Sup, atom.B, atom.Strong:
			if p := n.Parent; p != nil && (p.DataAtom == atom.Li || !IsBlock(n.DataAtom)) && p.DataAtom != atom.Body {
				n = p
				continue
			}
		}
		break
	}
	switch n.DataAtom {
	case atom.Li, atom.P, atom.Div, atom.Aside, atom.Dd:
		if Find(n, func(c *html.Node) bool { return headingLevel(c) > 0 }) == nil {
			return n
		}
	}
	return nil
}

// place notes the list that a note stands in, and the section of notes around it.
func (f *notes) place(body *html.Node) {
	p := body.Parent
	if p == nil {
		return
	}
	if p.DataAtom == atom.Ol || p.DataAtom == atom.Ul {
		f.places[p] = true
		p = p.Parent
	}
	if p != nil && (hasClass(p, "footnotes", "footnote-list", "endnotes") || isRole(p, "doc-endnotes")) {
		f.places[p] = true
	}
}

// ref returns the label of a footnote's mark.
func (f *notes) ref(a *html.Node) (string, bool) {
	label, ok := f.refs[a]
	return label, ok
}

// label returns the label of the note that n is.
func (f *notes) label(n *html.Node) (string, bool) {
	label, ok := f.bodies[n]
	return label, ok
}

// holds reports whether n is a list or a section of notes.
func (f *notes) holds(n *html.Node) bool { return f.places[n] }

// beyond returns the notes that n points to and does not hold.
func (f *notes) beyond(n *html.Node) []*html.Node {
	var out []*html.Node
	for _, x := range f.firsts {
		if !Within(x.body, n) && Within(x.ref, n) {
			out = append(out, x.body)
		}
	}
	return out
}

// note adds a footnote.
func (w *walker) note(n *html.Node, label string) {
	w.flush()
	inner := w.within()
	inner.noteLabel = label
	inner.children(n)
	inner.flush()
	if blocks := inner.made(); len(blocks) > 0 {
		w.put(&article.Footnote{Label: label, Blocks: blocks})
	}
}

// isBacklink reports whether a link within a note leads back to its mark.
func isBacklink(a *html.Node, label string) bool {
	if !strings.HasPrefix(Attr(a, "href"), "#") && HasAttr(a, "href") {
		return false
	}
	if isRole(a, "doc-backlink") || hasClass(a, "footnote-backref", "reversefootnote", "footnote-back") || HasAttr(a, "data-footnote-backref") {
		return true
	}
	switch s := strings.Trim(squeeze(text(a)), "\ufe0e\ufe0f .:"); s {
	case "↩", "↑", "⏎", "↵", "⤴", "^", "":
		return true
	default:
		return strings.Trim(s, "[]()") == label
	}
}
