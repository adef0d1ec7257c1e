package plaintext

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"newsreader/internal/article"
)

// The bounds of a heading that nothing but its place marks.
const (
	maxHeading      = 90 // columns
	maxHeadingWords = 13
)

// place is a unit with its neighbours; prev and next may be nil.
type place struct {
	*unit
	prev, next *unit
}

// vetoes are the reasons why a short line is no heading, whatever speaks for it.
// Each is a rule of its own, so that each can be tested and argued about.
var vetoes = [...]struct {
	name string
	no   func(place) bool
}{
	{"nothing follows", nothingFollows},
	{"closes like a sentence", func(u place) bool { return closed(u.text) }},
	{"begins in the middle", func(u place) bool { return opensLower(u.text) && !u.small }},
	{"too long", tooLong},
	{"holds a sentence's end", holdsEnd},
	{"is quoted", isQuoted},
	{"opens with a mark", opensWithMark},
	{"is an address", isAddress},
	{"has no letters", func(u place) bool { return strings.IndexFunc(u.text, unicode.IsLetter) < 0 }},
	{"is in columns", func(u place) bool {
		return strings.Contains(u.lines[0].text, "   ") || strings.Contains(u.lines[0].text, "\t")
	}},
	{"is labels", func(u place) bool {
		return len(u.lines) > 1 && speakerOf(u.lines[0].text) != "" && speakerOf(u.lines[1].text) != ""
	}},
	{"is a caption", func(u place) bool { return isCaption(u.text) }},
	{"lists names", func(u place) bool { return listsNames(u.text) }},
	{"reads on from the line before", readsOn},
	{"was introduced", introduced},
	{"the next line reads on", func(u place) bool {
		return u.next.isText() && opensLower(u.next.text) && !u.next.verse && !u.small && !isAddress(place{unit: u.next})
	}},
}

// vetoed reports whether a rule speaks against a unit, and which one.
func vetoed(u place) (string, bool) {
	for _, v := range vetoes {
		if v.no(u) {
			return v.name, true
		}
	}
	return "", false
}

// nothingFollows: a heading stands over something. What is last is a signature, a
// credit or an end mark.
func nothingFollows(u place) bool {
	if u.next == nil {
		return true
	}
	_, rule := u.next.block.(*article.Rule)
	return rule
}

func tooLong(u place) bool {
	width := 0
	for _, l := range u.lines {
		width += l.cells
	}
	if isCaps(u.text) {
		return width > maxHeading*3/2
	}
	return width > maxHeading || words(u.text) > maxHeadingWords
}

// holdsEnd: a full stop, or its like, with a new sentence after it. A short word
// before the point is an abbreviation or a number ("vs.", "Mr.", "1.").
func holdsEnd(u place) bool {
	t := u.text
	if !u.ordinal.isZero() {
		if m, ok := markerOf(t); ok {
			t = t[m.size:]
		}
	}
	for i, r := range t {
		switch r {
		case '。', '！':
			return i+utf8.RuneLen(r) < len(t)
		case '.', '!', ';', '…':
		default:
			continue
		}
		rest := t[i+utf8.RuneLen(r):]
		if !strings.HasPrefix(rest, " ") {
			continue
		}
		word := t[strings.LastIndexByte(t[:i], ' ')+1 : i]
		if r != '.' || utf8.RuneCountInString(word) > 3 && !allDigits(word) {
			return true
		}
	}
	return false
}

// isQuoted: somebody's words as a whole, and no name for what follows.
func isQuoted(u place) bool {
	first, _ := utf8.DecodeRuneInString(u.text)
	last, _ := utf8.DecodeLastRuneInString(u.text)
	return strings.ContainsRune("\"“”„«»「『‘'", first) && strings.ContainsRune("\"”“»«」』’'", last)
}

// opensWithMark: a dash opens speech or an attribution, a bracket an aside, and the
// other marks are a machine's.
func opensWithMark(u place) bool {
	first, _ := utf8.DecodeRuneInString(u.text)
	return strings.ContainsRune("—–-―([{@#%&*=~|/\\<>^_:;,.…$+!→（※", first)
}

func isAddress(u place) bool {
	if !mayLink(u.text) {
		return false
	}
	for _, s := range inline(u.text, nil) {
		if l, ok := s.(article.Link); ok {
			return len(article.Text(l.Spans))*2 > len(u.text) || strings.HasPrefix(l.URL, "mailto:")
		}
	}
	return false
}

// captions are the words under which pictures and tables are counted.
var captions = [...]string{"figure ", "fig. ", "table ", "abbildung ", "abb. ", "tabelle ", "figura ", "tabla ", "tabela ", "tableau ", "図", "表", "图", "圖", "الشكل ", "شكل ", "الجدول ", "جدول "}

// isCaption: "Figure 1. The mill", "Table 2: Costs".
func isCaption(text string) bool {
	lower := strings.ToLower(text)
	for _, c := range captions {
		if rest, ok := strings.CutPrefix(lower, c); ok {
			r, _ := utf8.DecodeRuneInString(rest)
			return unicode.IsDigit(r)
		}
	}
	return false
}

// listsNames: two names or more, of two words each, and nothing else: the authors
// under a title, those present, those thanked.
func listsNames(text string) bool {
	parts := strings.Split(text, ", ")
	if len(parts) < 2 {
		return false
	}
	for _, p := range parts {
		n := 0
		for w := range strings.FieldsSeq(strings.TrimPrefix(p, "and ")) {
			if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) {
				return false
			}
			n++
		}
		if n < 2 || n > 3 {
			return false
		}
	}
	return true
}

// readsOn: without a blank line between, a line goes on with the one before it,
// unless that one has ended or is a heading itself.
func readsOn(u place) bool {
	if u.before || u.prev == nil || !u.prev.isText() || u.prev.level > 0 || u.prev.title || u.prev.sole || !u.prev.ordinal.isZero() {
		return false
	}
	return u.prev.verse || !ends(u.prev.text) && !strings.HasSuffix(u.prev.text, ":")
}

// introduced: after a colon or a comma comes what was announced: an example, a
// name under a letter.
func introduced(u place) bool {
	if u.prev == nil || !u.prev.isText() || u.prev.level > 0 || u.prev.title {
		return false
	}
	return strings.ContainsRune(":,，،：;", lastMark(u.prev.text)) && !known(u.prev.text)
}

// isCaps reports whether a text is in capitals throughout. A single short word may
// be an abbreviation.
func isCaps(text string) bool {
	upper := 0
	for _, r := range text {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			upper++
		}
	}
	return upper >= 5 || upper >= 3 && strings.Contains(text, " ")
}

// isTitleCase reports whether most words of a text begin with a capital, as English
// headings have it: all but the short ones, of two words at least.
func isTitleCase(text string) bool {
	caps, small := 0, 0
	for w := range strings.FieldsSeq(text) {
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "“\"'‘(¿"))
		switch {
		case unicode.IsUpper(r):
			caps++
		case unicode.IsLower(r) && utf8.RuneCountInString(w) > 3:
			small++
		}
	}
	return caps >= 2 && small == 0
}
