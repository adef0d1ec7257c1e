package structure

import (
	"testing"

	"newsreader/internal/article"
)

func TestWhoPublishesWhereIsACredit(t *testing.T) {
	for text, want := range map[string]bool{
		"Scruf Tuff on YouTube: Scruf Tuff":            true,
		"Colliery Sounds on Vimeo: The band in 1974":   true,
		"Canal Circo en TikTok: Ensayo general":        true,
		"Jane Doe on Mill Radio: Jane Doe":             true,
		"Jane Doe on the budget: A bad idea":           false,
		"Advice on YouTube: it is rarely worth it.":    false,
		"Photos : Marc Delattre":                       true,
		"via The Guardian":                             true,
		"Read the small print: it is in the contract.": false,
	} {
		if _, ok := creditOf([]article.Span{article.Plain{Text: text}}); ok != want {
			t.Errorf("%q: %v", text, ok)
		}
	}
}

// The sentence that says where to answer may be no appeal by its words; it follows
// questions of which one turns to the readers.
func TestTheAppealMayFollowSeveralQuestions(t *testing.T) {
	for text, want := range map[string]string{
		"What do you think? Would you pay? Write to us at the usual address.": "What do you think? Would you pay? Write to us at the usual address.",
		"It closed. What do you think?":                                       "What do you think?",
		"Would you pay? Nobody did. The shop is shut.":                        "",
	} {
		_, q := cutQuestion([]article.Span{article.Plain{Text: text}})
		if got := article.Text(q); got != want {
			t.Errorf("%q: %q", text, got)
		}
	}
}

// A line that only says what is to be seen is a caption, and stays where the
// picture stood.
func TestAPicturesLineIsACreditWhereItNamesItsMaker(t *testing.T) {
	for text, want := range map[string]bool{
		"Photo: Ruth Adler":                      true,
		"Photo: The first blossom (Ruth Adler)":  true,
		"Foto: Archivo de la sierra":             true,
		"Photo: The first blossom":               false,
		"Foto: Der Hafen im Morgenlicht":         false,
		"Photo: Blossom on the oldest tree left": false,
	} {
		if got := namesMaker([]article.Span{article.Plain{Text: text}}); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
