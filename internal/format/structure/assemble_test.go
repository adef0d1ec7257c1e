package structure

import (
	"strings"
	"testing"

	"newsreader/internal/article"
)

// read makes items of a small notation, one line an item: "## " a heading, "- " an
// item of a list, anything else a paragraph; a bar ends a line within one.
func read(text string) []Item {
	var items []Item
	var list *article.List
	for _, line := range strings.Split(strings.TrimSpace(text), "\n") {
		line = strings.TrimSpace(line)
		if rest, ok := strings.CutPrefix(line, "- "); ok {
			if list == nil {
				list = &article.List{}
				items = append(items, Item{Block: list})
			}
			list.Items = append(list.Items, article.Item{Blocks: []article.Block{paragraph(rest)}})
			continue
		}
		list = nil
		if line == "" {
			continue
		}
		if hashes := len(line) - len(strings.TrimLeft(line, "#")); hashes > 0 {
			items = append(items, Item{Level: hashes, Heading: plain(strings.TrimSpace(line[hashes:]))})
			continue
		}
		items = append(items, Item{Block: paragraph(line)})
	}
	return items
}

func plain(text string) []article.Span { return []article.Span{article.Plain{Text: text}} }

// paragraph reads text with bars for breaks and <addresses> for links.
func paragraph(text string) *article.Paragraph {
	var lines [][]article.Span
	for _, l := range strings.Split(text, "|") {
		l = strings.TrimSpace(l)
		before, rest, ok := strings.Cut(l, "<")
		if !ok {
			lines = append(lines, plain(l))
			continue
		}
		url, after, _ := strings.Cut(rest, ">")
		var spans []article.Span
		if before != "" {
			spans = plain(before)
		}
		spans = append(spans, article.Link{URL: url, Spans: plain(url)})
		if after != "" {
			spans = append(spans, plain(after)...)
		}
		lines = append(lines, spans)
	}
	return &article.Paragraph{Spans: joinLines(lines)}
}

func TestTheSampleComesOutAsADecoderWouldHandItOver(t *testing.T) {
	a := Assemble(Draft{Items: read(`
		The president has declined the offer. It underscores a commitment.
		## The Proposal
		## The Strategies
		- Pros of US Involvement: Advanced resources.
		- Cons of US Involvement: Risks resistance.
		- Mexico’s Approach: Long-term solutions.
		## Conclusion: A Delicate Balance
		Mexico’s rejection highlights the tension.
		Engage Further: How should nations balance? Share your thoughts
		Read: SCHEME GETS BURIED BY COURT
		@gioycm
		Scruf Tuff on Youtube: Scruf Tuff`)})
	if !a.TitleInferred || a.Title != "The president has declined the offer" {
		t.Errorf("title %q inferred %v", a.Title, a.TitleInferred)
	}
	if len(a.Standfirst) != 1 || len(a.Sections) != 3 {
		t.Fatalf("%d standfirst paragraphs and %d sections", len(a.Standfirst), len(a.Sections))
	}
	boards := a.Boards()
	if len(boards) != 1 {
		t.Fatalf("%d boards", len(boards))
	}
	b := boards[0]
	if b.Section.Number != "2" || b.Board.Topic != "US Involvement" || len(b.Board.Pros) != 1 || len(b.Board.Cons) != 1 ||
		len(b.Board.Others) != 1 || b.Board.Others[0].Label != "Mexico’s Approach" {
		t.Errorf("board %+v in %s", b.Board, b.Section.Number)
	}
	if d := a.Discussion(); d == nil || d.Label != "Engage Further" || article.Text(d.Spans) != "How should nations balance? Share your thoughts" {
		t.Errorf("discussion %+v", d)
	}
	if r := a.Related(); len(r) != 1 || r[0].Related.Title != "SCHEME GETS BURIED BY COURT" || r[0].Related.Label != "Read" {
		t.Errorf("related %+v", r)
	}
	if len(a.Byline) != 1 || a.Byline[0].Handle != "@gioycm" {
		t.Errorf("byline %+v", a.Byline)
	}
	if len(a.Credits) != 1 || a.Credits[0].Text != "Scruf Tuff on Youtube: Scruf Tuff" {
		t.Errorf("credits %+v", a.Credits)
	}
}
