package syndication

import (
	"bufio"
	"io"
	"slices"
	"strings"

	"newsreader/internal/feed"
)

// WriteOutline writes a list of subscriptions as OPML 2.0: folders as nested outlines,
// tags in the attribute "category", saved searches in an attribute of our own that
// other programs pass over. ReadOutline reads the same list again; feeds of one folder
// stand together in it. Refusals are not written.
func WriteOutline(w io.Writer, o *feed.Outline) error {
	out := outlineWriter{bufio.NewWriterSize(w, 1<<16)}
	out.WriteString("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\"")
	for _, a := range o.Extra {
		out.attribute(a)
	}
	out.namespaces(o)
	out.WriteString(">\n  <head>\n    <title>")
	out.text(o.Title)
	out.WriteString("</title>\n")
	for _, a := range o.Head {
		if isXMLName(a.Name) {
			out.WriteString("    <" + a.Name + ">")
			out.text(a.Value)
			out.WriteString("</" + a.Name + ">\n")
		}
	}
	out.WriteString("  </head>\n  <body>\n")
	out.folder(treeOf(o), 2)
	out.WriteString("  </body>\n</opml>\n")
	return out.Flush()
}

// branch is a folder with what is in it, in the order of the list.
type branch struct {
	name  string
	extra []feed.Attribute
	in    []twig
	named map[string]*branch
}

// twig is a feed or a folder.
type twig struct {
	listed *feed.Listed
	folder *branch
}

// treeOf puts the feeds into their folders.
func treeOf(o *feed.Outline) *branch {
	root := &branch{}
	for i := range o.Feeds {
		at := root.find(o.Feeds[i].Group)
		at.in = append(at.in, twig{listed: &o.Feeds[i]})
	}
	for _, f := range o.Folders {
		at := root.find(f.Path)
		at.extra = f.Extra
	}
	return root
}

// find returns the folder at a path, made if it is not there.
func (b *branch) find(path []string) *branch {
	for _, name := range path {
		next := b.named[name]
		if next == nil {
			next = &branch{name: name}
			if b.named == nil {
				b.named = map[string]*branch{}
			}
			b.named[name] = next
			b.in = append(b.in, twig{folder: next})
		}
		b = next
	}
	return b
}

// outlineWriter remembers the first error of its writer until Flush.
type outlineWriter struct{ *bufio.Writer }

func (w outlineWriter) folder(b *branch, depth int) {
	for _, l := range b.in {
		for range depth {
			w.WriteString("  ")
		}
		w.WriteString("<outline")
		if l.listed != nil {
			w.feed(l.listed)
			w.WriteString("/>\n")
			continue
		}
		w.attribute(feed.Attribute{Name: "text", Value: l.folder.name})
		if !has(l.folder.extra, "title") {
			w.attribute(feed.Attribute{Name: "title", Value: l.folder.name})
		}
		for _, a := range l.folder.extra {
			w.attribute(a)
		}
		if len(l.folder.in) == 0 {
			w.WriteString("/>\n")
			continue
		}
		w.WriteString(">\n")
		w.folder(l.folder, depth+1)
		for range depth {
			w.WriteString("  ")
		}
		w.WriteString("</outline>\n")
	}
}

func (w outlineWriter) feed(l *feed.Listed) {
	w.attribute(feed.Attribute{Name: "text", Value: l.Title})
	if !has(l.Extra, "title") {
		w.attribute(feed.Attribute{Name: "title", Value: l.Title})
	}
	for _, a := range []feed.Attribute{{Name: "xmlUrl", Value: l.URL}, {Name: "htmlUrl", Value: l.Site}, {Name: "description", Value: l.Description}} {
		if a.Value != "" {
			w.attribute(a)
		}
	}
	if l.Query != "" {
		w.attribute(feed.Attribute{Name: queryAttribute, Value: l.Query})
	} else if !has(l.Extra, "type") {
		w.attribute(feed.Attribute{Name: "type", Value: "rss"})
	}
	if l.Named {
		w.attribute(feed.Attribute{Name: namedAttribute, Value: "true"})
	}
	if len(l.Tags) > 0 {
		tags := make([]string, len(l.Tags))
		for i, t := range l.Tags {
			// A comma parts tags, a slash before one makes a folder of it.
			tags[i] = strings.Trim(strings.ReplaceAll(t, ",", " "), "/ ")
		}
		w.attribute(feed.Attribute{Name: "category", Value: strings.Join(tags, ",")})
	}
	for _, a := range l.Extra {
		if !own(strings.ToLower(a.Name)) {
			w.attribute(a)
		}
	}
}

// own reports whether an attribute is one that a feed's fields write: none may stand
// twice.
func own(name string) bool {
	switch name {
	case "text", "xmlurl", "htmlurl", "description", "category", queryAttribute, namedAttribute:
		return true
	}
	return false
}

func has(list []feed.Attribute, name string) bool {
	return slices.ContainsFunc(list, func(a feed.Attribute) bool { return a.Name == name })
}

// namespaces declares the prefixes that are used without a declaration, ours and those
// that another program forgot, because strict readers refuse the document otherwise.
func (w outlineWriter) namespaces(o *feed.Outline) {
	declared := map[string]bool{"xml": true, "xmlns": true}
	for _, a := range o.Extra {
		if prefix, is := strings.CutPrefix(a.Name, "xmlns:"); is {
			declared[prefix] = true
		}
	}
	use := func(name string) {
		prefix, _, is := strings.Cut(name, ":")
		if is && isXMLName(name) && !declared[prefix] {
			declared[prefix] = true
			w.attribute(feed.Attribute{Name: "xmlns:" + prefix, Value: madeUp + prefix})
		}
	}
	all := func(list []feed.Attribute) {
		for _, a := range list {
			use(a.Name)
		}
	}
	all(o.Extra)
	all(o.Head)
	for i := range o.Folders {
		all(o.Folders[i].Extra)
	}
	for i := range o.Feeds {
		if all(o.Feeds[i].Extra); o.Feeds[i].Query != "" {
			use(queryAttribute)
		}
		if o.Feeds[i].Named {
			use(namedAttribute)
		}
	}
}

func (w outlineWriter) attribute(a feed.Attribute) {
	if !isXMLName(a.Name) {
		return
	}
	w.WriteByte(' ')
	w.WriteString(a.Name)
	w.WriteString(`="`)
	w.text(a.Value)
	w.WriteByte('"')
}

// text writes a text with the signs escaped that mean something in XML.
func (w outlineWriter) text(s string) {
	for {
		i := strings.IndexAny(s, `&<>"`)
		if i < 0 {
			w.WriteString(s)
			return
		}
		w.WriteString(s[:i])
		switch s[i] {
		case '&':
			w.WriteString("&amp;")
		case '<':
			w.WriteString("&lt;")
		case '>':
			w.WriteString("&gt;")
		case '"':
			w.WriteString("&quot;")
		}
		s = s[i+1:]
	}
}
