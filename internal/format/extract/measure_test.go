package extract

import (
	"strings"
	"testing"
	"unicode"

	"newsreader/internal/sanitize"
)

// TestALeafSaysItsTextWithSingleBlanks holds the measure, which reads bytes, to what
// is meant by it, rune by rune.
func TestALeafSaysItsTextWithSingleBlanks(t *testing.T) {
	for _, texts := range [][]string{
		{"One line, of words."}, {"  two\n\tlines; ", " and more  "}, {"a", "b"}, {"a ", " b"}, {" ", "\n", ""},
		{"a\u00a0 b", " \u00a0c"}, {"“Was?” — „Ja…“", "、そう。"}, {"x\u200b \u200by", "\u00ad z"}, {"bad \xff\xfe bytes\r\n", "\x00\x1b[0m"},
		{"e\n\u0301", "क्\u200dष \u200c"}, {"1\v2\f3", "\u2028.\u0085;"},
	} {
		all, linked, commas, ends := strings.Join(texts, ""), 0, 0, 0
		for _, text := range texts {
			gap := true
			for _, r := range text {
				if !unicode.IsSpace(r) || !gap {
					linked++
				}
				gap = unicode.IsSpace(r)
				if strings.ContainsRune(",，、،﹐;", r) {
					commas++
				}
				if strings.ContainsRune(".!?。！？؟।…", r) {
					ends++
				}
			}
		}
		l := &leaf{}
		m := measure{leaf: l}
		for _, text := range texts {
			m.count(text, true)
		}
		want := strings.Join(strings.Fields(sanitize.Text(all)), " ")
		if got := squeeze(string(m.text)); got != want {
			t.Errorf("%q says %q, want %q", texts, got, want)
		}
		if m.linked != linked || l.commas != commas || l.ends != ends {
			t.Errorf("%q: %d linked, %d commas, %d ends; want %d, %d, %d", texts, m.linked, l.commas, l.ends, linked, commas, ends)
		}
	}
}
