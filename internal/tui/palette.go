package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"newsreader/internal/tui/layout"
	"newsreader/internal/tui/reader"
	"newsreader/internal/tui/widget"
)

// preview shows where a target is without going there for good, accept goes there,
// restore goes back to where the palette was opened.
type (
	preview struct{ target target }
	accept  struct{ target target }
	restore struct{ place reader.Place }
)

func (preview) intent() {}
func (accept) intent()  {}
func (restore) intent() {}

// palette finds anything by a few of its letters: sections, links, points, articles
// and commands. The text behind it follows the cursor and returns on Esc.
type palette struct {
	items  []target
	found  []match
	at     int
	first  int
	page   int
	prompt *widget.Prompt
	was    reader.Place
}

func newPalette(label string, items []target, was reader.Place) *palette {
	p := &palette{items: items, was: was, prompt: widget.NewPrompt(label, nil)}
	p.found = search(items, "")
	return p
}

func (p *palette) handleKey(k tea.KeyPressMsg) intent {
	switch key := k.String(); key {
	case "enter":
		if t, ok := p.current(); ok {
			return accept{t}
		}
		return closed{}
	case "up", "ctrl+p", "shift+tab":
		return p.move(-1)
	case "down", "ctrl+n", "tab":
		return p.move(1)
	case "pgup":
		return p.move(-max(1, p.page-1))
	case "pgdown":
		return p.move(max(1, p.page-1))
	case "backspace":
		if p.prompt.Value() == "" {
			return closed{}
		}
	}
	return p.edit(func() { p.prompt.HandleKey(k) })
}

func (p *palette) paste(s string) intent { return p.edit(func() { p.prompt.Paste(s) }) }

// edit changes the query and looks for it, if it did change.
func (p *palette) edit(change func()) intent {
	before := p.prompt.Value()
	change()
	if p.prompt.Value() == before {
		return nil
	}
	p.found = search(p.items, p.prompt.Value())
	p.at, p.first = 0, 0
	return p.look()
}

func (p *palette) move(n int) intent {
	p.at = max(0, min(p.at+n, len(p.found)-1))
	return p.look()
}

func (p *palette) wheel(n int) intent { return p.move(n) }

func (p *palette) click(_, y int) intent {
	if i := p.first + y - 2; y >= 2 && i < len(p.found) {
		p.at = i
		return accept{p.items[p.found[i].index]}
	}
	return nil
}

// look previews what is under the cursor; what is not in the text shows the text as
// it was.
func (p *palette) look() intent {
	if t, ok := p.current(); ok && t.kind != anArticle && t.kind != aCommand {
		return preview{t}
	}
	return restore{p.was}
}

func (p *palette) current() (target, bool) {
	if p.at >= len(p.found) {
		return target{}, false
	}
	return p.items[p.found[p.at].index], true
}

func (p *palette) dismiss() intent { return restore{p.was} }

func (p *palette) draw(l look, w, h int) picture {
	box := layout.Box(w, h, layout.Palette, len(p.found)+1)
	in := box.Inner()
	if in.Empty() {
		in = box
	}
	p.page = max(1, in.H-1)
	p.first = widget.Reveal(p.first, p.at, 1, p.page, len(p.found))
	row, x := p.prompt.View(l.method, l.theme.UI.Accent, l.theme.UI.Text, in.W)
	rows := []string{row}
	for i := p.first; i < len(p.found) && len(rows) < in.H; i++ {
		rows = append(rows, p.row(l, p.found[i], i == p.at, in.W))
	}
	if len(p.found) == 0 {
		rows = append(rows, pad(l.method, l.theme.UI.Muted, "Nothing like that", in.W))
	}
	foot := fmt.Sprintf("%d of %d · Enter go · Esc back", len(p.found), len(p.items))
	return picture{
		box:    box,
		rows:   frame(l.theme, l.method, box, "Go to", foot, rows),
		cursor: tea.NewCursor(in.X+x, in.Y),
	}
}

// row draws one target: its kind, its name with the letters that were found, and
// what else tells it from others.
func (p *palette) row(l look, m match, current bool, w int) string {
	t, ui := p.items[m.index], &l.theme.UI
	kind, name, hit, detail := ui.Faint, ui.Text, ui.Accent, ui.Faint
	if current {
		kind, name, hit, detail = ui.Selected, ui.Selected, ui.Selected.Bold().Underline(), ui.Selected
	}
	kindWide := 9
	if w < 32 { // the name needs every cell
		kindWide = min(1, w)
	}
	detailWide := min(l.method.StringWidth(t.detail)+2, w/3)
	if t.detail == "" {
		detailWide = 0
	}
	nameWide := max(0, w-kindWide-detailWide)
	text := widget.Fit(l.method, t.name, nameWide)
	return kind.Render(fit(l.method, " "+t.kind.String(), kindWide)) +
		lit(text, m.letters, name, hit) +
		detail.Render(widget.FitRight(l.method, t.detail+" ", detailWide))
}
