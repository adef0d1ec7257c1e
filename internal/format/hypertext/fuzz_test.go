package hypertext_test

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"newsreader/internal/article"
	"newsreader/internal/format/hypertext"
	"newsreader/internal/sanitize"
)

// unclean returns the first string within v that is not as sanitize leaves it.
func unclean(v reflect.Value) string {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if v.IsNil() {
			return ""
		}
		if c, ok := v.Interface().(*article.Code); ok {
			if sanitize.Lines(c.Text) != c.Text || sanitize.Text(c.Language) != c.Language {
				return c.Text
			}
			return ""
		}
		return unclean(v.Elem())
	case reflect.Slice:
		for i := range v.Len() {
			if s := unclean(v.Index(i)); s != "" {
				return s
			}
		}
	case reflect.Struct:
		if _, ok := v.Interface().(time.Time); ok {
			return ""
		}
		for i := range v.NumField() {
			if s := unclean(v.Field(i)); s != "" {
				return s
			}
		}
	case reflect.String:
		if s := v.String(); sanitize.Text(s) != s {
			return s
		}
	}
	return ""
}

func seed(f *testing.F) {
	pages, err := filepath.Glob("testdata/*/*.html")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range pages {
		page, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(page))
	}
	for _, s := range []string{
		"", "<", "a<br>b", "<p>&#x1b;[31m&#155;&#x202e;</p>", "<a href='javascript:x'>y</a>", "<pre>\r\n\x1b</pre>",
		"<table><td colspan=9999 rowspan=9999>x<tr><td>y", "<sup><a href='#a'>1</a></sup><li id=a>x", "<ul><ul><li>x</ul>y</ul>",
		strings.Repeat("<div>", 600) + "x", "<b><p>x<b><p>y", "<figure><figcaption>x<figure><figcaption>y",
		"<meta name=generator content=newsreader><article><section class=board data-topic=x><ul class=pros><li>y",
		"<title>a - b</title><h1>a</h1><svg><title>x</title></svg><math><mi>x</math>", "<ruby>a<rt>b", "<q>a<q>b", "e<b>&#x301;&#x301;</b>",
	} {
		f.Add(s)
	}
}

// slow is far beyond what any input that a fuzzer makes may take.
const slow = 5 * time.Second

// FuzzDecode: no panic, a clean article or a known error, in good time.
func FuzzDecode(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, page string) {
		began := time.Now()
		a, err := hypertext.Decode(page, hypertext.Options{Base: "https://example.org/a/b"})
		if took := time.Since(began); took > slow {
			t.Fatalf("%d bytes took %v", len(page), took)
		}
		if err != nil {
			var deep *hypertext.TooDeepError
			if !errors.Is(err, hypertext.ErrNoText) && !errors.As(err, &deep) {
				t.Fatal(err)
			}
			return
		}
		if s := unclean(reflect.ValueOf(a)); s != "" {
			t.Fatalf("unclean: %q", s)
		}
	})
}

// FuzzRoundTrip: what was decoded is the same article when it was written and read.
func FuzzRoundTrip(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, page string) {
		a, err := hypertext.Decode(page, hypertext.Options{Base: "https://example.org/a/b"})
		if err != nil {
			return
		}
		once := backAndForth(t, a)
		if !reflect.DeepEqual(once, a) {
			t.Fatalf("written and read it differs: %s", difference(reflect.ValueOf(a), reflect.ValueOf(once), "article"))
		}
		if s := unclean(reflect.ValueOf(once)); s != "" {
			t.Fatalf("unclean when written and read: %q", s)
		}
	})
}

// FuzzFragment: no panic, clean blocks and spans.
func FuzzFragment(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, piece string) {
		for _, v := range []any{
			hypertext.Fragment(piece, ""), hypertext.FragmentItems(piece, ""), hypertext.Inline(piece, "https://example.org/"),
		} {
			if s := unclean(reflect.ValueOf(v)); s != "" {
				t.Fatalf("unclean: %q", s)
			}
		}
		hypertext.DeclaredCharset([]byte(piece))
	})
}
