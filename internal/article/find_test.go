package article

import (
	"errors"
	"slices"
	"testing"
)

// sample is an article with an introduction, three chapters and a subsection each
// of the second.
func sample() *Article {
	h := func(s string) []Span { return []Span{Plain{s}} }
	p := func(s string) Block { return &Paragraph{Spans: h(s)} }
	a := &Article{
		Standfirst: []*Paragraph{{Spans: h("A short start.")}},
		Sections: []*Section{
			{Blocks: []Block{p("Before any heading.")}},
			{Heading: h("Harbours"), Blocks: []Block{p("One two three.")}},
			{Heading: h("Lights of the North"), Sections: []*Section{
				{Heading: h("Early lights"), Blocks: []Block{p("Wood fires."), &Footnote{Label: "w", Blocks: []Block{p("Oak.")}}}},
				{Heading: h("Early lamps"), Blocks: []Block{p("Oil lamps.")}},
			}},
			{Heading: h("Mexico’s Stance"), Blocks: []Block{&Paragraph{Spans: []Span{Plain{"No"}, NoteRef{"w"}}}}},
			{Heading: h("Harbours"), Blocks: []Block{p("Again.")}},
		},
	}
	Arrange(a.Sections)
	return a
}

func numbers(sections []*Section) (out []string) {
	for _, s := range sections {
		out = append(out, s.Number)
	}
	return out
}

func TestFindNamesSectionsInEveryWay(t *testing.T) {
	a := sample()
	for _, tt := range []struct {
		selector string
		want     []string
	}{
		{"0", []string{"0"}},
		{"2", []string{"2"}},
		{"2.1", []string{"2.1"}},
		{" 3 ", []string{"3"}},
		{"1..3", []string{"1", "2", "3"}},
		{"2.2..3", []string{"2.2", "3"}},
		{"2.1..2", []string{"2.1", "2.2"}},
		{"..1", []string{"0", "1"}},
		{"3..", []string{"3", "4"}},
		{"harbours-2", []string{"4"}},
		{"lights-of-the-north", []string{"2"}},
		{"mexico's stance", []string{"3"}},
		{"EARLY LAMPS", []string{"2.2"}},
		{"lamps", []string{"2.2"}},
		{"north", []string{"2"}},
	} {
		got, err := a.Find(tt.selector)
		if err != nil || !slices.Equal(numbers(got), tt.want) {
			t.Errorf("Find(%q) = %v, %v; want %v", tt.selector, numbers(got), err, tt.want)
		}
	}
}

func TestFindSaysWhatIsWrongWithASelector(t *testing.T) {
	a := sample()
	for _, selector := range []string{"", "9", "2.3", "9..12", "whales"} {
		var missing *NotFoundError
		if got, err := a.Find(selector); !errors.As(err, &missing) || missing.Selector != selector {
			t.Errorf("Find(%q) = %v, %v; want NotFoundError", selector, numbers(got), err)
		}
	}
	// A slug is exact, so "harbours" is the first one; as a heading in another
	// case it fits both.
	for selector, want := range map[string][]string{"Harbours": {"1", "4"}, "early": {"2.1", "2.2"}} {
		var several *AmbiguousError
		if _, err := a.Find(selector); !errors.As(err, &several) || !slices.Equal(numbers(several.Candidates), want) {
			t.Errorf("Find(%q): %v; want AmbiguousError of %v", selector, err, want)
		}
	}
}

func TestCutKeepsTheNotesItsTextPointsTo(t *testing.T) {
	a := sample()
	three, err := a.Find("3")
	if err != nil {
		t.Fatal(err)
	}
	cut := a.Cut(three)
	if got := numbers(cut.Outline()); !slices.Equal(got, []string{"3"}) {
		t.Errorf("cut to 3 has sections %v", got)
	}
	if len(cut.Standfirst) > 0 {
		t.Error("the standfirst stayed")
	}
	if notes := cut.Footnotes(); len(notes) != 1 || notes[0].Label != "w" {
		t.Errorf("notes of the cut: %v", notes)
	}
	if n := len(a.Sections[3].Blocks); n != 1 {
		t.Errorf("the whole article changed: section 3 has %d blocks", n)
	}
}

func TestCutBringsNoNoteTwice(t *testing.T) {
	a := sample()
	both, err := a.Find("2..3")
	if err != nil {
		t.Fatal(err)
	}
	if notes := a.Cut(both).Footnotes(); len(notes) != 1 {
		t.Errorf("%d notes, want 1", len(notes))
	}
}
