package syndication

import (
	"slices"
	"strings"

	"newsreader/internal/feed"
)

// maxFolders bounds how deep folders may lie in one another; what is deeper belongs to
// the last of them.
const maxFolders = 32

// opmlReader reads OPML. Its elements may be in any case and anywhere: outlines count
// outside of the body too, and an end tag too many or too few moves nothing but what is
// in it.
type opmlReader struct {
	in  scanner
	out *feed.Outline
	// open are the outlines that were not closed yet.
	open []openOutline
	// list says that an opml or outline element was met; first is the first element.
	list  bool
	first string
	// scratch is reused for attributes, counted for the lines up to a place.
	scratch []attribute
	lines   int
	counted int
}

// openOutline is an outline whose end tag has not come yet.
type openOutline struct {
	// path is the folder in which what it contains stands.
	path []string
	// folder says that it is one itself; filled that there is something in it.
	folder, filled bool
	extra          []feed.Attribute
}

// read reads the document and reports whether it is a list.
func (r *opmlReader) read() bool {
	for {
		t := r.in.next()
		switch t.kind {
		case tokenEnd:
			for len(r.open) > 0 {
				r.close()
			}
			return r.list
		case tokenOpen:
			name := localName(t.name)
			if r.first == "" {
				r.first = name
			}
			switch name {
			case "opml":
				r.list = true
				r.root(t)
			case "outline":
				r.list = true
				r.outline(t)
			case "head":
				r.head()
			}
		case tokenClose:
			if localName(t.name) == "outline" && len(r.open) > 0 {
				r.close()
			}
		}
	}
}

// looks says what a document without outlines looks like.
func (r *opmlReader) looks() string {
	switch r.first {
	case "rss", "rdf", "feed", "channel":
		return "a feed itself"
	case "html", "head", "body", "div", "p":
		return "a web page"
	}
	return ""
}

// localName returns the name of an element without its prefix, in small letters.
func localName(name string) string {
	if i := strings.LastIndexByte(name, ':'); i >= 0 {
		name = name[i+1:]
	}
	return strings.ToLower(name)
}

// root keeps what the list says of itself.
func (r *opmlReader) root(t token) {
	r.scratch = attributes(r.scratch[:0], t.text)
	for _, a := range r.scratch {
		if known := strings.ToLower(a.name); known != "version" && isXMLName(a.name) && !strings.HasPrefix(a.value, madeUp) {
			r.out.Extra = append(r.out.Extra, feed.Attribute{Name: a.name, Value: attributeText(a.value)})
		}
	}
}

// head reads the elements of the head, up to its end or the first that cannot be in it.
func (r *opmlReader) head() {
	name, text := "", ""
	for {
		back := r.in.pos
		t := r.in.next()
		switch t.kind {
		case tokenText:
			text = appended(text, decodeReferences(t.text, nil))
			continue
		case tokenData:
			text = appended(text, t.text)
			continue
		case tokenOpen:
			switch localName(t.name) {
			case "body", "outline":
				r.in.pos = back
				return
			}
			if name, text = t.name, ""; t.empty {
				name = ""
			}
		case tokenClose:
			if localName(t.name) == "head" {
				return
			}
			if strings.EqualFold(t.name, name) {
				r.headElement(name, squeeze(text))
			}
			name = ""
		case tokenEnd:
			return
		}
	}
}

// What a head may say: bytes of an element, and elements.
const (
	maxHeadText     = 4 << 10
	maxHeadElements = 256
)

// appended puts texts together as long as they are no longer than what a head may say.
func appended(text, more string) string {
	if len(text)+len(more) > maxHeadText {
		return text
	}
	return text + more
}

func (r *opmlReader) headElement(name, text string) {
	if localName(name) == "title" {
		r.out.Title = text
	} else if isXMLName(name) && text != "" && len(r.out.Head) < maxHeadElements {
		r.out.Head = append(r.out.Head, feed.Attribute{Name: name, Value: text})
	}
}

// outline reads one outline: a feed, a saved search, or a folder.
func (r *opmlReader) outline(t token) {
	in := openOutline{}
	if n := len(r.open); n > 0 {
		in.path = r.open[n-1].path
		r.open[n-1].filled = true
	}
	r.scratch = attributes(r.scratch[:0], t.text)
	cut := t.to == len(r.in.src) && r.in.src[t.to-1] != '>'
	if n := len(r.scratch); cut && n > 0 && r.scratch[n-1].value == "" {
		r.scratch = r.scratch[:n-1]
	}
	l, folder := listed(r.scratch)
	switch reason := l.refused(); {
	case folder && (l.Title == "" || cut):
		// A folder without a name is none, and who knows what was cut off.
	case cut && !closed(t.text, l.raw):
		r.refuse(t, l, "the list is cut off here")
	case folder:
		if len(in.path) < maxFolders {
			in.path = append(in.path[:len(in.path):len(in.path)], l.Title)
			in.folder, in.extra = true, l.folderExtra()
		}
	case reason != "":
		r.refuse(t, l, reason)
	default:
		if l.dropped != "" {
			r.refuse(t, l, l.dropped)
		}
		if r.out.Feeds == nil {
			// A list of thousands is not copied a dozen times while it grows. An outline
			// with an address has some sixty bytes, whatever else pretends to be one.
			rest := r.in.src[t.from:]
			r.out.Feeds = make([]feed.Listed, 0, 1+min(strings.Count(rest, "xmlUrl"), len(rest)/60))
		}
		if in.path != nil {
			if l.Group != nil && !slices.Equal(l.Group, in.path) {
				l.Tags = append(l.Tags, strings.Join(l.Group, "/"))
			}
			l.Group = in.path
		}
		r.out.Feeds = append(r.out.Feeds, l.Listed)
	}
	r.open = append(r.open, in)
	if t.empty {
		r.close()
	}
}

// closed reports whether the value of an attribute ends by a quote.
func closed(attributes, value string) bool {
	_, rest, _ := strings.Cut(attributes, value)
	return strings.HasPrefix(rest, `"`) || strings.HasPrefix(rest, "'")
}

// close closes the innermost outline. Folders are remembered if nothing else tells that
// they are there.
func (r *opmlReader) close() {
	last := r.open[len(r.open)-1]
	r.open = r.open[:len(r.open)-1]
	if last.folder && (len(last.extra) > 0 || !last.filled) {
		r.out.Folders = append(r.out.Folders, feed.Folder{Path: last.path, Extra: last.extra})
	}
}

func (r *opmlReader) refuse(t token, l outline, reason string) {
	r.lines += strings.Count(r.in.src[r.counted:t.from], "\n")
	r.counted = t.from
	r.out.Refused = append(r.out.Refused, feed.Refusal{Line: r.lines + 1, Text: l.shown(), Reason: reason})
}
