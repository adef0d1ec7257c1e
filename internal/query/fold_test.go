package query

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

func TestATextIsFoldedToWords(t *testing.T) {
	for text, want := range map[string]string{
		"":                                     "",
		" ,;- ":                                "",
		"War & Peace":                          "war peace",
		"Don’t stop":                           "don t stop",
		"state-of-the-art":                     "state of the art",
		"3.14 and 1,000":                       "3 14 and 1 000",
		"Äpfel, Straße, STRASSE, ẞ":            "apfel strasse strasse ss",
		"Ærø œuvre Łódź Þór Đặng ð":            "aero oeuvre lodz thor dang d",
		"re\u0301sume\u0301 RÉSUMÉ":            "resume resume",
		"ѐ ё Ё ї й Й ў":                        "е е е і й й ў",
		"и\u0306 И\u0306 у\u0306":              "й й ў",
		"ΣΊΣΥΦΟΣ Σίσυφος":                      "σισυφοσ σισυφοσ",
		"İstanbul ISPARTA ısı":                 "istanbul isparta isi",
		"שָׁלוֹם":                              "שלום",
		"مُحَمَّد أحمد كتـــاب":                "محمد احمد كتاب",
		"می\u200cخواهم":                        "میخواهم",
		"ＡＢＣ １２":                               "abc 12",
		"½ ﬁne ㎏ ™ x²":                         "1 2 fine kg tm x2",
		"C++ and c#, F#; C ++":                 "c++ and c# f# c",
		"abc++ notepad#":                       "abc notepad",
		"हिन्दी":                               "हिन्दी",
		"東京都":                                  "東京 京都 都",
		"京":                                    "京",
		"日本go語":                                "日本 本 go 語",
		"東京、大阪":                                "東京 京 大阪 阪",
		"ｶﾞｷﾞ か\u3099":                         "ガギ ギ が",
		"サーバー":                                 "サー ーバ バー ー",
		"한국어":                                  "한국 국어 어",
		"\u1112\u1161\u11ab\u1100\u116e\u11a8": "한국 국",
		"ไทย":                                  "ไท ทย ย",
		"go🚀👍🏽now":                             "go 🚀 👍 now",
		"soft\u00adware":                       "software",
		"a\xffb\xc3":                           "a b",
		"𝐁𝐨𝐥𝐝":                                 "bold",
	} {
		if got := Fold(text); got != want {
			t.Errorf("Fold(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestAWordIsFoundWhereItStands(t *testing.T) {
	for _, c := range []struct {
		text, word string
		prefix     bool
		want       bool
	}{
		{"War and Peace", "peace", false, true},
		{"War and Peace", "pea", false, false},
		{"War and Peace", "pea", true, true},
		{"Warfare and war", "war", false, true},
		{"Warfare", "war", false, false},
		{"War and Peace", "and peace", false, true},
		{"War and Peace", "war peace", false, false},
		{"War and Peace", "and pea", true, true},
		{"Don’t", "don't", false, true},
		{"stateful of state of the art", "state-of-the-art", false, true},
		{"C++ and C", "c", false, true},
		{"C++", "c", false, false},
		{"C", "c++", false, false},
		{"東京都", "京都", false, true},
		{"東京都", "京", false, true},
		{"東京都", "都", false, true},
		{"東京都", "東都", false, false},
		{"東京と京都", "東京都", false, false},
		{"東京、都", "京都", false, false},
		{"日本go語", "本go語", false, true},
		{"日本go語", "go", false, true},
		{"日本go語", "本g", true, true},
		{"日本go語", "本g", false, false},
		{"a語学", "a語", false, true},
		{"a語学", "a学", false, false},
		{"한국어를", "한국어", false, true},
		{"🚀👍", "👍", false, true},
		{"anything", "++", false, true},
	} {
		if got := newNeedle(c.word, c.prefix).in(Fold(c.text)); got != c.want {
			t.Errorf("%q in %q (prefix %v): %v", c.word, c.text, c.prefix, got)
		}
	}
}

// TestPartsOfTextsWithoutBlanksAreFoundLikeSubstrings compares the pairs with what they
// stand for.
func TestPartsOfTextsWithoutBlanksAreFoundLikeSubstrings(t *testing.T) {
	const letters = "東京都大"
	var texts []string
	for i := range 4 * 4 * 4 * 4 * 4 {
		var b strings.Builder
		for n := i; n > 0; n /= 5 {
			if k := n % 5; k > 0 {
				b.WriteRune([]rune(letters)[k-1])
			}
		}
		texts = append(texts, b.String())
	}
	for _, text := range texts {
		folded := Fold(text)
		for _, part := range texts[:64] {
			if got, want := newNeedle(part, false).in(folded), strings.Contains(text, part); got != want {
				t.Fatalf("%q in %q: %v, want %v", part, text, got, want)
			}
		}
	}
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"War & Peace", "Straße c++", "東京都 ｶﾞ", "й и\u0306 \u1112\u1161\u11ab", "🚀👍🏽", "a\xff\u0301", "У\u0338\u0306", "ไทย ํา ำ"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		folded := Fold(text)
		if !utf8.ValidString(folded) || strings.Contains(folded, "  ") || strings.TrimSpace(folded) != folded {
			t.Fatalf("Fold(%q) = %q", text, folded)
		}
		// What an FTS5 table with the tokenizer "ascii tokenchars '+#'" makes of it.
		tokens := strings.FieldsFunc(folded, func(r rune) bool {
			return r < utf8.RuneSelf && !('a' <= r && r <= 'z' || '0' <= r && r <= '9' || r == '+' || r == '#')
		})
		if strings.Join(tokens, " ") != folded {
			t.Fatalf("%q is cut at %q", folded, tokens)
		}
		if n := newNeedle(text, false); !n.in(folded) {
			t.Fatalf("%q does not find itself: %+v in %q", text, n, folded)
		}
		if a, b := Fold(norm.NFD.String(text)), Fold(norm.NFC.String(text)); utf8.ValidString(text) && a != b {
			t.Fatalf("%q folds to %q decomposed and to %q composed", text, a, b)
		}
		g := folder{text: text}
		for last := 0; g.next(); {
			if g.from < last || g.from > g.to || g.to > len(text) || g.first > g.to {
				t.Fatalf("%q: word %q at %d..%d..%d", text, g.word, g.from, g.first, g.to)
			}
			last = g.from
		}
	})
}

func BenchmarkFold(b *testing.B) {
	for name, text := range map[string]string{
		"english":  strings.Repeat("It was the best of times, it was the worst of times; ", 1000),
		"german":   strings.Repeat("Über allen Gipfeln ist Ruh, in allen Wipfeln spürest du ", 1000),
		"japanese": strings.Repeat("吾輩は猫である。名前はまだ無い。", 1000),
		"russian":  strings.Repeat("Все счастливые семьи похожи друг на друга, ", 1000),
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				Fold(text)
			}
		})
	}
}
