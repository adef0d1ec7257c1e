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
	if len(people) == 1 {
		e.field("byline", people[0])
	} else {
		e.texts("byline", people)
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
	if !creditsBelow(a) {
		credits := make([]string, len(a.Credits))
		for i, c := range a.Credits {
			credits[i] = personText(article.Person{Name: c.Text, URL: c.URL})
		}
		e.texts("credits", credits)
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

// texts writes a list, an item a line.
func (e *encoder) texts(key string, values []string) {
	if len(values) == 0 {
		return
	}
	e.b = append(e.b, key+":\n"...)
	for _, v := range values {
		e.b = append(e.b, "  - "+quote(v, false)+"\n"...)
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
	if p.URL != "" || strings.HasSuffix(s, ">") {
		s += " <" + p.URL + ">"
	}
	return strings.TrimSpace(s)
}
