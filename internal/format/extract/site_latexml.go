package extract

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/internal/article"
	"newsreader/internal/format/hypertext"
)

// latexml reads a paper that LaTeXML has made a page of: who wrote it, footnotes that
// stand in the middle of a sentence, formulas in tables, entries of a bibliography
// whose parts have no blanks between them.
func latexml(r *reading) {
	doc := firstNode(selectOne(r.root, "article.ltx_document"), selectOne(r.root, ".ltx_document"))
	if doc == nil {
		return
	}
	var people []article.Person
	for _, n := range selectAll(doc, ".ltx_personname") {
		for _, mark := range selectAll(n, "sup", "math", ".ltx_note") {
			remove(mark)
		}
		if name := strings.Trim(said(n), " ,;&"); name != "" {
			people = append(people, article.Person{Name: name})
		}
	}
	if len(people) > 0 {
		r.facts.Byline = fact[[]article.Person]{people, "site"}
	}
	for _, n := range selectAll(doc, ".ltx_authors") {
		remove(n)
	}
	for _, img := range selectAll(doc, "img[alt=Refer to caption]") {
		for i := range img.Attr {
			if img.Attr[i].Key == "alt" {
				img.Attr[i].Val = ""
			}
		}
	}
	for _, part := range selectAll(doc, ".ltx_bibblock") {
		part.Parent.InsertBefore(&html.Node{Type: html.TextNode, Data: " "}, part)
	}
	setEquations(doc)
	setPaperNotes(doc)
}

// setEquations makes a paragraph of each row of formulas, with its number behind.
func setEquations(doc *html.Node) {
	for _, table := range selectAll(doc, "table.ltx_equation", "table.ltx_equationgroup") {
		if table.Parent == nil {
			continue
		}
		for _, row := range selectAll(table, "tr") {
			p := element(atom.P, "")
			for _, part := range selectAll(row, "math", ".ltx_tag_equation") {
				remove(part)
				if p.FirstChild != nil {
					p.AppendChild(&html.Node{Type: html.TextNode, Data: " "})
				}
				p.AppendChild(part)
			}
			if p.FirstChild != nil {
				table.Parent.InsertBefore(p, table)
			}
		}
		remove(table)
	}
}

// setPaperNotes moves footnotes to the end, and leaves marks that lead there.
func setPaperNotes(doc *html.Node) {
	list := element(atom.Ol, "")
	for i, note := range selectAll(doc, ".ltx_role_footnote") {
		content := selectOne(note, ".ltx_note_content")
		if content == nil || note.Parent == nil || hypertext.Within(note, list) {
			continue
		}
		for _, mark := range selectAll(content, ".ltx_note_mark", ".ltx_tag_note") {
			remove(mark)
		}
		name := "newsreader-note-" + strconv.Itoa(i+1)
		sup, li := element(atom.Sup, ""), element(atom.Li, "")
		sup.AppendChild(anchor(strconv.Itoa(i+1), "#"+name))
		li.Attr = []html.Attribute{{Key: "id", Val: name}}
		for c := content.FirstChild; c != nil; c = content.FirstChild {
			content.RemoveChild(c)
			li.AppendChild(c)
		}
		note.Parent.InsertBefore(sup, note)
		remove(note)
		list.AppendChild(li)
	}
	if list.FirstChild != nil {
		doc.AppendChild(list)
	}
}
