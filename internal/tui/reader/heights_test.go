package reader

import (
	"math/rand/v2"
	"testing"
)

func TestHeightsSumAsTheyBecomeExact(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	for _, n := range []int{0, 1, 2, 3, 7, 8, 9, 100} {
		plain := make([]int, n)
		for i := range plain {
			plain[i] = r.IntN(5)
		}
		h := newHeights(n, func(i int) (int, bool) { return plain[i], i%3 == 0 })
		for step := range 4 * n {
			i := r.IntN(n)
			plain[i] = r.IntN(9)
			h.set(i, plain[i])
			sum := 0
			for u := range n {
				if got := h.above(u); got != sum {
					t.Fatalf("%d units, step %d: %d lines above unit %d, want %d", n, step, got, u, sum)
				}
				for line := range plain[u] {
					if unit, at := h.at(sum + line); unit != u || at != line {
						t.Fatalf("row %d is line %d of unit %d, want line %d of unit %d", sum+line, at, unit, line, u)
					}
				}
				sum += plain[u]
			}
			if h.total() != sum {
				t.Fatalf("%d lines in all, want %d", h.total(), sum)
			}
		}
		for i := range n {
			h.set(i, 1)
		}
		if h.open != 0 {
			t.Errorf("all of %d units are exact and %d are open", n, h.open)
		}
	}
}

func TestARowBeyondTheEndIsTheLastLine(t *testing.T) {
	h := newHeights(3, func(int) (int, bool) { return 2, true })
	if unit, line := h.at(99); unit != 2 || line != 1 {
		t.Errorf("row 99 is line %d of unit %d", line, unit)
	}
	if unit, line := h.at(-1); unit != 0 || line != 0 {
		t.Errorf("row -1 is line %d of unit %d", line, unit)
	}
	empty := newHeights(2, func(int) (int, bool) { return 0, true })
	if unit, line := empty.at(0); unit > 1 || line != 0 {
		t.Errorf("in units without lines row 0 is line %d of unit %d", line, unit)
	}
}
