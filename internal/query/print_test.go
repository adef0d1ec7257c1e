package query

import (
	"math/rand/v2"
	"reflect"
	"testing"
)

// arbitrary makes a node as Parse could make it or as a program might.
func arbitrary(r *rand.Rand, depth int) Node {
	texts := []string{"war", "a b", `say "no"`, `\`, "OR", "-x", "title:x", "fo*o", "京都", "(", "//x", "don't", "c++", "x\\", "„", "12:30", "NOT"}
	text := texts[r.IntN(len(texts))]
	some := func() []Node {
		var nodes []Node
		for range 1 + r.IntN(3) {
			nodes = append(nodes, arbitrary(r, depth-1))
		}
		return nodes
	}
	kind := r.IntN(10)
	if depth == 0 {
		kind = 3 + r.IntN(7)
	}
	switch kind {
	case 0:
		return And{some()}
	case 1:
		return Or{some()}
	case 2:
		return Not{arbitrary(r, depth-1)}
	case 3:
		return Word{text, r.IntN(2) == 0}
	case 4:
		return Phrase{text, r.IntN(2) == 0}
	case 5:
		return Field{[]Name{InGroup, InTag}[r.IntN(2)], text, r.IntN(2) == 0}
	case 6:
		return Field{InFeed, text, false}
	case 7:
		return Is{State(Values("is")[r.IntN(6)])}
	case 8:
		return Has{Part(Values("has")[r.IntN(3)])}
	}
	return Minutes{[]Comparison{Less, AtMost, Equal, AtLeast, More}[r.IntN(5)], r.IntN(100)}
}

func TestWhatIsPrintedIsReadAgain(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 4))
	d := entry()
	d.Text += " war a b say no x title fo o 12 30"
	for range 5000 {
		made := Query{arbitrary(r, 3)}
		text := made.String()
		q, err := Parse(text, monday())
		if err != nil {
			t.Fatalf("%q from %#v: %v", text, made.Root, err)
		}
		again, err := Parse(q.String(), monday())
		if err != nil || !reflect.DeepEqual(q, again) {
			t.Fatalf("%q is printed %q and read as %#v, %v; before %#v", text, q, again.Root, err, q.Root)
		}
		if !hollow(made.Root) && Match(made, d) != Match(q, d) {
			t.Fatalf("%q does not mean what it was made from: %#v", text, made.Root)
		}
	}
}

// hollow reports whether a part of a node looks for nothing: such parts are left out
// when they are read, which changes what a minus before them means.
func hollow(n Node) bool {
	return Query{n}.Any(func(n Node) bool {
		switch n := n.(type) {
		case Word:
			return n.Needle().Tokens == ""
		case Phrase:
			return n.Needle().Tokens == ""
		}
		return false
	})
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{
		`war OR "cold peace"* -(title:film* is:unread) has:board`, "since:7d before:2026-11-01T10:00:00.5+01:00 minutes:5-10", "lang:de_AT group:a/b",
		"((((a", `"\"`, "-OR --NOT -", "„a“ fo*o x:y", "京都* c++", "feed:\"//\" tag:*", "\x00\xff(\u202e",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, read := range []func(string) (Query, error){
			func(s string) (Query, error) { return Parse(s, monday()) },
			func(s string) (Query, error) { return ParseTyping(s, monday()) },
		} {
			q, err := read(text)
			if err != nil {
				e, is := err.(*SyntaxError)
				if !is || e.Offset < 0 || e.Length < 0 || e.Caret(text) == "" {
					t.Fatalf("%q: %#v", text, err)
				}
				continue
			}
			again, err := Parse(q.String(), monday())
			if len(q.String()) <= maxLength && (err != nil || !reflect.DeepEqual(q, again)) {
				t.Fatalf("%q is printed %q and read as %#v, %v; before %#v", text, q, again.Root, err, q.Root)
			}
			Match(q, entry())
			Words(q)
			for _, s := range q.lit(text, "") {
				if s.From < 0 || s.From >= s.To || s.To > len(text) {
					t.Fatalf("%q lights %v", text, s)
				}
			}
			q.Snippet(text, 20)
		}
	})
}
