package extract

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
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
		mend: func(r *reading) {
			foldInfoboxes(r.root)
			if r.facts.Site.Value == "" {
				r.facts.Site = Fact[string]{lastPart(r.head.title), "title"}
			}
		},
	}}
}

// foldInfoboxes moves the tables of facts that stand before the text behind it: a
// reader wants the first sentence first.
func foldInfoboxes(root *html.Node) {
	for _, n := range selectAll(root, "table.infobox", "aside.portable-infobox", "table.sinottico", "table.taxobox") {
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
