package internal_test

import (
	"bytes"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"newsreader/internal/article"
	"newsreader/internal/article/arbitrary"
	"newsreader/internal/format/hypertext"
	"newsreader/internal/format/markdown"
	"newsreader/internal/render"
	"newsreader/internal/theme"
)

// consumers are all that make something of a block. What each writes must hold the
// block's words: a kind of block that a consumer does not know would be missing.
func consumers() map[string]func(*article.Article) (string, error) {
	rendered := func(o render.Options) func(*article.Article) (string, error) {
		return func(a *article.Article) (string, error) {
			var b bytes.Buffer
			err := render.Write(&b, a, o)
			return ansi.Strip(b.String()), err
		}
	}
	return map[string]func(*article.Article) (string, error){
		"markdown": func(a *article.Article) (string, error) { return markdown.Encode(a), nil },
		"hypertext": func(a *article.Article) (string, error) {
			var b bytes.Buffer
			err := hypertext.Encode(&b, a)
			return b.String(), err
		},
		"text":   rendered(render.Options{Width: 60}),
		"ansi":   rendered(render.Options{Width: 60, Theme: theme.Default(true), Boxes: true, Links: true}),
		"screen": rendered(render.Options{Width: 60, Theme: theme.Default(true), Boxes: true, Screen: true}),
		"unwrapped text": func(a *article.Article) (string, error) {
			return render.Text(a.Sections[0].Blocks), nil
		},
	}
}

// words returns what must be found of a block in whatever is made of it.
func words(t *testing.T, b article.Block) []string {
	t.Helper()
	switch b := b.(type) {
	case *article.Paragraph:
		return []string{"Plain", "stressed", "weighty", "struck", "code()", "linked", "broken"}
	case *article.List:
		if b.Ordered {
			return []string{"Third", "continued", "Fourth", "Nested"}
		}
		return []string{"task that is done", "task that is open"}
	case *article.Quote:
		return []string{"Quoted text", "Quoted within"}
	case *article.Code:
		return []string{"func main", "println"}
	case *article.Table:
		return []string{"Name", "Count", "apples", "12", "pears"}
	case *article.Figure:
		return []string{"A lighthouse", "The lighthouse at noon"}
	case *article.Rule:
		return nil
	case *article.Board:
		return []string{"Lighthouses", "They warn", "They last", "They cost", "Buoys", "Float instead"}
	case *article.Related:
		return []string{"Read", "Ships at night"}
	case *article.Discussion:
		return []string{"Engage further", "Would you live in one?"}
	case *article.Footnote:
		return []string{"The text of the note"}
	default:
		t.Fatalf("no words for %T: teach this test the new kind of block", b)
		return nil
	}
}

func TestEveryKindOfBlockGoesThroughEveryConsumer(t *testing.T) {
	seen := map[reflect.Type]bool{}
	for i, b := range arbitrary.Blocks() {
		seen[reflect.TypeOf(b)] = true
		a := &article.Article{Sections: []*article.Section{{
			Heading: []article.Span{article.Plain{Text: "Heading"}}, Blocks: []article.Block{b},
		}}}
		article.Arrange(a.Sections)
		for name, consume := range consumers() {
			t.Run(fmt.Sprintf("%s/%T-%d", name, b, i), func(t *testing.T) {
				out, err := consume(a)
				if err != nil {
					t.Fatal(err)
				}
				for _, want := range words(t, b) {
					if !strings.Contains(out, want) {
						t.Errorf("%q is missing in\n%s", want, out)
					}
				}
			})
		}
	}
	if kinds := implementations(t, "block"); len(kinds) != len(seen) {
		t.Errorf("arbitrary.Blocks has %d kinds, the model %d: %v", len(seen), len(kinds), kinds)
	}
}

func TestEveryKindOfSpanIsInTheTests(t *testing.T) {
	seen := map[reflect.Type]bool{}
	for sp := range article.DeepSpans(arbitrary.Spans()) {
		seen[reflect.TypeOf(sp)] = true
	}
	if kinds := implementations(t, "span"); len(kinds) != len(seen) {
		t.Errorf("arbitrary.Spans has %d kinds, the model %d: %v", len(seen), len(kinds), kinds)
	}
}

// TestEveryKindOfBlockSurvivesTheRoundTrip holds that what the two-way formats
// write of a block they read back as the same block.
func TestEveryKindOfBlockSurvivesTheRoundTrip(t *testing.T) {
	decoders := map[string]func(*article.Article) (*article.Article, error){
		"markdown": func(a *article.Article) (*article.Article, error) {
			return markdown.Decode(markdown.Encode(a), markdown.Options{})
		},
		"hypertext": func(a *article.Article) (*article.Article, error) {
			var b bytes.Buffer
			if err := hypertext.Encode(&b, a); err != nil {
				return nil, err
			}
			return hypertext.Decode(b.String(), hypertext.Options{})
		},
	}
	for i, b := range arbitrary.Blocks() {
		for name, trip := range decoders {
			t.Run(fmt.Sprintf("%s/%T-%d", name, b, i), func(t *testing.T) {
				a := &article.Article{Title: "Title", Sections: []*article.Section{{
					Heading: []article.Span{article.Plain{Text: "Heading"}},
					Blocks:  []article.Block{&article.Paragraph{Spans: []article.Span{article.Plain{Text: "Before it."}}}, b},
				}}}
				if _, note := b.(*article.Footnote); note {
					// A note that nothing points to is no note.
					a.Sections[0].Blocks[0] = &article.Paragraph{Spans: []article.Span{article.Plain{Text: "Before it"}, article.NoteRef{Label: "1"}}}
				}
				article.Arrange(a.Sections)
				back, err := trip(a)
				if err != nil {
					t.Fatal(err)
				}
				if len(back.Sections) != 1 || len(back.Sections[0].Blocks) != 2 {
					t.Fatalf("came back as %+v", back)
				}
				if got := back.Sections[0].Blocks[1]; reflect.TypeOf(got) != reflect.TypeOf(b) {
					t.Errorf("%T came back as %T", b, got)
				}
			})
		}
	}
}
