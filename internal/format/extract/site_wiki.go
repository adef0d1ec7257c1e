package extract

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/internal/article"
	"newsreader/internal/format/hypertext"
)

// wikiSites are those that MediaWiki runs. Its pages are text throughout; what is
// not says so by its class. References are footnotes already, by their links.
func wikiSites() []*site {
	return []*site{{
		name: "mediawiki", generators: []string{"mediawiki"}, signs: []string{"#mw-content-text", ".mw-parser-output"},
		content: []string{".mw-parser-output", "#mw-content-text", "#bodyContent"},
		drop: []string{".mw-editsection", ".navbox", ".vertical-navbox", ".navbox-styles", ".sidebar", ".ambox", ".mbox-small", ".metadata", ".toc", "#toc",
			".noprint", "#catlinks", ".printfooter", ".mw-empty-elt", ".sistersitebox", ".portalbox", ".mw-jump-link", ".mw-indicators", "#siteSub", "#contentSub", ".shortdescription",
			".mw-cite-backlink", ".authority-control", ".stub", ".mw-authority-control", ".side-box", "style"},
		trusted: true,
		mend:    mediaWiki,
	}}
}

// mediaWiki sets the text first, and says whose it is: the name of the wiki is in its
// title, while its metadata name a foundation, and as author everybody.
func mediaWiki(r *reading) {
	foldInfoboxes(r.root)
	dropOtherUses(r.root)
	showFormulas(r.root)
	for _, sup := range selectAll(r.root, "sup.reference") {
		if selectOne(sup, "a") == nil { // a page's number, which means nothing beside a note's mark
			remove(sup)
		}
	}
	if name := lastPart(r.head.title); name != "" {
		r.facts.Site = fact[string]{name, "title"}
	}
	if r.facts.Byline.From == "json-ld" {
		r.facts.Byline = fact[[]article.Person]{}
	}
}

// showFormulas puts formulas, which the page hides from browsers that cannot set them,
// in place of the pictures that are shown to these.
func showFormulas(root *html.Node) {
	for _, box := range selectAll(root, ".mwe-math-element") {
		if formula := selectOne(box, "math"); formula != nil && box.Parent != nil {
			remove(formula)
			box.Parent.InsertBefore(formula, box)
			remove(box)
		}
	}
}

// dropOtherUses drops the lines before the text that lead to other things of the same
// name. Those below a heading lead to what says more of it, and stay.
func dropOtherUses(root *html.Node) {
	for n := range hypertext.Nodes(selectOne(root, ".mw-parser-output")) {
		switch {
		case n.DataAtom == atom.P && labelText(n) != "", headingLevel(n) > 1:
			return
		case hasClass(n, "hatnote"):
			for c := n.FirstChild; c != nil; c = n.FirstChild { // the walk goes on from here
				n.RemoveChild(c)
			}
		}
	}
}

// maxInfoboxes bounds how many tables of facts are moved: for each, the introduction is
// walked over.
const maxInfoboxes = 20

// foldInfoboxes moves the tables of facts that stand before the text behind it: a
// reader wants the first sentence first.
func foldInfoboxes(root *html.Node) {
	boxes := selectAll(root, "table.infobox", "aside.portable-infobox", "table.sinottico", "table.taxobox")
	for _, n := range boxes[:min(len(boxes), maxInfoboxes)] {
		p := n.Parent
		if p == nil {
			continue
		}
		remove(n)
		after := p.FirstChild
		// Behind the introduction: before the first heading, or at the end.
		for after != nil && !(after.Type == html.ElementNode && (headingLevel(after) > 0 || hasClass(after, "mw-heading"))) {
			after = after.NextSibling
		}
		if n.DataAtom == atom.Table && len(selectAll(n, "caption")) == 0 {
			if th := selectOne(n, ".infobox-above", "th[colspan=2]"); th != nil {
				caption := element(atom.Caption, said(th))
				n.InsertBefore(caption, n.FirstChild)
				remove(th)
			}
		}
		p.InsertBefore(n, after)
	}
}

// lastPart returns what stands after the last sign that parts a page's title, or "".
func lastPart(title string) string {
	if parts := titleParts(title); len(parts) > 1 {
		return parts[1]
	}
	return ""
}
