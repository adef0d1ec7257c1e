package reader

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"newsreader/internal/article"
	"newsreader/internal/article/arbitrary"
)

// wide is an article of what is hard to fit: wide characters, emoji of several code
// points, words and addresses without end, every kind of block.
func wide() *article.Article {
	a := boarded()
	a.Sections[0].Heading = heading("とても長い見出しがここにあり、折り返される")
	a.Sections[0].Blocks = append([]article.Block{
		para("混ざった text の中で English と日本語が続く。家族👨‍👩‍👧‍👦と旗🇩🇪と肌👍🏽、❤️も。"),
		para("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"),
		para("https://example.org/a/very/long/address/without/a/blank/in/it/that/goes/on/and/on"),
	}, arbitrary.Blocks()...)
	return a
}

// TestEveryWidthAndHeightIsFilledExactly sweeps the sizes from nothing to more than
// most screens have, with every mode of the body.
func TestEveryWidthAndHeightIsFilledExactly(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	articles := []*article.Article{wide(), linked(), nested(), {Title: "Nothing else"}, {}}
	for range 3 {
		articles = append(articles, arbitrary.Article(r))
	}
	modes := []string{"", "j j right", "/ e", "esc esc ;", "esc 2 enter v", "esc B j", "esc G"}
	heights := []int{0, 1, 2, 3, 5, 8, 24, 60}
	for i, a := range articles {
		s := bare(t)
		s.settle(s.SetArticle(a, false, Place{}))
		for w := 0; w <= 200; w++ {
			h := heights[w%len(heights)]
			s.settle(s.Resize(w, h))
			s.press(modes[w%len(modes)])
			exact(t, fmt.Sprintf("article %d at %dx%d after %q", i, w, h, modes[w%len(modes)]), s, s.View(), w, h)
		}
	}
}

func TestEveryHeightIsFilledExactly(t *testing.T) {
	s := open(t, wide(), 50, 1)
	for h := 0; h <= 60; h++ {
		s.settle(s.Resize(50, h))
		for _, keys := range []string{"g", "d", "G", "[", "B", "n", "esc"} {
			s.press(keys)
			exact(t, fmt.Sprintf("height %d after %q", h, keys), s, s.View(), 50, h)
		}
	}
}

// TestEveryWidthWithEveryHeightIsFilledExactly is the whole grid, at the place where
// the text is hardest.
func TestEveryWidthWithEveryHeightIsFilledExactly(t *testing.T) {
	s := bare(t)
	s.settle(s.SetArticle(wide(), false, Place{}))
	for w := 1; w <= 200; w++ {
		for h := 1; h <= 60; h++ {
			s.settle(s.Resize(w, h))
			exact(t, fmt.Sprintf("%dx%d", w, h), s, s.View(), w, h)
		}
		s.press([]string{"d", "]", "G", "g"}[w%4])
	}
}

func TestBothWaysOfMeasuringFillExactly(t *testing.T) {
	s := open(t, wide(), 60, 30)
	for _, m := range []ansi.Method{ansi.GraphemeWidth, ansi.WcWidth} {
		s.settle(s.SetMethod(m))
		for range 8 {
			exact(t, fmt.Sprintf("method %d", m), s, s.View(), 60, 30)
			s.press("space")
		}
		s.press("g")
	}
}

func TestNoArticleIsAnEmptyPane(t *testing.T) {
	s := bare(t)
	s.settle(s.Resize(40, 10))
	s.ResizeOutline(20, 10)
	s.settle(s.SetArticle(nil, false, Place{}))
	s.settle(s.Resize(40, 9))
	s.settle(s.Resize(40, 10))
	s.SetFocus(Outline)
	s.SetFocus(Body)
	s.settle(s.GoTo(Place{Section: "x"}))
	exact(t, "no article", s, s.View(), 40, 10)
	exact(t, "no article's outline", s, s.OutlineView(), 20, 10)
	s.press("j G / ; B ] 3 enter v y")
	for _, a := range s.actions {
		if _, ok := a.(Pass); !ok {
			t.Errorf("without an article a key gives %#v", a)
		}
	}
	if got := s.Status(); got.Sections != 0 || got.Section != nil {
		t.Errorf("the status is %+v", got)
	}
}

func TestACenteredColumnKeepsToTheMeasure(t *testing.T) {
	for w := 0; w <= 300; w++ {
		for _, measure := range []int{0, 1, 40, 72, 120} {
			c := centred(w, measure)
			bar := 0
			if c.bar {
				bar = 1
			}
			right := w - c.left - c.width
			if c.width < 0 || right < bar || w > 0 && c.width == 0 {
				t.Fatalf("width %d, measure %d: %+v", w, measure, c)
			}
			if measure > 0 && w >= 20 && c.width > measure {
				t.Fatalf("width %d: %d cells of text, measure %d", w, c.width, measure)
			}
			if right-c.left > 1 && w >= 20 {
				t.Fatalf("width %d, measure %d: %d cells left, %d right", w, measure, c.left, right)
			}
		}
	}
}
