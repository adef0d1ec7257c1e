package syndication

import "strings"

// leaf keeps an element that holds a text, and passes over it.
func (p *parser) leaf(t token, name string, in *scope) {
	n := node{name: name, attrs: t.text, scope: in}
	if !t.empty {
		n.inner, n.marked = p.text(t)
	}
	p.add(n)
}

// text returns what stands between the tags of the element that t opens, and whether
// tags are among it, and goes on behind it. Markup of any kind may stand in it. Where
// the end tag is missing, it ends where the next piece of the feed begins.
func (p *parser) text(t token) (inner string, marked bool) {
	if inner, ok := p.plainText(t); ok {
		return inner, false
	}
	p.pos = t.to
	depth := 0 // elements that are open within
	for {
		u := p.next()
		switch u.kind {
		case tokenEnd:
			p.mend("the document ends before its last element does")
			return p.src[t.to:u.from], marked
		case tokenData:
			if end := p.lostData(u, t.name); end >= 0 {
				p.mend("a CDATA section was not closed")
				p.pos = end
			}
		case tokenOpen:
			if p.startsNext(u, t, depth) {
				p.mend("an element was not closed")
				p.pos = u.from
				return p.src[t.to:u.from], marked
			}
			marked = true
			if !u.empty && fates[lower(u.name)] != alone {
				depth++
			}
		case tokenClose:
			if u.name == t.name || strings.EqualFold(u.name, t.name) {
				return p.src[t.to:u.from], marked
			}
			if p.endsAround(u.name) {
				p.mend("an element was not closed")
				p.pos = u.from
				return p.src[t.to:u.from], marked
			}
			if depth > 0 {
				depth--
			}
		}
	}
}

// plainText is the fast way through what nearly all such elements are: a text, or a
// single CDATA section, and the end tag.
func (p *parser) plainText(t token) (string, bool) {
	rest := p.src[t.to:]
	n := strings.IndexByte(rest, '<')
	if n < 0 {
		return "", false
	}
	if strings.HasPrefix(rest[n:], openData) {
		end := p.find(endOfData, "]]>", t.to+n)
		if end < 0 {
			return "", false
		}
		data := p.src[t.to+n+len(openData) : end]
		if strings.Contains(data, openData) {
			return "", false // its end may have been lost
		}
		n = end + 3 - t.to
		for n < len(rest) && rest[n] <= ' ' {
			n++
		}
	}
	end := rest[n:]
	if len(end) < len(t.name)+3 || end[1] != '/' || end[2:2+len(t.name)] != t.name || end[2+len(t.name)] != '>' {
		return "", false
	}
	p.pos = t.to + n + len(t.name) + 3
	return rest[:n], true
}

// startsNext reports whether the start tag u, within the text of t, is not a part of
// that text but the next piece of the feed: another entry always is; an element of the
// feed is unless it is one of HTML as well and stands in other markup.
func (p *parser) startsNext(u, t token, depth int) bool {
	if u.name == t.name && depth > 0 {
		return false
	}
	name := p.name(u.name)
	switch what := roles[name]; what {
	case entry:
		return true
	case leaf, container:
		if name == "link" && strings.Contains(u.text, "stylesheet") {
			return false
		}
		return !isMarkupToo(name) || depth == 0 && name != "xhtml:div" && name != "xhtml:body" && name != "body"
	}
	return false
}

// endsAround reports whether an end tag belongs to an element around the text.
func (p *parser) endsAround(written string) bool {
	for i := len(p.stack) - 1; i >= 0; i-- {
		o := &p.stack[i]
		if o.role != foreign && strings.EqualFold(o.written, written) {
			return true
		}
	}
	return false
}

// lostData returns where a CDATA section really ends that holds the opening of another:
// its end was lost, so it is over where the element or the entry is. It returns -1
// for a section in order.
func (p *parser) lostData(u token, name string) int {
	data := u.text
	at := strings.Index(data, openData)
	if at < 0 {
		if u.to < len(p.src) || strings.HasSuffix(p.src, "]]>") {
			return -1
		}
		at = len(data)
	}
	start := u.from + len(openData)
	if end := strings.Index(data[:at], "</"+name+">"); end >= 0 {
		return start + end
	}
	for i := len(p.stack) - 1; i >= 0; i-- {
		if p.stack[i].role == entry {
			if end := strings.Index(data[:at], "</"+p.stack[i].written+">"); end >= 0 {
				return start + end
			}
			break
		}
	}
	return -1
}

// ignore passes over an element and all that is in it, up to its end tag or to where
// something around it ends.
func (p *parser) ignore(written string) {
	depth := 0
	for {
		u := p.next()
		switch u.kind {
		case tokenEnd:
			return
		case tokenOpen:
			if roles[p.name(u.name)] == entry {
				p.pos = u.from
				return
			}
			if u.name == written && !u.empty {
				depth++
			}
		case tokenClose:
			if strings.EqualFold(u.name, written) {
				if depth == 0 {
					return
				}
				depth--
				continue
			}
			if p.endsAround(u.name) {
				p.pos = u.from
				return
			}
		}
	}
}
