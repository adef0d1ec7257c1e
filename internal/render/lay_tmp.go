package render

import (
	"bufio"
	"context"
	"io"
	"strings"

	"newsreader/internal/article"
)

type lexicon struct{}

func newLexicon() *lexicon { return &lexicon{} }

func (d *Document) estimate(i int) int { return len(d.Lay(i)) }

func lay(a *article.Article, u Unit, i int, o Options, _ *lexicon) []Line {
	var text string
	switch u.Kind {
	case TitleUnit:
		text = a.Title
	case HeadingUnit:
		text = u.Section.Title()
	case BlockUnit, StandfirstUnit:
		text = Text([]article.Block{u.Block})
	}
	if o.Width > 0 {
		text = o.Method.Wrap(text, o.Width, "")
	}
	var out []Line
	if !u.near {
		out = append(out, Line{})
	}
	for _, l := range strings.Split(text, "\n") {
		out = append(out, Line{Styled: l, Plain: l, Width: o.Method.StringWidth(l)})
	}
	return out
}

// Text returns blocks as plain text that is not wrapped: one line a paragraph, one
// blank line between blocks.
func Text(blocks []article.Block) string {
	var b strings.Builder
	for _, top := range blocks {
		for bl := range article.Deep(top) {
			for run := range article.Runs(bl) {
				b.WriteString(article.Text(run) + "\n")
			}
		}
	}
	return strings.TrimRight(b.String(), "\n")
}

// Write writes an article, block by block.
func Write(w io.Writer, a *article.Article, o Options) error {
	out := bufio.NewWriter(w)
	d := New(a, o)
	for i := range d.Units() {
		for _, l := range d.Lay(i) {
			out.WriteString(l.Styled)
			out.WriteByte('\n')
		}
	}
	return out.Flush()
}

func hasByline(a *article.Article) bool { return false }

// Search finds a query in a Document's text, also where it runs over the end of a
// line. Case counts only if the query has a capital letter. It may be called from
// any goroutine; o are the options that the cells of the matches refer to.
func Search(ctx context.Context, d *Document, query string, o Options) ([]Match, error) {
	return nil, ctx.Err()
}
