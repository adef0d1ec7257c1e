package markdown_test

import (
	"strings"
	"testing"

	"newsreader/internal/format/markdown"
)

func TestALeadEndsBeforeABlock(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		n    int
		want string // what the cut part ends with, the bar marks the cut
	}{
		"a short text is whole":      {"one\n\ntwo\n", 100, "one\n\ntwo\n|"},
		"before a paragraph":         {"one\n\ntwo two two\n\nthree\n", 12, "one\n\n|two two"},
		"before a heading":           {"one\n\n## Two\n\nthree three three\n", 20, "## Two\n\n|three"},
		"not within fenced code":     {"one\n\n```\na\n\nb\n\nc\n```\n\nd\n", 16, "one\n\n|```\na"},
		"not within a longer fence":  {"one\n\n~~~~\na\n\n~~~\n\nc\n~~~~\n\nd\n", 22, "one\n\n|~~~~\na"},
		"after fenced code":          {"one\n\n```\na\n```\n\ntwo two\n", 20, "```\n\n|two"},
		"not between items":          {"one\n\ntwo\n\n- a\n\n- b\n\n- c\n", 20, "one\n\n|two"},
		"not within front matter":    {"---\ntitle: x\n---\n\none\n\ntwo two two\n", 25, "one\n\n|two"},
		"a line's end if need be":    {"one one\ntwo two\nthree\n", 10, "one one\n|two"},
		"anywhere in an endless one": {strings.Repeat("a", 100), 10, "aaaaaaaaaa|a"},
		"nothing of nothing":         {"one\n", 0, "|one"},
	} {
		cut := markdown.Lead(c.text, c.n)
		if marked := c.text[:cut] + "|" + c.text[cut:]; !strings.Contains(marked, c.want) {
			t.Errorf("%s: cut as %q, want %q", name, marked, c.want)
		}
	}
}

func TestALeadNeverGoesBeyondItsLength(t *testing.T) {
	for name, text := range hostile(2000) {
		for n := range 300 {
			if cut := markdown.Lead(text, n); cut < 0 || cut > n && cut != len(text) {
				t.Fatalf("%q cut at %d for %d", name, cut, n)
			}
		}
	}
}
