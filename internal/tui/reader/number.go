package reader

import (
	"strconv"
	"strings"

	"newsreader/internal/article"
)

// number is what is being typed of a number: digits for a section's place in the
// outline, "#" and digits for a link. Digits with a point between them are a
// section's own number, "3.1".
type number string

// takes reports whether a key goes on with the number.
func (n number) takes(key string) bool {
	switch {
	case key == "#":
		return n == ""
	case key == ".":
		return n != "" && n[0] != '#' && !strings.HasSuffix(string(n), ".")
	case len(key) == 1 && key[0] >= '0' && key[0] <= '9':
		return len(n) < 12
	default:
		return false
	}
}

// link returns the number of a link, 0 where "#" stands alone.
func (n number) link() (v int, ok bool) {
	digits, ok := strings.CutPrefix(string(n), "#")
	if ok {
		v, _ = strconv.Atoi(digits) // takes lets only digits in, and few of them
	}
	return v, ok
}

// section returns the section meant, nil where there is none.
func (n number) section(outline []*article.Section) *article.Section {
	if strings.Contains(string(n), ".") {
		for _, s := range outline {
			if s.Number == string(n) {
				return s
			}
		}
		return nil
	}
	v, err := strconv.Atoi(string(n))
	if err != nil || v < 1 || v > len(outline) {
		return nil
	}
	return outline[v-1]
}
