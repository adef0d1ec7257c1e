// Package hypertext turns HTML into an article and an article into HTML.
//
// It walks the part of a page that it is told to walk and makes blocks of what it
// finds there. It knows what elements mean, how blanks collapse, where a link
// leads, what is never text (scripts, menus, form controls, what is hidden). It
// judges nothing: which part of a messy page is the article is for package
// extract to say, which calls Blocks on the node of its choice. What a board or a
// byline looks like in words is for package structure.
//
// All functions may be called from any goroutine; a *html.Node that is passed in
// must not be changed meanwhile.
package hypertext

import (
	"errors"

	"golang.org/x/net/html"

	"newsreader/internal/article"
	"newsreader/internal/format/structure"
)

// Options say what the HTML itself does not.
type Options struct {
	// Base is the absolute address that relative links are resolved against. Where
	// it is empty they stay relative, unless the page states a base of its own.
	Base string
}

// ErrNoText says that a page holds no text outside scripts and menus.
var ErrNoText = errors.New("the page has no text of its own; it may be one that a browser's scripts fill in")

// Decode reads a page. The article is the page's article or main element if there
// is just one, else its body. The errors are ErrNoText and *TooDeepError.
//
// A page that Encode wrote comes back as the same article, apart from its
// provenance.
func Decode(text string, o Options) (*article.Article, error) {
	doc, err := Parse(text)
	if err != nil {
		return nil, err
	}
	p := newPage(doc, o)
	if p.own {
		return p.readBack(), nil
	}
	return p.article()
}

// Blocks returns what stands within n, n's own element included, as a draft's
// items. The base address, the headings that links lead to and the footnotes of n
// may stand anywhere in the tree that n is a part of.
func Blocks(n *html.Node, o Options) []structure.Item {
	top := n
	for top.Parent != nil {
		top = top.Parent
	}
	return newWalker(newLinks(o.Base, top), top).items(n)
}

// Fragment reads a piece of HTML that stands among other text, such as raw HTML in
// Markdown, as blocks; a heading in it becomes a paragraph of strong text. A piece
// that cannot be parsed gives no blocks.
func Fragment(text, base string) []article.Block {
	n := parseFragment(text)
	if n == nil {
		return nil
	}
	w := newWalker(newLinks(base, n), n)
	return w.blocks(n)
}

// FragmentItems is Fragment for a place where headings are welcome.
func FragmentItems(text, base string) []structure.Item {
	n := parseFragment(text)
	if n == nil {
		return nil
	}
	return Blocks(n, Options{Base: base})
}

// Inline reads a piece of HTML as inline text. Blocks in it are parted by breaks.
func Inline(text, base string) []article.Span {
	n := parseFragment(text)
	if n == nil {
		return nil
	}
	w := newWalker(newLinks(base, n), n)
	return w.inlineOf(n)
}
