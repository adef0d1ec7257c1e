package hypertext_test

import (
	"fmt"
	"strings"

	"newsreader/internal/article"
	"newsreader/internal/format/structure"
)

// dumpArticle writes an article so that a person can check it: what is known about
// it first, then its sections and blocks.
func dumpArticle(a *article.Article) string {
	var b strings.Builder
	line := func(name, value string) {
		if value != "" {
			fmt.Fprintf(&b, "%s: %s\n", name, value)
		}
	}
	line("title", a.Title)
	if a.TitleInferred {
		line("title", "is inferred")
	}
	for _, p := range a.Byline {
		line("by", strings.TrimSpace(p.Name+" "+p.Handle+" "+p.URL))
	}
	for _, c := range a.Credits {
		line("credit", strings.TrimSpace(c.Text+" "+c.URL))
	}
	line("published", a.Published.String())
	line("updated", a.Updated.String())
	line("origin", strings.TrimSpace(a.Origin.Name+" "+a.Origin.URL))
	line("language", a.Language)
	line("tags", strings.Join(a.Tags, "; "))
	line("from", fmt.Sprintf("%s, %d of %d words", a.Provenance.Extractor, a.Words(), a.Provenance.WordsOnPage))
	for _, p := range a.Standfirst {
		dumpBlock(&b, "standfirst ", p)
	}
	for s := range a.All() {
		fmt.Fprintf(&b, "\n%s #%s %s\n", s.Number, s.ID, dumpSpans(s.Heading))
		for _, block := range s.Blocks {
			dumpBlock(&b, "  ", block)
		}
	}
	return b.String()
}

func dumpItems(items []structure.Item) string {
	var b strings.Builder
	for _, it := range items {
		if it.Level > 0 {
			fmt.Fprintf(&b, "h%d %s\n", it.Level, dumpSpans(it.Heading))
		} else {
			dumpBlock(&b, "", it.Block)
		}
	}
	return b.String()
}

func dumpBlocks(b *strings.Builder, indent string, blocks []article.Block) {
	for _, block := range blocks {
		dumpBlock(b, indent, block)
	}
}

func dumpBlock(b *strings.Builder, indent string, block article.Block) {
	put := func(format string, args ...any) { fmt.Fprintf(b, indent+format+"\n", args...) }
	switch block := block.(type) {
	case *article.Paragraph:
		put("p %s", dumpSpans(block.Spans))
	case *article.List:
		kind := "ul"
		if block.Ordered {
			kind = fmt.Sprintf("ol from %d", block.Start)
		}
		if block.Loose {
			kind += " loose"
		}
		put("%s", kind)
		for _, it := range block.Items {
			put("  item%s", []string{"", " open", " done"}[it.Task])
			dumpBlocks(b, indent+"    ", it.Blocks)
		}
	case *article.Quote:
		put("quote")
		dumpBlocks(b, indent+"  ", block.Blocks)
	case *article.Code:
		put("code %s", block.Language)
		for l := range strings.SplitSeq(block.Text, "\n") {
			put("  |%s", l)
		}
	case *article.Table:
		dumpTable(put, block)
	case *article.Figure:
		put("figure %s %q %s", block.URL, block.Alt, dumpSpans(block.Caption))
	case *article.Rule:
		put("rule")
	case *article.Board:
		put("board %q", block.Topic)
		for _, side := range []struct {
			name   string
			points []article.Point
		}{{"pro (" + block.ProsLabel + ")", block.Pros}, {"con (" + block.ConsLabel + ")", block.Cons}, {"other", block.Others}} {
			for _, p := range side.points {
				put("  %s %s: %s", side.name, p.Label, dumpSpans(p.Spans))
			}
		}
	case *article.Related:
		put("related %s: %s %s", block.Label, block.Title, block.URL)
	case *article.Discussion:
		put("discussion %s: %s", block.Label, dumpSpans(block.Spans))
	case *article.Footnote:
		put("note %s", block.Label)
		dumpBlocks(b, indent+"  ", block.Blocks)
	}
}

func dumpTable(put func(string, ...any), t *article.Table) {
	var align []string
	for _, a := range t.Align {
		align = append(align, []string{"natural", "left", "center", "right"}[a])
	}
	put("table %s %s", strings.Join(align, " "), dumpSpans(t.Caption))
	row := func(name string, cells []article.Cell) {
		var texts []string
		for _, c := range cells {
			texts = append(texts, dumpSpans(c.Spans))
		}
		put("  %s %s", name, strings.Join(texts, " | "))
	}
	if t.Head != nil {
		row("head", t.Head)
	}
	for _, r := range t.Rows {
		row("row", r)
	}
}

func dumpSpans(spans []article.Span) string {
	var b strings.Builder
	for _, s := range spans {
		switch s := s.(type) {
		case article.Plain:
			b.WriteString(s.Text)
		case article.Emphasis:
			b.WriteString("<em " + dumpSpans(s.Spans) + ">")
		case article.Strong:
			b.WriteString("<strong " + dumpSpans(s.Spans) + ">")
		case article.Strike:
			b.WriteString("<strike " + dumpSpans(s.Spans) + ">")
		case article.CodeSpan:
			b.WriteString("<code " + s.Text + ">")
		case article.Link:
			b.WriteString("<" + dumpSpans(s.Spans) + " -> " + s.URL + ">")
		case article.Image:
			fmt.Fprintf(&b, "<image %s %q>", s.URL, s.Alt)
		case article.Break:
			b.WriteString("<br>")
		case article.NoteRef:
			b.WriteString("<note " + s.Label + ">")
		}
	}
	return b.String()
}
