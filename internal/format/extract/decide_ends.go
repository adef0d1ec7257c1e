package extract

import "strings"

// tailReach is how many leaves from the end are looked at for what pages add below
// an article.
const tailReach = 8

// dropTail drops what stands after the article's last paragraph: invitations to
// follow, to subscribe, to comment, and lists of more to read.
func (d *decider) dropTail() {
	kept := make([]*leaf, 0, len(d.leaves))
	for _, l := range d.leaves {
		if l.keep {
			kept = append(kept, l)
		}
	}
	end := len(kept)
	for i := len(kept) - 1; i > 0 && i >= len(kept)-tailReach; i-- {
		if l := kept[i]; l.level == 0 && (!l.whole || l.linkShare() > 0.4) && l.chars < 400 && isInvitation(l) {
			l.keep, l.reason = false, "invitation"
		}
	}
	// A list of links at the very end, under a label that promises more.
	for end > 0 && (!kept[end-1].keep || kept[end-1].listed && kept[end-1].links > 0 && kept[end-1].chars < 200) {
		end--
	}
	if end > 0 && end < len(kept)-2 && kept[end-1].chars < 80 && isMoreLabel(kept[end-1].text) {
		for _, l := range kept[end-1:] {
			l.keep, l.reason = false, "more"
		}
	}
}

// invitations are what asks readers to do something other than to read on. They
// count near the end only, and together with a link: a text may well be about them.
var invitations = []string{
	"sign up for", "sign up to", "sign up here", "subscribe to", "subscribe here", "subscribe now", "our newsletter", "newsletter here", "follow us", "follow him on", "follow her on", "follow them on", "follow me on", "follow @", "like us on", "find us on", "join us on", "join our ", "click here to", "click here for", "to your inbox", "in your inbox", "download our app", "our app", "become a member", "support our", "read more stories", "more stories", "for more news", "email us", "contact the author", "can be reached at", "buy now", "order now", "patreon",
	"folgen sie uns", "newsletter abonnieren", "abonnieren sie", "suivez-nous", "abonnez-vous", "inscrivez-vous", "síguenos", "suscríbete", "suscríbase", "siga-nos", "inscreva-se", "assine", "seguici su", "iscriviti",
}

func isInvitation(l *leaf) bool {
	if l.links == 0 {
		return false
	}
	low := strings.ToLower(l.text)
	for _, p := range invitations {
		if strings.Contains(low, p) {
			return true
		}
	}
	return false
}

// isMoreLabel reports whether a short text promises other articles.
func isMoreLabel(text string) bool {
	if isFurnitureHeading(text) || isFurnitureText(text) {
		return true
	}
	low := fold(text)
	for _, p := range []string{"more ", "more:", "related", "read ", "see also", "also ", "recommended", "mehr ", "weitere ", "lire ", "à lire", "más ", "lea ", "mais ", "leia "} {
		if strings.HasPrefix(low, p) {
			return true
		}
	}
	return false
}

// dropLabels drops a short line or heading over links that were dropped: "Don't
// miss". A heading must promise more, or stand over several of them.
func (d *decider) dropLabels() {
	for i, l := range d.leaves {
		if !l.keep || l.listed || l.chars > 40 || l.level == 0 && !l.isLabel() {
			continue
		}
		gone := 0
		for _, next := range d.leaves[i+1 : min(i+8, len(d.leaves))] {
			if next.keep || next.reason != "list" && next.reason != "links" && next.reason != "picture" && (next.reason != "heading" || !next.listed) {
				break
			}
			if next.reason != "picture" {
				gone++
			}
		}
		if gone > 0 && (l.level == 0 || gone > 1 || isMoreLabel(l.text)) {
			l.keep, l.reason = false, "label"
		}
	}
}

// markDeck finds the heading that is no heading: pages set the sentence that leads
// into an article in a heading's type. It stands before all prose, is long for a
// heading, and another heading or the text follows it at once.
func (d *decider) markDeck() {
	for _, l := range d.leaves {
		if !l.keep {
			continue
		}
		if l.level == 0 && l.chars > 0 {
			return
		}
		words := len(strings.Fields(l.text))
		if l.level > 0 && (l.chars >= 60 && words >= 9 || l.ends > 0 && words >= 7 && strings.HasSuffix(l.text, ".")) {
			l.deck = true
		}
	}
}

// dropLooseHeadings drops headings that nothing follows before the next heading of
// their level or the end.
func (d *decider) dropLooseHeadings() {
	lowest := 99 // the level of the heading that stands next below, with nothing between
	for i := len(d.leaves) - 1; i >= 0; i-- {
		l := d.leaves[i]
		if !l.keep {
			continue
		}
		if l.level == 0 || l.deck {
			lowest = 0
			continue
		}
		if lowest != 0 && l.level >= lowest || lowest == 99 {
			l.keep, l.reason = false, "loose heading"
			continue
		}
		lowest = l.level
	}
}
