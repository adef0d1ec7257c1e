package source

import (
	"context"
	"fmt"
	"net/url"

	"newsreader/internal/article"
	"newsreader/internal/sanitize"
)

// maxPages bounds the pages that are taken for one article: an archive that links
// every page to the one before it has no end.
const maxPages = 20

// goOn adds the pages that follow to the article of the first one. A page that
// cannot be read ends the article there, with a note; an ended context is an error.
func (l *Loader) goOn(ctx context.Context, first *Result, o Options) (*Result, error) {
	start, err := url.Parse(first.Ref)
	if err != nil {
		return first, nil // nothing can be compared with it
	}
	out, seen := *first, map[string]bool{first.Ref: true}
	pages := []*article.Article{first.Article}
	var note string
	for out.Next != "" && !seen[out.Next] && sameHost(out.Next, start) {
		if len(pages) == maxPages {
			note = fmt.Sprintf("only the first %d pages were read", maxPages)
			break
		}
		seen[out.Next] = true
		o.From = out.Ref
		at, err := l.web(out.Next)
		if err != nil {
			break
		}
		page, err := l.loadPage(ctx, at, o)
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if err != nil {
			note = fmt.Sprintf("page %d could not be read: %s", len(pages)+1, sanitize.Text(err.Error()))
			break
		}
		pages = append(pages, page.Article)
		out.Pages = append(out.Pages, page.Pages...)
		out.Next = page.Next
	}
	out.Article = joined(pages, note)
	return &out, nil
}

// joined makes one article of the pages of one. What stands before the first heading
// of a page goes on with the last section of the page before.
func joined(pages []*article.Article, note string) *article.Article {
	out := *pages[0]
	out.Sections = nil
	notes := map[string]bool{}
	for i, p := range pages {
		relabel(p, notes)
		if i > 0 {
			for _, par := range p.Standfirst {
				out.Sections = continued(out.Sections, par)
			}
			out.Provenance.WordsOnPage += p.Provenance.WordsOnPage
			out.Provenance.Truncated = p.Provenance.Truncated
		}
		for _, s := range p.Sections {
			if len(s.Heading) == 0 {
				out.Sections = continued(out.Sections, s.Blocks...)
				continue
			}
			out.Sections = append(out.Sections, copied(s))
		}
	}
	if note == "" && len(pages) > 1 {
		note = fmt.Sprintf("%d pages", len(pages))
	}
	if note != "" {
		out.Provenance.Notes = append(append([]string(nil), out.Provenance.Notes...), note)
	}
	article.Arrange(out.Sections)
	return &out
}

// copied copies a section and those under it: their numbers will change, and the
// article they are of must not.
func copied(s *article.Section) *article.Section {
	out := *s
	out.Sections = nil
	for _, sub := range s.Sections {
		out.Sections = append(out.Sections, copied(sub))
	}
	return &out
}

// continued puts blocks at the end of the last section, or where there is none into
// one without a heading. The sections are copies already.
func continued(sections []*article.Section, blocks ...article.Block) []*article.Section {
	if len(blocks) == 0 {
		return sections
	}
	if len(sections) == 0 {
		return []*article.Section{{Blocks: blocks}}
	}
	last := sections[len(sections)-1]
	for len(last.Sections) > 0 {
		last = last.Sections[len(last.Sections)-1]
	}
	last.Blocks = append(append([]article.Block(nil), last.Blocks...), blocks...)
	return sections
}
