package query

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// lit puts brackets round what a query lights up.
func lit(text string, spans []Span) string {
	var b strings.Builder
	at := 0
	for _, s := range spans {
		b.WriteString(text[at:s.From] + "[" + text[s.From:s.To] + "]")
		at = s.To
	}
	return b.String() + text[at:]
}

func TestWhatWasFoundIsLit(t *testing.T) {
	for _, c := range []struct{ query, text, want string }{
		{"cafe", "Le Café, le café", "Le [Café], le [café]"},
		{"caf*", "Cafés and coffee", "[Cafés] and coffee"},
		{`"long walk"`, "a long, walk along", "a [long, walk] along"},
		{"don't", "I don’t know", "I [don’t] know"},
		{"re\u0301sume\u0301", "the re\u0301sume\u0301.", "the [re\u0301sume\u0301]."},
		{"京都", "東京都の京都", "東[京都]の[京都]"},
		{"京", "東京都の京", "東[京]都の[京]"},
		{"東京都", "東京都庁", "[東京都]庁"},
		{"a -b", "a b", "[a] b"},
		{`a "a b" b`, "x a b", "x [a b]"},
		{"title:x by:y z", "x y z", "x y [z]"},
		{"is:unread", "unread", "unread"},
		{"", "text", "text"},
		{"c++", "C++, then C", "[C++], then C"},
	} {
		q, err := Parse(c.query, monday())
		if err != nil {
			t.Fatal(err)
		}
		if got := lit(c.text, q.lit(c.text, "")); got != c.want {
			t.Errorf("%q in %q: %q, want %q", c.query, c.text, got, c.want)
		}
	}
	q, _ := Parse("title:x by:y z", monday())
	if got := lit("x y z", q.lit("x y z", InTitle)); got != "[x] y [z]" {
		t.Errorf("in the title: %q", got)
	}
}

func TestASnippetShowsThePlaceWithTheMostOfTheQuery(t *testing.T) {
	text := "war " + strings.Repeat("so it goes and goes on ", 20) + "of war\nand of peace, " + strings.Repeat("and on it goes ", 20)
	q, _ := Parse("war peace", monday())
	got, spans := q.Snippet(text, 80)
	if want := "… and goes on of [war] and of [peace], and on it goes and on it goes and on it goes …"; lit(got, spans) != want {
		t.Errorf("%q", lit(got, spans))
	}
	if got, spans := q.Snippet("a war", 80); lit(got, spans) != "a [war]" {
		t.Errorf("%q", lit(got, spans))
	}
	if got, spans := q.Snippet("nothing", 80); got != "" || spans != nil {
		t.Errorf("%q %v", got, spans)
	}
	long := strings.Repeat("京", 100) + "都" + strings.Repeat("京", 100)
	q, _ = Parse("都", monday())
	got, spans = q.Snippet(long, 60)
	if len(got) > 80 || !strings.Contains(lit(got, spans), "[都]") || strings.Contains(got, "\ufffd") {
		t.Errorf("%q", lit(got, spans))
	}
}

// TestWhatIsFoundIsLitAndNothingElse compares the places with the finding.
func TestWhatIsFoundIsLitAndNothingElse(t *testing.T) {
	pieces := []string{"war", "Wär", "a", " ", ", ", "-", "京", "都", "京都", "ｶﾞ", "c++", "é", "e\u0301", "й", "и\u0306", "🚀", "'", "한국", "½", "\n"}
	r := rand.New(rand.NewPCG(5, 5))
	some := func(n int) string {
		var b strings.Builder
		for range 1 + r.IntN(n) {
			b.WriteString(pieces[r.IntN(len(pieces))])
		}
		return b.String()
	}
	both := 0
	for range 15000 {
		text, word := some(12), some(3)
		q := Query{Phrase{word, r.IntN(2) == 0}}
		if q.Root.(Phrase).Needle().Tokens == "" {
			continue
		}
		spans := q.lit(text, "")
		if found := Match(q, Document{Text: text}); found != (len(spans) > 0) {
			t.Fatalf("%s in %q: found %v, lit %q", q, text, found, lit(text, spans))
		} else if found {
			both++
		}
	}
	if both < 1500 {
		t.Errorf("only %d were found at all", both)
	}
}
