package hypertext

import (
	"bufio"
	"io"
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"newsreader/internal/article"
)

// encoder writes an article as HTML. The writer keeps the first error.
type encoder struct {
	w *bufio.Writer
}

// Encode writes the article as a whole HTML5 page. What HTML has no element for
// stands in classes and data attributes, which Decode reads back: a board is a
// section with two lists, a related link and the discussion are paragraphs of
// their own class. The error is the writer's.
func Encode(w io.Writer, a *article.Article) error {
	e := &encoder{w: bufio.NewWriter(w)}
	e.raw("<!DOCTYPE html>\n<html")
	e.attr("lang", a.Language)
	e.raw(">\n")
	e.head(a)
	e.raw("<body>\n<article")
	switch {
	case a.TitleInferred:
		e.attr("data-title", "inferred")
	case a.Title == "":
		e.attr("data-title", "none")
	}
	e.raw(">\n")
	e.header(a)
	for _, s := range a.Sections {
		e.section(s, 2)
	}
	e.credits(a.Credits)
	e.raw("</article>\n</body>\n</html>\n")
	return e.w.Flush()
}

// raw writes markup, text foreign text.
func (e *encoder) raw(s string)  { _, _ = e.w.WriteString(s) } // Flush reports the error
func (e *encoder) text(s string) { e.raw(html.EscapeString(s)) }

// attr writes an attribute that has a value.
func (e *encoder) attr(name, value string) {
	if value != "" {
		e.raw(" " + name + `="` + html.EscapeString(value) + `"`)
	}
}

// style makes the page readable as it is: a measure, a board in two columns.
const style = `body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1.05rem/1.6 Georgia,serif}
img{max-width:100%}pre{overflow:auto}table{border-collapse:collapse}th,td{padding:.2rem .6rem;border:1px solid #999}
.standfirst{font-size:1.15em}.board{display:grid;grid-template-columns:1fr 1fr;gap:0 2rem}.others{grid-column:1/-1}`

func (e *encoder) head(a *article.Article) {
	e.raw("<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
	if a.Title == "" {
		e.raw("Untitled") // HTML wants some title; Decode is told that there is none
	}
	e.text(a.Title)
	e.raw("</title>\n")
	e.meta("name", "generator", generator)
	var lead []string
	for _, p := range a.Standfirst {
		lead = append(lead, article.Text(p.Spans))
	}
	e.meta("name", "description", strings.Join(lead, " "))
	for _, p := range a.Byline {
		e.meta("name", "author", p.Name)
	}
	e.meta("property", "article:published_time", a.Published.String())
	e.meta("property", "article:modified_time", a.Updated.String())
	for _, t := range a.Tags {
		e.meta("property", "article:tag", t)
	}
	e.meta("property", "og:site_name", a.Origin.Name)
	if a.Origin.URL != "" {
		e.raw("<link rel=\"canonical\"")
		e.attr("href", a.Origin.URL)
		e.raw(">\n")
	}
	e.raw("<style>\n" + style + "\n</style>\n</head>\n")
}

func (e *encoder) meta(kind, name, content string) {
	if content == "" {
		return
	}
	e.raw("<meta")
	e.attr(kind, name)
	e.attr("content", content)
	e.raw(">\n")
}

// header writes what stands before the first section. A title that was inferred is
// no part of the text.
func (e *encoder) header(a *article.Article) {
	e.raw("<header>\n")
	if a.Title != "" && !a.TitleInferred {
		e.raw("<h1>")
		e.text(a.Title)
		e.raw("</h1>\n")
	}
	if len(a.Byline) > 0 {
		e.raw("<p class=\"byline\">")
		for i, p := range a.Byline {
			if i > 0 {
				e.raw(", ")
			}
			e.person(p)
		}
		e.raw("</p>\n")
	}
	e.date("published", a.Published)
	e.date("updated", a.Updated)
	if len(a.Standfirst) > 0 {
		e.raw("<div class=\"standfirst\">\n")
		for _, p := range a.Standfirst {
			e.block(p)
		}
		e.raw("</div>\n")
	}
	e.raw("</header>\n")
}

func (e *encoder) person(p article.Person) {
	e.raw("<span class=\"author\"")
	e.attr("data-name", p.Name)
	e.attr("data-handle", p.Handle)
	e.attr("data-url", p.URL)
	e.raw(">")
	shown := p.Name
	switch {
	case shown == "":
		shown = p.Handle
	case p.Handle != "":
		shown += " (" + p.Handle + ")"
	}
	if shown == "" {
		shown = p.URL
	}
	if p.URL != "" {
		e.raw("<a rel=\"author\"")
		e.attr("href", p.URL)
		e.raw(">")
		e.text(shown)
		e.raw("</a>")
	} else {
		e.text(shown)
	}
	e.raw("</span>")
}

func (e *encoder) date(class string, d article.Date) {
	if d.IsZero() {
		return
	}
	e.raw("<p><time")
	e.attr("class", class)
	e.attr("datetime", d.String())
	e.raw(">")
	e.text(d.String())
	e.raw("</time></p>\n")
}

// section writes a section with its subsections. HTML has six levels of headings;
// what lies deeper says so by an attribute.
func (e *encoder) section(s *article.Section, level int) {
	e.raw("<section")
	e.attr("id", s.ID)
	e.raw(">\n")
	if len(s.Heading) > 0 {
		name := "h" + strconv.Itoa(min(level, 6))
		e.raw("<" + name)
		if level > 6 {
			e.attr("aria-level", strconv.Itoa(min(level, 9)))
		}
		e.raw(">")
		e.spans(s.Heading)
		e.raw("</" + name + ">\n")
	}
	e.blocks(s.Blocks)
	for _, sub := range s.Sections {
		e.section(sub, level+1)
	}
	e.raw("</section>\n")
}

func (e *encoder) credits(credits []article.Credit) {
	if len(credits) == 0 {
		return
	}
	e.raw("<footer>\n")
	for _, c := range credits {
		e.raw("<p class=\"credit\">")
		if c.URL != "" {
			e.raw("<a")
			e.attr("href", c.URL)
			e.raw(">")
		}
		e.text(c.Text)
		if c.URL != "" {
			e.raw("</a>")
		}
		e.raw("</p>\n")
	}
	e.raw("</footer>\n")
}
