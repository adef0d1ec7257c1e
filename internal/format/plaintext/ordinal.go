package plaintext

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// ordinal is the number that a heading begins with.
type ordinal struct {
	scheme string // "1", "I", "A", "chapter" and its like; "" is none
	parts  []int  // 3.1 is 3, 1
}

func (o ordinal) isZero() bool { return o.scheme == "" }

// follows reports whether o is what comes after p in one sequence: the next
// number of the same depth, the first one a level deeper, or the next of a level
// above.
func (o ordinal) follows(p ordinal) bool {
	if o.scheme != p.scheme || len(o.parts) == 0 || len(p.parts) == 0 {
		return false
	}
	if len(o.parts) > len(p.parts) {
		return len(o.parts) == len(p.parts)+1 && o.parts[len(o.parts)-1] <= 1 && equal(o.parts[:len(p.parts)], p.parts)
	}
	n := len(o.parts) - 1
	return equal(o.parts[:n], p.parts[:n]) && o.parts[n] == p.parts[n]+1
}

func equal(a, b []int) bool {
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// ordinalOf reads the number at the beginning of a heading: "1.", "2.3", "2.3.",
// "IV.", "A.", "§ 3", "Chapter 1", "Kapitel 2:", "第三章".
func ordinalOf(text string) ordinal {
	if o := decimal(text); !o.isZero() {
		return o
	}
	if o := chapter(text); !o.isZero() {
		return o
	}
	if n := roman(strings.TrimSuffix(text, ".")); n > 0 && text[0] < 'a' {
		return ordinal{"I", []int{n}} // the number alone, over a part of a poem or a tale
	}
	if m, ok := markerOf(text); ok && m.close == '.' {
		switch m.kind {
		case 'I':
			return ordinal{"I", []int{m.number}}
		case 'A':
			return ordinal{"A", []int{m.number}}
		}
	}
	if m, ok := markerOf(text); ok && m.close == '、' {
		return ordinal{"1", []int{m.number}}
	}
	if m, ok := markerOf(text); ok && m.close == ')' && m.kind == '1' {
		return ordinal{"1)", []int{m.number}}
	}
	return ordinal{}
}

// decimal reads figures parted by points, followed by a blank.
func decimal(text string) ordinal {
	var parts []int
	i := 0
	for {
		n, start := 0, i
		for i < len(text) && i-start < 3 && text[i] >= '0' && text[i] <= '9' {
			n = n*10 + int(text[i]-'0')
			i++
		}
		if i == start {
			break
		}
		parts = append(parts, n)
		if i >= len(text) || text[i] != '.' {
			break
		}
		i++
	}
	if len(parts) == 0 || len(parts) > 5 || i == 0 || i >= len(text) {
		return ordinal{}
	}
	rest := strings.TrimLeft(text[i:], " \t")
	r, _ := utf8.DecodeRuneInString(rest)
	if len(rest) == len(text[i:]) || !unicode.IsLetter(r) && r != '"' && r != '“' && r != '¿' && r != '«' && r != '(' {
		return ordinal{}
	}
	if text[i-1] != '.' && len(parts) == 1 && !unicode.IsUpper(r) && !isWide(r) {
		return ordinal{} // "12 men"
	}
	return ordinal{"1", parts}
}

// divisions are the words for the parts of a book, in the order of their rank.
// They are names of numbers, not of subjects: the number after them is what makes
// the heading.
var divisions = [...]struct {
	scheme string
	words  []string
}{
	{"part", []string{"part", "parte", "partie", "teil", "book", "libro", "livre", "buch", "livro", "الجزء", "الباب"}},
	{"chapter", []string{"chapter", "kapitel", "capítulo", "capitulo", "chapitre", "الفصل", "act", "acto", "acte", "akt", "lesson", "lektion", "stave", "canto"}},
	{"section", []string{"section", "sección", "abschnitt", "secção", "seção", "appendix", "anhang", "apéndice", "annexe", "apêndice", "article", "artículo", "artikel", "artigo", "scene", "escena", "scène", "szene", "step", "day", "week", "§", "المادة"}},
}

// chapter reads "Chapter 1", "Kapitel IV: ...", "第1章", "Article 2".
func chapter(text string) ordinal {
	if o := eastern(text); !o.isZero() {
		return o
	}
	word, rest, ok := strings.Cut(text, " ")
	if !ok || len(word) > 24 {
		return ordinal{}
	}
	scheme := divisionWords()[strings.ToLower(word)]
	if scheme == "" {
		return ordinal{}
	}
	number, after, more := strings.Cut(rest, " ")
	bare := strings.TrimRight(number, ".:-–—")
	n := spelled(bare)
	if n == 0 {
		return ordinal{}
	}
	// Without a mark between, a text goes on as a sentence: "Part 2 was long".
	if more && bare == number && !strings.HasPrefix(after, "-") && !strings.HasPrefix(after, "–") && !strings.HasPrefix(after, "—") {
		r, _ := utf8.DecodeRuneInString(after)
		if unicode.IsLower(r) {
			return ordinal{}
		}
	}
	return ordinal{scheme, []int{n}}
}

// divisionWords is divisions turned round: every line of a text asks.
var divisionWords = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for _, d := range divisions {
		for _, w := range d.words {
			out[w] = d.scheme
		}
	}
	return out
})

