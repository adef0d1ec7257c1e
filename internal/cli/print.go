package cli

import (
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"

	"newsreader/internal/article"
	"newsreader/internal/format/hypertext"
	"newsreader/internal/format/markdown"
	"newsreader/internal/format/schema"
	"newsreader/internal/render"
	"newsreader/internal/sanitize"
	"newsreader/internal/source"
)

// printAll prints the articles that refs name, one after the other. One that cannot
// be read does not keep the others from being printed; the run fails for it.
func (p *program) printAll(ctx context.Context, refs []string) error {
	loader := p.loader()
	printed := 0
	return p.each(ctx, refs, func(ref string) error { return p.printOne(ctx, loader, ref, len(refs) > 1, &printed) })
}

// printOne prints what one ref names; printed counts.
func (p *program) printOne(ctx context.Context, loader *source.Loader, ref string, several bool, printed *int) error {
	if p.flags.raw {
		return p.printRaw(ctx, loader, ref)
	}
	r, err := p.load(ctx, loader, ref, p.options())
	if err != nil {
		return p.inBrowser(ref, err)
	}
	if several && !p.flags.json {
		name := r.Name
		if _, stored := entryID(r.Ref); stored || source.IsWeb(r.Ref) {
			name = r.Ref // a host has many pages, a feed many entries
		}
		p.banner(name, *printed)
	}
	*printed++
	return p.printResult(r)
}

// printRaw prints a source as it is. A terminal would obey what stands in it, and gets
// it cleaned.
func (p *program) printRaw(ctx context.Context, loader *source.Loader, ref string) error {
	text, err := loader.Text(ctx, ref, p.options())
	if id, ok := storedRef(ref, err); ok {
		return p.rawEntry(ctx, id, ref)
	}
	if err != nil {
		return err
	}
	if p.OutTerminal {
		text = sanitize.Lines(text)
	}
	_, err = io.WriteString(p.out, text)
	return err
}

// banner parts several articles, as head and tail do; in a markup it is a comment.
func (p *program) banner(name string, before int) {
	name = sanitize.Text(name)
	form := "==> %s <==\n"
	switch p.flags.format.value {
	case "markdown", "html":
		form, name = "<!-- %s -->\n", strings.ReplaceAll(name, "--", "- -")
	}
	if before > 0 {
		form = "\n" + form
	}
	_, _ = fmt.Fprintf(p.out, form, name) // a failure shows when p.out is flushed
}

// printResult prints what one ref turned out to be.
func (p *program) printResult(r *source.Result) error {
	if r.Article == nil {
		if p.flags.selects() || len(p.flags.sections) > 0 {
			return usagef("%s is a folder: name one of its articles", sanitize.Text(r.Name))
		}
		return p.printListing(r.Listing)
	}
	a, err := p.cut(r)
	if err != nil {
		return err
	}
	if p.flags.selects() {
		return p.printParts(a)
	}
	return p.printArticle(a)
}

// cut reduces an article to the sections that were asked for. JSON keeps what is
// known about the whole; elsewhere a section is printed and nothing around it.
func (p *program) cut(r *source.Result) (*article.Article, error) {
	if len(p.flags.sections) == 0 {
		return r.Article, nil
	}
	sections, err := pick(r.Article, p.flags.sections)
	if err != nil {
		return nil, &sectionError{sanitize.Text(r.Name), r.Article, err}
	}
	a := r.Article.Cut(sections)
	if p.flags.json || p.flags.meta {
		return a, nil
	}
	part := &article.Article{Sections: a.Sections}
	if p.flags.format.value == "html" {
		// A page must have a title in its head, and should say its language.
		part.Title, part.TitleInferred, part.Language = a.Title, true, a.Language
	}
	return part, nil
}

// printArticle prints a whole article, or what was cut out of one.
func (p *program) printArticle(a *article.Article) error {
	switch p.flags.format.value {
	case "json":
		return schema.Encode(p.out, a, texts{})
	case "html":
		return hypertext.Encode(p.out, a)
	case "markdown":
		_, err := io.WriteString(p.out, markdown.Encode(a))
		return err
	case "ansi":
		t, err := p.theme()
		if err != nil {
			return err
		}
		return render.Write(p.out, a, render.Options{Width: p.width(), Theme: t, Boxes: true, Links: true})
	default:
		return render.Write(p.out, a, render.Options{Width: p.width()})
	}
}

// texts writes blocks for the JSON of an article.
type texts struct{}

func (texts) Markdown(blocks []article.Block) string { return markdown.Blocks(blocks) }
func (texts) Text(blocks []article.Block) string     { return render.Text(blocks) }

// Article writes the whole. Writing to memory does not fail.
func (texts) Article(a *article.Article) (md, text string) {
	var b strings.Builder
	_ = render.Write(&b, a, render.Options{})
	return markdown.Encode(a), strings.TrimSuffix(b.String(), "\n")
}

// defaultWidth is the width of text where nothing says another.
const defaultWidth = 80

// width returns the columns at which text wraps; 0 wraps nowhere.
func (p *program) width() int {
	if p.flags.width.set {
		return p.flags.width.n
	}
	if n, err := strconv.Atoi(p.Getenv("COLUMNS")); err == nil && n > 0 {
		return min(n, maxColumns)
	}
	return defaultWidth
}
