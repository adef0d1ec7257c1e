package tui

import (
	"context"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"newsreader/internal/theme"
	"newsreader/internal/tui/browse"
	"newsreader/internal/tui/layout"
	"newsreader/internal/tui/reader"
	"newsreader/internal/tui/task"
	"newsreader/internal/tui/widget"
)

// focus is the pane that gets the keys.
type focus int

const (
	onBody focus = iota
	onOutline
	onList
	onTree
	onWhole
)

// root is the program: the only tea.Model. What it holds are orthogonal facts, not
// one mode; each is explained where it is answered.
type root struct {
	ctx   context.Context
	deps  Deps
	start Start

	table Table
	keys  *widget.Keymap // the global ones

	look look
	ui   choice // what the theme was chosen by
	w, h int

	list    *browse.Pane
	reader  *reader.Pane
	focus   focus
	zen     bool
	see     layout.State // as of the last arrangement
	rects   layout.Rects
	shown   Opened // the open article; its zero value while there is none
	listing bool   // there is a list of articles
	awaited *awaited
	whole   whole
	shelves shelves

	overlays []overlay
	messages messages
	trail    trail
	offered  string          // a web address that the next "o" opens in the browser
	insisted string          // what was refused, and is opened when it is asked for once more
	unknown  map[string]bool // titles that no article bears
	wheel    wheel

	opening, completing, rereading, working task.Guard
	watching, theming, prefetching, peeking task.Guard
	opens, works                            string   // what opening and working are about
	piped                                   []string // commands that were run, for the prompt

	state    State
	keeper   *keeper
	quitting bool // the state is being kept for the last time

	gallery *reader.Gallery // nil where no pictures are shown

	frame  string // the composed screen
	cursor *tea.Cursor
	stale  bool // something has changed since it was composed
}

// newRoot makes the program from what it is started with. The command it returns
// belongs to the panes and is run by Init.
func newRoot(ctx context.Context, d Deps, s Start) (*root, error) {
	d = d.withDefaults()
	table, err := Keys(d.Keys)
	if err != nil {
		return nil, err
	}
	m := &root{ctx: ctx, deps: d, start: s, state: s.State, keeper: &keeper{put: d.Keep}, stale: true}
	m.chooseTheme()
	if s.Measure > 0 {
		m.state.Measure = s.Measure
	}
	m.state.NoMouse = m.state.NoMouse || s.NoMouse
	m.gallery = m.newGallery()
	m.list = browse.New(m.look.theme, m.look.method)
	m.shelves.tree = browse.NewTree(m.look.theme, m.look.method)
	m.reader = reader.New(ctx, reader.Options{Theme: m.look.theme, Method: m.look.method, Measure: m.measure(), Barred: m.barred, Gallery: m.gallery})
	m.whole.pane = reader.New(ctx, reader.Options{Theme: m.look.theme, Method: m.look.method, Measure: m.measure()})
	m.keys = widget.NewKeymap(global(m.conditions())...)
	m.keys.Rebind(d.Keys)
	m.list.Rebind(d.Keys)
	m.shelves.tree.Rebind(d.Keys)
	m.reader.Rebind(d.Keys)
	m.whole.pane.Rebind(d.Keys)
	m.table = table.live(m)
	return m, nil
}

// withDefaults fills in what may be missing.
func (d Deps) withDefaults() Deps {
	if d.Now == nil {
		d.Now = time.Now
	}
	if d.After == nil {
		d.After = tea.Tick
	}
	if d.Getenv == nil {
		d.Getenv = func(string) string { return "" }
	}
	return d
}

// Init shows what the program was started with and asks the terminal how it looks.
// Nothing waits for an answer.
func (m *root) Init() tea.Cmd {
	return tea.Batch(m.begin(), tea.RequestBackgroundColor, m.askOfPictures())
}

// Update routes a message by its class; each class has a file of its own.
func (m *root) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if _, pressed := msg.(tea.KeyPressMsg); pressed {
		m.messages.giveWay(m.deps.Now())
	}
	cmd, known := m.hearOfPictures(msg)
	if !known {
		var more tea.Cmd
		more, known = m.onTerminal(msg)
		cmd = tea.Batch(cmd, more)
	}
	if !known {
		cmd, known = m.onResult(msg)
	}
	if !known {
		cmd, known = m.reader.Receive(msg)
	}
	if !known {
		cmd, known = m.whole.pane.Receive(msg)
	}
	if !known {
		cmd, known = m.onMouse(msg)
	}
	if !known {
		cmd, known = m.onKey(msg)
	}
	if !known {
		return m, nil
	}
	m.stale = true
	return m, tea.Batch(cmd, m.arrange(), m.lookAfterPictures())
}

// View shows the composed screen; it is composed anew only after something has
// changed, because Bubble Tea asks for it after every message.
func (m *root) View() tea.View {
	if m.stale {
		rows, cursor := m.compose()
		m.frame, m.cursor, m.stale = strings.Join(rows, "\n"), cursor, false
	}
	return m.terminalView()
}

// measure is the width of the text in cells.
func (m *root) measure() int {
	if m.state.Measure > 0 {
		return m.state.Measure
	}
	return defaultMeasure
}

// setTheme shows a theme in every pane. Without colours a theme keeps the weights of
// its text, and its screens are told apart as those of the plain built-in theme. Of
// few colours it takes those that are called like its own.
func (m *root) setTheme(t *theme.Theme) tea.Cmd {
	m.ui.theme = t
	switch {
	case m.ui.sixteen:
		t = t.Downsample(colorprofile.ANSI)
	case m.ui.plain:
		if plain, err := m.deps.Themes.Load(plainTheme); err == nil {
			c := *t
			c.UI = plain.UI
			t = &c
		}
	}
	m.look.theme = t
	m.list.SetTheme(t)
	m.shelves.tree.SetTheme(t)
	return tea.Batch(m.reader.SetTheme(t), m.whole.pane.SetTheme(t))
}

func (m *root) setMethod(method ansi.Method) tea.Cmd {
	m.look.method = method
	m.list.SetMethod(method)
	m.shelves.tree.SetMethod(method)
	return tea.Batch(m.reader.SetMethod(method), m.whole.pane.SetMethod(method))
}

// plainTheme is the built-in theme without colours. To load it no file is read.
const plainTheme = "notty"

// top returns the overlay that gets the keys, or nil.
func (m *root) top() overlay {
	if n := len(m.overlays); n > 0 {
		return m.overlays[n-1]
	}
	return nil
}

func (m *root) push(o overlay) { m.overlays = append(m.overlays, o) }

func (m *root) pop() {
	if n := len(m.overlays); n > 0 {
		m.overlays = m.overlays[:n-1]
	}
}
