package extract

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"

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
		for _, text := range texts {
			l.nodes = append(l.nodes, &html.Node{Type: html.TextNode, Data: text})
		}
		l.inAnchor = true
		var m measure
		m.take(l)
		want := strings.Join(strings.Fields(sanitize.Text(all)), " ")
		if l.text != want {
			t.Errorf("%q says %q, want %q", texts, l.text, want)
		}
		if l.chars != utf8.RuneCountInString(want) {
			t.Errorf("%q has %d characters", texts, l.chars)
		}
		if m.linked != linked || l.commas != commas || l.ends != ends {
			t.Errorf("%q: %d linked, %d commas, %d ends; want %d, %d, %d", texts, m.linked, l.commas, l.ends, linked, commas, ends)
		}
	}
}
