package arbitrary

import (
	"math/rand/v2"
	"strings"

	"newsreader/internal/article"
)

// ordinary and tricky are the words of all texts made here; tricky ones look like
// markup, labels, numbers of lists, entities or escapes, or are wide or joined.
var (
	ordinary = strings.Fields(`the a of harbour light ship keeper night over under carries said that river
		stone bridge one morning paper printed slowly and then it was quiet again between towns`)
	tricky = strings.Fields(`* _ # ## 1. 2) - + > | ~~ ** __ [x] [link](url) <b> </b> &amp; &#27; \ \* ~ ^ = ===
		--- *** Pros: Cons: Pros Read: Related By @someone http://example.org/a_b *star* _under_ a|b
		"quoted" don’t — … ’tis 東京 、 。 「日本」 é ñandú 👩‍🚀 한국어 العربية naïve !important ![alt] : :: ; {a} $x$ 50% ?
		<!-- --> <a [1] [^1] www.example.org me@example.org Q: A: i.e. 3.1 (c) C++ file_name_here __init__`)
)

// word returns one ordinary word.
func word(r *rand.Rand) string { return ordinary[r.IntN(len(ordinary))] }

// text returns up to n words, one in seven of them tricky.
func text(r *rand.Rand, n int) string {
	words := make([]string, 0, n)
	for range 1 + r.IntN(n) {
		if maybe(r, 0.15) {
			words = append(words, tricky[r.IntN(len(tricky))])
		} else {
			words = append(words, word(r))
		}
	}
	return strings.Join(words, " ")
}

// inline returns a run of up to about n words with marks in it. Marks never touch
// each other, and a link holds no link.
func inline(r *rand.Rand, n int, breaks bool) []article.Span {
	out := []article.Span{article.Plain{Text: text(r, n)}}
	for range r.IntN(3) {
		out = append(out, article.Plain{Text: " "}, mark(r, 2), article.Plain{Text: " " + text(r, 4)})
		if breaks && maybe(r, 0.1) {
			out = append(out, article.Break{}, article.Plain{Text: text(r, 4)})
		}
	}
	return merge(out)
}

func mark(r *rand.Rand, depth int) article.Span {
	inner := func() []article.Span {
		if depth > 0 && maybe(r, 0.2) {
			return []article.Span{article.Plain{Text: text(r, 2) + " "}, mark(r, depth-1)}
		}
		return []article.Span{article.Plain{Text: text(r, 3)}}
	}
	switch r.IntN(7) {
	case 0:
		return article.Emphasis{Spans: inner()}
	case 1:
		return article.Strong{Spans: inner()}
	case 2:
		return article.Strike{Spans: inner()}
	case 3:
		return article.CodeSpan{Text: text(r, 3)}
	case 4:
		return article.Image{URL: "https://example.org/i.png", Alt: text(r, 2)}
	default:
		return article.Link{URL: "https://example.org/" + word(r), Spans: []article.Span{article.Plain{Text: text(r, 3)}}}
	}
}

// merge joins neighbouring plain texts, as decoders do.
func merge(spans []article.Span) []article.Span {
	var out []article.Span
	for _, s := range spans {
		p, ok := s.(article.Plain)
		if last := len(out) - 1; ok && last >= 0 {
			if before, ok := out[last].(article.Plain); ok {
				out[last] = article.Plain{Text: before.Text + p.Text}
				continue
			}
		}
		out = append(out, s)
	}
	return out
}
