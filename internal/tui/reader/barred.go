package reader

import "newsreader/internal/render"

// Barred is asked why what a link leads to cannot be read here, in a few words, or "".
// It is called while the screen is drawn, once a link until Reconsider.
type Barred func(url, title string, related bool) string

// barredKey names a link as Barred is asked.
type barredKey struct {
	url, title string
	related    bool
}

// Reconsider forgets why links cannot be read: something has been tried, or has come.
func (p *Pane) Reconsider() { clear(p.barred) }

// Barred returns why a link cannot be read here, or "". What stands in the article
// itself always can, and a picture is no link to read.
func (p *Pane) Barred(l render.LinkSpan) string {
	if p.options.Barred == nil || l.Number == 0 || l.Note != "" || p.within(l.URL) {
		return ""
	}
	key := barredKey{l.URL, l.Title, l.Related}
	why, known := p.barred[key]
	if !known {
		why = p.options.Barred(l.URL, l.Title, l.Related)
		if p.barred == nil {
			p.barred = map[barredKey]string{}
		}
		p.barred[key] = why
	}
	return why
}

// dimmed are the cells of a row's links that cannot be read here.
func (p *Pane) dimmed(r row, into []render.Range) []render.Range {
	for _, l := range r.line.Links {
		if p.Barred(l) != "" {
			into = append(into, render.Range{From: l.From, To: l.To, Style: p.options.Theme.UI.Faint})
		}
	}
	return into
}

// holdsBarred reports whether such a link is on a row.
func (p *Pane) holdsBarred(r row) bool {
	for _, l := range r.line.Links {
		if p.Barred(l) != "" {
			return true
		}
	}
	return false
}
