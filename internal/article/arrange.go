package article

import (
	"strconv"
	"strings"
	"unicode"
)

// maxSlug bounds a slug's length in runes, so that a paragraph mistaken for a
// heading does not become an address of a thousand characters.
const maxSlug = 64

// Arrange sets Number, ID and Level of every section of the tree from its place
// and its heading. Decoders call it once, when the tree is complete; a first
// section without a heading becomes number "0".
func Arrange(sections []*Section) {
	taken := map[string]int{}
	n := 0
	for i, s := range sections {
		if i == 0 && len(s.Heading) == 0 {
			s.Number, s.Level, s.ID = "0", 0, slug("", taken)
			continue
		}
		n++
		arrange(s, strconv.Itoa(n), 1, taken)
	}
}

func arrange(s *Section, number string, level int, taken map[string]int) {
	s.Number, s.Level, s.ID = number, level, slug(s.Title(), taken)
	for i, sub := range s.Sections {
		arrange(sub, number+"."+strconv.Itoa(i+1), level+1, taken)
	}
}

// Slug turns a heading into the part of an address: lower-case letters, digits
// and hyphens, in any script, at most 64 runes. It may return "".
func Slug(heading string) string {
	var b strings.Builder
	gap, n := false, 0
	for _, r := range heading {
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsMark(r):
			if gap && n > 0 {
				if n++; n == maxSlug {
					return b.String() // no room for what the hyphen would lead to
				}
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(unicode.ToLower(r))
			n++
		case r == '\'' || r == '’' || r == 'ʼ':
			// An apostrophe parts no word: "Mexico’s" is "mexicos".
		default:
			gap = true
		}
		if n == maxSlug {
			break
		}
	}
	return b.String()
}

// slug returns the heading's slug, made unique among those taken by a number. Taken
// has, for each, the number to try next: a text with a hundred thousand equal
// headings must not count from two each time.
func slug(heading string, taken map[string]int) string {
	base := Slug(heading)
	if base == "" {
		base = "section"
	}
	id := base
	for n := max(taken[base], 2); taken[id] > 0; n++ {
		id = base + "-" + strconv.Itoa(n)
		taken[base] = n + 1
	}
	taken[id] = max(taken[id], 1)
	return id
}
