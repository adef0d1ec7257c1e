package library

import (
	"strings"

	"newsreader/internal/store"
)

const (
	// measured is how many of a feed's newest entries are looked at, enough how few are
	// too few to judge by.
	measured, enough = 20, 3
	// shortText is the length in words up to which a text is but a teaser, and cutText that
	// of one which ends as if it were cut off.
	shortText, cutText = 60, 120
)

// sample is one entry in what tells a teaser from a text.
type sample struct {
	titled, linked, enclosed bool
	words                    int
	cut                      bool
}

// teasers reports whether a feed carries mere teasers: four in five of its newest entries
// are short or cut off. Notes without a title are short by nature, and what comes with a
// file to play is not there to be read; neither counts.
func teasers(samples []sample) bool {
	seen, short := 0, 0
	for _, s := range samples {
		if !s.titled || !s.linked || s.enclosed {
			continue
		}
		if seen++; s.words <= shortText || s.cut && s.words <= cutText {
			short++
		}
		if seen == measured {
			break
		}
	}
	return seen >= enough && short*5 >= seen*4
}

// samplesOf are the entries of a document.
func samplesOf(entries []store.Incoming) []sample {
	out := make([]sample, len(entries))
	for i, in := range entries {
		out[i] = sample{
			titled: strings.TrimSpace(in.Entry.Title) != "", linked: in.Entry.Link != "",
			enclosed: len(in.Entry.Enclosures) > 0, words: in.Words, cut: endsCut(in.Plain),
		}
	}
	return out
}

// sampleOf is an entry that is stored, by the text that its feed has of it.
func sampleOf(b store.Body) sample {
	return sample{
		titled: strings.TrimSpace(b.Entry.Title) != "", linked: b.Entry.Link != "",
		enclosed: len(b.Entry.Enclosures) > 0, words: b.Words, cut: endsCut(b.Plain),
	}
}

// cutMarks are what stands at the end of a text that goes on elsewhere, without the stop
// or the bracket behind it.
var cutMarks = []string{
	"…", "[…", "»", "→", "read more", "continue reading", "read the rest", "weiterlesen", "mehr lesen", "leer más", "seguir leyendo",
	"lire la suite", "leia mais", "続きを読む", "阅读更多", "اقرأ المزيد",
}

func endsCut(plain string) bool {
	plain = strings.TrimSpace(plain)
	if strings.HasSuffix(strings.TrimRight(plain, ")]"), "...") {
		return true
	}
	plain = strings.TrimRight(plain, " .)]")
	tail := strings.ToLower(plain[max(0, len(plain)-48):])
	for _, m := range cutMarks {
		if strings.HasSuffix(tail, m) {
			return true
		}
	}
	return false
}
