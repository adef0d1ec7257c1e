package render

import (
	"io"
	"runtime"
	"strings"

	"newsreader/internal/article"
)

// Write writes an article, unit by unit, each of its lines ended by a newline. The
// first error of w ends it. A long article is laid out on all processors.
func Write(w io.Writer, a *article.Article, o Options) error {
	f := &feeder{article: a, options: &o, code: newLexicon(), spare: make(chan *sheet, runtime.GOMAXPROCS(0))}
	return f.write(w, units(a))
}

// Text returns blocks as plain text that is not wrapped: one line a paragraph, one
// blank line between blocks, no newline at the end.
func Text(blocks []article.Block) string {
	s := &article.Section{Blocks: blocks}
	var b strings.Builder
	_ = Write(&b, &article.Article{Sections: []*article.Section{s}}, Options{}) // memory takes everything
	return strings.TrimSuffix(b.String(), "\n")
}

// feeder lays units out for output that is not scrolled: a few on a page, page after
// page.
type feeder struct {
	article *article.Article
	options *Options
	code    *lexicon
	// spare are sheets whose lines are written.
	spare chan *sheet
}

// pageful is how many units are set together.
const pageful = 64

// write writes units. Those up to the first with text are set alone: only that
// decides whether a blank line comes before the next.
func (f *feeder) write(w io.Writer, all []Unit) error {
	s := f.sheet()
	first := 0
	for first < len(all) && len(s.out) == 0 {
		all[first].near = true
		s.set(all[first], first)
		first++
	}
	if len(all)-first <= pageful {
		for i, u := range all[first:] {
			s.set(u, first+i)
		}
		_, err := w.Write(s.out)
		return err
	}
	if _, err := w.Write(s.out); err != nil {
		return err
	}
	stop := make(chan struct{})
	defer close(stop)
	for set := range f.ahead(all, first, stop) {
		s := <-set
		if _, err := w.Write(s.out); err != nil {
			return err
		}
		select {
		case f.spare <- s:
		default:
		}
	}
	return nil
}

// ahead sets the units from first on, a pageful each on a goroutine of its own, and
// yields their lines in order; a few more than there are processors may be under
// way. When stop closes, those that are finish for nobody.
func (f *feeder) ahead(all []Unit, first int, stop <-chan struct{}) <-chan chan *sheet {
	queue := make(chan chan *sheet, runtime.GOMAXPROCS(0)-1)
	go func() {
		defer close(queue)
		for from := first; from < len(all); from += pageful {
			done := make(chan *sheet, 1)
			select {
			case <-stop:
				return
			case queue <- done:
			}
			go func() {
				s := f.sheet()
				for i := from; i < min(from+pageful, len(all)); i++ {
					s.set(all[i], i)
				}
				done <- s
			}()
		}
	}()
	return queue
}

// sheet is a page that is set and cleared, unit by unit, and the lines so far.
type sheet struct {
	*feeder
	page *page
	out  []byte
}

// sheet returns an empty one.
func (f *feeder) sheet() *sheet {
	select {
	case used := <-f.spare:
		used.out = used.out[:0]
		return used
	default:
	}
	s := newSetting(f.options, f.code)
	return &sheet{feeder: f, page: newPage(s, f.options.Width)}
}

// set adds the lines of a unit. One without any text, such as a picture about which
// nothing is said, in plain text, has none.
func (s *sheet) set(u Unit, i int) {
	p := s.page
	p.clear()
	p.unit(s.article, u, i)
	if len(p.plain) == 0 {
		return
	}
	text, from := p.plain, 0
	if p.dual {
		text = p.styled
	}
	for _, r := range p.rows {
		to := r.plain
		if p.dual {
			to = r.styled
		}
		s.out = append(append(s.out, text[from:to]...), '\n')
		from = to
	}
}
