package library

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestSentencesAreParted(t *testing.T) {
	for text, want := range map[string][]string{
		"One. Two! Three? Four…":                  {"One.", "Two!", "Three?", "Four…"},
		"Dr. No met J. S. Bach. Then he left.":    {"Dr. No met J. S. Bach.", "Then he left."},
		"It cost 3.5 million. So what.":           {"It cost 3.5 million.", "So what."},
		"He said: “No.” She left.":                {"He said: “No.”", "She left."},
		"see example.org. it is there":            {"see example.org. it is there"},
		"これは文です。次の文です。":                           {"これは文です。", "次の文です。"},
		"A line\nand another. And more":           {"A line", "and another.", "And more"},
		"":                                        nil,
		"What?! Really... Yes.":                   {"What?!", "Really...", "Yes."},
		"Es kam z.B. Frau Ma. Danach kam niemand": {"Es kam z.B. Frau Ma.", "Danach kam niemand"},
	} {
		if got := sentences(text); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestWhatChangedIsFound(t *testing.T) {
	for _, tt := range []struct {
		name, before, after string
		added, removed      []string
		edited              []Edit
		say                 string
	}{
		{"nothing", "One. Two.", "One. Two.", nil, nil, nil, ""},
		{"a sentence more", "One is here. Two is there.", "One is here. Something else came. Two is there.", []string{"Something else came."}, nil, nil, "1 sentence added"},
		{"a sentence less", "One is here. Something else came. Two is there.", "One is here. Two is there.", nil, []string{"Something else came."}, nil, "1 sentence removed"},
		{"a figure", "Five people were hurt. Police came.", "Seven people were hurt. Police came.", nil, nil,
			[]Edit{{"Five people were hurt.", "Seven people were hurt."}}, "1 sentence edited"},
		{"another thing altogether", "Apples are red.", "Nobody knows why.", []string{"Nobody knows why."}, []string{"Apples are red."}, nil,
			"1 sentence added, 1 sentence removed"},
		{"at both ends", "B is here. C is here.", "Once upon a time. B is here. C is here. They lived on.", []string{"Once upon a time.", "They lived on."}, nil, nil, "2 sentences added"},
	} {
		got := compare(sentences(tt.before), sentences(tt.after))
		if !slices.Equal(got.Added, tt.added) || !slices.Equal(got.Removed, tt.removed) || !slices.Equal(got.Edited, tt.edited) || got.String() != tt.say {
			t.Errorf("%s: %+v, %q", tt.name, got, got.String())
		}
		if got.Empty() != (tt.say == "") {
			t.Errorf("%s: empty is %v", tt.name, got.Empty())
		}
	}
}

func TestHugeTextsAreComparedInReasonableTime(t *testing.T) {
	var before, after []string
	for i := range 5000 {
		before = append(before, fmt.Sprintf("Sentence %d.", i))
		after = append(after, fmt.Sprintf("Sentence %d.", i+1))
	}
	got := compare(before, after)
	if !slices.Equal(got.Removed, []string{"Sentence 0."}) || !slices.Equal(got.Added, []string{"Sentence 5000."}) {
		t.Errorf("removed %q, added %q", got.Removed, got.Added)
	}
}

func TestChangesAreAnArticle(t *testing.T) {
	c := compare(sentences("Five were hurt."), sentences("Seven were hurt. More came."))
	c.OldTitle, c.NewTitle = "Five", "Seven"
	a := c.Article("Changes")
	var headings []string
	for _, s := range a.Outline() {
		headings = append(headings, s.Title())
	}
	if got := strings.Join(headings, " "); got != "Headline Added Edited" {
		t.Errorf("sections %q", got)
	}
	if c.String() != "headline changed, 1 sentence added, 1 sentence edited" {
		t.Errorf("%q", c.String())
	}
}
