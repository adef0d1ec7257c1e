package markdown_test

import (
	"regexp"
	"strings"
	"testing"

	"newsreader/internal/format/markdown"
)

// said are pieces of inline text; each word that begins with "w" is one to be read.
var said = []string{
	"wone", "**wone** *wtwo* ~~wthree~~ `wfour`", "[wone](u) ![wtwo](p.png) <https://wthree.example>",
	"<sub>wone</sub>", "~~wone~~ <kbd>wtwo</kbd>", "<b>wone <sub>wtwo</sub></b>", "<q>wone", "<sup>wone</sup><sub>wtwo</sub>wthree",
	"<kbd>wone *wtwo*</kbd>", "<span>wone", "</i>wone</b>", "<!-- c -->wone", "wone<br>wtwo", "<code>wone</code>",
}

// contexts are places that text can stand in.
var contexts = []string{
	"@", "a\n\n@", "# @", "- @", "1. a\n   - @", "> @", "- [x] @", "| a |\n|---|\n| @ |", "| @ |\n|---|\n| b |",
	"| a |\n|---|\n| b |\n\n@", "| a |\n|---|\n| b |\n\nTable: @", "a[^1]\n\n[^1]: @", "a  \n@", "<div>\n\n@\n\n</div>",
}

// TestNoWordOfTheSourceIsLost reads every piece in every place.
func TestNoWordOfTheSourceIsLost(t *testing.T) {
	words := regexp.MustCompile(`\bw[a-z]+`)
	for _, context := range contexts {
		for _, piece := range said {
			source := strings.ReplaceAll(context, "@", piece)
			got := markdown.Encode(decode(t, source))
			for _, w := range words.FindAllString(piece, -1) {
				if !strings.Contains(got, w) {
					t.Errorf("%q lost %q: %q", source, w, got)
				}
			}
		}
	}
}
