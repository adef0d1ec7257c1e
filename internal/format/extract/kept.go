package extract

import (
	"hash/maphash"
	"strings"
	"unicode"

	"newsreader/internal/article"
)

const (
	// runOfWords is how many words in a row tell one text from another.
	runOfWords = 4
	// enoughRuns is the share of a line's runs that must stand in the article.
	enoughRuns = 0.6
)

// Kept reports which lines of a page (see hypertext.Lines) are in the article that was
// made of it: a short line where some text of the article is the same, a long one
// where most of its words stand in a row there. Layout, marks and case do not count.
func Kept(a *article.Article, lines []string) []bool {
	k := keeper{seed: maphash.MakeSeed(), whole: map[string]bool{}, runs: map[uint64]bool{}}
	k.add(a.Title)
	for _, p := range a.Byline {
		k.add(p.Name)
		k.add(p.Handle)
		k.add("By " + p.Name)
	}
	for _, c := range a.Credits {
		k.add(c.Text)
	}
	for s := range a.All() {
		k.add(s.Title())
	}
	for _, b := range a.Blocks() {
		for deep := range article.Deep(b) {
			k.addBlock(deep)
		}
	}
	out := make([]bool, len(lines))
	for i, l := range lines {
		out[i] = k.has(l)
	}
	return out
}

// keeper knows the texts of an article and their runs of words.
type keeper struct {
	seed  maphash.Seed
	whole map[string]bool
	runs  map[uint64]bool
}

func (k *keeper) addBlock(b article.Block) {
	for run := range article.Runs(b) {
		text := article.Text(run)
		k.add(text)
		if strings.ContainsRune(text, ' ') {
			for s := range article.DeepSpans(run) { // a line may end at a break or be a link alone
				if l, ok := s.(article.Link); ok {
					k.add(article.Text(l.Spans))
				}
			}
		}
	}
	switch b := b.(type) {
	case *article.Code:
		for line := range strings.Lines(b.Text) {
			k.add(line)
		}
	case *article.Related:
		k.add(b.Title)
		k.add(b.Label + " " + b.Title)
	case *article.Figure:
		k.add(b.Alt)
	case *article.Board:
		for _, l := range []string{b.Topic, b.ProsLabel, b.ConsLabel} {
			k.add(l)
		}
		for _, p := range b.Others {
			k.add(p.Label)
			k.add(p.Label + " " + article.Text(p.Spans))
		}
	case *article.Discussion:
		k.add(b.Label)
		k.add(b.Label + " " + article.Text(b.Spans))
	case *article.Paragraph, *article.List, *article.Quote, *article.Table, *article.Rule, *article.Footnote:
	}
}

func (k *keeper) add(text string) {
	words := wordsOf(text)
	if len(words) == 0 {
		return
	}
	k.whole[strings.Join(words, " ")] = true
	for i := range max(0, len(words)-runOfWords+1) {
		k.runs[k.hash(words[i:i+runOfWords])] = true
	}
}

func (k *keeper) hash(words []string) uint64 {
	var h maphash.Hash
	h.SetSeed(k.seed)
	for _, w := range words {
		_, _ = h.WriteString(w) // it never fails
		_ = h.WriteByte(' ')
	}
	return h.Sum64()
}

func (k *keeper) has(line string) bool {
	words := wordsOf(line)
	if len(words) == 0 || k.whole[strings.Join(words, " ")] {
		return true // a line of marks alone has nothing to lose
	}
	runs := len(words) - runOfWords + 1
	if runs < 1 {
		return false
	}
	found := 0
	for i := range runs {
		if k.runs[k.hash(words[i:i+runOfWords])] {
			found++
		}
	}
	return float64(found) >= enoughRuns*float64(runs)
}

// wordsOf parts a text into words of letters and digits in lower case. Ideographs are
// words of their own, because nothing parts them.
func wordsOf(text string) []string {
	var out []string
	from := -1
	end := func(i int) {
		if from >= 0 {
			out = append(out, strings.ToLower(text[from:i]))
			from = -1
		}
	}
	for i, r := range text {
		switch {
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai):
			end(i)
			out = append(out, string(r))
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsMark(r):
			if from < 0 {
				from = i
			}
		default:
			end(i)
		}
	}
	end(len(text))
	return out
}
