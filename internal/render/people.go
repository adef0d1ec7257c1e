package render

import (
	"strings"

	"newsreader/internal/article"
)

// byline writes who wrote the piece, where and when, in one line.
func (p *page) byline(a *article.Article) {
	var runs []run
	part := func(text, url string) {
		if text == "" {
			return
		}
		if len(runs) > 0 {
			runs = append(runs, run{text: " · ", style: p.parts.Muted})
		}
		link := 0
		if url != "" {
			link = p.addLink(LinkSpan{URL: url, Title: text})
		}
		runs = append(runs, run{text: p.clean(text), style: p.parts.Muted, link: link})
	}
	for _, who := range a.Byline {
		name := strings.TrimSpace(who.Name + " " + who.Handle)
		if name == "" {
			name = who.URL
		}
		part(name, who.URL)
	}
	part(a.Origin.Name, a.Origin.URL)
	part(day(a.Published), "")
	if updated := day(a.Updated); updated != "" && updated != day(a.Published) {
		part("updated "+updated, "")
	}
	p.flow(runs)
}

func day(d article.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.Time.Format("2006-01-02")
}

func hasByline(a *article.Article) bool {
	return len(a.Byline) > 0 || a.Origin.Name != "" || !a.Published.IsZero() || !a.Updated.IsZero()
}

func (p *page) credits(a *article.Article) {
	for _, c := range a.Credits {
		link := 0
		if c.URL != "" {
			link = p.addLink(LinkSpan{URL: c.URL, Title: c.Text})
		}
		text := c.Text
		if text == "" {
			text = c.URL
		}
		p.flow([]run{{text: p.clean(text), style: p.parts.Muted, link: link}})
	}
}
