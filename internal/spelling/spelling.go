// Package spelling finds the name that a person probably meant. It knows words
// only, not what they name.
package spelling

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Nearest returns the known names that are most like name, the most like first:
// those that a few slips of the keyboard turn into one another (at most one slip in
// three letters), and those that name is the beginning of. Case does not count. It
// returns at most limit names, and none that has nothing to do with name.
func Nearest(name string, known []string, limit int) []string {
	type candidate struct {
		name  string
		slips int
	}
	want := []rune(strings.ToLower(name))
	var found []candidate
	for _, k := range known {
		have := []rune(strings.ToLower(k))
		n := slips(want, have)
		if n > max(1, (len(want)+1)/3) || n >= max(len(want), len(have)) {
			if len(want) < 2 || !strings.HasPrefix(string(have), string(want)) {
				continue
			}
		}
		found = append(found, candidate{k, n})
	}
	slices.SortStableFunc(found, func(a, b candidate) int { return a.slips - b.slips })
	var out []string
	for _, c := range found {
		// Much worse than the best, a name is no likely answer any more.
		if len(out) < limit && c.slips <= found[0].slips+1 {
			out = append(out, c.name)
		}
	}
	return out
}

// maxRunes bounds the words that are compared: the work is quadratic.
const maxRunes = 128

// slips counts the letters to insert, drop, replace or swap with their neighbour to
// turn a into b (the optimal string alignment distance).
func slips(a, b []rune) int {
	if len(a) > maxRunes || len(b) > maxRunes {
		return max(len(a), len(b))
	}
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}

// Question puts the nearest name as a question to append to an error (`; did you
// mean "width"?`), or returns "" if no known name is near.
func Question(name string, known []string) string {
	near := Nearest(name, known, 1)
	if len(near) == 0 || !utf8.ValidString(near[0]) {
		return ""
	}
	return `; did you mean "` + near[0] + `"?`
}
