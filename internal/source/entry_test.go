package source

import (
	"slices"
	"strings"
	"testing"

	"newsreader/internal/article"
	"newsreader/internal/render"
)

func TestAnEntryIsAnArticle(t *testing.T) {
	known := Held{
		Title: "The title", Byline: []article.Person{{Name: "Ada"}}, Published: article.Day(2026, 5, 4),
		Origin: article.Origin{Name: "The Feed", URL: "https://example.org/1"}, Language: "en", Tags: []string{"go"}, Notes: []string{"a note"},
	}
	for name, tt := range map[string]struct {
		text, base string
		markup     bool
		say        string
	}{
		"markup":           {"<p>One <b>two</b>.</p><ul><li>three</li></ul>", "", true, "One two.\n\n- three"},
		"a piece of a tag": {"<p>One <b", "", true, "One"},
		"relative links":   {`<p><a href="/x">there</a></p>`, "https://example.org/", true, "there"},
		"plain text":       {"One two.\n\nThree four.", "", false, "One two.\n\nThree four."},
		"nothing":          {"", "", false, ""},
	} {
		h := known
		h.Text, h.Base, h.Markup = tt.text, tt.base, tt.markup
		a := h.Article()
		var blocks []article.Block
		for _, b := range a.Blocks() {
			blocks = append(blocks, b)
		}
		if got := strings.TrimSpace(render.Text(blocks)); got != tt.say {
			t.Errorf("%s: says %q, want %q", name, got, tt.say)
		}
		if a.Title != "The title" || a.TitleInferred || len(a.Byline) != 1 || a.Published != known.Published || a.Origin != known.Origin ||
			a.Language != "en" || !slices.Equal(a.Tags, known.Tags) || !slices.Equal(a.Provenance.Notes, known.Notes) {
			t.Errorf("%s: %+v", name, a)
		}
		if tt.base != "" && a.Links()[0].URL != "https://example.org/x" {
			t.Errorf("%s: leads to %s", name, a.Links()[0].URL)
		}
	}
}

func TestWhatIsKeptIsReadBack(t *testing.T) {
	first := Held{
		Text: "<p>Lead.</p><h2>Part</h2><p>More.</p><h3>Pros</h3><ul><li>one</li></ul><h3>Cons</h3><ul><li>two</li></ul>", Markup: true,
		Title: "The title", Byline: []article.Person{{Name: "Ada"}}, Published: article.Day(2026, 5, 4),
	}.Article()
	text, err := Keep(first)
	if err != nil {
		t.Fatal(err)
	}
	again := Held{Text: text, Markup: true, Title: "Another", Origin: article.Origin{Name: "The Feed"}}.Article()
	if again.Title != "The title" || len(again.Byline) != 1 || again.Published != first.Published || again.Origin.Name != "The Feed" {
		t.Errorf("%+v", again)
	}
	if len(again.Outline()) != len(first.Outline()) || len(again.Boards()) != 1 {
		t.Errorf("outline %v, boards %v", again.Outline(), again.Boards())
	}
}

func TestALabelThatMayOpenABoard(t *testing.T) {
	for label, want := range map[string]bool{"Pros": true, "Advantages of trains": true, "Vorteile": true, "What happened next": false} {
		if MayLabelBoard(label) != want {
			t.Errorf("%q: %v", label, !want)
		}
	}
}
