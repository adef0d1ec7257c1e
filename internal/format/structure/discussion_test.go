package structure

import (
	"testing"

	"newsreader/internal/article"
)

// TestALabelledQuestionMaySayWhereToAnswer holds that a label and a question are a
// discussion whatever short sentence stands behind them, and that a label before
// what merely tells of one is none.
func TestALabelledQuestionMaySayWhereToAnswer(t *testing.T) {
	for text, want := range map[string]bool{
		"Have your say: Is this right?":                              true,
		"Have your say: Is this right? Vote below.":                  true,
		"Have your say: Is this right? The poll closes on Friday.":   true,
		"Diskutieren Sie mit: Ist das richtig? Stimmen Sie ab.":      true,
		"Discussion: the chair asked for comments and got none.":     false,
		"Discussion: was it right? " + long + " " + long:             false,
		"The committee had its say: is this right? It voted for it.": false,
	} {
		a := Assemble(Draft{Items: []Item{
			{Level: 1, Heading: []article.Span{article.Plain{Text: "The vote"}}},
			{Block: &article.Paragraph{Spans: []article.Span{article.Plain{Text: "It was held in May, and the result was close."}}}},
			{Block: &article.Paragraph{Spans: []article.Span{article.Plain{Text: text}}}},
			{Block: &article.Paragraph{Spans: []article.Span{article.Plain{Text: "The next vote is planned for the coming year."}}}},
		}})
		if got := a.Discussion() != nil; got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

const long = "Some had come from far away to hear what would be said, and when it was said they went home again without a word."
