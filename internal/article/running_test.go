package article_test

import (
	"slices"
	"testing"

	"newsreader/internal/article"
	"newsreader/internal/article/arbitrary"
)

func TestRunningTextLeavesPicturesAndRelatedLinksOut(t *testing.T) {
	said := func(text string) article.Block {
		return &article.Paragraph{Spans: []article.Span{article.Plain{Text: text}}}
	}
	picture := &article.Figure{URL: "https://example.org/p.png", Alt: "A pier"}
	blocks := []article.Block{
		said("before"),
		picture,
		&article.List{Items: []article.Item{{Blocks: []article.Block{said("item"), picture}}, {Blocks: []article.Block{picture}}}},
		&article.Quote{Blocks: []article.Block{picture}},
		&article.Quote{Blocks: []article.Block{said("quoted"), &article.Related{Title: "More"}}},
		&article.Footnote{Label: "1", Blocks: []article.Block{said("note"), picture}},
		&article.Related{Title: "More"},
		said("after"),
	}
	var got []string
	for _, top := range article.Running(blocks) {
		for b := range article.Deep(top) {
			for run := range article.Runs(b) {
				got = append(got, article.Text(run))
			}
			switch b.(type) {
			case *article.Figure, *article.Related:
				t.Errorf("%T is left", b)
			}
		}
	}
	if want := []string{"before", "item", "quoted", "note", "after"}; !slices.Equal(got, want) {
		t.Errorf("running text %q, want %q", got, want)
	}
	if n := len(blocks[2].(*article.List).Items); n != 2 {
		t.Errorf("the article's own list has %d items left", n)
	}
}

func TestRunningTextIsTheSameBlocksWhereNothingStandsApart(t *testing.T) {
	for _, b := range arbitrary.Blocks() {
		switch b.(type) {
		case *article.Figure, *article.Related:
			continue
		}
		if got := article.Running([]article.Block{b}); len(got) != 1 || got[0] != b {
			t.Errorf("%T: got %v", b, got)
		}
	}
}
