package structure

import (
	"strings"
	"unicode/utf8"

	"newsreader/internal/article"
)

// maxTitle bounds the title of a related link in runes: a longer text is prose.
const maxTitle = 200

// relateds replaces labelled links by related links: "Read: X" in a paragraph, a
// label over a list, and the list under a heading that announces related links.
func relateds(items []Item) []Item {
	out := make([]Item, 0, len(items))
	announced := false
	for i := 0; i < len(items); i++ {
		it := items[i]
		if it.Level > 0 {
			announced = !it.Literal && is(foldLabel(article.Text(it.Heading)), furtherLabel)
			out = append(out, it)
			continue
		}
		if it.Literal {
			out = append(out, it)
			continue
		}
		if announced {
			if rs := announcedLinks(it.Block); rs != nil {
				out = appendBlocks(out, rs)
				continue
			}
		}
		rs, n := relatedAt(items[i:])
		if n == 0 {
			out = append(out, it)
			continue
		}
		out = appendBlocks(out, rs)
		i += n - 1
	}
	return out
}

func appendBlocks(items []Item, blocks []article.Block) []Item {
	for _, b := range blocks {
		items = append(items, Item{Block: b})
	}
	return items
}

// relatedAt reads labelled related links from the beginning of items and returns
// how many items they took.
func relatedAt(items []Item) ([]article.Block, int) {
	switch b := items[0].Block.(type) {
	case *article.Paragraph:
		if rs := relatedLines(b.Spans); rs != nil {
			return rs, 1
		}
		label, rest, ok := cutLabel(b.Spans)
		if !ok || len(rest) > 0 || len(items) < 2 || items[1].Literal || !isRelatedLabel(label) {
			return nil, 0
		}
		if l, ok := items[1].Block.(*article.List); ok {
			if rs := listLinks(l, label); rs != nil {
				return rs, 2
			}
		}
	case *article.List:
		// A list whose every item is labelled so.
		var out []article.Block
		for _, item := range b.Items {
			p := soleParagraph(item.Blocks)
			if p == nil {
				return nil, 0
			}
			rs := relatedLines(p.Spans)
			if rs == nil {
				return nil, 0
			}
			out = append(out, rs...)
		}
		return out, min(1, len(out))
	}
	return nil, 0
}

// relatedLines reads a paragraph whose every line is "Label: title".
func relatedLines(spans []article.Span) []article.Block {
	if !opensLabel(spans) {
		return nil
	}
	var out []article.Block
	for _, line := range splitLines(spans) {
		label, rest, ok := cutLabel(line)
		if !ok || len(rest) == 0 || !isRelatedLabel(label) {
			return nil
		}
		rs := labelledLinks(label, rest)
		if rs == nil {
			return nil
		}
		out = append(out, rs...)
	}
	return out
}

// labelledLinks reads what follows a label: one title, or links with nothing but
// separators between them.
func labelledLinks(label string, rest []article.Span) []article.Block {
	if all := links(rest); len(all) > 1 {
		var out []article.Block
		for _, s := range rest {
			switch s := s.(type) {
			case article.Link:
				out = append(out, &article.Related{Label: label, Title: strings.TrimSpace(article.Text(s.Spans)), URL: s.URL})
			case article.Plain:
				switch strings.Trim(s.Text, " ,;|·•/、，；\u00a0") {
				case "", "and", "y", "und", "et", "e":
				default:
					return nil
				}
			default:
				return nil
			}
		}
		return out
	}
	r := toRelated(label, rest)
	if r == nil {
		return nil
	}
	return []article.Block{r}
}

// toRelated reads spans as one related link: a link, a title with its address
// after it, or the title alone. A title is one phrase: a text of several
// sentences, or one that closes like a sentence and leads nowhere, is prose.
func toRelated(label string, spans []article.Span) *article.Related {
	spans = trim(spans)
	if len(spans) == 0 || special(spans) {
		return nil
	}
	if l, ok := soleLink(spans); ok {
		return &article.Related{Label: label, Title: strings.TrimSpace(article.Text(l.Spans)), URL: l.URL}
	}
	text := strings.TrimSpace(article.Text(spans))
	all := links(spans)
	if len(all) > 1 || text == "" || utf8.RuneCountInString(text) > maxTitle {
		return nil
	}
	if len(all) == 1 {
		title := text
		if linkText := article.Text(all[0].Spans); isAddress(linkText, all[0].URL) {
			// "Title: https://..." and "Title (https://...)" say the address openly.
			before, after, _ := strings.Cut(text, linkText)
			title = strings.TrimSpace(strings.TrimRight(strings.TrimSpace(before), "-–—:<([,：（，"))
			if rest := strings.Trim(after, " )>].）。"); rest != "" {
				return nil
			}
			title = first(title, linkText)
		}
		if sentences(title) > 1 {
			return nil
		}
		return &article.Related{Label: label, Title: title, URL: all[0].URL}
	}
	if sentences(text) > 1 || closes(text) {
		return nil
	}
	return &article.Related{Label: label, Title: text}
}

// isAddress reports whether a link's text is the address it leads to.
func isAddress(text, url string) bool {
	bare := func(s string) string {
		s = strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(s, "https://"), "http://"), "mailto:")
		return strings.TrimSuffix(s, "/")
	}
	return text == url || bare(text) == bare(url)
}

// announcedLinks reads a block under a heading that announces related links.
func announcedLinks(b article.Block) []article.Block {
	switch b := b.(type) {
	case *article.List:
		return listLinks(b, "")
	case *article.Paragraph:
		var out []article.Block
		for _, line := range splitLines(b.Spans) {
			if _, ok := soleLink(line); !ok {
				return nil
			}
			out = append(out, toRelated("", line))
		}
		return out
	}
	return nil
}

// listLinks reads a list whose every item is one related link.
func listLinks(l *article.List, label string) []article.Block {
	var out []article.Block
	for _, item := range l.Items {
		p := soleParagraph(item.Blocks)
		if p == nil || item.Task != article.NoTask {
			return nil
		}
		r := toRelated(label, p.Spans)
		if r == nil {
			return nil
		}
		out = append(out, r)
	}
	return out
}

func soleParagraph(blocks []article.Block) *article.Paragraph {
	if len(blocks) != 1 {
		return nil
	}
	p, _ := blocks[0].(*article.Paragraph)
	return p
}

func isRelatedLabel(label string) bool {
	return is(foldLabel(label), relatedLabel)
}
