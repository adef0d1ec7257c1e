package tui

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"newsreader/internal/article"
)

func plain(s string) []article.Span { return []article.Span{article.Plain{Text: s}} }

func para(s string) *article.Paragraph { return &article.Paragraph{Spans: plain(s)} }

func points(texts ...string) []article.Point {
	var out []article.Point
	for _, t := range texts {
		out = append(out, article.Point{Spans: plain(t)})
	}
	return out
}

func section(heading string, blocks ...article.Block) *article.Section {
	return &article.Section{Heading: plain(heading), Blocks: blocks}
}

const filler = "The river rises in the hills and falls into the sea, and between the two it turns the wheels of three mills, waters nine villages and carries the barges that once carried the county's wool. "

// tour is an article with one of everything that a key acts on.
func tour() *article.Article {
	a := &article.Article{
		Title:      "A Tour of the River",
		Standfirst: []*article.Paragraph{para("What a river does in a day, and who would rather it did something else.")},
		Byline:     []article.Person{{Name: "Ada Marsh"}},
		Published:  article.Day(2026, time.May, 4),
		Origin:     article.Origin{Name: "The Shelf", URL: "https://example.org/river"},
		Provenance: article.Provenance{Kind: "markdown"},
	}
	link := &article.Paragraph{Spans: []article.Span{
		article.Plain{Text: "It is told in "},
		article.Link{URL: "mill.md", Spans: plain("the story of the mill")},
		article.Plain{Text: " and on "},
		article.Link{URL: "https://example.org/weir", Spans: plain("a page of the web")},
		article.Plain{Text: "."},
	}}
	a.Sections = []*article.Section{
		section("The Source", para(strings.Repeat(filler, 3)), link),
		section("The Mills", para(strings.Repeat(filler, 4)), &article.Code{Language: "go", Text: "func turn(wheel int) int { return wheel + 1 } // a line that is longer than most panes are wide, so that it scrolls"}),
		section("Dam or No Dam",
			&article.Board{
				Topic: "the dam", ProsLabel: "Pros of the dam", ConsLabel: "Cons of the dam",
				Pros:   points("It stores water for dry years.", "It makes power."),
				Cons:   points("It drowns the upper village."),
				Others: []article.Point{{Label: "A weir", Spans: plain("A low weir does half of it at a tenth of the price.")}},
			},
			para(strings.Repeat(filler, 2))),
		section("The Mouth", para(strings.Repeat(filler, 5)),
			&article.Board{Topic: "the harbour", Pros: points(slices.Repeat([]string{"It is a port of call, and the port pays."}, 20)...)},
			&article.Related{Label: "Read", Title: "The Mill", URL: "mill.md"},
			&article.Related{Label: "Read", Title: "The Sea"},
			&article.Related{Label: "Read", Title: "Nobody Wrote This"},
			&article.Discussion{Label: "Engage", Spans: plain("Would you build the dam?")}),
	}
	a.Sections[1].Sections = []*article.Section{section("The Upper Mill", para(filler)), section("The Lower Mill", para(filler))}
	article.Arrange(a.Sections)
	return a
}

// short is an article with a heading or two.
func short(title string) *article.Article {
	a := &article.Article{Title: title, Sections: []*article.Section{
		section("First Things", para(strings.Repeat(filler, 6))),
		section("Last Things", para(strings.Repeat(filler, 6))),
	}}
	article.Arrange(a.Sections)
	return a
}

// library is a shelf of three bundled articles, a file and a directory.
func library() *fakeArticles {
	f := &fakeArticles{shelf: map[string]Opened{}, modified: clock, whole: []WholeLine{{"Menu", false}, {filler, true}}}
	add := func(ref string, a *article.Article) {
		f.shelf[ref] = Opened{Article: a, Name: ref}
		f.bundled = append(f.bundled, Entry{
			Ref: ref, Title: a.Title, Words: a.Words(), Minutes: article.Minutes(a.Words()), Published: a.Published, Bundled: true,
		})
	}
	add("tour.md", tour())
	add("mill.md", short("The Mill"))
	add("sea.md", short("The Sea"))
	f.shelf["notes.md"] = Opened{Article: short("Notes"), Name: "notes.md", Path: "notes.md", Modified: clock}
	f.shelf["papers/"] = Opened{Name: "papers", Ref: "papers/", Listing: f.bundled[1:]}
	return f
}

// long is an article of n sections, for what must not grow with it.
func long(n int) *article.Article {
	a := &article.Article{Title: "A Long Piece"}
	for i := range n {
		a.Sections = append(a.Sections, section(fmt.Sprintf("Part %d", i+1), para(strings.Repeat(filler, 3))))
	}
	article.Arrange(a.Sections)
	return a
}
