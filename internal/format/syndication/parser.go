package syndication

import (
	"slices"
	"strings"

	"newsreader/internal/feed"
)

// The bounds on what a document may hold. What is over them is left out, and told.
const (
	maxDepth   = 256    // elements in one another
	maxNodes   = 4096   // elements of one entry, or of the feed itself
	maxEntries = 100000 // entries
)

// node is an element of interest, with its source instead of its value: only what
// turns out to be wanted is decoded.
type node struct {
	// name is by vocabulary.name.
	name string
	// attrs and inner are parts of the source: what the start tag holds, and what
	// stands between the tags. Of a container, inner is its text before its first
	// element.
	attrs, inner string
	scope        *scope
	// level is how many containers it stands in.
	level int
	// within says that it stands in an element that is not known.
	within bool
	// marked says that inner holds tags.
	marked bool
}

// opened is an element that is not closed yet.
type opened struct {
	written, name string
	role          role
	scope         *scope
	bindings      int // of the vocabulary, before this element
}

// parser walks over a document of XML, or what was meant to be it, and collects the
// elements of its feed and of one entry after the other.
type parser struct {
	scanner
	vocabulary
	entities entities
	stack    []opened
	// over counts the elements that are open beyond maxDepth.
	over int
	top  scope // outside of all elements
	// head are the nodes of the feed, body those of the entry that is open.
	head, body []node
	// inEntry, and where the entry's own attributes are.
	inEntry    bool
	entryAttrs string
	entryScope *scope
	// site is the scope of RSS's entries where the feed is served by another host than
	// the site's; sought says that it was looked for.
	site   *scope
	sought bool
	// format is what the document turned out to be, found that it is a feed.
	format string
	found  bool
	// language is that of the feed's outermost element.
	language string
	// first is the name of the outermost element.
	first   string
	scratch []attribute

	out    *feed.Feed
	mended []string
}

// mend notes what was wrong and read all the same, each thing once.
func (p *parser) mend(what string) {
	if !slices.Contains(p.mended, what) {
		p.mended = append(p.mended, what)
	}
}

// walk reads the whole document.
func (p *parser) walk() {
	for {
		t := p.next()
		switch t.kind {
		case tokenEnd:
			if len(p.stack) > 0 {
				p.mend("the document ends before its last element does")
			}
			p.closeEntry()
			return
		case tokenText, tokenData:
			p.containerText(t)
		case tokenDoctype:
			p.entities.define(t.text)
		case tokenOpen:
			p.open(t)
		case tokenClose:
			p.close(t)
		}
	}
}

// containerText keeps the first text of a container, such as the name of an RSS author.
func (p *parser) containerText(t token) {
	n := len(p.stack)
	if n == 0 || p.stack[n-1].role != container {
		return
	}
	nodes := p.nodes()
	if len(*nodes) == 0 {
		return
	}
	last := &(*nodes)[len(*nodes)-1]
	if last.name == p.stack[n-1].name && roles[last.name] == container && strings.TrimSpace(t.text) != "" {
		start := t.from
		if last.inner != "" { // text and CDATA alternate
			start = strings.Index(p.src[t.from-len(last.inner):t.from], last.inner) + t.from - len(last.inner)
		}
		last.inner = p.src[start:t.to]
	}
}

// nodes is where what is read now belongs.
func (p *parser) nodes() *[]node {
	if p.inEntry {
		return &p.body
	}
	return &p.head
}

func (p *parser) scope() *scope {
	if n := len(p.stack); n > 0 {
		return p.stack[n-1].scope
	}
	return &p.top
}

// open handles a start tag.
func (p *parser) open(t token) {
	bindings := len(p.bindings)
	p.scratch = p.declare(t.text, p.scratch)
	name := p.name(t.name)
	what := roles[name]
	if p.first == "" {
		p.first = name
	}
	if name == "source" && strings.Contains(t.text, "url") {
		what = leaf // RSS's, which holds a title; Atom's holds elements
	}
	if what == leaf || what == container {
		p.closeLost(name)
	}
	in := p.inner(t)
	switch what {
	case root, channel:
		p.foundFeed(name, t)
		if p.language == "" {
			p.language = in.language
		}
		if name == "channel" && strings.Contains(strings.ToLower(t.text), "href") { // CDF says it here
			p.add(node{name: "link", attrs: t.text, scope: in})
		}
	case entry:
		what, in = p.openEntry(t, in)
	case leaf:
		p.leaf(t, name, in)
		p.cut(bindings)
		return
	case container:
		p.add(node{name: name, attrs: t.text, scope: in})
	}
	if t.empty {
		if what == entry {
			p.closeEntry()
		}
		p.cut(bindings)
		return
	}
	if what == ignored && name != "items" && name != "image:item" {
		p.ignore(t.name)
		p.cut(bindings)
		return
	}
	if len(p.stack) >= maxDepth {
		p.over++
		p.mend("elements stand too deep in one another")
		p.cut(bindings)
		return
	}
	p.stack = append(p.stack, opened{t.name, name, what, in, bindings})
}

