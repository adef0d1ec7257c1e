package hypertext_test

import (
	"bytes"
	"errors"
	"os"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"newsreader/internal/article"
	"newsreader/internal/article/arbitrary"
	"newsreader/internal/format/hypertext"
)

// whole is an article with everything in it.
func whole() *article.Article {
	plain := func(s string) []article.Span { return []article.Span{article.Plain{Text: s}} }
	a := &article.Article{
		Title:      `Lights & "ships" <at> night`,
		Standfirst: []*article.Paragraph{{Spans: plain("Why the harbour never sleeps.")}},
		Sections: []*article.Section{
			{Blocks: []article.Block{&article.Paragraph{Spans: plain("Before any heading.")}}},
			{Heading: plain("Everything"), Blocks: arbitrary.Blocks(), Sections: []*article.Section{{Heading: plain("Below")}}},
		},
		Byline:    []article.Person{{Name: "Ada Marsh", Handle: "@ada", URL: "https://example.org/ada"}, {Handle: "@bo"}},
		Credits:   []article.Credit{{Text: "Pictures by nobody", URL: "https://example.org/nobody"}, {Text: "Thanks"}},
		Published: article.Day(2026, time.May, 4),
		Updated:   article.Date{Time: time.Date(2026, time.May, 5, 12, 30, 0, 0, time.UTC), Clock: true},
		Origin:    article.Origin{Name: "The Harbour Paper", URL: "https://example.org/lights"},
		Language:  "en",
		Tags:      []string{"ships", "night, work"},
	}
	article.Arrange(a.Sections)
	return a
}

func TestAnArticleIsWrittenAsAPage(t *testing.T) {
	var page bytes.Buffer
	if err := hypertext.Encode(&page, whole()); err != nil {
		t.Fatal(err)
	}
	const golden = "testdata/whole.golden"
	if *update {
		if err := os.WriteFile(golden, page.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if page.String() != string(want) {
		t.Errorf("got\n%s", page.String())
	}
}

// TestEveryElementIsClosed holds that a page is well-formed: what the tokenizer
// sees opened is closed in the right order.
func TestEveryElementIsClosed(t *testing.T) {
	var page bytes.Buffer
	if err := hypertext.Encode(&page, whole()); err != nil {
		t.Fatal(err)
	}
	var open []string
	z := html.NewTokenizer(&page)
	for z.Next() != html.ErrorToken {
		switch tok := z.Token(); tok.Type {
		case html.StartTagToken:
			if !strings.Contains(" meta link br hr img input ", " "+tok.Data+" ") {
				open = append(open, tok.Data)
			}
		case html.EndTagToken:
			if len(open) == 0 || open[len(open)-1] != tok.Data {
				t.Fatalf("</%s> closes %v", tok.Data, open)
			}
			open = open[:len(open)-1]
		}
	}
	if len(open) > 0 {
		t.Errorf("never closed: %v", open)
	}
}

func TestTheWholeArticleComesBack(t *testing.T) {
	a := whole()
	got := backAndForth(t, a)
	var one, two bytes.Buffer
	if err := errors.Join(hypertext.Encode(&one, a), hypertext.Encode(&two, got)); err != nil {
		t.Fatal(err)
	}
	if one.String() != two.String() {
		t.Errorf("got\n%s\nwant\n%s", two.String(), one.String())
	}
}

func TestAnInferredTitleIsNoHeading(t *testing.T) {
	a := whole()
	a.TitleInferred = true
	var page bytes.Buffer
	if err := hypertext.Encode(&page, a); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(page.String(), "<h1>") {
		t.Error("an inferred title is printed")
	}
	if got := backAndForth(t, a); got.Title != a.Title || !got.TitleInferred {
		t.Errorf("title %q, inferred %v", got.Title, got.TitleInferred)
	}
}

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, os.ErrClosed }

func TestTheWritersErrorIsReported(t *testing.T) {
	if err := hypertext.Encode(brokenWriter{}, whole()); !errors.Is(err, os.ErrClosed) {
		t.Errorf("got %v", err)
	}
}
