package query

import (
	"slices"
	"strings"
	"unicode/utf8"

	"newsreader/internal/sanitize"
)

// Span is a piece of a text, in bytes, From included and To not.
type Span struct{ From, To int }

// lit returns the places of a text that a query asks for, in order and without
// overlaps, to be lit up. in says which text it is: InTitle, InAuthors, or "" for the
// running text.
func (q Query) lit(text string, in Name) []Span {
	hits := q.hits(text, in, -1)
	var out []Span
	for _, h := range hits {
		if n := len(out); n > 0 && h.From <= out[n-1].To {
			out[n-1].To = max(out[n-1].To, h.To)
			continue
		}
		out = append(out, h.Span)
	}
	return out
}

// hit is a place where the needle of a number stands.
type hit struct {
	Span
	needle int
}

// hits finds the needles of a query in a text, at most limit of them unless that is
// negative, in order of their beginnings.
func (q Query) hits(text string, in Name, limit int) []hit {
	var needles [][]string
	var open []bool
	q.positive(func(_ string, n Needle, of Name) {
		if n.Tokens != "" && (of == "" || of == in) {
			needles = append(needles, strings.Split(n.Tokens, " "))
			open = append(open, n.Open)
		}
	})
	if len(needles) == 0 {
		return nil
	}
	longest := 0
	for _, n := range needles {
		longest = max(longest, len(n))
	}
	// The last few words of the text, as many as the longest needle has.
	type seen struct {
		word            string
		from, first, to int
	}
	var recent []seen
	var out []hit
	f := folder{text: text}
	for len(out) != limit && f.next() {
		if len(recent) == longest {
			recent = recent[:copy(recent, recent[1:])]
		}
		recent = append(recent, seen{string(f.word), f.from, f.first, f.to})
	needle:
		for i, want := range needles {
			if len(want) > len(recent) {
				continue
			}
			run := recent[len(recent)-len(want):]
			last := len(want) - 1
			for j, w := range want {
				if run[j].word != w && (j < last || !open[i] || !strings.HasPrefix(run[j].word, w)) {
					continue needle
				}
			}
			h := hit{Span{run[0].from, run[last].to}, i}
			if _, n := utf8.DecodeRuneInString(want[last]); n == len(want[last]) && n > 1 && run[last].word != want[last] {
				h.To = run[last].first // one character of a pair
			}
			out = append(out, h)
		}
	}
	slices.SortStableFunc(out, func(a, b hit) int { return a.From - b.From })
	return out
}

// maxHits bounds how far a snippet looks for a better place.
const maxHits = 200

// Snippet returns a passage of about so many bytes of a text in which the query's words
// stand, as many different ones as there are near one another, and where they are in it.
// It is one line; an ellipsis says where it was cut. Both are empty if none is found.
func (q Query) Snippet(text string, size int) (string, []Span) {
	hits := q.hits(text, "", maxHits)
	if len(hits) == 0 {
		return "", nil
	}
	start, best := 0, 0
	for i := range hits {
		different := map[int]bool{}
		for _, h := range hits[i:] {
			if h.To-hits[i].From > size*3/4 {
				break
			}
			different[h.needle] = true
		}
		if len(different) > best {
			start, best = i, len(different)
		}
	}
	from := edge(text, hits[start].From-size/4, hits[start].From, true)
	to := edge(text, max(from+size, hits[start].To), hits[start].To, false)
	passage := oneLine(text[from:to])
	if from > 0 {
		passage = "… " + passage
	}
	if to < len(text) {
		passage += " …"
	}
	return passage, q.lit(passage, "")
}

// edge moves an offset to the nearest blank on the side of a place that must stay in
// view, if there is one near, else to the beginning of a character.
func edge(text string, at, keep int, left bool) int {
	if at <= 0 && left {
		return 0
	}
	if at >= len(text) {
		return len(text)
	}
	const near = 24
	if left {
		if i := strings.IndexAny(text[at:min(at+near, keep)], " \n\t"); i >= 0 {
			return at + i + 1
		}
	} else if i := strings.LastIndexAny(text[max(at-near, keep):at], " \n\t"); i >= 0 {
		return max(at-near, keep) + i
	}
	for at > 0 && at < len(text) && !utf8.RuneStart(text[at]) {
		at--
	}
	return at
}

// oneLine makes one blank of each run of them.
func oneLine(s string) string { return strings.Join(strings.Fields(sanitize.Text(s)), " ") }
