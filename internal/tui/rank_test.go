package tui

import "testing"

func TestThePaletteHasWordsThatBeginWithTheQueryFirst(t *testing.T) {
	items := []target{
		{name: "back on the trail"}, {name: "Seaboard"}, {name: "BOARDS: points for and against"},
		{name: "a bonanza"}, {name: "how the board met"},
	}
	for _, c := range []struct {
		query string
		want  []string
	}{
		{"boa", []string{"how the board met", "BOARDS: points for and against", "Seaboard"}},
		{"the b", []string{"how the board met"}},
		{"bott", []string{"back on the trail"}},
	} {
		found := search(items, c.query)
		for i, want := range c.want {
			if i >= len(found) || items[found[i].index].name != want {
				t.Errorf("%q: place %d is not %q in %v", c.query, i, want, found)
			}
		}
	}
}

func TestTheLettersThatWereTypedAreLitWhereTheyStand(t *testing.T) {
	for _, c := range []struct {
		name, typed string
		rank        rank
		first, n    int
	}{
		{"İstanbul board", "bo", atWord, len("İstanbul "), 2},
		{"seaboard, boards", "boa", atWord, len("seaboard, "), 3},
		{"seaboard", "boa", inWord, 3, 3},
		{"縦書きと横書き", "横書", inWord, len("縦書きと"), 2},
		{"back on a", "boa", scattered, 0, 0},
	} {
		rank, letters := spelled(c.name, c.typed)
		if rank != c.rank || len(letters) != c.n || c.n > 0 && letters[0] != c.first {
			t.Errorf("%q in %q: rank %d, letters %v", c.typed, c.name, rank, letters)
		}
	}
}
