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
		stop := code.learn(codeBlocks(a), runtime.GOMAXPROCS(0))
		defer stop()
	}
	if err := eachLine(a, o, code, func(l Line) error { return writeLine(out, l) }); err != nil {
		return err
	}
	return out.Flush()
}

// eachLine lays an article out, unit by unit, for output that is not scrolled.
func eachLine(a *article.Article, o Options, code *lexicon, f func(Line) error) error {
	written := false
	for i, u := range units(a) {
		if !written {
			u.near = true
		}
		lines := lay(a, u, i, o, code, nil)
		if isVoid(lines) {
			continue
		}
		for _, l := range lines {
			if err := f(l); err != nil {
				return err
			}
		}
		written = true
	}
	return nil
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
	var b strings.Builder
	_ = eachLine(a, Options{}, newLexicon(), func(l Line) error {
		b.WriteString(l.Plain)
		return b.WriteByte('\n')
	})
	return strings.TrimSuffix(b.String(), "\n")
}
