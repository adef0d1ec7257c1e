package extract

import (
	"cmp"
	"html"
	"strings"
	"unicode/utf8"

	xhtml "golang.org/x/net/html"
)

// titleFact returns the title: the first heading of level 1 that the title element,
// Open Graph or JSON-LD contains, else the headline of JSON-LD, else Open Graph's
// title less the site's name, else the title element's. Headings are what a reader
// sees; the others tell which heading is the article's and not the site's.
func (h *head) titleFact(site string) fact[string] {
	headline := ""
	for _, t := range h.ld {
		if t.isArticle() {
			if headline = plain(t.text("headline")); headline != "" {
				break
			}
		}
	}
	og, from := "", ""
	for _, name := range []string{"dc:title", "dcterms:title", "og:title", "twitter:title"} {
		if og = h.metas[name]; og != "" {
			from = name
			break
		}
	}
	stated := []string{fold(og), fold(headline), fold(h.title)}
	alone, second := "", ""
	for _, n := range h.h1 {
		s := headingText(n)
		if s == "" || utf8.RuneCountInString(s) > 250 || fold(s) == fold(site) {
			continue
		}
		for _, st := range stated {
			if len(st) == 0 || !strings.Contains(st, fold(s)) {
				continue
			}
			if !h.isSiteName(s) {
				return fact[string]{s, "h1"}
			}
			second = cmp.Or(second, s)
		}
		if alone == "" && len(h.h1) == 1 {
			alone = s
		}
	}
	if second != "" && og == "" && headline == "" && len(h.h1) == 1 {
		return fact[string]{second, "h1"}
	}
	// A heading that says all of a stated title and more is the fuller writing of it.
	if alone != "" {
		for _, st := range stated {
			if utf8.RuneCountInString(st) > 12 && strings.Contains(fold(alone), lessSite(st, fold(site))) {
				return fact[string]{alone, "h1"}
			}
		}
	}
	switch {
	case headline != "":
		return fact[string]{headline, "json-ld"}
	case og != "":
		return fact[string]{lessSite(og, site), from}
	case h.title != "":
		return fact[string]{lessSite(h.title, site), "title"}
	case alone != "":
		return fact[string]{alone, "h1"}
	}
	return fact[string]{}
}

// isSiteName reports whether a text stands in the last part of the title element
// alone, behind a sign: that is the site's name, most often.
func (h *head) isSiteName(s string) bool {
	parts := titleParts(h.title)
	if len(parts) < 2 {
		return false
	}
	return strings.Contains(fold(parts[1]), fold(s)) && !strings.Contains(fold(parts[0]), fold(s))
}

// headingText returns what a heading says, without the sign that links to it.
func headingText(n *xhtml.Node) string {
	return strings.TrimSpace(strings.TrimRight(said(n), "¶#🔗 "))
}

// plain takes the markup out of a text that should have none.
func plain(s string) string {
	if strings.ContainsAny(s, "&<") {
		s = html.UnescapeString(s)
		if strings.Contains(s, "<") && strings.Contains(s, ">") {
			if n, err := xhtml.Parse(strings.NewReader(s)); err == nil {
				s = said(n)
			}
		}
	}
	return squeeze(s)
}

// separators set a site's name off from a page's title.
var separators = []string{" | ", " ｜ ", " · ", " • ", " » ", " « ", " :: ", " — ", " – ", " - ", " / ", "_"}

func titleParts(title string) []string {
	for _, sep := range separators {
		if i := strings.LastIndex(title, sep); i > 0 {
			return []string{strings.TrimSpace(title[:i]), strings.TrimSpace(title[i+len(sep):])}
		}
	}
	return []string{title}
}

// lessSite returns a title without the site's name before or after it. Where the
// name is unknown, a last part of few words after a sign is taken for it.
func lessSite(title, site string) string {
	for range 2 {
		parts := titleParts(title)
		if len(parts) < 2 {
			return title
		}
		first, last := parts[0], parts[1]
		switch {
		case site != "" && (fold(last) == fold(site) || strings.HasPrefix(fold(last), fold(site))):
			title = first
			continue
		case site != "" && fold(first) == fold(site):
			title = last
			continue
		case site == "" && len(strings.Fields(last)) <= 4 && len(strings.Fields(first)) >= 3 && len(last) < len(first):
			title = first
			continue
		}
		break
	}
	return title
}
