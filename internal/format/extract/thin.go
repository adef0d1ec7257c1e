package extract

import "strings"

// thinOver is the size in bytes over which a page is thinned before it is parsed.
const thinOver = 1 << 20

// thin makes two line breaks of every longer run of them in a large page: a
// megabyte of breaks becomes fifty of nodes otherwise, and says nothing.
func thin(page string) string {
	if len(page) <= thinOver || !strings.Contains(page, "<br><br><br>") && !strings.Contains(page, "<br/><br/><br/>") && !strings.Contains(page, "<br /><br /><br />") {
		return page
	}
	var b strings.Builder
	b.Grow(len(page))
	for rest := page; ; {
		i := strings.Index(rest, "<br")
		if i < 0 {
			b.WriteString(rest)
			return b.String()
		}
		b.WriteString(rest[:i])
		rest = rest[i:]
		n := 0
		for {
			size := breakSize(rest)
			if size == 0 {
				break
			}
			if n++; n <= 2 {
				b.WriteString(rest[:size])
			}
			rest = rest[size:]
		}
		if n == 0 {
			b.WriteString("<br")
			rest = rest[len("<br"):]
		}
	}
}

// breakSize returns the length of the plain break that a text begins with, or 0.
func breakSize(s string) int {
	for _, tag := range []string{"<br>", "<br/>", "<br />"} {
		if strings.HasPrefix(s, tag) {
			return len(tag)
		}
	}
	return 0
}
