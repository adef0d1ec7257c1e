package render

import (
	"context"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"newsreader/internal/article"
)

// Match is one place where a query was found. It has several segments where it
// runs on over the end of a line.
type Match struct {
	Unit     int
	Segments []Segment
}

// Segment is the piece of a match that stands on one line of its unit. In code that
// is clipped its cells may lie beyond the pane, or before it with a shift: what is
// out of view is found too.
type Segment struct {
	Line     int
	From, To int // cells, To excluded
}

// Search finds every place of a query in a Document's text as it is laid out under
// o, also where it runs on over the end of a line. One blank of the query stands
// for any one blank or line's end within a paragraph; typographic quotes equal
// plain ones; case counts only if the query has a capital letter. Matches do not
// overlap and come in reading order. An empty query finds nothing.
//
// It may be called from any goroutine. The only error is that of the context.
func Search(ctx context.Context, d *Document, query string, o Options) ([]Match, error) {
	n := newNeedle(query)
	if len(n.runes) == 0 {
		return nil, nil
	}
	var out []Match
	for i, u := range d.units {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if !n.mayBeIn(u) {
			continue
		}
		p := layPage(d.article, u, i, o, d.shared.code, d.pictures, true)
		out = append(out, p.find(n, i)...)
	}
	return out, nil
}

// needle is a query made ready for comparing.
type needle struct {
	runes []rune
	exact bool // case counts
	// core is the longest run of letters in the query. It stands in one text of the
	// article without a break, so that units without it need no layout.
	core *needle
}

func newNeedle(query string) *needle {
	query = strings.Join(strings.Fields(query), " ")
	n := &needle{exact: strings.ContainsFunc(query, unicode.IsUpper)}
	for _, r := range query {
		n.runes = append(n.runes, n.fold(r))
	}
	longest := ""
	for _, part := range strings.FieldsFunc(query, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if len(part) > len(longest) {
			longest = part
		}
	}
	if longest != "" {
		n.core = &needle{exact: n.exact}
		for _, r := range longest {
			n.core.runes = append(n.core.runes, n.fold(r))
		}
	}
	return n
}

// fold returns what stands for a character in comparisons.
func (n *needle) fold(r rune) rune {
	switch r {
	case '’', '‘':
		return '\''
	case '“', '”':
		return '"'
	case '\u00a0', '\u202f', '\u3000':
		return ' '
	}
	if n.exact || r < utf8.RuneSelf && (r < 'A' || r > 'Z') {
		return r
	}
	return unicode.ToLower(r)
}

// index returns the first place of the needle in text from an offset on, as bytes;
// from is -1 where there is none.
func (n *needle) index(text string, start int) (from, to int) {
	first := n.runes[0]
	for i := start; i < len(text); {
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		if n.fold(r) == first {
			if end := n.matchAt(text, i); end >= 0 {
				return i, end
			}
		}
		i += size
	}
	return -1, -1
}

// matchAt returns the end of the needle that starts at i, or -1.
func (n *needle) matchAt(text string, i int) int {
	for _, want := range n.runes {
		if i >= len(text) {
			return -1
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if n.fold(r) != want {
			return -1
		}
		i += size
	}
	return i
}

// mayBeIn reports whether a unit can hold the needle. It looks at the kinds that
// long texts consist of and lets all others pass.
func (n *needle) mayBeIn(u Unit) bool {
	if n.core == nil {
		return true
	}
	has := func(s string) bool {
		from, _ := n.core.index(s, 0)
		return from >= 0
	}
	switch top := u.Block.(type) {
	case *article.Paragraph, *article.List, *article.Quote, *article.Code, *article.Table:
		for b := range article.Deep(top) {
			switch b := b.(type) {
			case *article.Code:
				if has(b.Text) {
					return true
				}
			case *article.Board, *article.Related, *article.Discussion, *article.Figure, *article.Footnote:
				return true
			case *article.Paragraph, *article.List, *article.Quote, *article.Table, *article.Rule:
			}
			for run := range article.Runs(b) {
				if has(article.Text(run)) || hasNote(run) {
					return true
				}
			}
		}
		return false
	}
	return true
}

func hasNote(run []article.Span) bool {
	for s := range article.DeepSpans(run) {
		if _, ok := s.(article.NoteRef); ok {
			return true
		}
	}
	return false
}

// find returns the needle's places on a page that was traced.
func (p *page) find(n *needle, unit int) []Match {
	var text strings.Builder
	starts := make([]int, len(p.pieces))
	for i, pc := range p.pieces {
		text.WriteString(pc.seam)
		starts[i] = text.Len()
		text.WriteString(pc.text)
	}
	s := text.String()
	var out []Match
	for from, to := n.index(s, 0); from >= 0; from, to = n.index(s, to) {
		if m := p.segments(starts, from, to); len(m) > 0 {
			out = append(out, Match{Unit: unit, Segments: m})
		}
	}
	return out
}

// segments turns a stretch of the running text into cells.
func (p *page) segments(starts []int, from, to int) []Segment {
	var out []Segment
	i := sort.SearchInts(starts, from+1) - 1
	for i = max(i, 0); i < len(starts) && starts[i] < to; i++ {
		pc := p.pieces[i]
		a, b := max(from-starts[i], 0), min(to-starts[i], len(pc.text))
		if a >= b {
			continue // the seam alone
		}
		s := Segment{Line: pc.row, From: pc.col + p.meter.width(pc.text[:a])}
		s.To = s.From + p.meter.width(pc.text[a:b])
		if k := len(out) - 1; k >= 0 && out[k].Line == s.Line && s.From >= out[k].To && s.From <= out[k].To+1 {
			out[k].To = s.To
			continue
		}
		out = append(out, s)
	}
	return out
}
