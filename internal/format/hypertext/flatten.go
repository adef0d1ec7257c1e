package hypertext

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// flatten rewrites a page so that no element lies deeper than flatDepth: deeper
// tags go, their text stays, parted by line breaks where blocks were. Every
// element is closed before its parent is, so that the parser has nothing to
// reopen. It also returns how deep the page nested.
func flatten(text string) (flat string, depth int) {
	f := flattener{}
	f.out.Grow(len(text))
	z := html.NewTokenizer(strings.NewReader(text))
	for {
		switch z.Next() {
		case html.ErrorToken:
			for len(f.open) > 0 {
				f.pop()
			}
			return f.out.String(), f.deepest
		case html.TextToken:
			if raw := z.Raw(); len(raw) > 0 && !f.mute {
				f.out.Write(raw)
				f.parted = false
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			name, _ := z.TagName()
			f.start(name, z.Raw())
		case html.EndTagToken:
			name, _ := z.TagName()
			f.end(name)
		case html.DoctypeToken:
			f.out.Write(z.Raw())
		case html.CommentToken:
		}
	}
}

// flattener holds the open elements of the page that it writes.
type flattener struct {
	out     strings.Builder
	open    []openTag
	over    int  // open elements that were dropped
	mute    bool // within a dropped element whose text is no text
	parted  bool // the last thing written was a break
	deepest int
}

type openTag struct {
	name string
	atom atom.Atom // 0 for an element that HTML does not know
}

func (f *flattener) start(name, raw []byte) {
	a := atom.Lookup(name)
	if isVoid(a) {
		f.out.Write(raw)
		return
	}
	f.closeImplied(a)
	if len(f.open)+f.over+1 > f.deepest {
		f.deepest = len(f.open) + f.over + 1
	}
	if len(f.open) < flatDepth {
		f.open = append(f.open, openTag{string(name), a})
		f.out.Write(raw)
		return
	}
	f.over++
	f.mute = a == atom.Script || a == atom.Style
	f.part(a)
}

func (f *flattener) end(name []byte) {
	f.mute = false
	a := atom.Lookup(name)
	if f.over > 0 {
		f.over--
		f.part(a)
		return
	}
	for i := len(f.open) - 1; i >= 0; i-- {
		if f.open[i].atom == a && f.open[i].name == string(name) {
			for len(f.open) > i {
				f.pop()
			}
			return
		}
	}
	f.part(a)
}

// part writes a line break for a dropped tag that would have parted the text.
func (f *flattener) part(a atom.Atom) {
	if !f.parted && IsBlock(a) {
		f.out.WriteString("<br>")
		f.parted = true
	}
}

func (f *flattener) pop() {
	last := len(f.open) - 1
	f.out.WriteString("</")
	f.out.WriteString(f.open[last].name)
	f.out.WriteByte('>')
	f.open = f.open[:last]
}

// closeImplied closes the element that the start of another one of its kind ends:
// these lie beside each other although nobody wrote the end tag.
func (f *flattener) closeImplied(next atom.Atom) {
	lowest := -1
	for i := len(f.open) - 1; i >= 0; i-- {
		if isWall(f.open[i].atom, next) {
			break
		}
		if endsAt(f.open[i].atom, next) {
			lowest = i
		}
	}
	for lowest >= 0 && len(f.open) > lowest {
		f.pop()
	}
}

// endsAt reports whether an open element ends where next begins.
func endsAt(open, next atom.Atom) bool {
	switch next {
	case atom.Li:
		return open == atom.Li
	case atom.Dt, atom.Dd:
		return open == atom.Dt || open == atom.Dd
	case atom.Tr:
		return open == atom.Tr || open == atom.Td || open == atom.Th
	case atom.Td, atom.Th:
		return open == atom.Td || open == atom.Th
	case atom.Thead, atom.Tbody, atom.Tfoot:
		return open == atom.Thead || open == atom.Tbody || open == atom.Tfoot
	case atom.Option, atom.Optgroup:
		return open == atom.Option
	case atom.A, atom.Button, atom.Nobr:
		return open == next
	}
	return open == atom.P && IsBlock(next)
}

// isWall reports whether an open element keeps next from ending what lies outside
// of it.
func isWall(open, next atom.Atom) bool {
	switch open {
	case atom.Table:
		return true
	case atom.Ul, atom.Ol, atom.Menu:
		return next == atom.Li
	case atom.Dl:
		return next == atom.Dt || next == atom.Dd
	case atom.Tr:
		return next == atom.Td || next == atom.Th
	case atom.Select:
		return next == atom.Option || next == atom.Optgroup
	case atom.Td, atom.Th:
		return next == atom.A || next == atom.Button || IsBlock(next) && endsAt(atom.P, next)
	case atom.Li, atom.Div, atom.Section, atom.Article, atom.Blockquote, atom.Button:
		return endsAt(atom.P, next)
	}
	return false
}

func isVoid(a atom.Atom) bool {
	switch a {
	case atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input, atom.Link, atom.Meta,
		atom.Param, atom.Source, atom.Track, atom.Wbr:
		return true
	}
	return false
}
