package widget

// Scroll moves a window of size rows over total rows by delta and returns its new
// first row, which is never such that rows past the end would show.
func Scroll(first, delta, size, total int) int {
	return max(0, min(first+delta, total-size))
}

// Reveal returns the first row of a window of size rows such that row is in it,
// with margin rows to either side where there are that many. It moves the window
// no further than it must.
func Reveal(first, row, margin, size, total int) int {
	if size <= 0 {
		return 0
	}
	margin = max(0, min(margin, (size-1)/2))
	if row-margin < first {
		first = row - margin
	}
	if row+margin >= first+size {
		first = row + margin - size + 1
	}
	return Scroll(first, 0, size, total)
}

// Thumb returns the rows of a scroll bar of size rows that stand for the window:
// from its first to the one after its last. It shows that there is more in a
// direction as soon as there is one row more. An empty thumb says that all is to be
// seen.
func Thumb(first, size, total int) (from, to int) {
	if total <= size || size <= 0 {
		return 0, 0
	}
	length := max(1, size*size/total)
	room := size - length
	from = first * room / (total - size)
	switch {
	case first <= 0:
		from = 0
	case first >= total-size:
		from = room
	case room >= 2:
		from = min(max(from, 1), room-1)
	}
	return from, from + length
}
