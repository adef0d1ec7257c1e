package library

import (
	"strings"
	"testing"

	"newsreader/internal/feed"
)

func TestTheWordsOfATextAreFoundWithoutItsMarks(t *testing.T) {
	for name, tt := range map[string]struct{ html, plain string }{
		"blocks are lines":             {"<p>One two.</p><p>Three</p>", "One two.\nThree"},
		"marks part no words":          {"un<b>believ</b>able", "unbelievable"},
		"cells are parted":             {"<table><tr><td>a</td><td>b</td></tr></table>", "a b"},
		"blanks are one":               {"a \n\t b", "a b"},
		"references are decoded":       {"Caf&eacute; &amp; bar &#x27;x&#x27;", "Café & bar 'x'"},
		"but nothing unsafe":           {"a&#27;[31mb", "a[31mb"},
		"scripts are no text":          {"a<script>if (a<b) x()</script>b<style>p{}</style>c", "abc"},
		"a script without an end":      {"a<script>b", "a"},
		"comments are no text":         {"a<!-- b <p> -->c<!d>e<?php x?>f", "acef"},
		"a comment without an end":     {"a<!-- b", "a"},
		"a sign is a sign":             {"1 < 2 and 3 > 2", "1 < 2 and 3 > 2"},
		"quotes hide the end of a tag": {`<a title="x > y">z</a>`, "z"},
		"a lone quote does not":        {`<a title=">z</a>`, "z"},
		"a tag without an end":         {"a<p class=", "a"},
		"capitals":                     {"<P>a</P><SCRIPT>b</SCRIPT>c", "a\nc"},
		"nothing":                      {"", ""},
	} {
		if got := look(feed.Content{Text: tt.html, Markup: true}, nil); got.plain != tt.plain {
			t.Errorf("%s: %q, want %q", name, got.plain, tt.plain)
		}
	}
}

func TestWhatATextHasIsSeen(t *testing.T) {
	for name, tt := range map[string]struct {
		html         string
		image, label bool
	}{
		"a picture":               {`<p>a<img src="x"></p>`, true, false},
		"a heading":               {"<h2>Pros</h2><p>a</p>", false, true},
		"a label of weight":       {"<p><strong>Cons:</strong> it is dear and it takes a very long time to be built by anybody</p>", false, true},
		"a label in a list":       {"<ul><li>Advantages: many</li></ul>", false, true},
		"words that are no label": {"<p>The pros of this were many, and so were the costs of it in the end for all who took part</p>", false, false},
		"nothing of the kind":     {"<p>a</p>", false, false},
	} {
		got := look(feed.Content{Text: tt.html, Markup: true}, nil)
		if got.image != tt.image || got.label != tt.label {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

func TestPlainTextIsAsItIs(t *testing.T) {
	if got := look(feed.Content{Text: " 1 < 2 &amp; 3 "}, nil); got.plain != "1 < 2 &amp; 3" || got.words != 4 {
		t.Errorf("%+v", got)
	}
}

func FuzzLook(f *testing.F) {
	f.Add("<p>a<b>c</b>&amp;<script>x</script>")
	f.Add("<!--<p")
	f.Add("<a b='>")
	f.Fuzz(func(t *testing.T, text string) {
		got := look(feed.Content{Text: strings.ToValidUTF8(text, ""), Markup: true}, nil)
		if strings.ContainsAny(got.plain, "\x1b\u009b") && !strings.ContainsAny(text, "\x1b\u009b") {
			t.Errorf("%q became %q", text, got.plain)
		}
	})
}

func BenchmarkLook(b *testing.B) {
	page := strings.Repeat(`<h2>Heading</h2><p>Some words of <a href="https://example.org/">a text</a> that goes on &amp; on for a while, as texts do.</p>`, 40)
	b.SetBytes(int64(len(page)))
	var room []byte
	for b.Loop() {
		look(feed.Content{Text: page, Markup: true}, &room)
	}
}
