package reader

import (
	"context"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"newsreader/internal/article"
	"newsreader/internal/render"
	"newsreader/internal/theme"
	"newsreader/internal/tui/task"
)

// Part is one of the two places a reader pane draws into.
type Part int

// The parts of a reader pane.
const (
	Body Part = iota
	Outline
)

// Options are what a person has chosen, beside the article.
type Options struct {
	Theme *theme.Theme
	// Method measures text as the terminal does.
	Method ansi.Method
	// Measure is the widest the text may be, in cells; 0 is no bound.
	Measure int
	// Barred tells of links that cannot be read here; nil is none.
	Barred Barred
	// Gallery shows the pictures; nil shows none.
	Gallery *Gallery
}

// Pane shows one article: its body, and beside it or over it its outline. It is
// used from the goroutine that runs Update only. What takes time it does in
// commands, whose messages come back through Receive.
type Pane struct {
	// ctx bounds the commands, because HandleKey, as Bubble Tea's Update, has none.
	ctx     context.Context
	options Options
	keys    keysets

	article     *article.Article
	provisional bool
	boards      []article.PlacedBoard
	links       []Link

	w, h    int // the body
	column  column
	shift   int              // cells that code is moved sideways
	doc     *render.Document // nil where there is nothing to show; never without units
	heights *heights
	owners  []int // for every unit, the place of its section in the outline, or -1

	top     render.Place
	held    *int          // the depth of top, kept over changes of looks: see depth
	lowest  *render.Place // the top of the last screen; nil when not known
	rows    []row         // the screen, as lines of the document
	current int           // the current section's place in the outline, -1 before it
	pin     int           // a section that was jumped to, or -1

	words  []int // words in the units before each, and in all; nil while unknown
	laying task.Guard
	tally  task.Guard

	focus    Part
	active   bool
	outline  outline
	number   number
	jumps    []Place // where links within the article were followed
	find     *find
	queries  []string // looked for before, the newest last
	finding  task.Guard
	hints    *hints
	barred   map[barredKey]string // by now
	lit      *render.LinkSpan     // the link that is peeked at
	board    *board
	pictures figures
	// selection is nil while nothing is selected.
	selection *selection
}

// New makes a pane without an article. Its commands end when ctx is cancelled.
func New(ctx context.Context, o Options) *Pane {
	p := &Pane{ctx: ctx, options: o, active: true, current: -1, pin: -1}
	p.keys = p.newKeysets()
	return p
}

// Article returns the article that is shown, or nil.
func (p *Pane) Article() *article.Article { return p.article }

// SetArticle shows an article, from its start or from a place kept earlier. A
// provisional article is the beginning of one, to be replaced by the whole: see
// Replace. Nil shows nothing.
func (p *Pane) SetArticle(a *article.Article, provisional bool, at Place) tea.Cmd {
	p.forget()
	p.focus = Body
	p.adopt(a, provisional)
	if p.doc == nil {
		return nil
	}
	p.moveTo(p.locate(at))
	p.outline.passUntil(p.current)
	return tea.Batch(p.layOut(), p.count())
}

// Replace puts the whole article, or a newer edition of it, in place of the one
// that is shown, and keeps the place, the find and the focus.
func (p *Pane) Replace(a *article.Article, provisional bool) tea.Cmd {
	if p.article == nil || a == nil {
		return p.SetArticle(a, provisional, Place{})
	}
	at, query, passed := p.Place(), p.find, p.outline.passedIDs()
	focus, cursor := p.focus, p.outline.cursorID()
	p.forget()
	p.adopt(a, provisional)
	p.focus = focus
	if p.doc == nil {
		return nil
	}
	p.outline.restore(passed, cursor)
	p.moveTo(p.locate(at))
	cmds := []tea.Cmd{p.layOut(), p.count()}
	if query != nil {
		query.origin, query.moved = p.position(), true // units may have other numbers now
		p.find = query
		cmds = append(cmds, p.searchAgain())
	}
	return tea.Batch(cmds...)
}

// forget drops everything that belongs to the article on the screen.
func (p *Pane) forget() {
	p.forgetFigures()
	p.laying.Abort()
	p.tally.Abort()
	p.finding.Abort()
	p.find, p.hints, p.board, p.selection, p.number = nil, nil, nil, nil, ""
	p.jumps, p.barred, p.lit = nil, nil, nil
	p.article, p.doc, p.heights, p.owners, p.words = nil, nil, nil, nil, nil
	p.boards, p.links, p.rows, p.lowest = nil, nil, nil, nil
	p.top, p.held, p.shift, p.current, p.pin = render.Place{}, nil, 0, -1, -1
	p.outline = outline{w: p.outline.w, h: p.outline.h}
}

// adopt takes an article over and makes its document, without moving anywhere.
func (p *Pane) adopt(a *article.Article, provisional bool) {
	if a == nil {
		return
	}
	p.article, p.provisional = a, provisional
	p.boards = a.Boards()
	p.outline.take(a.Outline(), p.options.Method)
	d := render.New(a, p.renderOptions())
	if d.Units() == 0 {
		// An article with nothing in it is shown as none is.
		return
	}
	p.doc = d
	p.links = listLinks(p.doc)
	p.owners = owners(p.doc, p.outline.sections)
	p.measure()
	p.takeFigures()
}

// SetFocus gives the keys to a part. The outline's cursor starts at the current
// section.
func (p *Pane) SetFocus(part Part) {
	if part == Outline && p.focus != Outline {
		p.outline.cursor = max(0, p.current)
	}
	p.focus = part
	p.outline.follow(p.outlineRow())
}

// Focus returns the part that has the keys.
func (p *Pane) Focus() Part { return p.focus }

// SetActive says whether the keys come to this pane at all; it changes only how
// things are drawn. A new pane is active.
func (p *Pane) SetActive(on bool) { p.active = on }
