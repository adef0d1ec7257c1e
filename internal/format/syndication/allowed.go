package syndication

import "strings"

// fate is what becomes of an element of HTML.
type fate int

const (
	unwrapped fate = iota // its tags go, what is in it stays: every element that is not named here
	kept                  // it stays
	leaning               // it stays, and its end tag is often left out
	alone                 // it stays and has neither content nor end tag
	removed               // it goes with all that is in it
	picture               // it stays, with those of its inner tags that draw: SVG
)

// fates are those of the elements that may stay or must go. Forms, frames and objects
// are unwrapped: their text is often an article's own.
var fates = map[string]fate{
	"a": kept, "abbr": kept, "acronym": kept, "address": kept, "article": kept, "aside": kept, "audio": kept,
	"b": kept, "bdo": kept, "big": kept, "blockquote": kept, "button": kept, "caption": kept, "center": kept,
	"cite": kept, "code": kept, "colgroup": kept, "del": kept, "details": kept, "dfn": kept, "dir": kept,
	"div": kept, "dl": kept, "em": kept, "fieldset": kept, "figcaption": kept, "figure": kept, "font": kept,
	"footer": kept, "h1": kept, "h2": kept, "h3": kept, "h4": kept, "h5": kept, "h6": kept, "header": kept,
	"i": kept, "ins": kept, "kbd": kept, "label": kept, "legend": kept, "main": kept, "map": kept, "mark": kept, "menu": kept,
	"nav": kept, "noscript": kept, "ol": kept, "picture": kept, "pre": kept, "q": kept, "ruby": kept, "s": kept,
	"samp": kept, "section": kept, "select": kept, "small": kept, "span": kept, "strike": kept,
	"strong": kept, "sub": kept, "summary": kept, "sup": kept, "table": kept, "time": kept, "tt": kept, "u": kept,
	"ul": kept, "var": kept, "video": kept,

	"dd": leaning, "dt": leaning, "li": leaning, "option": leaning, "p": leaning, "rp": leaning, "rt": leaning,
	"tbody": leaning, "td": leaning, "tfoot": leaning, "th": leaning, "thead": leaning, "tr": leaning,

	"area": alone, "br": alone, "col": alone, "hr": alone, "img": alone, "source": alone, "track": alone, "wbr": alone,

	"applet": removed, "script": removed, "style": removed, "template": removed, "noembed": removed,
	"noframes": removed,

	"svg": picture,

	"math": kept, "annotation": kept, "menclose": kept, "merror": kept, "mfenced": kept, "mfrac": kept, "mi": kept,
	"mmultiscripts": kept, "mn": kept, "mo": kept, "mover": kept, "mpadded": kept, "mphantom": kept, "mroot": kept,
	"mrow": kept, "ms": kept, "mspace": kept, "msqrt": kept, "mstyle": kept, "msub": kept, "msubsup": kept,
	"msup": kept, "mtable": kept, "mtd": kept, "mtext": kept, "mtr": kept, "munder": kept, "munderover": kept,
	"semantics": kept,
}

// attributeKind is how an attribute is kept.
type attributeKind int

const (
	dropped   attributeKind = iota
	plainText               // its text, cleaned
	oneURL                  // an address
	manyURLs                // addresses with sizes: srcset
	styling                 // only whether it hides the element, and how a cell is aligned
	language                // xml:lang, written as lang
	baseURL                 // xml:base, for what is within
)

// attributeKinds are those of the attributes that may stay. Others of the form data-x
// stay as text.
var attributeKinds = map[string]attributeKind{
	"abbr": plainText, "align": plainText, "alt": plainText, "aria-hidden": plainText, "aria-label": plainText,
	"aria-level": plainText, "class": plainText, "colspan": plainText, "datetime": plainText, "dir": plainText,
	"encoding": plainText, "headers": plainText, "height": plainText, "hidden": plainText, "id": plainText,
	"label": plainText, "lang": plainText, "name": plainText, "open": plainText, "rel": plainText,
	"reversed": plainText, "role": plainText, "rowspan": plainText, "scope": plainText, "span": plainText,
	"start": plainText, "title": plainText, "type": plainText, "value": plainText, "width": plainText,

	"cite": oneURL, "href": oneURL, "longdesc": oneURL, "poster": oneURL, "src": oneURL,
	"data-src": oneURL, "data-original": oneURL, "data-lazy-src": oneURL, "data-lazy": oneURL,
	"data-actualsrc": oneURL, "data-hi-res-src": oneURL,

	"srcset": manyURLs, "data-srcset": manyURLs, "data-lazy-srcset": manyURLs,

	"xlink:href": oneURL, "xlink:show": plainText, "xlink:title": plainText, "xlink:type": plainText,

	"style": styling, "xml:lang": language, "xml:base": baseURL,
}

// draws reports whether an element of SVG draws something, or describes it.
func draws(name string) bool {
	switch name {
	case "circle", "clippath", "defs", "desc", "ellipse", "g", "line", "lineargradient", "marker", "mask", "path", "pattern",
		"polygon", "polyline", "radialgradient", "rect", "stop", "symbol", "text", "textpath", "title", "tspan":
		return true
	}
	return false
}

// shapes reports whether an attribute of SVG says how something is drawn, by itself:
// references to other pictures do not count.
func shapes(name, value string) bool {
	if strings.Contains(lower(value), "url(") {
		return false
	}
	switch name {
	case "baseprofile", "class", "cx", "cy", "d", "dx", "dy", "fill", "fill-opacity", "fill-rule", "font-family", "font-size",
		"font-style", "font-weight", "fx", "fy", "gradienttransform", "gradientunits", "height", "id", "offset", "opacity",
		"pathlength", "points", "preserveaspectratio", "r", "rotate", "rx", "ry", "spreadmethod", "stop-color", "stop-opacity",
		"stroke", "stroke-dasharray", "stroke-dashoffset", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit",
		"stroke-opacity", "stroke-width", "text-anchor", "transform", "version", "viewbox", "width", "x", "x1", "x2", "y",
		"y1", "y2":
		return true
	}
	return false
}
