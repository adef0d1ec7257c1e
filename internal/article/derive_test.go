package article_test

import (
	"slices"
	"testing"
	"time"

	"newsreader/internal/article"
	"newsreader/internal/article/arbitrary"
)

// everything is an article of one section that holds every kind of block.
func everything() *article.Article {
	a := &article.Article{Sections: []*article.Section{{
		Heading: []article.Span{article.Link{URL: "#top", Spans: []article.Span{article.Plain{Text: "All kinds"}}}},
		Blocks:  arbitrary.Blocks(),
	}}}
	article.Arrange(a.Sections)
	return a
}

func TestWalksFindWhatStandsInTheTree(t *testing.T) {
	a := everything()
	if b := a.Boards(); len(b) != 1 || b[0].Board.Topic != "Lighthouses" || b[0].Section.Number != "1" {
		t.Errorf("boards: %+v", b)
	}
	if r := a.Related(); len(r) != 1 || r[0].Related.Title != "Ships at night" {
		t.Errorf("related: %+v", r)
	}
	if d := a.Discussion(); d == nil || article.Text(d.Spans) != "Would you live in one?" {
		t.Errorf("discussion: %+v", d)
	}
	if n := a.Footnotes(); len(n) != 1 || n[0].Label != "1" {
		t.Errorf("footnotes: %+v", n)
	}
}

func TestLinksComeInReadingOrder(t *testing.T) {
	var got []string
	for _, l := range everything().Links() {
		got = append(got, l.Text+" "+l.URL)
	}
	want := []string{"All kinds #top", "linked https://example.org/x"}
	if !slices.Equal(got, want) {
		t.Errorf("links %q, want %q", got, want)
	}
}

func TestThePicturesLinksAreAmongTheLinks(t *testing.T) {
	a := &article.Article{Sections: []*article.Section{{Blocks: []article.Block{
		&article.Figure{URL: "p.png", Alt: "A pier", Link: "pier.html", Caption: []article.Span{article.Link{URL: "by.html", Spans: []article.Span{article.Plain{Text: "Bo"}}}}},
		&article.Figure{URL: "q.png", Alt: "A quay"},
	}}}}
	var got []string
	for _, l := range a.Links() {
		got = append(got, l.Text+" "+l.URL)
	}
	if want := []string{"A pier pier.html", "Bo by.html"}; !slices.Equal(got, want) {
		t.Errorf("links %q, want %q", got, want)
	}
}

func TestImagesAreFiguresAndInlineOnes(t *testing.T) {
	var got []string
	for _, im := range everything().Images() {
		got = append(got, im.Alt+"|"+im.Caption)
	}
	want := []string{"pictured|", "A lighthouse|The lighthouse at noon"}
	if !slices.Equal(got, want) {
		t.Errorf("images %q, want %q", got, want)
	}
}

func TestWalksStopWhenAsked(t *testing.T) {
	n := 0
	for range everything().Blocks() {
		n++
		break
	}
	for range everything().All() {
		n++
		break
	}
	for b := range article.Deep(arbitrary.Blocks()[3]) {
		n++
		if _, ok := b.(*article.Paragraph); ok {
			break
		}
	}
	if n != 4 {
		t.Errorf("%d steps, want 4", n)
	}
}

func TestWordsAreCountedAsAPersonWould(t *testing.T) {
	for text, want := range map[string]int{
		"":                                 0,
		"one":                              1,
		"Don’t count it's twice, e-mail":   5,
		"  blanks   and — dashes  ":        3,
		"3.1 percent":                      3,
		"日本語の文":                            3,
		"日本 and 中国":                        3,
		"été à Paris":                      3,
		"a\u0301bc de\u0301f (combining!)": 3,
	} {
		if got := article.CountWords(text); got != want {
			t.Errorf("CountWords(%q) = %d, want %d", text, got, want)
		}
	}
}

func TestEveryKindOfBlockWithWordsCounts(t *testing.T) {
	for _, b := range arbitrary.Blocks() {
		_, rule := b.(*article.Rule)
		if n := article.BlockWords(b); (n == 0) != rule {
			t.Errorf("%T has %d words", b, n)
		}
	}
}

func TestMinutesAreRoundedUp(t *testing.T) {
	for words, want := range map[int]int{0: 0, 1: 1, 238: 1, 239: 2, 2380: 10} {
		if got := article.Minutes(words); got != want {
			t.Errorf("Minutes(%d) = %d, want %d", words, got, want)
		}
	}
}

func TestDatesSurviveWriting(t *testing.T) {
	zone := time.FixedZone("", 2*60*60)
	for _, d := range []article.Date{
		{},
		article.Day(2026, time.May, 4),
		{Time: time.Date(2026, 5, 4, 13, 30, 0, 0, zone), Clock: true},
		{Time: time.Date(2026, 5, 4, 0, 0, 0, 0, time.UTC), Clock: true},
	} {
		back, err := article.ParseDate(d.String())
		if err != nil || !back.Time.Equal(d.Time) || back.Clock != d.Clock || back.String() != d.String() {
			t.Errorf("%v came back as %v, %v", d, back, err)
		}
	}
	if d, err := article.ParseDate("4 May 2026"); err == nil {
		t.Errorf("4 May 2026 was read as %v", d)
	}
}
