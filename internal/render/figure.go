package render

import (
	"strings"

	"newsreader/internal/article"
	"newsreader/internal/theme"
)

// appendImage shows a picture in running text by its alternative text. On a screen
// a mark says that it is one.
func (p *page) appendImage(runs []run, s article.Image, base theme.Style, link int) []run {
	if s.Alt == "" && !p.o.themed() {
		return runs
	}
	style := p.parts.Image.Style.Over(base)
	if link == 0 {
		link = p.addLink(LinkSpan{URL: s.URL, Title: s.Alt})
	}
	if p.o.themed() {
		runs = append(runs, run{text: p.signs.picture, style: style, link: link})
		if s.Alt == "" {
			return runs
		}
		runs = append(runs, run{text: "\u00a0", style: style, link: link, glue: true})
	}
	return append(runs, run{text: p.clean(s.Alt), style: style, link: link})
}

// figure shows a picture by its alternative text, with the caption below. A picture
// that leads somewhere is a link like those of the text.
func (p *page) figure(b *article.Figure, base theme.Style) {
	caption := strings.TrimSpace(article.Text(b.Caption))
	alt := b.Alt
	if alt == caption {
		alt = ""
	}
	style := p.parts.Image.Style.Over(base)
	shown := LinkSpan{URL: b.URL, Title: b.Alt}
	if b.Link != "" {
		shown = LinkSpan{Number: p.nextNumber(), URL: b.Link, Title: b.Alt}
	}
	link := p.addLink(shown)
	pic := p.pictures[b]
	p.picture(pic)
	if p.o.themed() {
		indented := p.push(margin{first: p.signs.picture + " ", rest: "  ", style: p.parts.RelatedMark})
		if indented {
			defer p.pop()
		} else {
			p.lead = append(p.lead, run{text: p.signs.picture + " ", style: p.parts.RelatedMark})
		}
	} else if alt != "" {
		p.flow([]run{{text: "[", glue: true}, {text: p.clean(alt)}, {text: "]", glue: true}})
		alt = ""
	}
	if alt != "" {
		p.flow([]run{{text: p.clean(alt), style: style, link: link}})
	}
	if runs := p.textRuns(b.Caption, p.parts.Muted); caption != "" {
		p.flow(runs) // a link without text is counted too
	}
	if p.o.themed() && alt == "" && caption == "" {
		// Nothing is known about the picture but that it is there.
		p.flow([]run{{text: lastElement(b.URL), style: style, link: link}})
	}
	if pic != nil && pic.Note != "" {
		p.flow([]run{{text: p.clean(pic.Note), style: p.parts.Muted}})
	}
	p.flushLead()
}

// lastElement is a picture's file name.
func lastElement(url string) string {
	url, _, _ = strings.Cut(url, "?")
	return url[strings.LastIndexByte(url, '/')+1:]
}
