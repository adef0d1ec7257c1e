package syndication

import "strings"

// belongs reports whether an element of the feed may stand directly in a container.
// What does not belong there tells that the container's end tag was lost.
func belongs(name, in string) bool {
	switch in {
	case "author", "contributor":
		switch name {
		case "name", "email", "uri", "url", "homepage", "link", "id", "title":
			return true
		}
		return false
	case "itunes:category":
		return name == "itunes:category"
	case "itunes:owner":
		return name == "itunes:name" || name == "itunes:email" || name == "name" || name == "email"
	case "image":
		switch name {
		case "url", "title", "link", "width", "height", "description":
			return true
		}
		return strings.HasPrefix(name, "dc:")
	case "skiphours":
		return name == "hour"
	case "skipdays":
		return name == "day"
	case "media:group", "media:content":
		return strings.HasPrefix(name, "media:")
	case "georss:where", "gml:point":
		return strings.HasPrefix(name, "gml:")
	case "source":
		return name != "pubdate" && name != "guid" && name != "enclosure" && name != "content:encoded"
	}
	return true
}

// closeLost closes the containers in which name cannot stand.
func (p *parser) closeLost(name string) {
	for n := len(p.stack); n > 0 && p.stack[n-1].role == container && !belongs(name, p.stack[n-1].name); n-- {
		p.mend("an element was not closed")
		p.popTo(n - 1)
	}
}

// within returns the nodes that stand in the container that is the i-th.
func within(nodes []node, i int) []node {
	end := i + 1
	for end < len(nodes) && nodes[end].level > nodes[i].level {
		end++
	}
	return nodes[i+1 : end]
}
