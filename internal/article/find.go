package article

import (
	"fmt"
	"strconv"
	"strings"
)

// NotFoundError says that a selector names no section.
type NotFoundError struct {
	Selector string
}

func (e *NotFoundError) Error() string { return fmt.Sprintf("no section %q", e.Selector) }

// AmbiguousError says that a selector fits several sections.
type AmbiguousError struct {
	Selector   string
	Candidates []*Section
}

func (e *AmbiguousError) Error() string {
	return fmt.Sprintf("%q fits %d sections", e.Selector, len(e.Candidates))
}

// Find returns the sections that a selector names, in reading order. A section
// stands for all that is under it. A selector is, in this order, a number ("3",
// "3.1", "0"), a range of numbers ("2..4", open at either end), a slug, a heading
// (case folded), or a part of exactly one heading. The errors are NotFoundError
// and AmbiguousError.
func (a *Article) Find(selector string) ([]*Section, error) {
	sel := strings.TrimSpace(selector)
	if sel == "" {
		return nil, &NotFoundError{selector}
	}
	for s := range a.All() {
		if s.Number == sel {
			return []*Section{s}, nil
		}
	}
	if from, to, ok := strings.Cut(sel, ".."); ok && isNumber(from) && isNumber(to) {
		return a.findRange(selector, from, to)
	}
	for s := range a.All() {
		if s.ID == sel {
			return []*Section{s}, nil
		}
	}
	return a.findHeading(selector, sel)
}

// findHeading looks for the whole heading first and then for a part of one.
func (a *Article) findHeading(selector, sel string) ([]*Section, error) {
	want := fold(sel)
	var whole, part []*Section
	for _, s := range a.Outline() {
		switch have := fold(s.Title()); {
		case have == want:
			whole = append(whole, s)
		case strings.Contains(have, want):
			part = append(part, s)
		}
	}
	if len(whole) > 0 {
		part = whole
	}
	switch len(part) {
	case 0:
		return nil, &NotFoundError{selector}
	case 1:
		return part, nil
	default:
		return nil, &AmbiguousError{selector, part}
	}
}

// findRange returns the sections from one number to another. A section whose
// parent is in the range already is not named again.
func (a *Article) findRange(selector, from, to string) ([]*Section, error) {
	var out []*Section
	var walk func(sections []*Section)
	walk = func(sections []*Section) {
		for _, s := range sections {
			if (from == "" || compare(s.Number, from) >= 0) && (to == "" || within(s.Number, to)) {
				out = append(out, s)
				continue
			}
			walk(s.Sections)
		}
	}
	walk(a.Sections)
	if len(out) == 0 {
		return nil, &NotFoundError{selector}
	}
	return out, nil
}

// within reports whether a number stands at or before the end of a range; what is
// under the range's last section belongs to it.
func within(number, to string) bool {
	return compare(number, to) <= 0 || strings.HasPrefix(number, to+".")
}

func isNumber(s string) bool {
	for _, part := range strings.Split(s, ".") {
		if _, err := strconv.Atoi(part); err != nil && s != "" {
			return false
		}
	}
	return true
}

// compare orders section numbers: "2" before "2.1" before "10".
func compare(a, b string) int {
	as, bs := strings.Split(a, "."), strings.Split(b, ".")
	for i := 0; i < len(as) && i < len(bs); i++ {
		x, _ := strconv.Atoi(as[i])
		y, _ := strconv.Atoi(bs[i])
		if x != y {
			return x - y
		}
	}
	return len(as) - len(bs)
}

// fold makes two spellings of one heading equal: case, typographic apostrophes
// and runs of blanks do not count.
func fold(s string) string {
	s = strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`).Replace(s)
	return strings.Join(strings.Fields(strings.ToLower(s)), " ")
}
