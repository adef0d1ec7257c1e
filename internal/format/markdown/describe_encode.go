package markdown

import (
	"strings"

	"newsreader/internal/article"
)

// matter writes the front matter, if there is anything to say in it.
func (e *encoder) matter(a *article.Article) {
	from := len(e.b)
	e.b = append(e.b, "---\n"...)
	empty := len(e.b)
	people := make([]string, 0, len(a.Byline))
	for _, p := range a.Byline {
		if s := personText(p); s != "" {
			people = append(people, s)
		}
	}
	switch len(people) {
	case 0:
	case 1:
		e.field("byline", people[0])
	default:
		e.b = append(e.b, "byline:\n"...)
		for _, p := range people {
			e.b = append(e.b, "  - "...)
			e.b = append(e.b, quote(p, false)...)
			e.b = append(e.b, '\n')
		}
	}
	e.field("published", a.Published.String())
	e.field("updated", a.Updated.String())
	e.field("source", a.Origin.URL)
	e.field("site", a.Origin.Name)
	e.field("language", a.Language)
	if len(a.Tags) > 0 {
		tags := make([]string, len(a.Tags))
		for i, t := range a.Tags {
			tags[i] = quote(t, true)
		}
		e.b = append(e.b, "tags: ["+strings.Join(tags, ", ")+"]\n"...)
	}
	if len(e.b) == empty {
		e.b = e.b[:from]
		return
	}
	e.b = append(e.b, "---"...)
}

func (e *encoder) field(key, value string) {
	if value != "" {
		e.b = append(e.b, key+": "+quote(value, false)+"\n"...)
	}
}

// personText is "Name (@handle) <address>", of which parsePerson reads every part.
func personText(p article.Person) string {
	s := p.Name
	switch {
	case p.Handle == "":
	case s == "":
		s = p.Handle
	default:
		s += " (" + p.Handle + ")"
	}
	if p.URL != "" {
		s += " <" + p.URL + ">"
	}
	return strings.TrimSpace(s)
}
