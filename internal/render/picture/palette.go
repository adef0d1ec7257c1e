package picture

import (
	"image"
	"image/color"
	"sort"
)

// Colours are counted in boxes of 32 levels each way: a finer grain is not seen in a
// palette of 256.
const (
	grain = 5
	boxes = 1 << (3 * grain)
)

// box returns the number of the box of a colour.
func box(r, g, b uint8) int {
	const cut = 8 - grain
	return int(r>>cut)<<(2*grain) | int(g>>cut)<<grain | int(b>>cut)
}

// tint is a box with the colours that fell into it.
type tint struct {
	box        int
	r, g, b, n int // sums, and how many
}

func (t *tint) part(axis int) int { return t.box >> (grain * (2 - axis)) & (1<<grain - 1) }

// quantize gives a picture at most n colours, by median cut (Heckbert 1982), and
// spreads what is lost over the pixels beside it (Floyd and Steinberg 1976). The same
// picture always comes out the same. Index 0 is what is looked through.
func quantize(img *image.RGBA, n int) *image.Paletted {
	colours := palette(count(img), max(2, min(n, 256))-1)
	out := image.NewPaletted(img.Bounds(), append(color.Palette{color.RGBA{}}, colours...))
	diffuse(img, out)
	return out
}

// count counts the colours that can be seen.
func count(img *image.RGBA) []tint {
	all := make([]tint, boxes)
	for i := 0; i+3 < len(img.Pix); i += 4 {
		p := img.Pix[i : i+4 : i+4]
		if p[3] < opaque {
			continue
		}
		t := &all[box(p[0], p[1], p[2])]
		t.r, t.g, t.b, t.n = t.r+int(p[0]), t.g+int(p[1]), t.b+int(p[2]), t.n+1
	}
	used := all[:0]
	for i := range all {
		if all[i].n > 0 {
			t := all[i]
			t.box = i
			used = append(used, t)
		}
	}
	return used
}

// palette parts the colours into at most n groups, each time the one that spreads
// widest and is met most, and returns the middle of each.
func palette(tints []tint, n int) color.Palette {
	if len(tints) == 0 {
		return nil
	}
	groups := [][]tint{tints}
	for len(groups) < n {
		at, axis, most := -1, 0, 0
		for i, g := range groups {
			if a, weight := spread(g); weight > most {
				at, axis, most = i, a, weight
			}
		}
		if at < 0 {
			break // every group is one box
		}
		low, high := halve(groups[at], axis)
		groups[at] = low
		groups = append(groups, high)
	}
	out := make(color.Palette, len(groups))
	for i, g := range groups {
		var sum tint
		for _, t := range g {
			sum.r, sum.g, sum.b, sum.n = sum.r+t.r, sum.g+t.g, sum.b+t.b, sum.n+t.n
		}
		out[i] = color.RGBA{uint8(sum.r / sum.n), uint8(sum.g / sum.n), uint8(sum.b / sum.n), 255}
	}
	return out
}

// spread returns the axis along which a group is widest, and how much is gained by
// parting it there.
func spread(group []tint) (axis, weight int) {
	if len(group) < 2 {
		return 0, 0
	}
	n, widest := 0, 0
	for a := range 3 {
		low, high := 1<<grain, 0
		for i := range group {
			v := group[i].part(a)
			low, high = min(low, v), max(high, v)
		}
		if high-low > widest {
			axis, widest = a, high-low
		}
	}
	for i := range group {
		n += group[i].n
	}
	return axis, widest * widest * n
}

// halve parts a group so that both halves are met about as often.
func halve(group []tint, axis int) (low, high []tint) {
	sort.Slice(group, func(i, j int) bool {
		if a, b := group[i].part(axis), group[j].part(axis); a != b {
			return a < b
		}
		return group[i].box < group[j].box
	})
	n := 0
	for i := range group {
		n += group[i].n
	}
	at := 0
	for sum := 0; at < len(group)-1 && sum+group[at].n <= n/2; at++ {
		sum += group[at].n
	}
	at = max(1, at)
	return group[:at:at], group[at:]
}
