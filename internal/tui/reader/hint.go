package reader

import (
	"strings"

	"newsreader/internal/render"
)

// hintLetters are the keys under resting fingers, those most easily struck first.
// "y" and "p" are not among them: in front of a hint they mean to copy the link and to
// peek at it.
const hintLetters = "fjdkslaghrueiwo"

// hintCodes returns n codes of which none begins another, the shortest first. They
// grow like a tree: the first leaf that is left is replaced by its children until
// there are leaves enough.
func hintCodes(n int) []string {
	codes := []string{""}
	for len(codes) < n || codes[0] == "" {
		first := codes[0]
		codes = codes[1:]
		for _, letter := range hintLetters {
			codes = append(codes, first+string(letter))
		}
	}
	return codes[:n]
}

// hints are the letters on the links in view while one is being chosen.
type hints struct {
	links []render.LinkSpan
	at    []render.Place // where each begins
	codes []string
	typed string // lower case
	// browser says that a capital was among the letters, copying that the link is
	// to be copied, peeking that it is to be peeked at.
	browser, copying, peeking bool
}

// newHints gives codes to the links on some rows. A link that is wrapped has one, on
// its first row.
func newHints(rows []row) *hints {
	h := &hints{}
	for _, r := range rows {
		for _, l := range r.line.Links {
			if n := len(h.links); n > 0 && h.at[n-1].Line < r.at.Line && goesOn(h.links[n-1], l) {
				continue
			}
			h.links = append(h.links, l)
			h.at = append(h.at, r.at)
		}
	}
	h.codes = hintCodes(len(h.links))
	return h
}

// goesOn reports whether b is the piece of the link a on a further line.
func goesOn(a, b render.LinkSpan) bool {
	a.From, a.To = b.From, b.To
	return a == b
}

// left reports whether the code of a link still agrees with what was typed, and
// returns what is still to be typed of it.
func (h *hints) left(i int) (rest string, ok bool) { return strings.CutPrefix(h.codes[i], h.typed) }

// press takes a letter. It returns the link that is chosen now, nil while there is
// more to type, and false where no code goes on with this letter.
func (h *hints) press(letter string) (chosen *render.LinkSpan, ok bool) {
	switch {
	case h.typed == "" && letter == "y" && !h.copying:
		h.copying, h.peeking = true, false
		return nil, true
	case h.typed == "" && letter == "p" && !h.peeking:
		h.copying, h.peeking = false, true
		return nil, true
	}
	lower := strings.ToLower(letter)
	was := h.typed
	h.typed += lower
	for i := range h.codes {
		rest, still := h.left(i)
		if still && rest == "" {
			h.browser = h.browser || lower != letter
			return &h.links[i], true
		}
		ok = ok || still
	}
	if !ok {
		h.typed = was
		return nil, false
	}
	h.browser = h.browser || lower != letter
	return nil, true
}

// back takes the last letter back and reports whether there was one.
func (h *hints) back() bool {
	if h.typed == "" {
		return false
	}
	h.typed = h.typed[:len(h.typed)-1]
	h.browser = h.browser && h.typed != ""
	return true
}
