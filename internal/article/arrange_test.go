package article

import (
	"slices"
	"strings"
	"testing"
)

func TestNumbersFollowThePlaceInTheTree(t *testing.T) {
	a := sample()
	var got []string
	for s := range a.All() {
		got = append(got, s.Number)
	}
	want := []string{"0", "1", "2", "2.1", "2.2", "3", "4"}
	if !slices.Equal(got, want) {
		t.Errorf("numbers %v, want %v", got, want)
	}
	if got := numbers(a.Outline()); slices.Contains(got, "0") {
		t.Errorf("section 0 is in the outline: %v", got)
	}
}

func TestSlugs(t *testing.T) {
	for heading, want := range map[string]string{
		"The US Proposal and Mexico’s Stance": "the-us-proposal-and-mexicos-stance",
		"  C++ -- what's new?  ":              "c-whats-new",
		"Über Größe":                          "über-größe",
		"日本の新聞":                               "日本の新聞",
		"हिन्दी":                              "हिन्दी",
		"***":                                 "",
	} {
		if got := Slug(heading); got != want {
			t.Errorf("Slug(%q) = %q, want %q", heading, got, want)
		}
	}
	for first := range 10 {
		heading := strings.Repeat("x", first) + strings.Repeat(" long", 100)
		if got := Slug(heading); len([]rune(got)) > maxSlug || strings.HasSuffix(got, "-") {
			t.Errorf("Slug(%q) = %q, of %d runes", heading, got, len([]rune(got)))
		}
	}
}

func TestEverySectionHasASlugOfItsOwn(t *testing.T) {
	h := func(s string) *Section { return &Section{Heading: []Span{Plain{s}}} }
	sections := []*Section{h("A"), h("a"), h("A 2"), h("A"), h("A"), h("!"), h("?"), h("A 4"), h("A")}
	Arrange(sections)
	seen := map[string]bool{}
	for _, s := range sections {
		if s.ID == "" || seen[s.ID] {
			t.Errorf("slug %q of %q is empty or taken", s.ID, s.Title())
		}
		seen[s.ID] = true
	}
}
