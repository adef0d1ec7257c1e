package tui

import (
	"unicode"
	"unicode/utf8"
)

// rank says how plainly a name holds what was typed. Letters that merely follow one
// another somewhere are found as well, but nobody who types "boa" and sees "boards"
// means "back on the trail".
type rank int

const (
	atWord    rank = iota // a word begins with it
	inWord                // it stands inside a word
	scattered             // its letters come in the same order
)

// spelled looks for what was typed, as it was typed but for case, and returns the
// offsets of its letters in the name; none where it is scattered.
func spelled(name, typed string) (rank, []int) {
	best, found := scattered, []int(nil)
	before := ' '
	for i, r := range name {
		if letters := begins(name[i:], typed, i); letters != nil {
			if !unicode.IsLetter(before) && !unicode.IsNumber(before) {
				return atWord, letters
			}
			if found == nil {
				best, found = inWord, letters
			}
		}
		before = r
	}
	return best, found
}

// begins returns the offsets of the letters of typed if s begins with it, else nil.
// The offsets are counted from at.
func begins(s, typed string, at int) []int {
	var letters []int
	i := 0
	for _, want := range typed {
		r, n := utf8.DecodeRuneInString(s[i:])
		if n == 0 || unicode.ToLower(r) != unicode.ToLower(want) {
			return nil
		}
		letters = append(letters, at+i)
		i += n
	}
	return letters
}
