package render_test

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"newsreader/internal/article"
	"newsreader/internal/render"
)

// wrapped returns the lines of one paragraph.
func wrapped(width int, m ansi.Method, spans ...article.Span) []string {
	d := render.New(doc(&article.Paragraph{Spans: spans}), render.Options{Width: width, Method: m})
	return plainLines(d.Lines(0))
}

func TestLinesEndWhereTheyMay(t *testing.T) {
	text := func(s string) []article.Span { return words(s) }
	for _, c := range []struct {
		name  string
		width int
		spans []article.Span
		want  []string
	}{
		{"words", 10, text("one two three four"), []string{"one two", "three four"}},
		{"exactly full", 7, text("one two three"), []string{"one two", "three"}},
		{"blanks in a row", 20, text("  one   two  "), []string{"one two"}},
		{"a word across styles", 6, []article.Span{article.Plain{Text: "a "}, article.Strong{Spans: text("bo")}, article.Plain{Text: "ldly b"}}, []string{"a", "boldly", "b"}},
		{"a hyphen between letters", 6, text("well-known"), []string{"well-", "known"}},
		{"a hyphen before a number", 6, text("abcd -12"), []string{"abcd", "-12"}},
		{"an option", 6, text("abc --all"), []string{"abc", "--all"}},
		{"a dash", 8, text("word—other"), []string{"word—", "other"}},
		{"a long word", 4, text("ab abcdefghij k"), []string{"ab", "abcd", "efgh", "ij k"}},
		{"a long word after a full line", 4, text("abcd efghij"), []string{"abcd", "efgh", "ij"}},
		{"a no-break blank", 6, text("a 10\u00a0km"), []string{"a", "10\u00a0km"}},
		{"a hard break", 20, []article.Span{article.Plain{Text: "one"}, article.Break{}, article.Plain{Text: "two"}}, []string{"one", "two"}},
		{"hard breaks at the ends", 20, []article.Span{article.Break{}, article.Plain{Text: "one"}, article.Break{}}, []string{"one"}},
		{"code keeps its blanks", 20, []article.Span{article.Plain{Text: "a "}, article.CodeSpan{Text: "x  y"}}, []string{"a x  y"}},
		{"a note's mark stays", 9, []article.Span{article.Plain{Text: "some text"}, article.NoteRef{Label: "1"}}, []string{"some", "text[1]"}},
		{"no comma begins a line", 4, text("日本、中国"), []string{"日", "本、", "中国"}},
		{"no bracket ends one", 6, text("日本「中国」"), []string{"日本", "「中", "国」"}},
		{"small kana", 4, text("キャット"), []string{"キャ", "ット"}},
		{"ASCII closers too", 5, text("日本語), x"), []string{"日本", "語),", "x"}},
		{"scripts meet", 6, text("Go言語で"), []string{"Go言語", "で"}},
		{"Hangul by words", 8, text("띄어쓰기 있는"), []string{"띄어쓰기", "있는"}},
		{"emoji", 4, text("👍👍👍"), []string{"👍👍", "👍"}},
		{"marks stay with their letter", 2, text("e\u0301e\u0301e\u0301"), []string{"e\u0301e\u0301", "e\u0301"}},
		{"a wide character in one cell", 1, text("a日b"), []string{"a", "…", "b"}},
		{"a blank without width", 4, text("abc\u200bdef"), []string{"abc", "def"}},
		{"controls", 20, text("a\x1b[1mb\u009bc\x7fd"), []string{"a [1mbc d"}},
	} {
		if got := wrapped(c.width, ansi.GraphemeWidth, c.spans...); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestNoLineBeginsOrEndsWithAForbiddenCharacter(t *testing.T) {
	text := strings.Repeat("「吾輩は、猫である」。名前（なまえ）はまだ無い！？『どこで』生れたか・とんと、見当が〔つか〕ぬ…", 5)
	for width := 8; width < 60; width++ {
		for i, line := range wrapped(width, ansi.WcWidth, words(text)...) {
			first, _ := utf8.DecodeRuneInString(line)
			last, _ := utf8.DecodeLastRuneInString(line)
			if strings.ContainsRune("、。」』）〕！？・…", first) || strings.ContainsRune("「『（〔", last) {
				t.Errorf("width %d, line %d: %q", width, i, line)
			}
		}
	}
}

func TestEmojiAreReducedOnAScreenThatCountsCodePoints(t *testing.T) {
	a := doc(para("Family 👨\u200d👩\u200d👧\u200d👦, heart ❤️, wave 👋🏽, pirate 🏴\u200d☠️, 1️⃣, مى\u200cخواهم."))
	want := "Family 👨, heart ❤, wave 👋, pirate 🏴, 1⃣, مى\u200cخواهم."
	o := render.Options{Width: 80, Method: ansi.WcWidth, Screen: true}
	line := render.New(a, o).Lines(0)[0]
	if line.Plain != want {
		t.Errorf("%q, want %q", line.Plain, want)
	}
	if w, g := ansi.WcWidth.StringWidth(line.Plain), ansi.GraphemeWidth.StringWidth(line.Plain); w != g || line.Width != w {
		t.Errorf("%d cells by code points, %d by clusters, %d stated", w, g, line.Width)
	}
	o.Screen = false
	if line := render.New(a, o).Lines(0)[0]; line.Plain != "Family 👨\u200d👩\u200d👧\u200d👦, heart ❤️, wave 👋🏽, pirate 🏴\u200d☠️, 1️⃣, مى\u200cخواهم." {
		t.Errorf("a pipe loses %q", line.Plain)
	}
}
