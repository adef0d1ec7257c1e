package extract

import (
	"net/url"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"

	"newsreader/internal/article"
	"newsreader/internal/format/hypertext"
	"newsreader/internal/format/structure"
)

// Related links are few and sure, or none: those that the text itself labels stay
// where they stand, and those of a block that is labelled as such come at the end.
const (
	maxRelated = 3  // of either sort
	maxReach   = 40 // leaves after the container in which such a block may begin
	maxBlock   = 24 // leaves of such a block
)

// relatedLabels say that what follows is another article to read on the same thing.
// What says less ("more", "latest", "popular") leads anywhere.
var relatedLabels = phrases(
	"related", "related article", "related articles", "related story", "related stories", "related reading", "related coverage", "related posts", "related news", "related content", "read more", "read also", "also read", "read next", "see also", "further reading", "more on this", "more on this story", "more on this topic", "background", "recommended reading", "what to read next",
	"lesen sie auch", "lies auch", "mehr zum thema", "mehr dazu", "siehe auch", "verwandte artikel", "lire aussi", "à lire aussi", "lire également", "voir aussi", "sur le même sujet", "articles similaires",
	"lea también", "lee también", "lea más", "te puede interesar", "artículos relacionados", "noticias relacionadas", "leia também", "leia mais", "saiba mais", "notícias relacionadas", "leggi anche", "関連記事", "あわせて読みたい", "相关阅读", "相关新闻", "延伸阅读", "延伸閱讀", "اقرأ أيضا", "اقرأ أيضًا",
)

func relatedLabel(text string) bool { return relatedLabels[labelOf(text)] }

// lineLabels label a link in its own line, too. Over a block of links they say too
// little.
var lineLabels = phrases(
	"read", "read this", "also read", "previously", "earlier", "up next", "lesen sie mehr", "lesen sie weiter", "weiterlesen", "zum weiterlesen", "passend dazu", "lesetipp", "lire", "à lire", "pour aller plus loin", "en savoir plus",
	"lea", "lee", "leer", "leer más", "leer también", "ver también", "véase también", "leia", "ler mais", "ler também", "veja também", "leggi", "読む", "続きを読む", "阅读", "閱讀", "阅读更多", "相關閱讀", "اقرأ", "اقرأ المزيد", "انظر أيضا",
)

func lineLabel(text string) bool { return relatedLabel(text) || lineLabels[labelOf(text)] }

// labelOf takes off the signs that part a label from what it stands before.
func labelOf(text string) string { return strings.Trim(fold(text), " :：.…→›»-–—|") }

// byRelated keeps a line that is a label and a link: package structure makes a
// related link of it.
func (d *decider) byRelated(l *leaf) verdict {
	if l.level > 0 || l.whole || l.links != 1 || l.chars > 220 || l.inAnchor {
		return silent
	}
	label, _, ok := strings.Cut(strings.Replace(l.text, "：", ":", 1), ":")
	if !ok || !lineLabel(label) {
		return silent
	}
	if d.related++; d.related > maxRelated {
		return drop
	}
	return keep
}

// findRelated returns the links of the blocks in and after the container that are
// labelled as related, to the same site as the page: others are advertisements.
func (d *decider) findRelated(base string) []*article.Related {
	here, err := url.Parse(base)
	if err != nil || here.Host == "" {
		return nil
	}
	var out []*article.Related
	seen := map[string]bool{base: true}
	for _, l := range d.leaves {
		if l.keep && l.reason == "related" {
			for _, a := range anchors(l) {
				seen[absolute(base, hypertext.Attr(a, "href"))] = true
			}
		}
	}
	end := min(d.container.last+maxReach, len(d.leaves))
	for i := d.container.first; i < end && len(out) < maxRelated; i++ {
		l := d.leaves[i]
		if l.keep || l.links > 0 || l.inAnchor || !relatedLabel(l.text) {
			continue
		}
		label := strings.TrimRight(l.text, ":： ")
		for _, o := range d.leaves[i+1 : min(i+1+maxBlock, len(d.leaves))] {
			if o.keep || o.level > 0 && o.level <= max(l.level, 1) && o.links == 0 && !o.inAnchor || relatedLabel(o.text) {
				break
			}
			for _, a := range anchors(o) {
				if len(out) == maxRelated {
					break
				}
				if r := relatedOf(a, o, label, here); r != nil && !seen[r.URL] {
					seen[r.URL] = true
					out = append(out, r)
				}
			}
		}
	}
	return out
}

// relatedOf makes a related link of a link that bears an article's title.
func relatedOf(a *html.Node, l *leaf, label string, here *url.URL) *article.Related {
	title := l.text
	if !l.inAnchor {
		if sayLength(a, 4*maxHeadline) > 4*maxHeadline {
			return nil
		}
		title = said(a)
	}
	n := utf8.RuneCountInString(title)
	if n < minHeadline || n > maxHeadline || isFurnitureText(title) {
		return nil
	}
	target := absolute(here.String(), hypertext.Attr(a, "href"))
	u, err := url.Parse(target)
	if err != nil || target == "" || !strings.EqualFold(strings.TrimPrefix(u.Host, "www."), strings.TrimPrefix(here.Host, "www.")) || strings.Trim(u.Path, "/") == "" {
		return nil
	}
	return &article.Related{Label: label, Title: title, URL: target}
}

// addRelated sets the related links behind the text.
func (r *reading) addRelated() {
	for _, rel := range r.related {
		r.items = append(r.items, structure.Item{Block: rel, Literal: true})
	}
}
