package reader

// heights keeps the number of lines of every unit and sums them fast: it is a
// Fenwick tree, so that one unit becoming exact and asking how much stands above
// the screen both cost the logarithm of the number of units.
type heights struct {
	each []int
	tree []int // 1-based; tree[i] sums the units of i's block
	// open counts the units whose height is an estimate.
	open  int
	exact []bool
}

// newHeights takes the heights of n units from the function.
func newHeights(n int, of func(i int) (lines int, exact bool)) *heights {
	h := &heights{each: make([]int, n), tree: make([]int, n+1), exact: make([]bool, n), open: n}
	for i := range n {
		lines, exact := of(i)
		h.each[i] = lines
		h.exact[i] = exact
		if exact {
			h.open--
		}
		h.tree[i+1] += lines
		if up := i + 1 + (i+1)&-(i+1); up <= n {
			h.tree[up] += h.tree[i+1]
		}
	}
	return h
}

// set makes the height of a unit exact.
func (h *heights) set(i, lines int) {
	if !h.exact[i] {
		h.exact[i] = true
		h.open--
	}
	delta := lines - h.each[i]
	if delta == 0 {
		return
	}
	h.each[i] = lines
	for j := i + 1; j < len(h.tree); j += j & -j {
		h.tree[j] += delta
	}
}

// above sums the units before i.
func (h *heights) above(i int) int {
	sum := 0
	for ; i > 0; i -= i & -i {
		sum += h.tree[i]
	}
	return sum
}

// total sums all units.
func (h *heights) total() int { return h.above(len(h.each)) }

// at returns the unit in which the line stands that has row lines above it, and
// which of the unit's lines it is. A row past the end is the last line.
func (h *heights) at(row int) (unit, line int) {
	n := len(h.each)
	if n == 0 {
		return 0, 0
	}
	row = max(0, min(row, h.total()-1))
	step := 1
	for step*2 <= n {
		step *= 2
	}
	for ; step > 0; step /= 2 {
		if unit+step <= n && h.tree[unit+step] <= row {
			unit += step
			row -= h.tree[unit]
		}
	}
	if unit >= n { // every unit is empty
		return n - 1, 0
	}
	return unit, row
}
