package syndication_test

import (
	"math/rand"
	"slices"
	"testing"

	"newsreader/internal/format/syndication"
)

// faults damage a document at one place, each in its way.
var faults = map[string]func(r *rand.Rand, doc []byte, at int) []byte{
	"a bit":         func(r *rand.Rand, doc []byte, at int) []byte { doc[at] ^= 1 << r.Intn(8); return doc },
	"an angle":      func(_ *rand.Rand, doc []byte, at int) []byte { return slices.Insert(doc, at, '<') },
	"an ampersand":  func(_ *rand.Rand, doc []byte, at int) []byte { return slices.Insert(doc, at, '&') },
	"a quote":       func(_ *rand.Rand, doc []byte, at int) []byte { return slices.Insert(doc, at, '"') },
	"no UTF-8":      func(_ *rand.Rand, doc []byte, at int) []byte { return slices.Insert(doc, at, 0xff) },
	"a control":     func(r *rand.Rand, doc []byte, at int) []byte { return slices.Insert(doc, at, byte(r.Intn(32))) },
	"a lost byte":   func(_ *rand.Rand, doc []byte, at int) []byte { return slices.Delete(doc, at, at+1) },
	"30 lost bytes": func(_ *rand.Rand, doc []byte, at int) []byte { return slices.Delete(doc, at, at+30) },
	"200 bytes twice": func(_ *rand.Rand, doc []byte, at int) []byte {
		return slices.Insert(doc, at, slices.Clone(doc[at:at+200])...)
	},
}

// sound counts the entries that have a title and something to be told by.
func sound(doc []byte) int {
	f, err := syndication.Parse(doc, syndication.Options{})
	if err != nil {
		return 0
	}
	n := 0
	for _, e := range f.Entries {
		if e.Title != "" && (e.ID != "" || e.Link != "") {
			n++
		}
	}
	return n
}

func TestOneFaultCostsAtMostTwoEntries(t *testing.T) {
	const entries = 20
	for _, data := range []bool{true, false} {
		whole := document(entries, 600, data)
		for name, damage := range faults {
			r := rand.New(rand.NewSource(1))
			for i := range 60 {
				at := r.Intn(len(whole) - 300)
				doc := damage(r, slices.Clone(whole), at)
				if got := sound(doc); got < entries-2 {
					t.Errorf("%s, the %d-th at %d (in CDATA: %v): %d of %d are left", name, i, at, data, got, entries)
				}
			}
		}
	}
}

func TestThreeFaultsLeaveNearlyAll(t *testing.T) {
	const entries, runs = 20, 300
	whole := document(entries, 600, true)
	r := rand.New(rand.NewSource(2))
	var names []string
	for name := range faults {
		names = append(names, name)
	}
	slices.Sort(names)
	left := 0
	for range runs {
		doc := slices.Clone(whole)
		for range 3 {
			doc = faults[names[r.Intn(len(names))]](r, doc, r.Intn(len(doc)-300))
		}
		left += min(sound(doc), entries-3)
	}
	if share := float64(left) / float64(runs*(entries-3)); share < 0.99 {
		t.Errorf("%.1f %% of the entries are left", 100*share)
	}
}
