package browse

import (
	"slices"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"newsreader/internal/feed"
	"newsreader/internal/theme"
	"newsreader/internal/tui/widget"
)

// Look asks for a view's entries to be listed: the cursor of the tree has come to it.
type Look struct {
	// Name is what the view is called.
	Name string
	View feed.View
	// Shelf asks for the listing that is no part of the library instead of View.
	Shelf bool
}

// Enter asks for the keys to go to the list of entries.
type Enter struct{}

func (Look) action()  {}
func (Enter) action() {}

// Tree is the pane of views, saved searches, groups and feeds. It belongs to the
// goroutine that runs Update.
type Tree struct {
	tree    feed.Tree
	shelf   shelf
	nodes   []node
	folded  map[string]bool
	hide    bool // feeds and groups without anything unread are left out
	list    *widget.List[string]
	keys    *widget.Keymap
	theme   *theme.Theme
	method  ansi.Method
	w, h    int
	focused bool

	rows  []string // the drawn rows
	stale bool     // rows must be drawn anew
}

// NewTree makes an empty tree.
func NewTree(th *theme.Theme, m ansi.Method) *Tree {
	return &Tree{
		theme: th, method: m, folded: map[string]bool{}, stale: true,
		list: widget.NewList[string](1), keys: widget.NewKeymap(TreeBindings()...),
	}
}

// SetTree shows a library. The cursor stays on its row where that is still there.
func (p *Tree) SetTree(t feed.Tree) {
	p.tree = t
	p.lay()
}

// SetShelf adds the listing that is no part of the library, with the number of its
// articles; an empty name takes it away.
func (p *Tree) SetShelf(name string, count int) {
	p.shelf = shelf{name, count}
	p.lay()
}

// SetFolded folds the groups with these ids (see Folded) and unfolds all others.
func (p *Tree) SetFolded(ids []string) {
	p.folded = map[string]bool{}
	for _, id := range ids {
		p.folded[id] = true
	}
	p.lay()
}

// SetHideRead leaves out feeds and groups in which nothing is unread, or shows them. The
// row under the cursor stays.
func (p *Tree) SetHideRead(on bool) {
	if p.hide != on {
		p.hide = on
		p.lay()
	}
}

// Folded returns the ids of the folded groups in their order, to be kept for the next
// start.
func (p *Tree) Folded() []string {
	var out []string
	for id, on := range p.folded {
		if on {
			out = append(out, id)
		}
	}
	slices.Sort(out)
	return out
}

// SetTheme changes the look.
func (p *Tree) SetTheme(th *theme.Theme) { p.theme = th; p.stale = true }

// SetMethod changes how widths are measured.
func (p *Tree) SetMethod(m ansi.Method) { p.method = m; p.stale = true }

// SetFocus says whether the keys go to the tree.
func (p *Tree) SetFocus(on bool) {
	p.focused = on
	p.list.SetFocus(on)
	p.stale = true
}

// Rebind gives actions other keys, by name.
func (p *Tree) Rebind(keys map[string][]string) { p.keys.Rebind(keys) }

// Bindings returns the key records with the keys that are in force.
func (p *Tree) Bindings() []widget.Binding { return p.keys.Bindings() }

// Resize sets the pane's size in cells.
func (p *Tree) Resize(w, h int) {
	if w == p.w && h == p.h {
		return
	}
	p.w, p.h = max(0, w), max(0, h)
	p.list.Resize(max(0, p.w-1), max(0, p.h-p.header()))
	p.stale = true
}

// lay makes the rows anew.
func (p *Tree) lay() {
	p.nodes = nodes(p.tree, p.shelf, p.folded)
	if p.hide {
		here, _ := p.list.Cursor()
		p.nodes = slices.DeleteFunc(p.nodes, func(n node) bool {
			return (n.feed != nil || n.group != nil) && n.counts.Unread == 0 && n.id != here
		})
	}
	p.list.SetRows(branches{p})
	if p.list.Index() < p.list.Page()-1 {
		p.list.Scroll(-len(p.nodes)) // rows that came on top are not hidden while there is room
	}
	p.stale = true
}

// current is the row under the cursor; nil in an empty tree.
func (p *Tree) current() *node {
	if _, ok := p.list.Cursor(); !ok {
		return nil
	}
	return &p.nodes[p.list.Index()]
}

