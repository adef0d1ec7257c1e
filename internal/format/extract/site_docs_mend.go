package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/internal/format/hypertext"
)

// sphinx sets footnotes and boxes apart as a reader of text knows them.
func sphinx(r *reading) {
	for _, n := range selectAll(r.root, "dt.label", "aside.footnote", "div.citation") {
		if n.DataAtom == atom.Dt {
			nameNext(n)
		} else if label := selectOne(n, ".label"); label != nil {
			remove(label) // the link has it, too
		}
	}
	for _, n := range selectAll(r.root, "table.highlighttable") { // a listing beside the numbers of its lines
		if pre := selectOne(selectOne(n, "td.code"), "pre"); pre != nil {
			remove(pre)
			n.Parent.InsertBefore(pre, n)
			remove(n)
		}
	}
	frame(r)
}

// nameNext gives the definition behind a footnote's label the name that links lead to,
// and drops the label: the link has it, too.
func nameNext(dt *html.Node) {
	id := hypertext.Attr(dt, "id")
	for n := dt.NextSibling; n != nil && id != ""; n = n.NextSibling {
		if n.DataAtom == atom.Dd {
			n.Attr = append(n.Attr, html.Attribute{Key: "id", Val: id})
			remove(dt)
			return
		}
	}
}

// frames are the classes of boxes that manuals set beside their text: warnings, hints.
var frames = []string{".admonition", ".theme-admonition", ".markdown-alert", ".callout"}

// frame makes quotations of them, with their titles in bold: a lone line that says
// "Warning" is taken for a heading of what follows.
func frame(r *reading) {
	for _, n := range selectAll(r.root, frames...) {
		if n.DataAtom != atom.Div && n.DataAtom != atom.Aside && n.DataAtom != atom.Section {
			continue
		}
		rename(n, atom.Blockquote)
		if title := titleOf(n); title != nil {
			strong := element(atom.Strong, said(title))
			p := element(atom.P, "")
			p.AppendChild(strong)
			title.Parent.InsertBefore(p, title)
			remove(title)
		}
	}
}

// titleOf returns the line that names a box, by the classes of those who make them.
func titleOf(box *html.Node) *html.Node {
	return hypertext.Find(box, func(n *html.Node) bool {
		class := hypertext.Attr(n, "class")
		return n.Type == html.ElementNode && n != box && (strings.Contains(class, "admonition-title") || strings.Contains(class, "admonitionHeading") || strings.Contains(class, "markdown-alert-title") || strings.Contains(class, "callout-title"))
	})
}

// docusaurus shows what lies behind tabs, one after the other under their names: the
// page hides all but the first.
func docusaurus(r *reading) {
	for _, box := range selectAll(r.root, ".tabs-container") {
		list := selectOne(box, "[role=tablist]")
		tabs, panels := selectAll(list, "[role=tab]"), selectAll(box, "[role=tabpanel]")
		if len(tabs) != len(panels) {
			continue
		}
		for i, panel := range panels {
			panel.Attr = nil
			name := element(atom.P, "")
			name.AppendChild(element(atom.Strong, said(tabs[i])))
			panel.InsertBefore(name, panel.FirstChild)
		}
		if list != nil {
			remove(list)
		}
	}
	frame(r)
}

// pkgGo reads the page of a Go package: the code of its examples stands in boxes to
// type into, and what is not there is said to be empty.
func pkgGo(r *reading) {
	for _, n := range selectAll(r.root, "textarea.Documentation-exampleCode") {
		pre := element(atom.Pre, strings.Trim(rawText(n), "\n"))
		pre.Attr = []html.Attribute{{Key: "class", Val: "language-go"}}
		n.Parent.InsertBefore(pre, n)
		remove(n)
	}
	for _, n := range selectAll(r.root, ".Documentation-declaration") {
		if pre := selectOne(n, "pre"); pre != nil {
			pre.Attr = append(pre.Attr, html.Attribute{Key: "class", Val: "language-go"})
		}
	}
	for _, n := range selectAll(r.root, "section.Documentation-constants", "section.Documentation-variables", "section.Documentation-functions", "section.Documentation-types") {
		if said(n) != "This section is empty." {
			continue
		}
		for h := n.PrevSibling; h != nil; h = h.PrevSibling {
			if headingLevel(h) > 0 {
				remove(h)
				break
			}
		}
		remove(n)
	}
}
