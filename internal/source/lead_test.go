package source

import (
	"fmt"
	"strings"
	"testing"
)

func longText() string {
	var b strings.Builder
	b.WriteString("# Long\n\n")
	for i := range 400 {
		fmt.Fprintf(&b, "## Part %d\n\nText of part %d, with é and 日本.\n\n", i, i)
	}
	return b.String()
}

func TestALargeSourceShowsItsBeginningFirst(t *testing.T) {
	text := longText()
	l := library(t, map[string]string{"long.md": text})
	l.Stdin = strings.NewReader(text)
	for _, ref := range []string{"long.md", "-"} {
		part := load(t, l, ref, Options{Lead: 4000})
		all := load(t, l, ref, Options{})
		if !part.Provisional || all.Provisional {
			t.Errorf("%s: provisional %t, %t", ref, part.Provisional, all.Provisional)
		}
		n := len(part.Article.Sections)
		if n < 20 || n >= len(all.Article.Sections) {
			t.Errorf("%s: %d sections of %d", ref, n, len(all.Article.Sections))
		}
		for i, s := range part.Article.Sections[:n-1] { // the cut may fall below a heading
			if want := all.Article.Sections[i]; s.Title() != want.Title() || s.Words() != want.Words() {
				t.Errorf("%s: section %d is %q with %d words, want %q with %d", ref, i, s.Title(), s.Words(), want.Title(), want.Words())
			}
		}
	}
	if r := load(t, l, "long.md", Options{Lead: len(text)}); r.Provisional {
		t.Error("a source that fits is not the beginning of a larger one")
	}
}

func TestACutNeverPartsACharacter(t *testing.T) {
	text := strings.Repeat("日本語", 40)
	for n := 1; n < len(text); n++ {
		if got := string(whole([]byte(text)[:n])); !strings.HasPrefix(text, got) || strings.ContainsRune(got, '\uFFFD') || n-len(got) > 2 {
			t.Fatalf("of %d bytes %q is left", n, got)
		}
	}
	wide := []byte("\xff\xfeh\x00e\x00y\x00\n\x00y\x00")
	if got := whole(wide[:9]); len(got)%2 != 0 {
		t.Errorf("%d bytes of UTF-16", len(got))
	}
}

func TestABeginningEndsWithABlock(t *testing.T) {
	for _, c := range []struct{ text, format, want string }{
		{"one one\n\ntwo two\n\nthr", "text", "one one\n\ntwo two\n\n"},
		{"<p>one one</p><p>two two</p><p>thr", "html", "<p>one one</p><p>two two</p>"},
		{"one\n\n" + strings.Repeat("x", 100), "text", "one\n\n" + strings.Repeat("x", 100)}, // too little would be left
		{"One one one one.\n\n```\na\n\nb", "markdown", "One one one one.\n\n"},              // not within code
		{"no end", "text", "no end"},
	} {
		if got := lead(c.text, c.format); got != c.want {
			t.Errorf("lead(%q) = %q", c.text, got)
		}
	}
}
