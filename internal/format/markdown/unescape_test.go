package markdown_test

import (
	"testing"

	"newsreader/internal/article"
)

// The bounds are CommonMark's (section 2.5).
func TestEntitiesAreReadWithinTheirBounds(t *testing.T) {
	for source, want := range map[string]string{
		"&amp;": "&", "&#65;": "A", "&#x41;": "A", "&#0000065;": "A", "&#0;": "\ufffd", "&#x110000;": "\ufffd",
		"&#00000065;": "&#00000065;", "&#x0000041;": "&#x0000041;", "&#+65;": "&#+65;", "&#;": "&#;",
		"&nosuch;": "&nosuch;", "&amp": "&amp", "\\&amp;": "&amp;", "&amp;amp;": "&amp;", "&#27;[31m": "[31m",
	} {
		a := decode(t, source)
		if got := article.Text(a.Sections[0].Blocks[0].(*article.Paragraph).Spans); got != want {
			t.Errorf("%q is read as %q, want %q", source, got, want)
		}
	}
}
