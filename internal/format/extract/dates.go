package extract

import (
	"cmp"
	"net/url"
	"strconv"
	"strings"
	"time"

	"golang.org/x/net/html"

	"newsreader/internal/article"
	"newsreader/internal/format/hypertext"
	"newsreader/internal/format/structure"
)

// published returns when the article appeared. Sources are asked from the most to
// the least reliable: Open Graph, JSON-LD, microdata and other metadata, time
// elements, elements whose names say date, the address.
func (h *head) published() fact[article.Date] {
	type try struct{ value, from string }
	tries := []try{{h.metas["article:published_time"], "article:published_time"}, {h.metas["og:article:published_time"], "og:article:published_time"}}
	for _, t := range h.ld {
		if t.isArticle() {
			tries = append(tries, try{cmp.Or(t.text("datePublished"), t.text("dateCreated")), "json-ld"})
		}
	}
	for _, name := range []string{"datepublished", "parsely-pub-date", "sailthru:date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "dc:date:issued", "dcterms:created", "dcterms:date", "dc:date", "date", "citation_publication_date", "citation_date", "article:created", "article_date_original", "cxenseparse:recs:publishtime", "weibo:article:create_at", "last-published", "dcsext:articlefirstpublished"} {
		tries = append(tries, try{h.metas[name], name})
	}
	for _, t := range tries {
		if d := stamp(t.value); !d.IsZero() {
			return fact[article.Date]{d, t.from}
		}
	}
	if d, from := h.elementDate(false); !d.IsZero() {
		return fact[article.Date]{d, from}
	}
	if d := addressDate(h.base); !d.IsZero() {
		return fact[article.Date]{d, "address"}
	}
	for _, n := range h.dated {
		if isInList(n) {
			continue
		}
		if d := dateIn(said(n)); !d.IsZero() {
			return fact[article.Date]{d, "text"}
		}
	}
	return fact[article.Date]{}
}

// updated returns when the article was changed last.
func (h *head) updated() fact[article.Date] {
	for _, name := range []string{"article:modified_time", "og:updated_time", "datemodified", "dcterms:modified", "last-modified", "lastmod", "revised"} {
		if d := stamp(h.metas[name]); !d.IsZero() {
			return fact[article.Date]{d, name}
		}
	}
	for _, t := range h.ld {
		if d := stamp(t.text("dateModified")); t.isArticle() && !d.IsZero() {
			return fact[article.Date]{d, "json-ld"}
		}
	}
	d, from := h.elementDate(true)
	return fact[article.Date]{d, from}
}

// elementDate reads microdata and time elements; modified says which of the two.
func (h *head) elementDate(modified bool) (article.Date, string) {
	want := []string{"datePublished", "dateCreated"}
	if modified {
		want = []string{"dateModified"}
	}
	for _, list := range [][]*html.Node{h.times, h.dated} {
		for _, n := range list {
			if !hypertext.HasWord(n, "itemprop", want...) || isInList(n) {
				continue
			}
			if d := stamp(cmp.Or(hypertext.Attr(n, "datetime"), hypertext.Attr(n, "content"), said(n))); !d.IsZero() {
				return d, "itemprop"
			}
		}
	}
	for _, n := range h.times {
		if isUpdate := nameHas(n, "updated", "modified"); isUpdate != modified || isInList(n) {
			continue
		}
		d := stamp(hypertext.Attr(n, "datetime"))
		if d.IsZero() {
			d = dateIn(said(n))
		}
		if !d.IsZero() {
			return d, "time"
		}
	}
	return article.Date{}, ""
}

// stamp reads a date as machines write it, or as people do where nothing else is
// in the text; the zero Date stands for any other.
func stamp(s string) article.Date {
	s = strings.TrimSpace(s)
	if len(s) < 8 || len(s) > 80 {
		return article.Date{}
	}
	if d := hypertext.Date(s); !d.IsZero() && plausible(d.Time.Year()) {
		return d
	}
	for _, layout := range []string{"20060102", "2006/01/02", "20060102150405"} {
		if t, err := time.Parse(layout, s); err == nil && plausible(t.Year()) {
			return article.Day(t.Year(), t.Month(), t.Day())
		}
	}
	if d, ok := structure.ParseDate(s); ok && plausible(d.Time.Year()) {
		return d
	}
	if n, err := strconv.ParseInt(s, 10, 64); err == nil && (n > 5e8 && n < 5e9 || n > 5e11 && n < 5e12) {
		if n > 5e11 {
			n /= 1000
		}
		return article.Date{Time: time.Unix(n, 0).UTC(), Clock: true}
	}
	return article.Date{}
}

func plausible(year int) bool { return year > 1800 && year < 2200 }

// addressDate reads the date that many addresses hold: /2024/05/04/ or /2024-05-04.
func addressDate(address string) article.Date {
	u, err := url.Parse(address)
	if err != nil {
		return article.Date{}
	}
	digits := strings.FieldsFunc(u.Path, func(r rune) bool { return r == '/' || r == '-' || r == '_' })
	for i := 0; i+2 < len(digits); i++ {
		y, ey := strconv.Atoi(digits[i])
		m, em := strconv.Atoi(digits[i+1])
		d, ed := strconv.Atoi(digits[i+2])
		if ey == nil && em == nil && ed == nil && len(digits[i]) == 4 && len(digits[i+1]) <= 2 && len(digits[i+2]) <= 2 && isDay(y, m, d) {
			return article.Day(y, time.Month(m), d)
		}
	}
	for _, f := range digits {
		if len(f) == 8 {
			if t, err := time.Parse("20060102", f); err == nil && isDay(t.Year(), int(t.Month()), t.Day()) {
				return article.Day(t.Year(), t.Month(), t.Day())
			}
		}
	}
	return article.Date{}
}

func isDay(y, m, d int) bool {
	return y > 1990 && y < 2100 && m >= 1 && m <= 12 && d >= 1 && d <= 31 && article.Day(y, time.Month(m), d).Time.Day() == d
}

// maxDated bounds a text that is searched for a date, in bytes.
const maxDated = 160

// dateIn finds a date among other words of a short text: "Posted by Jane on May 4,
// 2024 at 3pm". The longest run of words that is a date counts.
func dateIn(text string) article.Date {
	if len(text) > maxDated || !strings.ContainsAny(text, "0123456789") {
		return article.Date{}
	}
	if d := stamp(text); !d.IsZero() {
		return d
	}
	words := strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '|' || r == '·' || r == '•' || r == '(' || r == ')' })
	for size := min(6, len(words)); size > 0; size-- {
		for i := 0; i+size <= len(words); i++ {
			piece := strings.Trim(strings.Join(words[i:i+size], " "), " ,.:;-–—")
			if len(piece) < 8 || !strings.ContainsAny(piece, "0123456789") {
				continue
			}
			if d, ok := structure.ParseDate(piece); ok && plausible(d.Time.Year()) {
				return d
			}
		}
	}
	return article.Date{}
}
