package articles_test

import (
	"io/fs"
	"reflect"
	"testing"

	"newsreader/articles"
	"newsreader/internal/article"
	"newsreader/internal/format/markdown"
)

// decode returns every article of the edition as the program reads it.
func decode(t *testing.T) map[string]*article.Article {
	t.Helper()
	decoded := map[string]*article.Article{}
	for _, name := range articles.Names() {
		data, err := fs.ReadFile(articles.FS, name+".md")
		if err != nil {
			t.Fatal(err)
		}
		a, err := markdown.Decode(string(data), markdown.Options{})
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		decoded[name] = a
	}
	return decoded
}

func TestEveryArticleHasAStandfirstABoardAndAQuestion(t *testing.T) {
	for name, a := range decode(t) {
		if a.Title == "" || a.TitleInferred {
			t.Errorf("%s states no title", name)
		}
		if n := len(a.Standfirst); n < 1 || n > 2 {
			t.Errorf("%s has %d paragraphs of standfirst", name, n)
		}
		if first := a.Sections[0]; first.Number != "1" {
			t.Errorf("%s begins with section %q", name, first.Number)
		}
		boards := a.Boards()
		if len(boards) == 0 {
			t.Errorf("%s has no board", name)
		}
		for _, b := range boards {
			if b.Board.Topic == "" || len(b.Board.Pros) == 0 || len(b.Board.Cons) == 0 || len(b.Board.Others) == 0 {
				t.Errorf("%s: the board on %q has %d pros, %d cons, %d others", name, b.Board.Topic,
					len(b.Board.Pros), len(b.Board.Cons), len(b.Board.Others))
			}
		}
		if d := a.Discussion(); d == nil || d.Label == "" {
			t.Errorf("%s asks its readers nothing: %v", name, d)
		}
	}
}

func TestRelatedLinksOfTheEditionNameItsArticles(t *testing.T) {
	decoded := decode(t)
	titles, withoutURL := map[string]string{}, 0
	for name, a := range decoded {
		titles[a.Title] = name + ".md"
	}
	for name, a := range decoded {
		related := a.Related()
		if len(related) < 2 {
			t.Errorf("%s points to %d articles", name, len(related))
		}
		for _, r := range related {
			file, known := titles[r.Related.Title]
			switch {
			case !known:
				t.Errorf("%s points to %q, which nobody has", name, r.Related.Title)
			case r.Related.URL == "":
				withoutURL++
			case r.Related.URL != file:
				t.Errorf("%s points to %s as %q", name, r.Related.URL, r.Related.Title)
			}
		}
	}
	if withoutURL == 0 {
		t.Error("no related link is to be looked up by its title")
	}
}

func TestTheEditionSurvivesBeingWrittenAnew(t *testing.T) {
	for name, a := range decode(t) {
		again, err := markdown.Decode(markdown.Encode(a), markdown.Options{})
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		a.Provenance, again.Provenance = article.Provenance{}, article.Provenance{}
		if !reflect.DeepEqual(a, again) {
			t.Errorf("%s is another article after it has been written and read", name)
		}
	}
}

func TestTheLongReadIsLongAndHasEveryKindOfBlock(t *testing.T) {
	a := decode(t)["unicode"]
	if n := a.Words(); n < 3000 {
		t.Errorf("it has %d words", n)
	}
	tables, languages := 0, map[string]bool{}
	for _, b := range a.Blocks() {
		switch b := b.(type) {
		case *article.Table:
			tables++
		case *article.Code:
			languages[b.Language] = true
		}
	}
	if tables < 3 || len(languages) < 3 || len(a.Footnotes()) < 3 || len(a.Images()) < 2 {
		t.Errorf("tables %d, languages %v, notes %d, pictures %d", tables, languages, len(a.Footnotes()), len(a.Images()))
	}
	for _, i := range a.Images() {
		if i.Alt == "" || i.Caption == "" {
			t.Errorf("the picture %s says %q and %q", i.URL, i.Alt, i.Caption)
		}
	}
}
