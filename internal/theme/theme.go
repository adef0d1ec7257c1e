// Package theme turns style sheets into prepared styles.
//
// A theme is a Glamour style sheet: one of the sheets that Glamour brings along, a
// JSON file of the user's, or one of our own pair. From the sheet come the styles
// of an article's parts and the roles of the screens around it, so that every
// sheet dresses the whole program. The room knows colours, attributes and the
// sheet's language; it does not know articles, lines or widths, reads no
// environment and asks no terminal.
package theme

import (
	"cmp"
	"slices"

	"charm.land/glamour/v2/ansi"
	"charm.land/glamour/v2/styles"
	"github.com/alecthomas/chroma/v2"
)

// The names of our own pair of sheets.
const (
	Lamplight = "lamplight" // for a dark background
	Newsprint = "newsprint" // for a light one
)

// Theme is a style sheet made ready. It is immutable: any number of goroutines
// may use one, and a picker swaps the pointer.
type Theme struct {
	// Name is the sheet's name, or the path of the file it came from.
	Name string
	// Dark says that the sheet is meant for a dark background.
	Dark bool
	// Parts are the styles of an article.
	Parts Parts
	// UI are the styles of the screens.
	UI UI

	tokens map[chroma.TokenType]Style
}

// Default returns the one of our own pair that suits the background.
func Default(dark bool) *Theme {
	name := Newsprint
	if dark {
		name = Lamplight
	}
	t, err := Load(name)
	if err != nil {
		// The pair is embedded and a test loads it.
		panic(err)
	}
	return t
}

// Names returns the names that Load knows, our own pair first.
func Names() []string {
	names := []string{Lamplight, Newsprint}
	for name := range styles.DefaultStyles {
		names = append(names, name)
	}
	slices.SortStableFunc(names[2:], cmp.Compare[string])
	return names
}

// build makes a theme of a sheet.
func build(name string, dark bool, sheet ansi.StyleConfig) (*Theme, error) {
	p := palette{sheet: sheet}
	t := &Theme{Name: name, Dark: dark}
	t.Parts = p.parts(dark)
	t.UI = p.roles(dark)
	t.tokens = p.tokens()
	if p.err != nil {
		return nil, p.err
	}
	return t, nil
}
