package extract

import (
	"golang.org/x/net/html/atom"
)

// The container is the box that holds the article's text. It is picked in one walk
// over the leaves: every piece of prose speaks for the boxes around it, the nearer
// the more, as in Arc90's Readability; a box's name and kind speak too. Unlike
// there, nothing is deleted on the way, and the whole is linear in the page.

// reach is how many boxes up a piece of prose speaks.
const reach = 6

// minSpare is how much prose must stand elsewhere, in runes, for a name to be
// believed that calls most of the page's text something else.
const minSpare = 250

// minBoxed is how much prose, in runes, makes text of a box that is set apart by its
// name: the slides of a story hold its text, a slider of teasers does not.
const minBoxed = 600

// shun marks the boxes whose names say that they hold no text of the article's,
// and all in them. A name is not believed about most of the page's prose.
func (s *survey) shun() map[*box]bool {
	out := map[*box]bool{}
	for _, b := range s.boxes {
		if b.parent != nil && out[b.parent] || s.isShunned(b) {
			out[b] = true
		}
	}
	return out
}

func (s *survey) isShunned(b *box) bool {
	if b.parent == nil {
		return false
	}
	spare := s.root.prose - b.prose
	switch {
	case b.marks&comments != 0:
		return spare >= minSpare/3 && b.prose <= 4*spare
	case b.marks&(furniture|teasers) != 0:
		if b.marks&body != 0 && b.prose*5 > s.root.prose {
			return false
		}
		return b.prose*5 <= s.root.prose*2 && (b.prose*4 <= s.root.prose || spare >= minSpare)
	case b.marks&apart != 0 && !s.isShow(b) && (b.prose < minBoxed || b.linkShare() > 0.3 || b.junk > b.prose):
		return b.prose*5 <= s.root.prose*2
	case b.node.DataAtom == atom.Aside:
		return b.prose*3 <= s.root.prose
	}
	return false
}

// isShow reports whether a box holds nothing but figures and quotations: what is
// set apart in an article is often one of these.
func (s *survey) isShow(b *box) bool {
	for _, l := range s.leaves[b.first:b.last] {
		if !l.whole && !l.quoted {
			return false
		}
	}
	return b.last > b.first
}

// score adds up what the prose says for each box.
func (s *survey) score(shunned map[*box]bool) {
	scored := map[*box]bool{}
	for _, l := range s.leaves {
		if !l.isProse() || shunned[l.box] {
			continue
		}
		weight := 1 + float64(l.commas) + min(float64(l.chars)/100, 3)
		if l.ends == 0 && l.chars < 80 {
			weight /= 2 // no sentence: a label
		}
		if !l.isFirm() {
			weight /= 2
		}
		b := l.box
		for up := 0; b != nil && up < reach; up++ {
			if !scored[b] {
				scored[b] = true
				b.score += b.bonus()
			}
			switch up {
			case 0:
				b.score += weight
			case 1:
				b.score += weight / 2
			default:
				b.score += weight / float64(3*up)
			}
			b = b.parent
		}
	}
	for b := range scored {
		b.score *= 1 - b.linkShare()
	}
}

// bonus is what a box's kind and name say for or against it.
func (b *box) bonus() float64 {
	v := 0.0
	switch b.node.DataAtom {
	case atom.Div, atom.Section:
		v = 5
	case atom.Article, atom.Main:
		v = 15
	case atom.Td, atom.Blockquote:
		v = 3
	case atom.Ul, atom.Ol, atom.Dl, atom.Li, atom.Dd, atom.Dt, atom.Form, atom.Address:
		v = -3
	}
	if b.marks&body != 0 {
		v += 20
	}
	if b.marks&(furniture|comments|teasers|aboutText) != 0 {
		v -= 20
	}
	return v
}

// container picks the box of the article, or nil where the page has no prose.
func (s *survey) container() *box {
	var top *box
	for _, b := range s.boxes {
		if b.score > 0 && (top == nil || b.score > top.score) {
			top = b
		}
	}
	if top == nil {
		return s.stated()
	}
	return s.widen(top)
}

// stated returns the box that a page without prose calls its article, or all of it.
func (s *survey) stated() *box {
	var found *box
	for _, b := range s.boxes {
		if b.node.DataAtom == atom.Article || b.node.DataAtom == atom.Main {
			if found != nil && found.node.DataAtom == b.node.DataAtom {
				return s.root
			}
			found = b
		}
	}
	if found == nil {
		return s.root
	}
	return found
}

// widen goes up from the best box while that gains prose and little else: text is
// often parted into several boxes by pictures and advertisements.
func (s *survey) widen(top *box) *box {
	best := top
	for b := top.parent; b != nil && b.parent != nil; b = b.parent {
		if b.node.DataAtom == atom.Body {
			break
		}
		gained := b.firm - best.firm
		other := b.junk - best.junk
		switch {
		case gained == 0 && other*20 < best.firm,
			// A part of a list, a quotation or a row is never the whole.
			isPart(best.node.DataAtom),
			gained*4 > best.firm && gained > 2*other,
			gained*8 > best.firm && gained > 8*other:
			best = b
		}
	}
	return best
}

func isPart(a atom.Atom) bool {
	switch a {
	case atom.Ul, atom.Ol, atom.Dl, atom.Li, atom.Dd, atom.Blockquote, atom.Tr, atom.Tbody:
		return true
	}
	return false
}
