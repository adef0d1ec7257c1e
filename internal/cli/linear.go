package cli

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strings"

	"newsreader/internal/article"
	"newsreader/internal/memory"
	"newsreader/internal/render"
	"newsreader/internal/sanitize"
	"newsreader/internal/source"
)

// linear reads in the scrollback: it prints, asks at a prompt and prints again. It
// never moves the cursor, draws no lines and says in words what a screen shows by
// place or colour, so that a screen reader, a braille line or a printer can follow.
type linear struct {
	*program
	ctx     context.Context
	loader  *source.Loader
	answers *bufio.Reader

	// shown is the open article, or the list to choose from; shelf is the list whose refs
	// are numbers of stored entries.
	shown   *source.Result
	shelf   *source.Result
	outline []*article.Section
	at      int // index into outline; -1 is before the first section
	links   []article.NumberedLink
	trail   []visit
}

// visit is an article that was left by a link, and where.
type visit struct {
	result *source.Result
	at     int
}

// readInLines reads refs by a prompt until the answers end.
func (p *program) readInLines(ctx context.Context, refs []string) error {
	r := &linear{program: p, ctx: ctx, loader: p.loader(), at: -1}
	if err := r.open(refs); err != nil {
		return err
	}
	answers, done, err := p.keyboard(refs)
	if err != nil {
		return err
	}
	defer done()
	memory.Settle(runtime.GC)
	r.answers = bufio.NewReader(answers)
	if p.flags.at != "" && r.shown.Article != nil {
		found, err := r.shown.Article.Find(p.flags.at)
		if err != nil {
			return &sectionError{sanitize.Text(r.shown.Name), r.shown.Article, err}
		}
		r.begin()
		r.section(found[0])
	} else {
		r.begin()
	}
	return r.prompt()
}

// keyboard returns what the answers are read from. While standard input is the
// article, that is the terminal; without one there are no answers, and the reading
// ends at the first prompt.
func (p *program) keyboard(refs []string) (io.Reader, func(), error) {
	if !slices.Contains(refs, source.Stdin) {
		return p.In, func() {}, nil
	}
	if p.Keyboard == nil {
		return strings.NewReader(""), func() {}, nil
	}
	k, err := p.Keyboard()
	if err != nil {
		return strings.NewReader(""), func() {}, nil // a pipe to a pipe has no terminal
	}
	return k, func() { _ = k.Close() }, nil // it was only read
}

// open loads the refs: one as what it is, several and none as a list.
func (r *linear) open(refs []string) error {
	if len(refs) == 1 {
		res, err := r.load(r.ctx, r.loader, refs[0], r.options())
		if err != nil {
			return err
		}
		r.set(res, -1)
		return r.seen(res)
	}
	list := &source.Result{Name: fmt.Sprintf("%d articles", len(refs))}
	if len(refs) == 0 {
		unread, err := r.unread(r.ctx)
		if err != nil {
			return err
		}
		if unread != nil {
			r.shelf = unread
			r.set(unread, -1)
			return nil
		}
		entries, err := r.loader.Articles(r.ctx)
		if err != nil {
			return err
		}
		list = &source.Result{Name: "The bundled edition", Listing: entries}
	}
	for _, ref := range refs {
		res, err := r.load(r.ctx, r.loader, ref, r.options())
		if err != nil {
			return err
		}
		if res.Article == nil {
			list.Listing = append(list.Listing, res.Listing...)
			continue
		}
		list.Listing = append(list.Listing, source.EntryOf(res))
	}
	r.set(list, -1)
	return nil
}

// set makes a result the one that is read.
func (r *linear) set(res *source.Result, at int) {
	r.shown, r.at, r.outline, r.links = res, at, nil, nil
	if res.Article != nil {
		r.outline = res.Article.Outline()
		r.links = res.Article.NumberedLinks()
	}
}

