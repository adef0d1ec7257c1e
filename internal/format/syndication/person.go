package syndication

import (
	"strings"

	"newsreader/internal/feed"
)

// personOf reads the ways in which people are named on one line: "me@example.org (My
// Name)", "My Name <me@example.org>", "My Name (me@example.org)", or either alone. s
// is clean.
func personOf(s string) feed.Person {
	s = strings.TrimPrefix(s, "mailto:")
	i := strings.IndexByte(s, '@')
	if i < 0 {
		return feed.Person{Name: s}
	}
	from, to := i, i+1
	for from > 0 && isMailByte(s[from-1]) {
		from--
	}
	for to < len(s) && isMailByte(s[to]) {
		to++
	}
	mail := strings.TrimRight(s[from:to], ".")
	if !isMail(mail) {
		return feed.Person{Name: s}
	}
	rest := s[:from] + s[from+len(mail):]
	for _, empty := range []string{"<>", "()", "[]", "mailto:"} {
		rest = strings.ReplaceAll(rest, empty, "")
	}
	rest = strings.TrimSpace(rest)
	if inner, ok := strings.CutPrefix(rest, "("); ok && strings.HasSuffix(inner, ")") {
		rest = inner[:len(inner)-1]
	}
	rest = strings.Trim(rest, " \t<>,;-\"'")
	return feed.Person{Name: rest, Email: mail}
}

func isMailByte(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || strings.IndexByte("._%+-=~'&/", c) >= 0
}

// isMail reports whether s has the shape of a mail address.
func isMail(s string) bool {
	user, host, ok := strings.Cut(s, "@")
	dot := strings.LastIndexByte(host, '.')
	return ok && user != "" && dot > 0 && dot < len(host)-1 && !strings.ContainsAny(host, "@/")
}
