package source

import (
	"strconv"

	"newsreader/internal/article"
)

// relabel gives the notes of a further page labels that no page before it has, so that
// a mark leads to the note of its own page. They are numbered on, as in a book. The
// page is changed in place: nobody has been handed it yet.
func relabel(page *article.Article, taken map[string]bool) {
	notes := page.Footnotes()
	own := map[string]bool{}
	for _, n := range notes {
		own[n.Label] = true
	}
	next, to := 1, map[string]string{}
	for _, n := range notes {
		label, moved := to[n.Label]
		if !moved {
			for label = n.Label; taken[label] || label != n.Label && own[label]; next++ {
				label = strconv.Itoa(next)
			}
			to[n.Label] = label
			taken[label] = true
		}
		n.Label = label
	}
	for _, b := range page.Blocks() {
		for deep := range article.Deep(b) {
			for run := range article.Runs(deep) {
				relabelRun(run, to)
			}
		}
	}
	for s := range page.All() {
		relabelRun(s.Heading, to)
	}
}

func relabelRun(run []article.Span, to map[string]string) {
	for i, s := range run {
		if ref, ok := s.(article.NoteRef); ok {
			if label, known := to[ref.Label]; known {
				run[i] = article.NoteRef{Label: label}
			}
		}
		relabelRun(article.Children(s), to)
	}
}
