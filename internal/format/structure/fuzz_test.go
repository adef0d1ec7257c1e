package structure

import (
	"testing"

	"newsreader/internal/article"
)

// FuzzAssemble promises that no draft makes the recogniser panic, and that what it
// has made of a text it makes of the same text again.
func FuzzAssemble(f *testing.F) {
	for _, s := range []string{"# T\n## A\n- Pros: a\n- Cons: b\n@x", "Read: <http://a>", "By A B|4 May 2024\n## X\nWhat do you think?", "Pros:\n- a\nCons:\n- b", "## Pros\n- a\n## Cons\n- b", "X on Y: X", ":|：", "の|のメリット: a"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		a := Assemble(Draft{Items: read(text)})
		if b := Assemble(Draft{Items: read(text)}); shapeOf(a) != shapeOf(b) {
			t.Fatalf("%q then %q", shapeOf(a), shapeOf(b))
		}
		for s := range a.All() {
			if s.Number != "0" && !says(s.Heading) {
				t.Fatalf("section %s has no heading", s.Number)
			}
			for _, b := range s.Blocks {
				if board, ok := b.(*article.Board); ok && len(board.Pros)+len(board.Cons) == 0 {
					t.Fatal("a board weighs nothing")
				}
			}
		}
	})
}
