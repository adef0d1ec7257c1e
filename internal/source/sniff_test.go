package source

import (
	"testing"
)

func TestContentTellsTheFormat(t *testing.T) {
	for _, c := range []struct{ want, text string }{
		{"html", "<!DOCTYPE html>\n<p>x"},
		{"html", "  \n<!-- a\ncomment --><html lang=de><body>x"},
		{"html", "<?xml version=\"1.0\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\">"},
		{"html", "<article><h1>T</h1></article>"},
		{"html", "<p class=x>text</p>"},
		{"text", "<https://example.org> is the address."},
		{"text", "<someone> I said: x\n<other> no\n"},
		{"text", "a < b and b > c"},
		{"markdown", "---\ntitle: T\nlanguage: en\n---\nText.\n"},
		{"text", "---\nA line between rules is no setting.\n---\n"},
		{"markdown", "# Title\n\nText.\n"},
		{"markdown", "Text.\r\n\r\n## Heading\r\n\r\nMore.\r\n"},
		{"markdown", "See [the page](https://example.org/)."},
		{"markdown", "A picture: ![alt](a.png)"},
		{"markdown", "Run:\n\n```sh\nls\n```\n"},
		{"markdown", "| a | b |\n|---|---|\n| 1 | 2 |\n"},
		{"markdown", "- [ ] open\n- [x] done\n"},
		{"markdown", "See [it][1].\n\n[1]: https://example.org/\n"},
		{"markdown", "Use **both** of `these` here.\n"},
		{"text", "Only **one** of them.\n"},
		{"text", "Plain words.\n\nA Heading\n\nMore words.\n"},
		{"text", "#!/bin/sh\n# A comment\n\necho [x](y)\n"},
		{"text", "#hashtag is no heading\n"},
		{"text", "Footnote [1] and array f[0](x) are no links.\n"},
		{"text", "-----\nNot a table\n-----\n"},
		{"text", ""},
	} {
		if got := byContent(c.text); got != c.want {
			t.Errorf("%q is %s, want %s", c.text, got, c.want)
		}
	}
}

func TestTheNameBeatsTheContentAndTheTypeBeatsTheName(t *testing.T) {
	l := library(t, map[string]string{
		"a.txt": "# Not a heading\n\nText.\n", "a.MD": "Plain words here.\n", "a.htm": "words <b>here</b>\n", "README": "# Title\n\nText.\n", "b.rst": "Plain words.\n",
	})
	for ref, want := range map[string]string{"a.txt": "text", "a.MD": "markdown", "a.htm": "html", "README": "markdown", "b.rst": "text"} {
		if got := load(t, l, ref, Options{Type: "auto"}).Article.Provenance.Kind; got != want {
			t.Errorf("%s was read as %s, want %s", ref, got, want)
		}
	}
	for _, kind := range []string{"text", "markdown", "html"} {
		if got := load(t, l, "a.txt", Options{Type: kind}).Article.Provenance.Kind; got != kind {
			t.Errorf("as %s it was read as %s", kind, got)
		}
	}
}

func TestAPageSaysItsEncoding(t *testing.T) {
	for _, c := range []struct{ want, text string }{
		{"windows-1251", `<html><head><meta charset="windows-1251">`},
		{"iso-8859-2", `<META http-equiv=Content-Type content='text/html; charset=iso-8859-2'>`},
		{"koi8-r", `<?xml version="1.0" encoding="koi8-r"?><html>`},
		{"", "no page: charset=utf-8"},
		{"", `<!-- <meta charset="utf-8"> -->`},
	} {
		if got := declaredCharset([]byte(c.text)); got != c.want {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
	l := library(t, map[string]string{"a.html": "<meta charset=windows-1251><p>\xcf\xf0\xe8\xe2\xe5\xf2</p>"})
	a := load(t, l, "a.html", Options{}).Article
	if len(a.Sections) == 0 || a.Words() != 1 {
		t.Errorf("%+v", a)
	}
}

func FuzzByContent(f *testing.F) {
	for _, seed := range []string{"<!--", "---\na: b\n---\n", "# x\n\n", "[a](b)", "|-|-|"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		switch got := byContent(text); got {
		case "html", "markdown", "text":
		default:
			t.Errorf("%q is %q", text, got)
		}
	})
}
