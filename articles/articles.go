// Package articles is the bundled edition: the articles that every copy of the
// program carries, so that there is something to read without a network.
//
// It knows which articles there are, in which order they are shown and what a list
// says of them. They are Markdown files like any reader's own, decoded by the same
// code when they are opened.
package articles

import (
	"embed"
	"slices"

	"newsreader/internal/article"
)

// FS holds the articles, each as a file NAME.md at its root. The pictures that
// some of them show stand beside them in the repository and are not carried: a
// terminal shows what the author says about a picture.
//
//go:embed *.md
var FS embed.FS

// Names returns the name of every article, without ".md", in the order of the
// edition. The first is the one that is open at the first start: the tour, because
// it can be read by trying it. The caller owns the slice.
func Names() []string {
	return []string{
		"tour",
		"mexico-us-troops",
		"unicode",
		"nuclear-power",
		"daylight-saving",
		"four-day-week",
		"remote-work",
		"cars-and-transit",
		"plain-text",
		"open-licences",
		"feeds-today",
		"cambio-de-hora",
		"tategaki",
		"bargeld",
		"orthographe-1990",
	}
}

// Entry is what a list says of an article before it is opened.
type Entry struct {
	Name, Title string
	Words       int
	Published   article.Date
	Language    string
}

// Contents returns the entries of all articles in the order of Names. They were
// taken from the articles when the program was made, because the first frame shows
// them and would otherwise wait for all articles to be decoded. The caller owns the
// slice.
func Contents() []Entry { return slices.Clone(edition) }
