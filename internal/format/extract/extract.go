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
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/internal/article"
	"newsreader/internal/format/hypertext"
	"newsreader/internal/format/structure"
)

// Options say what the page itself does not.
type Options struct {
	// Base is the absolute address of the page; relative links are resolved
	// against it, unless the page states a base of its own.
	Base string
}

// Decode reads a page as an article.
func Decode(page string, o Options) (*article.Article, error) {
	doc, err := hypertext.Parse(page)
	if err != nil {
		return nil, err
	}
	h := readHead(doc, o.Base)
	f := h.facts()
	root := find(doc, func(n *html.Node) bool { return n.DataAtom == atom.Body })
	if root == nil {
		root = doc
	}
	d := structure.Draft{
		Title: f.Title.Value, Byline: f.Byline.Value, Published: f.Published.Value, Updated: f.Updated.Value,
		Origin:   article.Origin{Name: f.Site.Value, URL: f.Address.Value},
		Language: f.Language.Value, Provenance: article.Provenance{Kind: "html"},
	}
	prepare(root, h.base)
	s := newSurvey(root)
	shunned := s.shun()
	s.score(shunned)
	if c := s.container(); c != nil {
		dec := &decider{survey: s, shunned: shunned, container: c, title: fold(f.Title.Value)}
		dec.decide()
		s.prune()
		dropEchoes(root, fold(f.Title.Value))
		d.Items = hypertext.Blocks(root, hypertext.Options{Base: h.base})
		d.Provenance.Extractor = "text"
	}
	if len(d.Items) == 0 {
		return nil, hypertext.ErrNoText
	}
	return structure.Assemble(d), nil
}
