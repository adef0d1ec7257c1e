package tui

import (
	"fmt"
	"strings"
	"time"

	"newsreader/internal/article"
	"newsreader/internal/tui/layout"
	"newsreader/internal/tui/widget"
)

// fact is one line of what is known about the open article.
type fact struct{ name, text string }

// about shows where the open article came from and how far that can be trusted.
func (m *root) about() *sheet {
	facts := factsOf(m.shown)
	return &sheet{title: "About this article", kind: layout.Detail, foot: "Esc close", lines: func(l look, w int) []string {
		wide := 0
		for _, f := range facts {
			wide = max(wide, l.method.StringWidth(f.name)+3)
		}
		wide = min(wide, w/3)
		var out []string
		for _, f := range facts {
			name := f.name
			for _, row := range wrapped(l.method, l.theme.UI.Text, f.text, w-wide, 0) {
				out = append(out, l.theme.UI.Muted.Render(widget.Fit(l.method, " "+name, wide))+row)
				name = ""
			}
		}
		return out
	}}
}

// factsOf lists what is known; what is not known is left out.
func factsOf(o Opened) []fact {
	a := o.Article
	var out []fact
	say := func(name, text string) {
		if text != "" {
			out = append(out, fact{name, text})
		}
	}
	say("Title", a.Title)
	say("By", people(a.Byline))
	say("Source", strings.TrimSpace(a.Origin.Name+"\n"+a.Origin.URL))
	say("File", o.Path)
	say("Published", a.Published.String())
	say("Updated", a.Updated.String())
	if !o.Fetched.IsZero() {
		say("Fetched", o.Fetched.Format(time.DateTime))
	}
	say("Language", a.Language)
	say("Tags", strings.Join(a.Tags, ", "))
	words := a.Words()
	say("Length", plural(words, "word")+", "+duration(article.Minutes(words)))
	p := a.Provenance
	if n := p.WordsOnPage; n > 0 {
		say("Kept", fmt.Sprintf("%d of the %d words on the page", min(words, n), n))
	}
	say("Read as", p.Kind)
	say("Found by", p.Extractor)
	if p.Truncated {
		say("Beware", "the text looks cut off where it came from")
	}
	for _, n := range p.Notes {
		say("Note", n)
	}
	say("Next page", o.Next)
	for _, c := range a.Credits {
		say("Credit", strings.TrimSpace(c.Text+"\n"+c.URL))
	}
	return out
}

// people names those who wrote it.
func people(byline []article.Person) string {
	var names []string
	for _, p := range byline {
		if name := strings.TrimSpace(p.Name + " " + p.Handle); name != "" {
			names = append(names, name)
		}
	}
	return strings.Join(names, ", ")
}