// prompt asks until the answers end or the person does.
func (r *linear) prompt() error {
	for {
		ask := "section> "
		if r.shown.Article == nil {
			ask = "article> "
		}
		_, _ = io.WriteString(r.out, "\n"+ask) // a failure shows at the flush
		if err := r.out.Flush(); err != nil {
			return err
		}
		line, err := readLine(r.ctx, r.answers)
		if errors.Is(err, io.EOF) && line == "" {
			_, err := io.WriteString(r.out, "\n")
			return err
		}
		if err != nil && !errors.Is(err, io.EOF) {
			return err
		}
		if !r.answer(strings.TrimSpace(sanitize.Text(line))) {
			return nil
		}
	}
}

// readLine reads a line, or returns when ctx ends; the reading goroutine then stays
// behind until the program ends, which is next.
func readLine(ctx context.Context, from *bufio.Reader) (string, error) {
	type outcome struct {
		line string
		err  error
	}
	got := make(chan outcome, 1)
	go func() {
		line, err := from.ReadString('\n')
		got <- outcome{line, err}
	}()
	select {
	case <-ctx.Done():
		return "", ctx.Err()
	case o := <-got:
		return o.line, o.err
	}
}

// say prints one line.
func (r *linear) say(format string, args ...any) {
	_, _ = fmt.Fprintf(r.out, format+"\n", args...) // a failure shows at the flush
}

// begin prints what an article begins with: title, facts, standfirst and outline.
// A list is its articles with numbers.
func (r *linear) begin() {
	if r.shown.Article == nil {
		r.list()
		return
	}
	a := r.shown.Article
	title := a.Title
	if title == "" {
		title = sanitize.Text(r.shown.Name)
	}
	r.say("%s", title)
	for _, person := range a.Byline {
		r.say("By %s", joinNonEmpty(person.Name, person.Handle))
	}
	if !a.Published.IsZero() {
		r.say("%s", a.Published)
	}
	words := a.Words()
	r.say("%s, %s, %s", plural(len(r.outline), "section"), plural(words, "word"), plural(article.Minutes(words), "minute"))
	for _, par := range a.Standfirst {
		r.say("")
		r.blocks([]article.Block{par})
	}
	for s := range a.All() {
		if len(s.Heading) == 0 {
			r.say("")
			r.blocks(s.Blocks)
		}
	}
	if len(r.outline) > 0 {
		r.say("")
		r.say("Outline:")
		r.printOutline()
	}
	r.say("")
	r.say(`Type a section's number, or Enter for the next one; "help" lists the rest.`)
}

func (r *linear) printOutline() {
	for _, s := range r.outline {
		r.say("%s", outlineLine(s, plainLook))
	}
	if len(r.outline) == 0 {
		r.say("No headings.")
	}
}

// list prints the articles to choose from.
func (r *linear) list() {
	r.say("%s", sanitize.Text(r.shown.Name))
	r.say("")
	for i, e := range r.shown.Listing {
		name := e.Title
		if name == "" {
			name = e.Name
		}
		minutes := ""
		if e.Minutes > 0 {
			minutes = ", " + plural(e.Minutes, "minute")
		}
		r.say("%d %s%s", i+1, name, minutes)
	}
	r.say("")
	r.say(`Type an article's number; "help" lists the rest.`)
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// section prints one section: its heading and its own text. What is under it are the
// next sections.
func (r *linear) section(s *article.Section) {
	r.at = slices.Index(r.outline, s)
	r.say("%s", strings.TrimSpace(s.Number+" "+s.Title()))
	if len(s.Blocks) > 0 {
		r.say("")
		r.blocks(s.Blocks)
	}
	if n := len(s.Sections); n > 0 {
		r.say("")
		r.say("%s under it: %s to %s", plural(n, "section"), s.Sections[0].Number, s.Sections[n-1].Number)
	}
}

// blocks prints blocks as a pipe gets them.
func (r *linear) blocks(blocks []article.Block) {
	part := &article.Article{Sections: []*article.Section{{Blocks: blocks}}}
	_ = render.Write(r.out, part, render.Options{Width: r.measure()}) // a failure shows at the flush
}

// measure is the width of the text: as wide as the terminal up to the usual 80.
func (r *linear) measure() int {
	w := r.width()
	if !r.flags.width.set && r.Columns != nil {
		if n := r.Columns(); n > 0 {
			w = min(w, n)
		}
	}
	return w
}
