package extract

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/internal/article"
)

// mark is what an element's name says about the text in it. Names are its class,
// its id and its role: what the page's authors call it. A name is a hint; what the
// text looks like is asked as well.
type mark uint16

const (
	furniture mark = 1 << iota // menus, sharing, promotion: never text
	comments                   // what readers wrote below
	body                       // the article's text itself
	teasers                    // pointers to other articles
	aboutText                  // who wrote it, when, in which rubric
	writer                     // about the author
	apart                      // set apart: text where it is prose
	notes                      // footnotes, references: text although it is small
)

// markOf are the marks of the words of names. A class is split at signs and at capitals
// first, so that "ad" is not found in "header".
var markOf = wordMarks(map[mark]string{
	furniture: `nav navbar navigation menu submenu menubar breadcrumb breadcrumbs crumbs footer sidebar sidebars share sharing shares sharebar sharethis
		addthis addtoany social socials sociable shariff newsletter newsletters subscribe subscription signup signin login register paywall piano ad
		ads advert adverts advertisement advertising adsense adslot dfp sponsored sponsors promo promos promotion promobox outbrain taboola cookie
		cookies consent gdpr popup overlay lightbox toolbar taglist tagcloud rss donate donation cta noprint shopping feedback toc tableofcontents
		livechat offscreen notification notifications`,
	comments: `comment comments commentlist commentary disqus respond replies reply discussions livefyre pingback trackback talkback facebookcomments`,
	teasers: `related relatedposts relatedarticles relatedcontent relatedlinks recommended recommendations recommendation recommend recirc recirculation
		readmore morefrom more next previous prev carousel slider slideshow gallery galleries latest similar popular upnext suggested mostread
		mostpopular trending teaser teasers also seealso jp headlines promoted yarpp zergnet crosslinks`,
	body: `article articlebody articlecontent articletext entry entrycontent post postcontent postbody story storybody storytext content maincontent
		bodycontent bodytext text textcontent main prose markdown hentry blogpost body articles copy pagecontent richtext wysiwyg`,
	aboutText: `byline author authors authorbio bio meta date dates time timestamp dateline posted published publishdate pubdate updated category categories
		kicker eyebrow rubric section-name credit credits contributor contributors writer profile infos info`,
	writer: `author authors authorbio authorbox bio biography aboutauthor contributor contributors writer abouttheauthor`,
	apart: `registration sponsor tooltip pagination pager paging tags ratings rating poll quiz widget widgets print callout skip hidden price appeal
		survey metadata utility utilities modal shop buy masthead disclaimer copyright banner slides`,
	notes: `footnote footnotes endnotes references reflist notelist`,
})

func wordMarks(lists map[mark]string) map[string]mark {
	out := map[string]mark{}
	for m, list := range lists {
		for w := range strings.FieldsSeq(list) {
			out[w] |= m
		}
	}
	return out
}

// furnitureStems say the same within longer words, which the names of plugins are.
var furnitureStems = []string{"socialshar", "sharebutton", "sharingbutton", "newsletter", "advertis", "breadcrumb", "relatedpost", "relatedarticle", "relatedstor", "sharethis", "addtoany", "cookieconsent", "subscribe"}

// marks reads the names of an element.
func marks(n *html.Node) mark {
	var m mark
	switch n.DataAtom {
	case atom.Nav, atom.Footer, atom.Menu, atom.Search, atom.Dialog:
		m |= furniture
	case atom.Article, atom.Main:
		m |= body
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "class":
			m |= markName(a.Val)
		case "id":
			if found := markName(a.Val); found != 0 && !isSlugOfHeading(n, a.Val) {
				m |= found
			}
		case "itemprop":
			switch strings.ToLower(a.Val) {
			case "articlebody", "text", "reviewbody", "description":
				m |= body
			case "comment":
				m |= comments
			case "author", "datepublished", "datemodified":
				m |= aboutText
			}
		case "role":
			switch strings.ToLower(a.Val) {
			case "navigation", "search", "menu", "menubar", "toolbar", "dialog", "alertdialog", "banner", "contentinfo", "complementary":
				m |= furniture
			case "article", "main":
				m |= body
			case "doc-endnotes", "doc-footnote":
				m |= notes
			}
		case "aria-label":
			m |= markName(a.Val) &^ body
		}
	}
	return m
}

// maxName bounds what is read of a name: a class of a megabyte says nothing.
const maxName = 400

func markName(name string) mark {
	var all mark
	name = name[:min(len(name), maxName)]
	for field := range strings.FieldsSeq(name) {
		if isSubject(field) {
			continue
		}
		var m mark
		joined := strings.ToLower(strings.ReplaceAll(strings.ReplaceAll(field, "-", ""), "_", ""))
		m |= markOf[joined]
		for _, stem := range furnitureStems {
			if len(joined) > len(stem) && strings.Contains(joined, stem) {
				m |= furniture
				break
			}
		}
		for w := range nameWords(field) {
			m |= markOf[w]
		}
		// "post-meta" and "article__byline" are of the article, not its text.
		if m&aboutText != 0 {
			m &^= body
		}
		all |= m
	}
	return all
}

// isSubject reports whether a class says what a post is about, as WordPress writes
// it ("tag-advertising", "category-comments"), and not what its element is.
func isSubject(class string) bool {
	for _, p := range []string{"tag-", "category-", "post-", "type-", "status-", "format-", "author-"} {
		if strings.HasPrefix(class, p) && len(class) > len(p) && class != "post-content" && class != "post-body" {
			rest := class[len(p):]
			return p != "post-" && p != "author-" || rest[0] >= '0' && rest[0] <= '9'
		}
	}
	return false
}

// isSlugOfHeading reports whether an id was made from the heading that opens its
// element: it then says what the section is about.
func isSlugOfHeading(n *html.Node, id string) bool {
	if headingLevel(n) > 0 {
		return true
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode {
			continue
		}
		for h := c; h != nil; h = h.FirstChild {
			if headingLevel(h) > 0 {
				slug := article.Slug(headingText(h))
				return slug != "" && (strings.HasPrefix(slug, strings.ToLower(id)) || strings.HasPrefix(strings.ToLower(id), slug))
			}
		}
		return false
	}
	return false
}

// nameWords yields the words of one class or id in lower case: parted by signs,
// by digits and where a capital follows a small letter.
func nameWords(s string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for run := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) }) {
			if !camelWords(run, yield) {
				return
			}
		}
	}
}

// camelWords yields the words of a run of letters: "adSlot" is two. Where two or more
// of them have no more than two letters it is no name but a sum that a program made of
// a style sheet ("hJpRRP"), and says nothing.
func camelWords(run string, yield func(string) bool) bool {
	short := 0
	for rest := run; rest != ""; {
		n := camelWord(rest)
		if n < 3 {
			short++
		}
		rest = rest[n:]
	}
	if short > 1 {
		return true
	}
	for run != "" {
		n := camelWord(run)
		if !yield(strings.ToLower(run[:n])) {
			return false
		}
		run = run[n:]
	}
	return true
}

// camelWord returns the length of the first word of a run of letters in bytes.
func camelWord(run string) int {
	small := false
	for i, r := range run {
		if small && unicode.IsUpper(r) {
			return i
		}
		small = unicode.IsLower(r)
	}
	return len(run)
}
