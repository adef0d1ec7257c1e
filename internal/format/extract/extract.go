// Package extract turns a web page into its article: it decides which part of the
// page that is, block by block, and what is known about it. It knows what menus,
// teasers and share bars look like, where pages keep their metadata, and what a
// page that is no article looks like.
//
// It makes no blocks itself: package hypertext walks what is kept, and package
// structure finds boards, related links and the question for discussion in that.
// It opens nothing and fetches nothing.
//
// All functions may be called from any goroutine.
package extract

import (
	"context"

	"newsreader/internal/article"
	"newsreader/internal/format/hypertext"
	"newsreader/internal/format/structure"
)

// Options say what the page itself does not.
type Options struct {
	// Base is the absolute address of the page; relative links are resolved
	// against it, unless the page states a base of its own. Rules for sites go by
	// its host.
	Base string
}

// Page is what was made of a page.
type Page struct {
	// Article is the page's article, or, of a front page and of search results, an
	// article of their headlines as links.
	Article *article.Article
	Kind    Kind
	// Next is the absolute address of the article's next page, or empty.
	Next string
}

// Read reads a page. The errors are *WallError for a page that stands in place of
// the one that was asked for, hypertext.ErrNoText for one without text, and
// *hypertext.TooDeepError. The context is looked at between the stages; its error
// is returned as it is.
func Read(ctx context.Context, page string, o Options) (*Page, error) {
	doc, err := hypertext.Parse(thin(page))
	if err != nil {
		return nil, err
	}
	r := newReading(page, doc, o)
	for _, stage := range []func(){r.prepare, r.survey, r.judge, r.walk, r.count, r.fallBack, r.classify} {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		stage()
	}
	if err := r.wall(); err != nil {
		return nil, err
	}
	if len(r.items) == 0 {
		return nil, hypertext.ErrNoText
	}
	if r.kind != Article && r.kind != Paywall {
		r.next = ""
	}
	a := structure.Assemble(r.draft())
	r.addReview(a)
	return &Page{Article: a, Kind: r.kind, Next: r.next}, nil
}
