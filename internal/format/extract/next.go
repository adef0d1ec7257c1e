package extract

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/internal/format/hypertext"
)

// nextPage returns the address of the page that goes on with the article, or "".
// The page must say so, by link or by name, and the address must differ from this
// one in a page's number alone: "next" leads to another article more often.
func (r *reading) nextPage() string {
	here, err := url.Parse(r.options.Base)
	if err != nil || here.Host == "" {
		return ""
	}
	if next := absolute(r.head.base, r.head.next); next != "" && isNextOf(here, next) {
		return next
	}
	for n := range hypertext.Nodes(r.doc) {
		if n.DataAtom != atom.A || hypertext.Attr(n, "href") == "" {
			continue
		}
		if !hypertext.HasWord(n, "rel", "next") && !saysNext(n) {
			continue
		}
		if next := absolute(r.head.base, hypertext.Attr(n, "href")); next != "" && isNextOf(here, next) {
			return next
		}
	}
	return ""
}

func saysNext(n *html.Node) bool {
	if sayLength(n, 60) > 60 {
		return false
	}
	switch strings.Trim(fold(said(n)), " ›»→>") {
	case "next", "next page", "nächste seite", "weiter", "page suivante", "suivant", "siguiente", "página siguiente", "próxima página", "次へ", "次のページ", "下一页":
		return true
	}
	return false
}

// isNextOf reports whether an address is that of the page after here: the same, but
// for a number that is one higher, or for a 2 where here has none.
func isNextOf(here *url.URL, next string) bool {
	u, err := url.Parse(next)
	if err != nil || !strings.EqualFold(u.Host, here.Host) {
		return false
	}
	a, b := strings.TrimSuffix(here.Path, "/")+"?"+here.RawQuery, strings.TrimSuffix(u.Path, "/")+"?"+u.RawQuery
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	for i > 0 && isDigit(b[i-1]) {
		i--
	}
	j := 0
	for j < len(a)-i && j < len(b)-i && a[len(a)-1-j] == b[len(b)-1-j] && !isDigit(a[len(a)-1-j]) {
		j++
	}
	from, to := a[i:len(a)-j], b[i:len(b)-j]
	if n, ok := number(from); ok {
		m, ok := number(to)
		return ok && m == n+1
	}
	for _, word := range []string{"/page/", "/page-", "/seite-", "/p", "/", "page=", "p=", "seite=", "_", "-", "&page="} {
		if to == word+"2" && from == "" {
			return true
		}
	}
	return false
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func number(s string) (int, bool) {
	if s == "" || len(s) > 4 {
		return 0, false
	}
	n := 0
	for i := range len(s) {
		if !isDigit(s[i]) {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, true
}
