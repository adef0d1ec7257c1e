package extract

import (
	"fmt"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/internal/article"
	"newsreader/internal/format/hypertext"
	"newsreader/internal/format/structure"
)

// reading is a page while it is read. Its methods are the stages, in their order.
type reading struct {
	source    string
	doc, root *html.Node
	options   Options
	head      *head
	facts     facts
	site      *site // the rules for the page's site, or nil

	cut       *survey
	container *box
	vouched   bool // the site's rules say that all in the container is text
	items     []structure.Item
	extractor string
	kind      Kind
	notes     []string
	truncated bool

	wordsOnPage, wordsKept int
	counted                chan struct{} // closes when every leaf's words are known
	headlines              []headline
	next                   string
	related                []*article.Related
}

func newReading(source string, doc *html.Node, o Options) *reading {
	r := &reading{source: source, doc: doc, options: o, head: readHead(doc, o.Base)}
	r.root = hypertext.Find(doc, func(n *html.Node) bool { return n.DataAtom == atom.Body })
	if r.root == nil {
		r.root = doc
	}
	return r
}

// prepare reads the facts, while all is in its place, and makes plain HTML of what
// pages write in ways of their own.
func (r *reading) prepare() {
	r.facts = r.head.facts()
	r.next = r.nextPage()
	r.site = siteOf(r.root, r.options.Base, r.head.metas["generator"])
	if r.site != nil {
		r.site.apply(r)
	}
	prepare(r.root, r.head.base)
}

// survey cuts the page and picks the container.
func (r *reading) survey() {
	r.cut = newSurvey(r.root)
	shunned := r.cut.shun()
	r.cut.score(shunned)
	r.container = r.cut.container()
	if r.site != nil {
		if b := r.site.box(r.cut); b != nil {
			r.container, r.vouched = b, r.site.trusted
		}
	}
	r.cut.shunned = shunned
	r.startCount()
	r.headlines = findHeadlines(r.cut, shunned, r.head.base)
}

// judge keeps or drops every leaf.
func (r *reading) judge() {
	if len(r.cut.leaves) == 0 {
		return
	}
	d := &decider{survey: r.cut, container: r.container, title: fold(r.facts.Title.Value), trusted: r.vouched}
	d.decide()
	r.related = d.findRelated(r.head.base)
	if r.facts.Published.Value.IsZero() {
		r.facts.Published = d.dateByTitle()
	}
}

// startCount counts the words of all leaves while they are judged and walked.
func (r *reading) startCount() {
	r.counted = make(chan struct{})
	go func() {
		defer close(r.counted)
		for _, l := range r.cut.leaves {
			l.words = article.CountWords(l.text)
		}
	}()
}

// count adds up the words.
func (r *reading) count() {
	<-r.counted
	for _, l := range r.cut.leaves {
		r.wordsOnPage += l.words
		if l.keep {
			r.wordsKept += l.words
		}
	}
}

// walk makes blocks of what was kept.
func (r *reading) walk() {
	if len(r.cut.leaves) == 0 {
		return
	}
	r.cut.prune()
	dropEchoes(r.root, fold(r.facts.Title.Value))
	r.items = hypertext.Blocks(r.root, hypertext.Options{Base: r.head.base})
	r.items = trimRules(r.items)
	if !r.vouched {
		r.items = findSetHeadings(r.items)
	}
	r.addRelated()
	r.extractor = "text"
	if r.vouched {
		r.extractor = "site:" + r.site.name
	}
}

// trimRules drops the breaks of thought that nothing stands before or after.
func trimRules(items []structure.Item) []structure.Item {
	isRule := func(it structure.Item) bool { _, ok := it.Block.(*article.Rule); return ok }
	for len(items) > 0 && isRule(items[0]) {
		items = items[1:]
	}
	for len(items) > 0 && isRule(items[len(items)-1]) {
		items = items[:len(items)-1]
	}
	return items
}

// draft puts together what is known.
func (r *reading) draft() structure.Draft {
	f := r.facts
	p := article.Provenance{Kind: "html", Extractor: r.extractor, WordsOnPage: r.wordsOnPage, Truncated: r.truncated, Notes: r.notes}
	for _, from := range []struct{ what, from string }{
		{"title", f.Title.From}, {"byline", f.Byline.From}, {"published", f.Published.From}, {"updated", f.Updated.From},
	} {
		if from.from != "" {
			p.Notes = append(p.Notes, fmt.Sprintf("%s from %s", from.what, from.from))
		}
	}
	return structure.Draft{
		Title: f.Title.Value, Items: r.items, Byline: f.Byline.Value, Published: f.Published.Value, Updated: f.Updated.Value,
		Origin: article.Origin{Name: f.Site.Value, URL: f.Address.Value}, Language: f.Language.Value, Provenance: p,
	}
}
