package render_test

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"

	"newsreader/internal/article"
	"newsreader/internal/render"
)

// canon writes the words of an article in reading order, by a walk of its own.
type canon struct{ strings.Builder }

func (c *canon) article(a *article.Article) {
	if !a.TitleInferred {
		c.add(a.Title)
	}
	for _, p := range a.Byline {
		c.add(p.Name, p.Handle)
		if p.Name+p.Handle == "" {
			c.add(p.URL)
		}
	}
	c.add(a.Origin.Name)
	if !a.Published.IsZero() {
		c.add(a.Published.Time.Format("20060102"))
	}
	if !a.Updated.IsZero() && a.Updated.Time.Format("20060102") != a.Published.Time.Format("20060102") {
		c.add("updated", a.Updated.Time.Format("20060102"))
	}
	for _, p := range a.Standfirst {
		c.spans(p.Spans)
	}
	for s := range a.All() {
		c.spans(s.Heading)
		c.blocks(s.Blocks)
	}
	for _, cr := range a.Credits {
		if c.add(cr.Text); cr.Text == "" {
			c.add(cr.URL)
		}
	}
}

func (c *canon) add(texts ...string) {
	for _, s := range texts {
		c.WriteString(s)
	}
}

func (c *canon) spans(spans []article.Span) {
	for s := range article.DeepSpans(spans) {
		switch s := s.(type) {
		case article.Plain:
			c.add(s.Text)
		case article.CodeSpan:
			c.add(s.Text)
		case article.Image:
			c.add(s.Alt)
		case article.NoteRef:
			c.add(s.Label)
		}
	}
}

func (c *canon) blocks(blocks []article.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *article.Paragraph:
			c.spans(b.Spans)
		case *article.List:
			for i, it := range b.Items {
				if b.Ordered {
					c.add(strconv.Itoa(b.Start + i))
				}
				if it.Task == article.Done {
					c.add("x")
				}
				c.blocks(it.Blocks)
			}
		case *article.Quote:
			c.blocks(b.Blocks)
		case *article.Code:
			c.add(b.Text)
		case *article.Figure:
			if b.Alt != strings.TrimSpace(article.Text(b.Caption)) {
				c.add(b.Alt)
			}
			c.spans(b.Caption)
		case *article.Table, *article.Discussion:
			if d, ok := b.(*article.Discussion); ok {
				c.add(d.Label)
			}
			for run := range article.Runs(b) {
				c.spans(run)
			}
		case *article.Board:
			c.side(b.ProsLabel, "Pros", b.Topic, b.Pros)
			c.side(b.ConsLabel, "Cons", b.Topic, b.Cons)
			for _, p := range b.Others {
				c.add(p.Label)
				c.spans(p.Spans)
			}
		case *article.Related:
			c.add(b.Label, b.Title)
		case *article.Footnote:
			c.add(b.Label)
			c.blocks(b.Blocks)
		}
	}
}

func (c *canon) side(label, word, topic string, points []article.Point) {
	switch {
	case label != "":
		c.add(label)
	case len(points) > 0 && topic != "":
		c.add(word, "of", topic)
	case len(points) > 0:
		c.add(word)
	}
	for _, p := range points {
		c.spans(p.Spans)
	}
}

// letters keeps what is read: letters, marks and digits.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			return r
		}
		return -1
	}, s)
}

func TestTextHasTheWordsOfTheArticleInTheirOrder(t *testing.T) {
	narrow := 0
	for i, a := range corpus(60) {
		var want canon
		want.article(a)
		for _, width := range []int{0, 72, 20, 2} {
			if width > 0 && hasTable(a) {
				continue // a table that wraps or folds sets its words in its own order
			}
			if width == 2 {
				narrow++
			}
			var got strings.Builder
			if err := render.Write(&got, a, render.Options{Width: width, Method: ansi.GraphemeWidth}); err != nil {
				t.Fatal(err)
			}
			if err := sameText(letters(got.String()), letters(want.String())); err != nil {
				t.Errorf("article %d, width %d: %v", i, width, err)
			}
		}
	}
	if narrow < 10 {
		t.Errorf("only %d articles without tables: the narrow widths are hardly tested", narrow)
	}
}

func TestEveryKindOfBlockIsWritten(t *testing.T) {
	for _, b := range everything().Sections[0].Blocks {
		var want canon
		want.blocks([]article.Block{b})
		if got := render.Text([]article.Block{b}); letters(got) != letters(want.String()) {
			t.Errorf("%T: %q, want the words of %q", b, got, want.String())
		}
	}
}

func hasTable(a *article.Article) bool {
	for _, top := range a.Blocks() {
		for b := range article.Deep(top) {
			if _, ok := b.(*article.Table); ok {
				return true
			}
		}
	}
	return false
}

// sameText compares two texts and shows where they part.
func sameText(got, want string) error {
	n := 0
	for n < len(got) && n < len(want) && got[n] == want[n] {
		n++
	}
	if n == len(got) && n == len(want) {
		return nil
	}
	around := func(s string) string { return s[max(n-30, 0):min(n+30, len(s))] }
	return fmt.Errorf("the words part at byte %d: %q, want %q", n, around(got), around(want))
}

func TestTextForAPipeHasNoEscapesAndNoTrailingBlanks(t *testing.T) {
	for i, a := range corpus(30) {
		for _, width := range []int{0, 60, 9} {
			var got strings.Builder
			if err := render.Write(&got, a, render.Options{Width: width}); err != nil {
				t.Fatal(err)
			}
			for n, line := range strings.Split(strings.TrimSuffix(got.String(), "\n"), "\n") {
				if plain, err := unstyle(line); err != nil || plain != line || line != strings.TrimRight(line, " \t") {
					t.Errorf("article %d, width %d, line %d: %q (%v)", i, width, n, line, err)
				}
			}
		}
	}
}

// broken is a pipe whose reader has gone.
type broken struct{ written int }

func (b *broken) Write(p []byte) (int, error) {
	b.written += len(p)
	return 0, io.ErrClosedPipe
}

func TestWritingEndsWhenTheReaderIsGone(t *testing.T) {
	var b broken
	if err := render.Write(&b, prose(1<<20), render.Options{Width: 80}); err != io.ErrClosedPipe {
		t.Errorf("error %v, want that of the pipe", err)
	}
	if b.written > 1<<16 {
		t.Errorf("%d bytes were laid out for nobody", b.written)
	}
}
