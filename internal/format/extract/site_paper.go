package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/internal/article"
	"newsreader/internal/format/hypertext"
)

// paperSites are those of scientific papers.
func paperSites() []*site {
	return []*site{
		{name: "arxiv", hosts: []string{"arxiv.org"}, content: []string{"." + threadClass, "article.ltx_document"},
			drop: []string{".ltx_page_header", ".ltx_page_footer", ".ltx_role_newpage", ".ltx_tag_note", ".package-alerts", "#header", ".ltx_TOC", ".ltx_ERROR", ".ltx_authors", ".ltx_page_navbar"}, trusted: true, mend: arxiv},
		{name: "latexml", signs: []string{".ltx_document"}, content: []string{"article.ltx_document", ".ltx_document"}, drop: []string{".ltx_page_header", ".ltx_page_footer", ".ltx_TOC", ".ltx_ERROR"}, trusted: true},
	}
}

// arxiv reads the page of an abstract; the full text in HTML is LaTeXML's.
func arxiv(r *reading) {
	abstract := selectOne(r.root, "blockquote.abstract")
	if abstract == nil {
		latexml(r)
		return
	}
	for _, d := range selectAll(abstract, ".descriptor") {
		remove(d)
	}
	if t := selectOne(r.root, "h1.title"); t != nil {
		for _, d := range selectAll(t, ".descriptor") {
			remove(d)
		}
		r.facts.Title = fact[string]{strings.TrimSpace(strings.TrimPrefix(said(t), "Title:")), "site"}
	}
	var people []article.Person
	for _, a := range selectAll(selectOne(r.root, ".authors"), "a") {
		people = append(people, article.Person{Name: said(a), URL: absolute(r.head.base, hypertext.Attr(a, "href"))})
	}
	if len(people) > 0 {
		r.facts.Byline = fact[[]article.Person]{people, "site"}
	}
	body := element(atom.P, "")
	for c := abstract.FirstChild; c != nil; c = abstract.FirstChild {
		abstract.RemoveChild(c)
		body.AppendChild(c)
	}
	opening := []*html.Node{body}
	facts := element(atom.Ul, "")
	for _, row := range selectAll(r.root, "tr") {
		label, value := textOf(selectOne(row, ".label")), textOf(selectOne(row, ".comments", ".subjects", ".jref", ".msc-classes", ".acm-classes"))
		if label != "" && value != "" {
			facts.AppendChild(element(atom.Li, strings.TrimSuffix(label, ":")+": "+value))
		}
	}
	if facts.FirstChild != nil {
		opening = append(opening, facts)
	}
	for _, a := range selectAll(r.root, "a.download-pdf", "#latexml-download-link", "a.abs-button") {
		if name := said(a); name != "" {
			opening = append(opening, linked(name, absolute(r.head.base, hypertext.Attr(a, "href"))))
		}
	}
	r.setThread(opening, "", nil)
}
