package structure

import (
	"fmt"
	"strings"
	"testing"

	"newsreader/internal/article"
)

// shapeOf writes an article's blocks in one line each, for comparing.
func shapeOf(a *article.Article) string {
	var b strings.Builder
	if !a.TitleInferred && a.Title != "" {
		fmt.Fprintf(&b, "title %s\n", a.Title)
	}
	for s, block := range a.Blocks() {
		in := "lead"
		if s != nil {
			in = s.Number
		}
		switch x := block.(type) {
		case *article.Paragraph:
			fmt.Fprintf(&b, "%s text %s\n", in, article.Text(x.Spans))
		case *article.List:
			fmt.Fprintf(&b, "%s list of %d\n", in, len(x.Items))
		case *article.Board:
			fmt.Fprintf(&b, "%s board %q +%d -%d o%d\n", in, x.Topic, len(x.Pros), len(x.Cons), len(x.Others))
		case *article.Related:
			fmt.Fprintf(&b, "%s related %s|%s|%s\n", in, x.Label, x.Title, x.URL)
		case *article.Discussion:
			fmt.Fprintf(&b, "%s discussion %s|%s\n", in, x.Label, article.Text(x.Spans))
		}
	}
	for _, p := range a.Byline {
		fmt.Fprintf(&b, "by %s%s\n", p.Name, p.Handle)
	}
	for _, c := range a.Credits {
		fmt.Fprintf(&b, "credit %s|%s\n", c.Text, c.URL)
	}
	if !a.Published.IsZero() {
		fmt.Fprintf(&b, "published %s\n", a.Published)
	}
	if !a.Updated.IsZero() {
		fmt.Fprintf(&b, "updated %s\n", a.Updated)
	}
	return b.String()
}

func TestShapes(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"the only heading of level one is the title", "# A Title\nText here.\n## Part\nMore.", "title A Title\nlead text Text here.\n1 text More.\n"},
		{"two headings of level one are sections", "# One\nText.\n# Two\nMore.", "1 text Text.\n2 text More.\n"},
		{"without a heading nothing is a standfirst", "One.\nTwo.", "0 text One.\n0 text Two.\n"},
		{"a long opening is body under its first paragraph", "A.\nB.\nC.\nD.\n## H\nE.", "lead text A.\n0 text B.\n0 text C.\n0 text D.\n1 text E.\n"},
		{"headings that face each other over lists are a board", "## Sound\nGood.\n## Pros\n- a\n- b\n## Cons\n- c\n## End\nBye.", "1 text Good.\n1 board \"Sound\" +2 -1 o0\n2 text Bye.\n"},
		{"a heading of one side alone stays", "## Pros\n- a\n- b\n## End\nBye.", "1 list of 2\n2 text Bye.\n"},
		{"labels over lists are a board", "## X\nPros:\n- a\nCons:\n- b\n- c", "1 board \"X\" +1 -2 o0\n"},
		{"labelled paragraphs are a board", "## X\nPros: a\nCons: b", "1 board \"X\" +1 -1 o0\n"},
		{"labelled lines are a board", "## X\nPros: a|Cons: b", "1 board \"X\" +1 -1 o0\n"},
		{"a word within a sentence is no label", "## X\nThe pros: they win. The cons: they lose.", "1 text The pros: they win. The cons: they lose.\n"},
		{"an item without a label means another list", "## X\n- Pros of it: a\n- Cons of it: b\n- something else", "1 list of 3\n"},
		{"a weak label alone is none", "## X\n- For: the love of it\n- With: a spoon", "1 list of 2\n"},
		{"one strong side leaves the other empty", "## X\n- Pros of Y: a", "1 board \"Y\" +1 -0 o0\n"},
		{"a related link with its address", "## X\nText.\nRead more: The mill <https://example.org/m>", "1 text Text.\n1 related Read more|The mill|https://example.org/m\n"},
		{"several sentences after a label are prose", "## X\nRead: it is a verb. It is also a name.", "1 text Read: it is a verb. It is also a name.\n"},
		{"a list under a heading that announces links", "## X\nText.\n## See also\n- The mill\n- The weir", "1 text Text.\n2 related |The mill|\n2 related |The weir|\n"},
		{"a question at the end", "## X\nText.\nIt is late. What do you think? Tell us in the comments.", "1 text Text.\n1 text It is late.\n1 discussion |What do you think? Tell us in the comments.\n"},
		{"a question in the middle stays", "## X\nWhat do you think? Nothing.\nText.\nText.\nText.", "1 text What do you think? Nothing.\n1 text Text.\n1 text Text.\n1 text Text.\n"},
		{"matter about the title", "# T\nBy Jane Doe and Ali Khan|4 May 2024\nLead.\n## H\nText.", "title T\nlead text Lead.\n1 text Text.\nby Jane Doe\nby Ali Khan\npublished 2024-05-04\n"},
		{"matter after the end", "## H\nText.\nUpdated: 2024-05-06\nSource: World of Mills\nCredit: Anna\n@anna", "1 text Text.\nby @anna\ncredit Source: World of Mills|\ncredit Anna|\nupdated 2024-05-06\n"},
		{"no name after by", "# T\nBy the river it is quiet.\n## H\nText.", "title T\nlead text By the river it is quiet.\n1 text Text.\n"},
		{"a month is no name", "# T\nBy Monday\n## H\nText.", "title T\nlead text By Monday\n1 text Text.\n"},
		{"a picture's line", "## H\nText.\nPhoto: Ann Lee\nText.", "1 text Text.\n1 text Text.\ncredit Photo: Ann Lee|\n"},
	} {
		if got := shapeOf(Assemble(Draft{Items: read(c.in)})); got != c.want {
			t.Errorf("%s:\n got %q\nwant %q", c.name, got, c.want)
		}
	}
}

func TestWhatIsLiteralStaysAsItIs(t *testing.T) {
	in := read("## X\nPros: a\nCons: b\nRead: The mill\nWhat do you think?\n@anna")
	for i := range in {
		in[i].Literal = true
	}
	want := "1 text Pros: a\n1 text Cons: b\n1 text Read: The mill\n1 text What do you think?\n1 text @anna\n"
	if got := shapeOf(Assemble(Draft{Items: in})); got != want {
		t.Errorf("got %q\nwant %q", got, want)
	}
}

func TestWhatIsRecognisedIsForetold(t *testing.T) {
	for _, text := range []string{"Pros: a", "Cons:", "Read: The mill", "By Jane Doe", "@anna", "Credit: Anna", "4 May 2024", "It is late. What do you think?", "via The Mill", "Photo: Ann Lee", "X on YouTube: X"} {
		if !Recognises(paragraph(text), "") {
			t.Errorf("%q is not foretold", text)
		}
	}
	for _, text := range []string{"The mill stood still.", "By the river it is quiet.", "Note: mind the gap.", "It was 1964."} {
		if Recognises(paragraph(text), "") {
			t.Errorf("%q is foretold", text)
		}
	}
}

func TestPointsOnALabelsLineArePartedAtTheirMarks(t *testing.T) {
	for text, want := range map[string]int{
		"light; dries fast":         2,
		"light, quick, cheap":       3,
		"軽い、安い、静か":                  3,
		"no clock, tinny sound":     2,
		"light, and it dries":       1,
		"heavy":                     1,
		"It is light. It is cheap.": 1,
		"the strap slips when it is wet, the lamp dims, the case cracks in frost": 1,
	} {
		if got := len(inlinePoints([]article.Span{article.Plain{Text: text}})); got != want {
			t.Errorf("%q: %d points, want %d", text, got, want)
		}
	}
}
