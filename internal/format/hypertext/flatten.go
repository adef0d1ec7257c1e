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
		case html.StartTagToken:
			name, _ := z.TagName()
			f.start(string(name), string(z.Raw()))
		case html.SelfClosingTagToken:
			name, _ := z.TagName()
			f.start(string(name), strings.TrimSuffix(string(z.Raw()), "/>")+">")
		case html.EndTagToken:
			name, _ := z.TagName()
			f.end(string(name))
		case html.DoctypeToken:
			f.out.Write(z.Raw())
		case html.CommentToken:
		}
	}
}

// flattener holds the open elements of the page that it writes.
type flattener struct {
	out     strings.Builder
	open    []string
	over    int  // open elements that were dropped
	mute    bool // within a dropped element whose text is no text
	parted  bool // the last thing written was a break
	deepest int
}

func (f *flattener) start(name, raw string) {
	if isVoid(name) {
		f.out.WriteString(raw)
		return
	}
	f.closeImplied(name)
	if len(f.open)+f.over+1 > f.deepest {
		f.deepest = len(f.open) + f.over + 1
	}
	if len(f.open) < flatDepth {
		f.open = append(f.open, name)
		f.out.WriteString(raw)
		return
	}
	f.over++
	f.mute = name == "script" || name == "style"
	f.part(name)
}

func (f *flattener) end(name string) {
	f.mute = false
	if f.over > 0 {
		f.over--
		f.part(name)
		return
	}
	for i := len(f.open) - 1; i >= 0; i-- {
		if f.open[i] == name {
			for len(f.open) > i {
				f.pop()
			}
			return
		}
	}
	if name == "p" {
		f.part(name)
	}
}

// part writes a line break for a dropped tag that would have parted the text.
func (f *flattener) part(name string) {
	if !f.parted && isBlock(atom.Lookup([]byte(name))) {
		f.out.WriteString("<br>")
		f.parted = true
	}
}

func (f *flattener) pop() {
	last := len(f.open) - 1
	f.out.WriteString("</" + f.open[last] + ">")
	f.open = f.open[:last]
}

// closeImplied closes the element that the start of another one of its kind ends:
// these lie beside each other although nobody wrote the end tag.
func (f *flattener) closeImplied(name string) {
	var closes, within string
	switch name {
	case "li":
		closes, within = " li ", " ul ol menu "
	case "dt", "dd":
		closes, within = " dt dd ", " dl "
	case "tr":
		closes, within = " tr td th ", " table "
	case "td", "th":
		closes, within = " td th ", " tr table "
	case "thead", "tbody", "tfoot":
		closes, within = " thead tbody tfoot tr td th ", " table "
	case "option", "optgroup":
		closes, within = " option ", " select "
	case "a", "button", "nobr":
		closes, within = " "+name+" ", " td th table "
	default:
		if !isBlock(atom.Lookup([]byte(name))) {
			return
		}
		closes, within = " p ", " li td th table button blockquote div section article "
	}
	lowest := -1
	for i := len(f.open) - 1; i >= 0; i-- {
		padded := " " + f.open[i] + " "
		if strings.Contains(within, padded) {
			break
		}
		if strings.Contains(closes, padded) {
			lowest = i
		}
	}
	for lowest >= 0 && len(f.open) > lowest {
		f.pop()
	}
}

func isVoid(name string) bool {
	switch name {
	case "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr":
		return true
	}
	return false
}