// Current returns what the row under the cursor shows; ok is false in an empty tree.
func (p *Tree) Current() (l Look, ok bool) {
	n := p.current()
	if n == nil {
		return Look{}, false
	}
	return Look{Name: n.name, View: n.view, Shelf: n.shelf}, true
}

// Looks returns what all rows show, also those in folded groups, in their order.
func (p *Tree) Looks() []Look {
	var out []Look
	for _, n := range nodes(p.tree, p.shelf, nil) {
		out = append(out, Look{Name: n.name, View: n.view, Shelf: n.shelf})
	}
	return out
}

// Feed returns the subscription under the cursor; ok is false on every other row.
func (p *Tree) Feed() (s feed.Subscription, ok bool) {
	if n := p.current(); n != nil && n.feed != nil {
		return *n.feed, true
	}
	return feed.Subscription{}, false
}

// Search returns the saved search under the cursor; ok is false on every other row.
func (p *Tree) Search() (s feed.Search, ok bool) {
	if n := p.current(); n != nil && n.search != nil {
		return *n.search, true
	}
	return feed.Search{}, false
}

// Counts returns what the row of a view counts; ok is false for views whose rows count
// something else than what is unread, and for those that have no row.
func (p *Tree) Counts(v feed.View) (c feed.Counts, ok bool) {
	if v.What == feed.River {
		return p.tree.Counts, v.Query == ""
	}
	return countsOf(p.tree.Root, v)
}

// countsOf finds what a group or a feed counts; it is asked for at every frame.
func countsOf(g feed.Group, v feed.View) (feed.Counts, bool) {
	for i := range g.Feeds {
		if v.What == feed.OfFeed && g.Feeds[i].ID == v.Feed {
			return g.Feeds[i].Counts, true
		}
	}
	for _, sub := range g.Groups {
		if v.What == feed.OfGroup && slices.Equal(sub.Path, v.Group) {
			return sub.Counts, true
		}
		if c, ok := countsOf(sub, v); ok {
			return c, true
		}
	}
	return feed.Counts{}, false
}

// Select puts the cursor on the row of a view and reports whether there is one. The
// groups around it are unfolded.
func (p *Tree) Select(v feed.View, shelf bool) bool {
	n, ok := find(p.nodes, v, shelf)
	if !ok { // it may be in a folded group
		n, ok = find(nodes(p.tree, p.shelf, nil), v, shelf)
	}
	if !ok {
		return false
	}
	if !p.list.Select(n.id) {
		p.reveal(n)
		if !p.list.Select(n.id) { // it is hidden because all of it was read
			return false
		}
	}
	p.stale = true
	return true
}

// find returns the row of a view.
func find(rows []node, v feed.View, shelf bool) (node, bool) {
	for _, n := range rows {
		if n.shelf == shelf && (shelf || sameView(n.view, v)) {
			return n, true
		}
	}
	return node{}, false
}

// reveal unfolds the groups in which a row stands.
func (p *Tree) reveal(n node) {
	path := n.group
	if n.feed != nil {
		path = n.feed.Settings.Group
	}
	for i := range path {
		delete(p.folded, groupID(path[:i+1]))
	}
	p.lay()
}

// sameView compares what two views select; in which order they show it is no matter
// of the tree.
func sameView(a, b feed.View) bool {
	return a.What == b.What && a.Feed == b.Feed && a.Query == b.Query && slices.Equal(a.Group, b.Group)
}

// HandleKey moves the cursor, folds, or goes on to the entries. The command is always
// nil: a tree has nothing to wait for.
func (p *Tree) HandleKey(k tea.KeyPressMsg) (Action, tea.Cmd) {
	action, _ := p.keys.Find(k.String())
	return p.Do(action), nil
}

// Handles reports whether a key means something to the tree.
func (p *Tree) Handles(k tea.KeyPressMsg) bool {
	action, _ := p.keys.Find(k.String())
	return action != ""
}

// Wheel scrolls by n rows.
func (p *Tree) Wheel(n int) {
	p.list.Scroll(n)
	p.stale = true
}

// Click goes to the row that is drawn on line y of the pane; on a group under the
// cursor it folds or unfolds.
func (p *Tree) Click(y int) Action {
	i, ok := p.list.At(y - p.header())
	if !ok {
		return nil
	}
	if n := p.current(); n != nil && p.list.Index() == i && n.group != nil {
		return p.Do(actFold)
	}
	p.list.MoveTo(i)
	return p.look()
}
