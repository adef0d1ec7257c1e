package render

import (
	"bufio"
	"io"
	"runtime"
	"strings"

	"newsreader/internal/article"
)

// Write writes an article, unit by unit, each of its lines ended by a newline. The
// first error of w ends it. With a theme, code is coloured on all processors while
// the text before it is written.
func Write(w io.Writer, a *article.Article, o Options) error {
	out := bufio.NewWriterSize(w, 32<<10)
	code := newLexicon()
	if o.Theme != nil {
		defer code.learn(codeBlocks(a), runtime.GOMAXPROCS(0))()
	}
	for i, u := range units(a) {
		for _, l := range lay(a, u, i, o, code) {
			if err := writeLine(out, l); err != nil {
				return err
			}
		}
	}
	return out.Flush()
}

func writeLine(out *bufio.Writer, l Line) error {
	if _, err := out.WriteString(l.Styled); err != nil {
		return err
	}
	return out.WriteByte('\n')
}

// codeBlocks lists the code of an article.
func codeBlocks(a *article.Article) []*article.Code {
	var out []*article.Code
	for _, top := range a.Blocks() {
		for b := range article.Deep(top) {
			if c, ok := b.(*article.Code); ok && c.Language != "" {
				out = append(out, c)
			}
		}
	}
	return out
}

// Text returns blocks as plain text that is not wrapped: one line a paragraph, one
// blank line between blocks, no newline at the end.
func Text(blocks []article.Block) string {
	s := &article.Section{Blocks: blocks}
	a := &article.Article{Sections: []*article.Section{s}}
	code := newLexicon()
	var b strings.Builder
	for i, u := range units(a) {
		for _, l := range lay(a, u, i, Options{}, code) {
			b.WriteString(l.Plain)
			b.WriteByte('\n')
		}
	}
	return strings.TrimSuffix(b.String(), "\n")
}
