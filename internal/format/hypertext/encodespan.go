package hypertext

import (
	"strings"

	"newsreader/internal/article"
)

func (e *encoder) spans(spans []article.Span) {
	for _, s := range spans {
		switch s := s.(type) {
		case article.Plain:
			e.text(s.Text)
		case article.Emphasis:
			e.marked("em", s.Spans)
		case article.Strong:
			e.marked("strong", s.Spans)
		case article.Strike:
			e.marked("del", s.Spans)
		case article.CodeSpan:
			// A browser makes one blank of several; these are as the author has them.
			if strings.Contains(s.Text, "  ") {
				e.raw(`<code style="white-space:pre">`)
			} else {
				e.raw("<code>")
			}
			e.text(s.Text)
			e.raw("</code>")
		case article.Link:
			e.raw("<a")
			e.attr("href", s.URL)
			e.raw(">")
			e.spans(s.Spans)
			e.raw("</a>")
		case article.Image:
			e.image(s.URL, s.Alt)
		case article.Break:
			e.raw("<br>")
		case article.NoteRef:
			e.raw("<sup><a role=\"doc-noteref\"")
			e.attr("href", "#"+noteID(s.Label))
			e.attr("data-label", s.Label)
			e.raw(">")
			e.text(s.Label)
			e.raw("</a></sup>")
		}
	}
}

func (e *encoder) marked(name string, spans []article.Span) {
	e.raw("<" + name + ">")
	e.spans(spans)
	e.raw("</" + name + ">")
}

// image writes a picture; the alternative text stands even where it is empty, which
// says that the picture tells nothing.
func (e *encoder) image(url, alt string) {
	e.raw("<img")
	e.attr("src", url)
	if alt == "" {
		e.raw(` alt=""`)
	}
	e.attr("alt", alt)
	e.raw(">")
}
