package markdown_test

import (
	"reflect"
	"strings"
	"testing"

	"newsreader/internal/article"
	"newsreader/internal/format/markdown"
)

func TestBylinesAreReadInAllTheirForms(t *testing.T) {
	ann := article.Person{Name: "Ann Lee", Handle: "@ann", URL: "https://example.org/ann"}
	for front, want := range map[string][]article.Person{
		"byline: Ann Lee": {{Name: "Ann Lee"}},
		"byline: Ann Lee (@ann) <https://example.org/ann>":              {ann},
		"byline: \"Ann Lee (@ann) <https://example.org/ann>\"":          {ann},
		"byline: Ann Lee # a comment":                                   {{Name: "Ann Lee"}},
		"byline: '@ann'":                                                {{Handle: "@ann"}},
		"byline: @ann":                                                  {{Handle: "@ann"}},
		"byline: Ann Lee <ann@example.org>":                             {{Name: "Ann Lee", URL: "mailto:ann@example.org"}},
		"byline: [Ann Lee, \"Lee, Bo\"]":                                {{Name: "Ann Lee"}, {Name: "Lee, Bo"}},
		"byline:\n  - Ann Lee (@ann) <https://example.org/ann>\n  - Bo": {ann, {Name: "Bo"}},
		"byline:\n- Ann Lee\n\n# a comment\n- Bo":                       {{Name: "Ann Lee"}, {Name: "Bo"}},
		"authors: [Ann Lee]":                                            {{Name: "Ann Lee"}},
		"byline: Ann <javascript:alert(1)>":                             {{Name: "Ann <javascript:alert(1)>"}},
		"byline:":                                                       nil,
	} {
		a := decode(t, "---\n"+front+"\n---\ntext\n")
		if !reflect.DeepEqual(a.Byline, want) {
			t.Errorf("%q: %+v", front, a.Byline)
		}
	}
}

func TestWhatAnArticleHasNoPlaceForIsNoted(t *testing.T) {
	a := decode(t, "---\nlayout: post\ndate: soon\nsource: a file\nmap: {a: b}\ntitle: Kept\n---\ntext\n")
	want := []string{"front matter: layout: post", "front matter: date is no date: soon", "front matter: source is no address: a file", "front matter: map is in a form not understood: {a: b}"}
	if !reflect.DeepEqual(a.Provenance.Notes, want) || a.Title != "Kept" {
		t.Errorf("title %q, notes %q", a.Title, a.Provenance.Notes)
	}
}

func TestTextBetweenRulesIsNoFrontMatter(t *testing.T) {
	for _, text := range []string{"---\ntext\n---\n", "---\ntitle: never closed\n", "---\nhttp://example.org\n---\n", "text\n---\ntitle: x\n---\n", "----\ntitle: x\n---\n"} {
		if a := decode(t, text); !a.TitleInferred || len(a.Sections) == 0 && len(a.Standfirst) == 0 {
			t.Errorf("%q lost its text: %+v", text, a)
		}
	}
}

func TestAnyTextCanBeAField(t *testing.T) {
	for _, text := range []string{"plain", "a: b", "a #b", "#a", "- a", "[a]", "it's", `"q"`, `a\b`, "null", "~", "yes", "a, b", "é 東京", "a:", "'", `"`, "@x", "|", "> a", "{}", "%", "a\u00a0b"} {
		a := &article.Article{Language: text, Tags: []string{text, "x"}, Origin: article.Origin{Name: text}}
		b := decode(t, markdown.Encode(a))
		if b.Language != text || b.Origin.Name != text || !reflect.DeepEqual(b.Tags, a.Tags) {
			t.Errorf("%q came back as %q, %q, %q in\n%s", text, b.Language, b.Origin.Name, b.Tags, markdown.Encode(a))
		}
	}
}

func TestRelativeAddressesAreResolvedAgainstTheBase(t *testing.T) {
	text := "[a](b.md) [c](/d) [e](#f) [g](https://h.example/) [i](mailto:j@k.example) ![l](m.png) <a href=\"n\">o</a>\n"
	a, err := markdown.Decode(text, markdown.Options{Base: "https://example.org/x/y.md"})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, l := range a.Links() {
		got = append(got, l.URL)
	}
	got = append(got, a.Images()[0].URL)
	want := []string{"https://example.org/x/b.md", "https://example.org/d", "#f", "https://h.example/", "mailto:j@k.example", "https://example.org/x/n", "https://example.org/x/m.png"}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestBlocksWritesBlocksAlone(t *testing.T) {
	a := decode(t, "---\nlanguage: en\n---\n# T\n\n## A\n\nText[^1].\n\n- a\n- b\n\n## B\n\n[^1]: Note\n")
	if got, want := markdown.Blocks(a.Sections[0].Blocks), "Text[^1].\n\n- a\n- b"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := markdown.Blocks(nil); got != "" {
		t.Errorf("no blocks are %q", got)
	}
}

func TestAnInferredTitleIsNotWritten(t *testing.T) {
	if got := markdown.Encode(decode(t, "Just text here.\n")); got != "Just text here.\n" || strings.Contains(got, "#") {
		t.Errorf("written as %q", got)
	}
}

func TestEveryLineEndIsOne(t *testing.T) {
	unix := "# T\n\na\nb\n\n- c\n"
	for _, end := range []string{"\r\n", "\r"} {
		if got := decode(t, "\ufeff"+strings.ReplaceAll(unix, "\n", end)); !same(got, decode(t, unix)) {
			t.Errorf("%q makes another article:\n%s", end, dump(got))
		}
	}
}
