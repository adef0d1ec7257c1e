package arbitrary

import (
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"newsreader/internal/article"
)

func TestTheSameSeedMakesTheSameArticle(t *testing.T) {
	one := Article(rand.New(rand.NewPCG(1, 2)))
	two := Article(rand.New(rand.NewPCG(1, 2)))
	if !reflect.DeepEqual(one, two) {
		t.Error("two articles of one seed differ")
	}
}

func TestEveryTextIsWellFormed(t *testing.T) {
	for seed := range uint64(300) {
		a := Article(rand.New(rand.NewPCG(seed, 0)))
		for _, s := range a.Outline() {
			if s.Title() == "" || s.ID == "" || s.Level < 1 || s.Level > maxDepth {
				t.Fatalf("seed %d: section %+v is not arranged", seed, s)
			}
		}
		for _, b := range a.Blocks() {
			for deep := range article.Deep(b) {
				for run := range article.Runs(deep) {
					if txt := article.Text(run); txt != strings.TrimSpace(txt) {
						t.Fatalf("seed %d: blanks at the ends of %q", seed, txt)
					}
				}
			}
		}
	}
}

func TestEveryKindOfBlockIsMade(t *testing.T) {
	made := map[reflect.Type]bool{}
	for seed := range uint64(300) {
		for _, b := range Article(rand.New(rand.NewPCG(seed, 0))).Blocks() {
			for deep := range article.Deep(b) {
				made[reflect.TypeOf(deep)] = true
			}
		}
	}
	for _, b := range Blocks() {
		if !made[reflect.TypeOf(b)] {
			t.Errorf("300 articles hold no %T", b)
		}
	}
}
