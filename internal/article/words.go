package article

import (
	"unicode"
	"unicode/utf8"
)

// wordsPerMinute is a usual pace of silent reading: Brysbaert's review of 190
// studies (2019) found a mean of 238 words a minute for English non-fiction.
const wordsPerMinute = 238

// CountWords counts the words of a text: runs of letters, digits and marks parted
// by anything else; an apostrophe or a hyphen within a run does not part it.
// Scripts that write no blanks between words count half a word a character, which
// is near the mean length of a word in Chinese and Japanese.
func CountWords(s string) int {
	words, ideographs := 0, 0
	in := false
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			i++
			switch {
			case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9':
				if !in {
					words++
				}
				in = true
			case in && (c == '\'' || c == '-'):
			default:
				in = false
			}
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		i += n
		switch {
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai):
			ideographs++
			in = false
		case unicode.IsLetter(r), unicode.IsDigit(r):
			if !in {
				words++
			}
			in = true
		case in && (r == '’' || unicode.IsMark(r)):
		default:
			in = false
		}
	}
	return words + (ideographs+1)/2
}

// BlockWords counts the words of a block and of the blocks within it.
func BlockWords(top Block) int {
	n := 0
	for b := range Deep(top) {
		for run := range Runs(b) {
			n += CountWords(Text(run))
		}
		switch b := b.(type) {
		case *Code:
			n += CountWords(b.Text)
		case *Related:
			n += CountWords(b.Title)
		case *Figure:
			n += CountWords(b.Alt)
		case *Board:
			for _, p := range b.Others {
				n += CountWords(p.Label)
			}
		case *Paragraph, *List, *Quote, *Table, *Rule, *Discussion, *Footnote:
		}
	}
	return n
}

// Words counts the words of the section's heading and own blocks, without its
// subsections.
func (s *Section) Words() int {
	n := CountWords(s.Title())
	for _, b := range s.Blocks {
		n += BlockWords(b)
	}
	return n
}

// Words counts the words of the whole article: its standfirst, headings and
// blocks. Title, byline and credits do not count.
func (a *Article) Words() int {
	n := 0
	for _, p := range a.Standfirst {
		n += BlockWords(p)
	}
	for s := range a.All() {
		n += s.Words()
	}
	return n
}

// Minutes returns the reading time of a number of words, rounded up; no words take
// no time.
func Minutes(words int) int {
	return (words + wordsPerMinute - 1) / wordsPerMinute
}
