// Package browse is the two panes in which one looks for something to read: the tree of
// feeds, views and tags, and the list of articles, those of a view of the library, of the
// bundled edition or of a directory.
//
// It knows what can be said of an article before it is opened (Entry), how a list of such
// entries is walked of which only a part is held, and what marks its rows have. It does
// not know how an article is opened, what stands beside it on the screen, or where the
// entries come from.
package browse

import (
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"newsreader/internal/article"
	"newsreader/internal/feed"
	"newsreader/internal/theme"
	"newsreader/internal/tui/widget"
)

// Entry is one article of a listing: what can be said before it is opened.
type Entry struct {
	// Ref opens the article and tells it from the others.
	Ref   string
	Title string
	// Words and Minutes are 0 where the source has not been read.
	Words, Minutes int
	Published      article.Date
	// Bundled says that the article came with the program.
	Bundled bool
	// Folder says that it is no article but a folder of them.
	Folder bool
	// Stored is the entry of the library that the row stands for; nil for an article
	// that is none.
	Stored *feed.Headline
}

// Action is what the list asks of whoever holds it. The interface is sealed: its
// kinds are declared in this file.
type Action interface{ action() }

// Open asks for an entry's article.
type Open struct{ Ref string }

// Find asks for the articles to be searched by their titles.
type Find struct{}

func (Open) action() {}
func (Find) action() {}

// Pane is the list. It belongs to the goroutine that runs Update.
type Pane struct {
	name    string
	entries []Entry
	read    map[string]int // percent read by ref
	open    string         // the ref of the open article
	list    *widget.List[string]
	keys    *widget.Keymap
	theme   *theme.Theme
	method  ansi.Method
	w, h    int
	focused bool

	window *window // nil for a listing that is held whole
	empty  string  // what an empty list says, or empty
	above  int     // how many rows have come above the cursor since it was at the top
	total  int     // how many entries the view has, 0 where that is unknown
	anchor string  // the ref at which a selection began, or empty
	now    time.Time

	rows  []string // the drawn rows
	stale bool     // rows must be drawn anew
}

// New makes an empty list.
func New(th *theme.Theme, m ansi.Method) *Pane {
	p := &Pane{theme: th, method: m, list: widget.NewList[string](rowLines), stale: true}
	p.keys = widget.NewKeymap(bindings(p.unmarkable)...)
	return p
}

// SetEntries shows a listing under a name. The cursor stays on its entry where that
// is still there.
func (p *Pane) SetEntries(name string, entries []Entry) {
	p.name, p.entries = name, entries
	p.window, p.anchor, p.above = nil, "", 0
	p.redraw()
}

// SetTotal tells how many entries there are in a view of which only a part is held.
//
// Where that number changes while the beginning is not held, nobody knows any more how
// many rows there are before.
func (p *Pane) SetTotal(n int) {
	if w := p.window; w != nil && w.earlier && p.total > 0 && n != p.total {
		w.before = -1
	}
	p.total = n
	p.stale = true
}

// SetOpen marks the entry whose article is open and puts the cursor on it.
func (p *Pane) SetOpen(ref string) {
	p.open = ref
	p.list.Select(ref)
	p.redraw()
}

// SetRead tells how much of each article has been read, in percent by ref.
func (p *Pane) SetRead(read map[string]int) {
	p.read = read
	p.redraw()
}

// SetNow tells the list the time of day, from which it says "today" and "yesterday".
func (p *Pane) SetNow(now time.Time) {
	if !sameDay(now, p.now) {
		p.stale = true
	}
	p.now = now
}

// SetTheme changes the look.
func (p *Pane) SetTheme(th *theme.Theme) { p.theme = th; p.redraw() }

// SetMethod changes how widths are measured.
func (p *Pane) SetMethod(m ansi.Method) { p.method = m; p.redraw() }

// SetFocus says whether the keys go to the list.
func (p *Pane) SetFocus(on bool) {
	p.focused = on
	p.list.SetFocus(on)
	p.stale = true
}

// Rebind gives actions other keys, by name.
func (p *Pane) Rebind(keys map[string][]string) { p.keys.Rebind(keys) }

// Bindings returns the key records with the keys that are in force.
func (p *Pane) Bindings() []widget.Binding { return p.keys.Bindings() }

// Resize sets the pane's size in cells.
func (p *Pane) Resize(w, h int) {
	if w == p.w && h == p.h {
		return
	}
	p.w, p.h = max(0, w), max(0, h)
	p.list.Resize(max(0, p.w-1), max(0, p.h-p.header()))
	p.stale = true
}

// redraw hands the rows to the list anew and has them drawn at the next View.
func (p *Pane) redraw() {
	p.list.SetRows(rows{p})
	p.stale = true
}

// Len returns the number of entries.
func (p *Pane) Len() int { return len(p.entries) }

// Neighbour returns the article after the one with ref (delta 1) or before it (-1),
// folders left out; ok is false where there is none. From a ref that is not in the
// list, the first article is next.
func (p *Pane) Neighbour(ref string, delta int) (Entry, bool) {
	at := -1
	for i, e := range p.entries {
		if e.Ref == ref {
			at = i
		}
	}
	if at < 0 && delta < 0 {
		return Entry{}, false
	}
	for at += delta; at >= 0 && at < len(p.entries); at += delta {
		if !p.entries[at].Folder {
			return p.entries[at], true
		}
	}
	return Entry{}, false
}

// Current returns the entry that the cursor is on; ok is false in an empty list.
func (p *Pane) Current() (e Entry, ok bool) {
	if _, ok = p.list.Cursor(); ok {
		e = p.entries[p.list.Index()]
	}
	return e, ok
}

// Entries returns the listing, which the caller must not change.
func (p *Pane) Entries() []Entry { return p.entries }

// HandleKey moves the cursor or asks for an article. The command is always nil: a
// list has nothing to wait for.
func (p *Pane) HandleKey(k tea.KeyPressMsg) (Action, tea.Cmd) {
	action, _ := p.keys.Find(k.String())
	return p.Do(action), nil
}

// Handles reports whether a key means something to the list now.
func (p *Pane) Handles(k tea.KeyPressMsg) bool {
	action, _ := p.keys.Find(k.String())
	return action != ""
}

// Wheel scrolls by n rows.
func (p *Pane) Wheel(n int) {
	p.list.Scroll(n)
	p.stale = true
}

// Click opens the entry that is drawn on line y of the pane. With look set, it only puts
// the cursor there, and opens the entry that is under the cursor already.
func (p *Pane) Click(y int, look bool) Action {
	i, ok := p.list.At(y - p.header())
	if !ok {
		return nil
	}
	was := p.list.Index()
	p.list.MoveTo(i)
	p.stale = true
	if look && i != was {
		return nil
	}
	return p.Do(actOpen)
}
