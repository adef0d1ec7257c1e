package extract

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/internal/format/hypertext"
)

// measure counts what leaves hold, one after the other.
type measure struct {
	leaf    *leaf
	text    []byte // what the leaf says, a run of ASCII blanks as one
	foreign bool   // in it is more than printable ASCII
	linked  int
}

// take reads what the nodes of a leaf say.
func (m *measure) take(l *leaf) {
	m.leaf, m.text, m.foreign, m.linked = l, m.text[:0], false, 0
	for _, n := range l.nodes {
		m.node(n, l.inAnchor)
	}
	if m.foreign {
		l.text = squeeze(string(m.text))
		l.chars = utf8.RuneCountInString(l.text)
	} else {
		l.text = string(bytes.TrimSuffix(m.text, []byte(" ")))
		l.chars = len(l.text)
	}
	l.linked = min(m.linked, l.chars)
}

func (m *measure) node(n *html.Node, linked bool) {
	switch n.Type {
	case html.TextNode:
		m.count(n.Data, linked)
		return
	case html.ElementNode:
	default:
		return
	}
	if isControl(n) {
		m.leaf.controls++
	}
	if isSilent(n) {
		return
	}
	switch n.DataAtom {
	case atom.Img, atom.Picture, atom.Video, atom.Audio:
		m.leaf.images++
		return
	case atom.A:
		// A link within the page (a note's mark, a section) is part of the text.
		if href := hypertext.Attr(n, "href"); href != "" && href[0] != '#' {
			linked = true
			m.leaf.links++
		}
	case atom.Br:
		m.blank()
	default:
		if n.DataAtom == 0 && n.Data == "amp-img" {
			m.leaf.images++
		}
		if hypertext.IsBlock(n.DataAtom) {
			m.blank()
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		m.node(c, linked)
	}
}

// blank ends a word. Blanks at the beginning are none.
func (m *measure) blank() {
	if n := len(m.text); n > 0 && m.text[n-1] != ' ' {
		m.text = append(m.text, ' ')
	}
}

// sign is what a character is to a measure.
type sign uint8

const (
	noSign sign = iota
	blankSign
	commaSign
	endSign
	foreignSign // beyond ASCII, or a control: to be looked at by itself
)

// signs is read-only.
var signs = func() (t [256]sign) {
	for c := range t {
		switch {
		case strings.IndexByte("\t\n\v\f\r ", byte(c)) >= 0:
			t[c] = blankSign
		case c >= utf8.RuneSelf || c < ' ' || c == 0x7f:
			t[c] = foreignSign
		case c == ',' || c == ';':
			t[c] = commaSign
		case c == '.' || c == '!' || c == '?':
			t[c] = endSign
		}
	}
	return t
}()

// count adds a text, and counts its signs and, where it is linked, its characters, a
// run of blanks behind a word as one.
func (m *measure) count(text string, linked bool) {
	chars, gap := 0, true
	done := 0 // text[:done] is written
	for i := 0; i < len(text); {
		c := text[i]
		sign := signs[c]
		if sign == noSign {
			chars++
			gap = false
			i++
			continue
		}
		n := 1
		if sign == foreignSign {
			m.foreign = true
			var r rune
			r, n = utf8.DecodeRuneInString(text[i:])
			sign = signOf(r)
		}
		i += n
		if sign == blankSign {
			if !gap {
				chars++
			}
			if c < utf8.RuneSelf && (gap || c != ' ') {
				m.text = append(m.text, text[done:i-1]...)
				m.blank()
				done = i
			}
			gap = true
			continue
		}
		chars++
		gap = false
		switch sign {
		case commaSign:
			m.leaf.commas++
		case endSign:
			m.leaf.ends++
		}
	}
	m.text = append(m.text, text[done:]...)
	if linked {
		m.linked += chars
	}
}

func signOf(r rune) sign {
	switch r {
	case '，', '、', '،', '﹐':
		return commaSign
	case '。', '！', '？', '؟', '।', '…':
		return endSign
	}
	if unicode.IsSpace(r) {
		return blankSign
	}
	return noSign
}
