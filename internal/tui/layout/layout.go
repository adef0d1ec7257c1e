// Package layout divides a screen into rectangles.
//
// It is a pure function of a size and of what a person has chosen to see: it knows
// no pane, no article and no style, and draws nothing. That makes it the one place
// where widths are decided, and lets tests show its work as pictures.
package layout

// The widths at which the screen changes its shape, in cells.
const (
	// Fold is the width below which the outline folds into the breadcrumb in the
	// title line (design.md 7).
	Fold = 90
	// Beside is the width from which the list of articles stands beside an article;
	// below it, list and article take turns.
	Beside = 72
	// Three is the width from which list, outline and body stand side by side.
	Three = 120
	// Twice is the width from which two texts can be read side by side.
	Twice = 96
)

// State is what a person has chosen to see.
type State struct {
	// List says that there is a list of articles: a directory, the bundled edition.
	List bool
	// ListFocused says that the keys go to the list. Where there is no room for
	// everything, the focused pane and its neighbours to the right are shown.
	ListFocused bool
	// Tree says that there is a tree of feeds beside the list. It is shown while the
	// keys go to it or to the list: who reads needs the room.
	Tree bool
	// TreeFocused says that the keys go to the tree.
	TreeFocused bool
	// Outline says that the outline is wanted.
	Outline bool
	// Wide says that the body shows something that wants all the width: a board.
	Wide bool
	// Whole says that the whole page is to be seen with the article, which then needs
	// the outline's room.
	Whole bool
	// Zen leaves the body alone on the screen.
	Zen bool
}

// Rects is a divided screen. The rectangles do not overlap and together cover it
// exactly, but for Prompt, which lies over another one.
type Rects struct {
	// Title is the top line: the article's title, and the breadcrumb where the
	// outline is folded.
	Title Rect
	Tree  Rect
	// TreeRule is the column that parts the tree from what is right of it.
	TreeRule Rect
	List     Rect
	// ListRule is the column that parts the list from what is right of it.
	ListRule Rect
	Outline  Rect
	// OutlineRule is the column that parts the outline from the body.
	OutlineRule Rect
	Body        Rect
	// WholeRule is the column that parts the body from the whole page. Where there is no
	// room for both, Whole stands in the body's place.
	WholeRule Rect
	Whole     Rect
	// Status is the line that says where one is, Footer the line of keys.
	Status Rect
	Footer Rect
	// Prompt is the line where something is typed. It lies over Status, or over the
	// last line of the body where there is no status line.
	Prompt Rect
	// Folded says that the outline is wanted and has no column of its own.
	Folded bool
}

// Split divides a screen of w by h cells. A size of nothing gives empty rectangles.
//
// Lines go in the order of their use: a screen of few lines keeps the body, then
// the status line (from 3 lines), the title (from 6) and the footer (from 8).
func Split(w, h int, s State) Rects {
	w, h = max(w, 0), max(h, 0)
	var r Rects
	top, bottom := 0, h
	if !s.Zen {
		if h >= 8 {
			bottom--
			r.Footer = Rect{0, bottom, w, 1}
		}
		if h >= 3 {
			bottom--
			r.Status = Rect{0, bottom, w, 1}
		}
		if h >= 6 {
			r.Title = Rect{0, 0, w, 1}
			top = 1
		}
	}
	r.columns(Rect{0, top, w, bottom - top}, s)
	r.Prompt = r.Status
	if r.Prompt.Empty() && h > 0 {
		r.Prompt = Rect{0, h - 1, w, 1}
	}
	return r
}

// columns divides what is left between the lines above and below.
func (r *Rects) columns(area Rect, s State) {
	if s.Tree && !s.Zen && (s.TreeFocused || s.ListFocused) {
		r.shelves(area, s)
		return
	}
	list := s.List && !s.Zen
	outline := s.Outline && !s.Zen && !s.Wide && !s.Whole
	r.Folded = outline && area.W < Fold
	outline = outline && !r.Folded
	switch {
	case list && area.W < Beside:
		if s.ListFocused {
			r.List = area
			r.Folded = false
			return
		}
		list = false
	case list && area.W < Three && outline:
		// Two of the three: the list with its article, or the article with its outline.
		// An outline that is folded away leaves its place to the list.
		list = s.ListFocused
		if list {
			outline, r.Folded = false, true
		}
	}
	if list {
		r.List, r.ListRule, area = cut(area, listWidth(area.W))
	}
	if outline {
		r.Outline, r.OutlineRule, area = cut(area, outlineWidth(area.W))
	}
	switch {
	case !s.Whole:
		r.Body = area
	case area.W < Twice:
		r.Whole = area
	default:
		r.Body, r.WholeRule, r.Whole = cut(area, (area.W-1)/2)
	}
}

// shelves divides the area for who looks for something to read: tree, list and a first
// look at the article, as many of them as there is room for.
func (r *Rects) shelves(area Rect, s State) {
	r.Folded = false
	switch {
	case area.W < Beside && s.TreeFocused:
		r.Tree = area
	case area.W < Beside:
		r.List = area
	case area.W < Three && s.TreeFocused:
		r.Tree, r.TreeRule, r.List = cut(area, treeWidth(area.W))
	case area.W < Three:
		r.List, r.ListRule, r.Body = cut(area, entriesWidth(area.W))
	default:
		r.Tree, r.TreeRule, area = cut(area, treeWidth(area.W))
		r.List, r.ListRule, r.Body = cut(area, entriesWidth(area.W))
	}
}

// treeWidth is the tree's share of a screen: most names of feeds are short.
func treeWidth(w int) int { return min(max(w*2/9, 26), 40) }

// entriesWidth is the list's share of what is right of the tree, more than beside an
// article that is read: here the titles are what one looks at.
func entriesWidth(w int) int { return min(max(w*2/5, min(38, w/2-2)), 72) }

// cut takes a column of w cells and a rule off an area's left side.
func cut(area Rect, w int) (column, rule, rest Rect) {
	return Rect{area.X, area.Y, w, area.H},
		Rect{area.X + w, area.Y, 1, area.H},
		Rect{area.X + w + 1, area.Y, area.W - w - 1, area.H}
}

// listWidth is the list's share of a screen: a quarter, in bounds between which a
// title still says something and a line is not lost in the void.
func listWidth(w int) int { return min(max(w/4, 24), 40) }

// outlineWidth is the outline's share of what is right of the list: what the text
// does not need for its usual measure of 72 cells and some air beside them, in bounds
// that let most headings be read whole.
func outlineWidth(w int) int { return min(max(w-81, 28), 44) }
