package layout

// Rect is a rectangle of cells; X and Y count from the screen's top left corner.
// A rectangle with no width or no height is empty and is not drawn.
type Rect struct{ X, Y, W, H int }

// Empty reports whether there is nothing to draw in.
func (r Rect) Empty() bool { return r.W <= 0 || r.H <= 0 }

// Contains reports whether a cell of the screen lies in the rectangle.
func (r Rect) Contains(x, y int) bool {
	return x >= r.X && x < r.X+r.W && y >= r.Y && y < r.Y+r.H
}

// Inner is the rectangle within a border of one cell on every side.
func (r Rect) Inner() Rect {
	if r.W < 2 || r.H < 2 {
		return Rect{X: r.X, Y: r.Y}
	}
	return Rect{r.X + 1, r.Y + 1, r.W - 2, r.H - 2}
}