// openEntry begins an entry, and returns its scope and what its element is here: a page
// may call something of its own an entry, and beyond a bound no more are read.
func (p *parser) openEntry(t token, in *scope) (role, *scope) {
	if p.first == "html" && !p.found {
		return foreign, in
	}
	p.closeEntry()
	p.unwind()
	if len(p.out.Entries) >= maxEntries {
		p.mend("it has more entries than are read")
		return ignored, in
	}
	in = p.atSite(in)
	p.inEntry, p.entryAttrs, p.entryScope = true, t.text, in
	p.body = p.body[:0]
	return entry, in
}

// inner returns the scope within an element.
func (p *parser) inner(t token) *scope {
	in := p.scope()
	if !strings.Contains(t.text, "xml:") {
		return in
	}
	p.scratch = attributes(p.scratch[:0], t.text)
	inner := in.within(p.value("xml:base"), p.value("xml:lang"))
	if inner.language != "" && p.has("xml:lang") && p.value("xml:lang") == "" { // said to be in none
		inner = &scope{base: inner.base}
	}
	return inner
}

// value returns an attribute of the element whose attributes are in scratch.
func (p *parser) value(name string) string {
	for _, a := range p.scratch {
		if strings.EqualFold(a.name, name) {
			return strings.TrimSpace(decodeReferences(a.value, &p.entities))
		}
	}
	return ""
}

// has reports whether the element whose attributes are in scratch has that one.
func (p *parser) has(name string) bool {
	for _, a := range p.scratch {
		if strings.EqualFold(a.name, name) {
			return true
		}
	}
	return false
}

// unwind closes all that cannot hold an entry.
func (p *parser) unwind() {
	n := len(p.stack)
	for n > 0 && p.stack[n-1].role < channel {
		n--
	}
	p.popTo(n)
}

// popTo closes all elements but the outermost n.
func (p *parser) popTo(n int) {
	if n < len(p.stack) {
		p.cut(p.stack[n].bindings)
		p.stack = p.stack[:n]
		p.over = 0
	}
}

// add keeps a node, with the level and the surroundings that the stack tells.
func (p *parser) add(n node) {
	for i := len(p.stack) - 1; i >= 0 && p.stack[i].role < entry; i-- {
		switch p.stack[i].role {
		case container:
			n.level++
		case foreign:
			n.within = true
		case ignored:
			return
		}
	}
	nodes := p.nodes()
	if len(*nodes) >= maxNodes {
		p.mend("it has more elements than are read")
		return
	}
	*nodes = append(*nodes, n)
}

// close handles an end tag.
func (p *parser) close(t token) {
	if p.over > 0 && roles[p.name(t.name)] < entry {
		p.over--
		return
	}
	for i := len(p.stack) - 1; i >= 0; i-- {
		o := p.stack[i]
		if o.written == t.name || strings.EqualFold(o.written, t.name) {
			if i < len(p.stack)-1 {
				p.mend("an element was not closed")
			}
			p.closeTo(i)
			return
		}
		if o.role == entry && roles[p.name(t.name)] < channel {
			break // nothing within an entry closes what is around it
		}
	}
	p.mend("an end tag belongs to nothing")
}

// closeTo closes the elements from the i-th on.
func (p *parser) closeTo(i int) {
	for _, o := range p.stack[i:] {
		if o.role == entry {
			p.closeEntry()
		}
	}
	p.popTo(i)
}

// closeEntry makes an entry of what was collected.
func (p *parser) closeEntry() {
	if !p.inEntry {
		return
	}
	p.inEntry = false
	if p.out != nil {
		p.readEntry()
	}
	p.body = p.body[:0]
}
