package extract

import (
	"cmp"
	"html"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"newsreader/internal/article"
	"newsreader/internal/format/hypertext"
	"newsreader/internal/format/structure"
)

// enough is how many words make a text that needs no fallback; a page that is to
// be taken over must have much more to say.
const (
	enough     = 60
	stateless  = 250 // words
	minBody    = 400 // runes
	muchMore   = 3   // times what was found
	minNothing = 40  // runes that are better than nothing
)

// fallBack looks for the article's text where pages keep it that a browser's
// scripts fill in. Each source is named in the provenance.
func (r *reading) fallBack() {
	have := 0
	for _, l := range r.cut.leaves {
		if l.keep {
			have += l.chars
		}
	}
	better := func(items []structure.Item, floor int) bool {
		n := itemRunes(items)
		return n >= floor && n >= muchMore*have
	}
	sources := []struct {
		name  string
		floor int
		read  func() []structure.Item
	}{
		{"json-ld", minBody, r.articleBody},
		{"state", minBody, r.state},
		{"noscript", minNothing, r.unscripted},
		{"description", minNothing, r.description},
	}
	for i, s := range sources {
		// The last two say little: they are for pages that say nothing else.
		if i >= 2 && (r.wordsKept >= enough || len(r.items) > 0 && have >= minNothing) {
			return
		}
		// The state of a large page takes longer to read than the page itself.
		if i == 1 && r.wordsKept >= stateless {
			continue
		}
		if items := s.read(); better(items, s.floor) {
			r.items, r.extractor = items, s.name
			r.notes = append(r.notes, "the text was taken from the page's "+s.name)
			r.truncated = r.truncated || s.name == "description"
			return
		}
	}
}

func itemRunes(items []structure.Item) int {
	n := 0
	for _, it := range items {
		n += utf8.RuneCountInString(article.Text(it.Heading))
		if it.Block == nil {
			continue
		}
		for b := range article.Deep(it.Block) {
			for run := range article.Runs(b) {
				n += utf8.RuneCountInString(article.Text(run))
			}
		}
	}
	return n
}

// articleBody returns the longest text that JSON-LD gives as an article's.
func (r *reading) articleBody() []structure.Item {
	best := ""
	for _, t := range r.head.ld {
		if s := cmp.Or(t.text("articleBody"), t.text("reviewBody"), t.text("text")); t.isArticle() && len(s) > len(best) {
			best = s
		}
	}
	return textItems(best, r.head.base)
}

// textItems makes blocks of a text that may be HTML, or plain with its paragraphs
// on lines of their own.
func textItems(text, base string) []structure.Item {
	if text == "" {
		return nil
	}
	low := strings.ToLower(text[:min(len(text), 4000)])
	for _, tag := range []string{"<p>", "<p ", "</p>", "<br", "<div", "<h2", "<li>"} {
		if strings.Contains(low, tag) {
			return hypertext.FragmentItems(text, base)
		}
	}
	if strings.Contains(low, "&lt;p&gt;") {
		return hypertext.FragmentItems(html.UnescapeString(text), base)
	}
	var out []structure.Item
	for line := range strings.SplitSeq(strings.ReplaceAll(text, "\r", "\n"), "\n") {
		if line = plain(line); line != "" {
			out = append(out, structure.Item{Block: &article.Paragraph{Spans: []article.Span{article.Plain{Text: line}}}})
		}
	}
	return out
}

// unscripted returns what a page says to readers without scripts. The noscript
// elements themselves have been dropped from the tree's text, not from the tree.
func (r *reading) unscripted() []structure.Item {
	var out []structure.Item
	for n := range hypertext.Nodes(r.root) {
		if n.DataAtom != atom.Noscript || n.FirstChild == nil {
			continue
		}
		text := n.FirstChild.Data
		low := strings.ToLower(text)
		if strings.Contains(low, "enable javascript") || strings.Contains(low, "javascript to run") || strings.Contains(low, "googletagmanager") {
			continue
		}
		out = append(out, hypertext.FragmentItems(text, r.head.base)...)
	}
	return out
}

// description returns what the page says it is about: better than nothing.
func (r *reading) description() []structure.Item {
	return textItems(r.facts.Description.Value, r.head.base)
}
