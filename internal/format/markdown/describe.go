package markdown

import (
	"fmt"
	"strings"
	"time"

	"newsreader/internal/article"
	"newsreader/internal/format/structure"
	"newsreader/internal/sanitize"
)

// describe tells the draft what the front matter says about the whole. What it says
// in keys or forms that an article has no place for becomes a note for the reader:
// nothing is lost and nothing fails.
func (m matter) describe(d *structure.Draft) {
	for _, f := range m.fields {
		if note := f.describe(d); note != "" {
			d.Provenance.Notes = append(d.Provenance.Notes, sanitize.Text("front matter: "+note))
		}
	}
}

func (f field) describe(d *structure.Draft) (note string) {
	if f.foreign {
		return fmt.Sprintf("%s is in a form not understood: %s", f.key, f.text())
	}
	if f.text() == "" {
		return ""
	}
	switch f.key {
	case "title":
		d.Title = sanitize.Text(f.text())
	case "byline", "author", "authors":
		for _, v := range f.values {
			if p := parsePerson(sanitize.Text(v)); p != (article.Person{}) {
				d.Byline = append(d.Byline, p)
			}
		}
	case "credits":
		for _, v := range f.values {
			text, address := cutAddress(strings.TrimSpace(sanitize.Text(v)))
			d.Credits = append(d.Credits, article.Credit{Text: text, URL: address})
		}
	case "published", "date":
		return f.date(&d.Published)
	case "updated", "modified", "lastmod":
		return f.date(&d.Updated)
	case "source":
		u, ok := sanitize.URL(f.text())
		if !ok {
			return fmt.Sprintf("source is no address: %s", f.text())
		}
		d.Origin.URL = u
	case "site":
		d.Origin.Name = sanitize.Text(f.text())
	case "language", "lang":
		d.Language = sanitize.Text(f.text())
	case "tags", "keywords":
		for _, v := range f.tags() {
			if v = strings.TrimSpace(sanitize.Text(v)); v != "" {
				d.Tags = append(d.Tags, v)
			}
		}
	default:
		return f.key + ": " + f.text()
	}
	return ""
}

func (f field) text() string { return strings.Join(f.values, ", ") }

// tags are the items of a list, or of a text with commas.
func (f field) tags() []string {
	if f.list {
		return f.values
	}
	return strings.Split(f.text(), ",")
}

// date reads a date into its place, or says why it could not.
func (f field) date(to *article.Date) (note string) {
	d, ok := parseDate(f.text())
	if !ok {
		return fmt.Sprintf("%s is no date: %s", f.key, f.text())
	}
	*to = d
	return ""
}

// parseDate reads RFC 3339, its day alone, and the two forms with blanks that YAML
// knows as timestamps.
func parseDate(s string) (article.Date, bool) {
	if d, err := article.ParseDate(s); err == nil {
		return d, true
	}
	for _, layout := range []string{"2006-01-02 15:04:05 -0700", "2006-01-02 15:04:05 -07:00", "2006-01-02 15:04:05", "2006-01-02 15:04", "2006-01-02T15:04:05", "2006-01-02T15:04"} {
		if t, err := time.Parse(layout, s); err == nil {
			return article.Date{Time: t, Clock: true}, true
		}
	}
	return article.Date{}, false
}

// parsePerson reads "Name (@handle) <address>", of which every part may be missing.
func parsePerson(s string) article.Person {
	var p article.Person
	s, p.URL = cutAddress(strings.TrimSpace(s))
	if before, in, ok := strings.Cut(s, "("); ok && strings.HasPrefix(in, "@") && strings.HasSuffix(in, ")") {
		p.Handle, s = strings.TrimSuffix(in, ")"), strings.TrimSpace(before)
	} else if strings.HasPrefix(s, "@") && !strings.Contains(s, " ") {
		p.Handle, s = s, ""
	}
	p.Name = s
	return p
}

// cutAddress parts "text <address>". What is no address stays text; "<>" says that a
// text has none.
func cutAddress(s string) (text, address string) {
	i := strings.LastIndexByte(s, '<')
	if i < 0 || !strings.HasSuffix(s, ">") || i > 0 && s[i-1] != ' ' {
		return s, ""
	}
	address = s[i+1 : len(s)-1]
	if address == "" {
		return strings.TrimSpace(s[:i]), ""
	}
	if strings.Contains(address, "@") && !strings.Contains(address, ":") {
		address = "mailto:" + address
	}
	u := sanitize.Reference(address)
	if u == "" || strings.Contains(address, " ") {
		return s, ""
	}
	return strings.TrimSpace(s[:i]), u
}
