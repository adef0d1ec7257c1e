package query

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// folder walks the folded words of a text.
type folder struct {
	text string
	pos  int // what comes before has been folded
	// word is the word that next found, text[from:to] what it stands for, and
	// text[from:first] what its first character does where it is a pair.
	word            []byte
	from, first, to int
	// ahead are folded characters that no word has taken yet.
	ahead []folded
	space [8]folded // where ahead begins, so that it seldom is allocated
}

// folded is one character of the folded text and the bytes that it stands for.
type folded struct {
	r        rune
	from, to int
}

// next finds the next word and reports whether there is one.
func (f *folder) next() bool {
	f.word = f.word[:0]
	for {
		if len(f.ahead) == 0 {
			if ended := f.plain(); ended {
				return true
			}
			if f.pos >= len(f.text) {
				return len(f.word) > 0
			}
		}
		if !f.fill(1) {
			continue
		}
		c := f.ahead[0]
		switch kind := kindOf(c.r); {
		case kind == inWord:
			f.take(c)
		case len(f.word) > 0:
			// What parts words or is a word by itself ends the one before.
			if kind == between {
				f.drop(1)
			}
			return true
		case kind == between:
			f.drop(1)
		case kind == alone:
			f.take(c)
			return true
		default:
			f.take(c)
			if f.fill(1) && kindOf(f.ahead[0].r) == inRun {
				f.word = utf8.AppendRune(f.word, f.ahead[0].r)
				f.first, f.to = f.to, f.ahead[0].to
			}
			return true
		}
	}
}

// plain takes ASCII, which is most of most texts, without looking ahead. It reports
// whether it found the end of a word.
func (f *folder) plain() bool {
	for f.pos < len(f.text) {
		c := f.text[f.pos]
		switch {
		case 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
		case 'a' <= c && c <= 'z', '0' <= c && c <= '9':
		case c >= utf8.RuneSelf:
			return false
		case len(f.word) == 0:
			f.pos++
			continue
		default:
			f.sharp()
			return true
		}
		if len(f.word) == 0 {
			f.from = f.pos
		}
		f.word = append(f.word, c)
		f.pos++
		f.to = f.pos
	}
	return false
}

// sharp lets a single letter take the signs of "c++" and "c#" with it.
func (f *folder) sharp() {
	if len(f.word) != 1 || f.word[0] < 'a' || f.word[0] > 'z' {
		return
	}
	rest := f.text[f.pos:]
	n := 0
	switch {
	case rest[0] == '#':
		n = 1
	case len(rest) > 1 && rest[:2] == "++":
		n = 2
	}
	f.word = append(f.word, rest[:n]...)
	f.pos += n
	f.to = f.pos
}

// take moves the first character ahead into the word.
func (f *folder) take(c folded) {
	if len(f.word) == 0 {
		f.from = c.from
	}
	f.word = utf8.AppendRune(f.word, c.r)
	f.to, f.first = c.to, c.to
	f.drop(1)
}

func (f *folder) drop(n int) { f.ahead = f.ahead[:copy(f.ahead, f.ahead[n:])] }

// fill folds on until n characters are ahead and reports whether there are so many.
func (f *folder) fill(n int) bool {
	for len(f.ahead) < n && f.pos < len(f.text) {
		if f.ahead == nil {
			f.ahead = f.space[:0]
		}
		f.one()
	}
	return len(f.ahead) >= n
}

// one folds the character at pos, with those after it that it composes with.
func (f *folder) one() {
	from := f.pos
	r, n := utf8.DecodeRuneInString(f.text[from:])
	f.pos += n
	if ignored(r) {
		f.mark(r, from)
		return
	}
	switch {
	case f.compose(r):
		for _, c := range norm.NFKC.String(f.text[from:f.pos]) {
			f.push(c, from)
		}
		return
	case r < utf8.RuneSelf, whole(r), r == 'ў', r == 'Ў':
		f.push(r, from)
		return
	}
	parts := norm.NFKD.PropertiesString(f.text[from:f.pos]).Decomposition()
	if parts == nil {
		f.push(r, from)
		return
	}
	for len(parts) > 0 {
		c, n := utf8.DecodeRune(parts)
		parts = parts[n:]
		if !ignored(c) {
			f.push(c, from)
		}
	}
}

// mark lets what falls away belong to what stands before it. Only the breve of й and ў
// makes another letter of it.
func (f *folder) mark(r rune, from int) {
	short := func(base rune) rune {
		switch {
		case r == 0x0306 && base == 'и':
			return 'й'
		case r == 0x0306 && base == 'у':
			return 'ў'
		}
		return base
	}
	if n := len(f.ahead); n > 0 {
		f.ahead[n-1].to, f.ahead[n-1].r = f.pos, short(f.ahead[n-1].r)
	} else if f.to == from && len(f.word) > 0 {
		base, n := utf8.DecodeLastRune(f.word)
		f.word = utf8.AppendRune(f.word[:len(f.word)-n], short(base))
		f.to = f.pos
	}
}

// push folds the case of a character and puts it ahead.
func (f *folder) push(r rune, from int) {
	r, second := foldCase(r)
	f.ahead = append(f.ahead, folded{r, from, f.pos})
	if second != 0 {
		f.ahead = append(f.ahead, folded{second, from, f.pos})
	}
}

// foldCase returns the small letter for a letter, and a second one where it is
// written as two without its ligature.
func foldCase(r rune) (first, second rune) {
	if r < utf8.RuneSelf {
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r, 0
	}
	switch {
	case 0x0430 <= r && r <= 0x045f, 0x3400 <= r && r <= 0x9fff:
		return r, 0
	case 0x0410 <= r && r <= 0x042f:
		return r + 0x20, 0
	}
	switch r {
	case 'ß', 'ẞ':
		return 's', 's'
	case 'æ', 'Æ':
		return 'a', 'e'
	case 'œ', 'Œ':
		return 'o', 'e'
	case 'þ', 'Þ':
		return 't', 'h'
	case 'ø', 'Ø':
		return 'o', 0
	case 'ł', 'Ł':
		return 'l', 0
	case 'đ', 'Đ', 'ð', 'Ð':
		return 'd', 0
	case 'ħ', 'Ħ':
		return 'h', 0
	case 'ŧ', 'Ŧ':
		return 't', 0
	}
	// Through the capital: so the two small sigmas, and i without a dot, are one.
	return unicode.ToLower(unicode.ToUpper(r)), 0
}
