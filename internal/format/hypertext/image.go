package hypertext

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/internal/article"
)

func isImage(n *html.Node) bool {
	return n.DataAtom == atom.Img || n.DataAtom == atom.Image || n.Data == "amp-img"
}

// IsPixel reports whether an image is too small to be looked at: it counts visits.
func IsPixel(n *html.Node) bool {
	for _, side := range []string{"width", "height"} {
		if v, err := strconv.Atoi(strings.TrimSuffix(strings.TrimSpace(Attr(n, side)), "px")); err == nil && v <= 2 {
			return true
		}
	}
	return false
}

// source returns the address of an image as the page has it. Pages that load
// images late keep the real one in another attribute, and put nothing, a data: URL
// or a blank picture in its place.
func source(n *html.Node) string {
	for _, name := range []string{"data-src", "data-original", "data-lazy-src", "data-lazy", "data-actualsrc", "data-hi-res-src"} {
		if v := strings.TrimSpace(Attr(n, name)); v != "" && !isStandIn(v) {
			return v
		}
	}
	for _, name := range []string{"data-srcset", "data-lazy-srcset"} {
		if v := largest(Attr(n, name)); v != "" {
			return v
		}
	}
	if v := strings.TrimSpace(Attr(n, "src")); v != "" && !isStandIn(v) {
		return v
	}
	return largest(Attr(n, "srcset"))
}

// isStandIn reports whether an address is that of a placeholder.
func isStandIn(src string) bool {
	return len(src) >= 5 && strings.EqualFold(src[:5], "data:") || strings.EqualFold(src, "about:blank")
}

// largest returns the address of the largest picture in a srcset: addresses, each
// with a width or a density, parted by commas; an address may hold commas itself.
func largest(set string) string {
	best, most := "", -1.0
	for set = strings.TrimLeft(set, " \t\r\n,"); set != ""; set = strings.TrimLeft(set, " \t\r\n,") {
		end := strings.IndexAny(set, " \t\r\n")
		if end < 0 {
			end = len(set)
		}
		src, size := set[:end], ""
		set = set[end:]
		if trimmed := strings.TrimRight(src, ","); trimmed != src {
			src = trimmed
		} else {
			size, set, _ = strings.Cut(set, ",")
		}
		value := 1.0
		if size = strings.TrimSpace(size); size != "" {
			if v, err := strconv.ParseFloat(strings.TrimRight(size, "wxh"), 64); err == nil {
				value = v
			}
		}
		if value > most && !isStandIn(src) {
			best, most = src, value
		}
	}
	return best
}

// pictures returns a paragraph of nothing but pictures as figures, or nil.
func pictures(spans []article.Span) []*article.Figure {
	var out []*article.Figure
	for _, s := range spans {
		switch s := s.(type) {
		case article.Image:
			out = append(out, &article.Figure{URL: s.URL, Alt: s.Alt})
		case article.Link:
			inner := pictures(s.Spans)
			if inner == nil {
				return nil
			}
			for _, f := range inner {
				if s.URL != f.URL {
					f.Link = s.URL
				}
			}
			out = append(out, inner...)
		case article.Break:
		case article.Plain:
			if strings.TrimSpace(s.Text) != "" {
				return nil
			}
		default:
			return nil
		}
	}
	return out
}

// figure adds a picture with its caption, or whatever else a figure shows.
func (w *walker) figure(n *html.Node) {
	w.flush()
	inner := w.within()
	inner.figured, inner.breaks = n, partingBreaks
	inner.children(n)
	inner.flush()
	blocks := inner.made()
	var caption []article.Span
	for d := range Nodes(n) {
		if isCaption(d) && captioned(d) == n {
			say := w.within()
			say.breaks = mereBreaks
			caption = append(append(caption, spaced(caption)...), say.inlineOf(d)...)
		}
	}
	if len(blocks) == 0 {
		if f := w.unscripted(n); f != nil {
			blocks = append(blocks, f)
		}
	}
	for _, b := range withCaption(blocks, trim(fuse(caption)), isCaptionFirst(n)) {
		w.put(b)
	}
}

func isFigure(n *html.Node) bool {
	return n.DataAtom == atom.Figure || n.Type == html.ElementNode && hasClass(n, "wp-caption")
}

func isCaption(n *html.Node) bool {
	return n.DataAtom == atom.Figcaption || n.Type == html.ElementNode && hasClass(n, "wp-caption-text")
}

func isCaptionFirst(figure *html.Node) bool {
	for c := range elements(figure) {
		return isCaption(c)
	}
	return false
}

// captioned returns the figure that a caption belongs to, or nil.
func captioned(n *html.Node) *html.Node {
	for p := range n.Ancestors() {
		if isFigure(p) {
			return p
		}
	}
	return nil
}

// unscripted returns the picture that a figure keeps for readers without scripts.
func (w *walker) unscripted(n *html.Node) article.Block {
	ns := Find(n, func(c *html.Node) bool { return c.DataAtom == atom.Noscript })
	if ns == nil {
		return nil
	}
	inside := parseFragment(text(ns))
	if inside == nil {
		return nil
	}
	img := Find(inside, isImage)
	if img == nil || IsPixel(img) {
		return nil
	}
	url := w.links.resolve(source(img))
	if url == "" {
		return nil
	}
	return &article.Figure{URL: url, Alt: label(img, "alt")}
}

// withCaption gives the caption to the last picture or table of a figure; where
// there is none it is a paragraph, before or after the rest.
func withCaption(blocks []article.Block, caption []article.Span, before bool) []article.Block {
	if len(caption) == 0 {
		return blocks
	}
	for i := len(blocks) - 1; i >= 0; i-- {
		switch b := blocks[i].(type) {
		case *article.Figure:
			if len(b.Caption) == 0 {
				b.Caption = caption
				return blocks
			}
		case *article.Table:
			if len(b.Caption) == 0 {
				b.Caption = caption
				return blocks
			}
		}
	}
	p := &article.Paragraph{Spans: caption}
	if before {
		return append([]article.Block{p}, blocks...)
	}
	return append(blocks, p)
}
