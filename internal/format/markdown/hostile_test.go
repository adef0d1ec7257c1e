package markdown_test

import (
	"errors"
	"reflect"
	"runtime"
	"strings"
	"testing"

	"newsreader/internal/format/markdown"
)

// hostile returns texts of about n bytes that make a careless parser search the
// whole text at every character.
func hostile(n int) map[string]string {
	texts := map[string]string{
		"brackets closed":   strings.Repeat("[", n/2) + strings.Repeat("]", n/2),
		"wide table":        strings.Repeat("|a", n/20) + "\n" + strings.Repeat("|-", n/20) + "\n" + strings.Repeat("x\n", n/3),
		"code in cells":     "|a|b|\n|-|-|\n" + strings.Repeat("|`a\\|b`|b|\n", n/11),
		"references":        strings.Repeat("[a]: b\n", n/7),
		"marks of notes":    "[^a]: b\n\n" + strings.Repeat("[^a]", n/4),
		"open notes":        "[^a]: b\n\n" + strings.Repeat("[^", n/2),
		"pictures nested":   strings.Repeat("![", n/6) + "a" + strings.Repeat("](b)", n/6),
		"emphasis nested":   strings.Repeat("*a _b ", n/12) + strings.Repeat("c_ d* ", n/12),
		"comments on lines": "x" + strings.Repeat("a <!-- \n", n/8),
		"long label":        "[" + strings.Repeat("a ", n/2) + "](b)",
		"tags never closed": "x" + strings.Repeat("<b>", n/8) + strings.Repeat("</i>", n/8),
		"tags nested":       "x" + strings.Repeat("<em>", n/4),
	}
	var ticks strings.Builder
	for i := 1; ticks.Len() < n; i++ {
		ticks.WriteString("e" + strings.Repeat("`", i))
	}
	texts["ticks"] = ticks.String()
	for _, s := range []string{
		"[", "]", "[a](", "[a](b", "![", "[a](<b", "[a](b \"", "[a][b", "*a ", "a* ", "*a_ ", "a**b+c* ", "a_", "_a__", "~~a ", "~a~~ ", "*_~",
		"`a``b", "<", "a <!-- ", "x<a ", "x<a \n", "x<a b=\"", "x<?", "x<![CDATA[", "x<!A ", "&", "\\", "x@", " a.@", " www.", "(http://a.b",
		"|a", "|a|b|\n|-|-|\n", "a\n|-|\n", "- a\n", "- a\n\n", "-\n", "> a\n", "a\n", "a\\\n", "<div>\n", "---\n", "a\n---\n", "```\n", "[^a]: b\n", "[a]: b '\n",
		"<sup>", "<b>a ", "</b>", "x<i>a</b>", "[a](javascript:b) ", "<a href=b>", "x<br>", "\t", " ", "\n", "1. a\n", "# a\n", "![a](b)\n*c*\n",
	} {
		texts[s] = strings.Repeat(s, n/len(s))
	}
	return texts
}

// mostAllocated is how many bytes may be allocated in all for each byte of a text:
// far below a text's length, which is what quadratic costs come to, and well above
// the most that is seen (1000, or 4200 under the race detector, which empties the
// pool of the regular expressions' machines again and again).
const mostAllocated = 10_000

// No clock is read here: what is quadratic takes minutes at this length, or memory
// out of all proportion.
func TestNoTextTakesLongerThanItsLengthWarrants(t *testing.T) {
	n := 100_000
	if testing.Short() {
		n = 10_000
	}
	for name, text := range hostile(n) {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		a, err := markdown.Decode(text, markdown.Options{})
		runtime.ReadMemStats(&after)
		if err != nil {
			t.Errorf("%q: %v", name, err)
			continue
		}
		if share := (after.TotalAlloc - before.TotalAlloc) / uint64(len(text)); share > mostAllocated {
			t.Errorf("%q: %d bytes allocated for each byte of the text", name, share)
		}
		if _, err := markdown.Decode(markdown.Encode(a), markdown.Options{}); err != nil {
			t.Errorf("%q, written: %v", name, err)
		}
		checkClean(t, name, reflect.ValueOf(a), false)
	}
}

func TestNestingWithoutEndIsRefused(t *testing.T) {
	var deeper strings.Builder
	for i := range 600 {
		deeper.WriteString(strings.Repeat("  ", i) + "- a\n")
	}
	for name, text := range map[string]string{
		"quotes":          strings.Repeat("> ", 100_000) + "a",
		"quotes, tight":   strings.Repeat(">", 1_000_000),
		"items":           strings.Repeat("- ", 100_000) + "a",
		"numbered items":  strings.Repeat("1. ", 100_000) + "a",
		"both":            strings.Repeat("> - ", 100_000) + "a",
		"line by line":    deeper.String(),
		"after some text": "text\n\n" + strings.Repeat("> ", 100_000) + "a",
	} {
		_, err := markdown.Decode(text, markdown.Options{})
		var deep *markdown.TooDeepError
		if !errors.As(err, &deep) || deep.Depth <= deep.Limit {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestALongRuleIsNoNesting(t *testing.T) {
	for _, text := range []string{strings.Repeat("- ", 5000), strings.Repeat("-", 5000), strings.Repeat("* ", 5000) + "\n\ntext"} {
		if _, err := markdown.Decode(text, markdown.Options{}); err != nil {
			t.Errorf("%.20q: %v", text, err)
		}
	}
}