// eastern reads 第1章, 第三節, 第２部.
func eastern(text string) ordinal {
	rest, ok := strings.CutPrefix(text, "第")
	if !ok {
		return ordinal{}
	}
	for i, r := range rest {
		scheme := ""
		switch r {
		case '部', '篇', '編', '卷', '巻':
			scheme = "part"
		case '章', '回':
			scheme = "chapter"
		case '節', '节', '話', '条', '條', '幕':
			scheme = "section"
		}
		if scheme != "" {
			if n := spelled(rest[:i]); n > 0 {
				return ordinal{scheme, []int{n}}
			}
			return ordinal{}
		}
		if i > 15 {
			break
		}
	}
	return ordinal{}
}

// spelled reads a number in figures, Roman figures, ideographs, or as a word.
func spelled(s string) int {
	if s == "" || len(s) > 24 {
		return 0
	}
	if n := roman(s); n > 0 {
		return n
	}
	n := 0
	for _, r := range s {
		switch i := strings.IndexRune("零一二三四五六七八九", r); {
		case r >= '0' && r <= '9':
			n = n*10 + int(r-'0')
		case r >= '０' && r <= '９':
			n = n*10 + int(r-'０')
		case r >= '٠' && r <= '٩':
			n = n*10 + int(r-'٠')
		case r == '十':
			n = max(n, 1) * 10
		case i >= 0:
			n += i / len("零")
		default:
			return spelledWord(strings.ToLower(s))
		}
	}
	return n
}

func spelledWord(s string) int {
	for _, list := range [...]string{
		"one two three four five six seven eight nine ten eleven twelve",
		"first second third fourth fifth sixth seventh eighth ninth tenth",
		"uno dos tres cuatro cinco seis siete ocho nueve diez", "primero segundo tercero cuarto quinto sexto",
		"primera segunda tercera cuarta quinta sexta", "eins zwei drei vier fünf sechs sieben acht neun zehn",
		"un deux trois quatre cinq six sept huit neuf dix", "premier deuxième troisième quatrième",
		"um dois três quatro cinco seis sete oito nove dez", "الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر",
		"الأولى الثانية الثالثة الرابعة الخامسة",
	} {
		for i, w := range strings.Fields(list) {
			if w == s {
				return i + 1
			}
		}
	}
	if len(s) == 1 && s[0] >= 'a' && s[0] <= 'z' {
		return int(s[0]-'a') + 1 // "Appendix B"
	}
	return 0
}
