package render_test

import (
	"strings"

	"newsreader/internal/article"
	"newsreader/internal/article/arbitrary"
)

func words(s string) []article.Span { return []article.Span{article.Plain{Text: s}} }

func para(s string) *article.Paragraph { return &article.Paragraph{Spans: words(s)} }

func item(blocks ...article.Block) article.Item { return article.Item{Blocks: blocks} }

func cells(texts ...string) []article.Cell {
	out := make([]article.Cell, len(texts))
	for i, s := range texts {
		out[i] = article.Cell{Spans: words(s)}
	}
	return out
}

// board is the board of the archetype.
func board() *article.Board {
	return &article.Board{
		Topic: "US Involvement", ProsLabel: "Pros of US Involvement", ConsLabel: "Cons of US Involvement",
		Pros:   []article.Point{{Spans: words("Advanced military resources could disrupt cartel operations.")}},
		Cons:   []article.Point{{Spans: words("Risks nationalist resistance and unintended escalation.")}},
		Others: []article.Point{{Label: "Mexico’s Approach", Spans: words("Focuses on long-term solutions like economic reforms and youth opportunities.")}},
	}
}

// everything is an article with every kind of block and with what is hard to set:
// wide and joined characters, long words, deep nesting, empty parts, and controls
// that no decoder should have let through.
func everything() *article.Article {
	a := &article.Article{
		Title:      "Everything at Once",
		Byline:     []article.Person{{Name: "Ada Example", Handle: "@ada", URL: "https://example.org/ada"}},
		Origin:     article.Origin{Name: "The Example", URL: "https://example.org/"},
		Published:  article.Day(2026, 5, 4),
		Updated:    article.Day(2026, 5, 6),
		Standfirst: []*article.Paragraph{para("A lead paragraph that says what the piece is about, in two lines or so of a usual measure.")},
		Credits:    []article.Credit{{Text: "Somebody on a channel: Somebody", URL: "https://example.org/c"}},
	}
	deep := article.Block(para("the innermost text"))
	for range 12 {
		deep = &article.List{Items: []article.Item{item(para("level"), deep)}}
	}
	quoted := article.Block(para("the innermost quote"))
	for range 9 {
		quoted = &article.Quote{Blocks: []article.Block{quoted}}
	}
	a.Sections = []*article.Section{
		{Heading: words("Blocks of Every Kind"), Blocks: arbitrary.Blocks()},
		{Heading: words("Scripts"), Blocks: []article.Block{
			para("吾輩は猫である。名前はまだ無い。「どこで生れたか」とんと見当がつかぬ。何でも薄暗いじめじめした所でニャーニャー泣いていた事だけは記憶している。"),
			para("中文没有空格，但是有标点符号：不能放在行首。（括号也一样）"),
			para("한국어는 띄어쓰기가 있는 언어이다. Mixed 日本語 and English, 12円。"),
			para("e\u0301 a\u0308 ก็ไม่รู้เหมือนกัน देवनागरी लिपि العربية עברית"),
			para("Family 👨‍👩‍👧‍👦, heart ❤️, wave 👋🏽, flag 🇲🇽, key 1️⃣, pirate 🏴‍☠️, done ✔️."),
		}},
		{Heading: words("Long and Odd"), Blocks: []article.Block{
			para("See https://example.org/a/very/long/path/that/goes/on/" + strings.Repeat("and-on/", 20) + "?q=1&r=2 for more—really—or Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft."),
			para("Foreign \x1b[31mred\x1b]0;title\a \u009b2J and \u200bnothing\x7f."),
			&article.Paragraph{Spans: []article.Span{article.Plain{Text: "one"}, article.Break{}, article.Plain{Text: "two"}, article.Break{}, article.Break{}, article.Strong{Spans: words("three")}, article.Plain{Text: "four"}}},
			&article.Paragraph{Spans: []article.Span{article.Link{URL: "javascript:alert(1)", Spans: words("a bad link")}, article.Plain{Text: " and "}, article.Link{URL: "chapter-2.md", Spans: words("a relative one")}, article.Plain{Text: " "}, article.Link{URL: "https://example.org/ü;x", Spans: words("an odd one over several words that wrap")}}},
			deep, quoted,
		}, Sections: []*article.Section{{Heading: words("A Subsection with a Heading that Takes More than One Line on Most Screens"), Blocks: []article.Block{
			&article.List{Ordered: true, Start: 98, Items: []article.Item{item(para("ninety-eight")), item(para("ninety-nine")), item(para("one hundred"), &article.Code{Text: "x := 1"})}},
			&article.List{Items: []article.Item{{Task: article.Done}, item(), item(&article.Rule{}), item(&article.Quote{Blocks: []article.Block{para("quoted in an item")}})}},
		}}}},
		{Heading: words("Tables and Code"), Blocks: []article.Block{
			&article.Table{
				Align: []article.Align{article.Left, article.Right, article.Center, article.Natural},
				Head:  cells("Country", "Area in km²", "Capital", "Notes"),
				Rows: [][]article.Cell{
					cells("Mexico", "1,964,375", "Mexico City", "A federation of 32 entities, with three time zones and a long border in the north"),
					cells("日本", "377,975", "東京", "島国"),
					cells("Malta", "316", "Valletta", ""),
				},
			},
			&article.Table{Align: []article.Align{article.Left}, Rows: [][]article.Cell{cells("alone")}},
			&article.Code{Language: "go", Text: "package main\n\nimport \"fmt\"\n\n// a comment that is longer than most screens are wide, so that it has to be clipped somewhere\nfunc main() {\n\tfmt.Println(\"日本語\\t\", 42)\t// tab\n}\n"},
			&article.Code{Language: "nosuchlanguage", Text: "plain \x1b[31m text   "},
		}},
		{Heading: words("Boards"), Blocks: []article.Block{
			board(),
			&article.Board{Topic: "Silence", Pros: []article.Point{{Spans: words("It is quiet.")}, {Spans: words("It costs nothing.")}}},
			&article.Board{Others: []article.Point{{Label: "Only", Spans: words("an alternative")}}},
			&article.Board{Topic: "A topic that is longer than the box in which it is to be drawn, whatever the width of the screen may be today"},
			&article.Related{Title: "A list's related link"},
			&article.Related{Label: "Read", Title: "Another, with an address and a title that takes more than a line", URL: "https://example.org/r"},
			&article.Footnote{Label: "note", Blocks: []article.Block{para("First."), para("Second.")}},
			&article.Figure{URL: "https://example.org/only.png"},
			&article.Figure{},
		}},
	}
	article.Arrange(a.Sections)
	return a
}
