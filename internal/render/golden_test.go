package render_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"newsreader/internal/article"
	"newsreader/internal/article/arbitrary"
	"newsreader/internal/render"
	"newsreader/internal/theme"
)

var update = flag.Bool("update", false, "write the golden files anew")

// goldens are pieces whose look is settled by eye.
func goldens() map[string][]article.Block {
	whole := everything()
	return map[string][]article.Block{
		"kinds":  arbitrary.Blocks(),
		"script": whole.Sections[1].Blocks,
		"odd":    whole.Sections[2].Blocks[2:5],
		"list":   whole.Sections[2].Sections[0].Blocks,
		"table":  whole.Sections[3].Blocks[:2],
		"code":   whole.Sections[3].Blocks[2:],
		"board":  whole.Sections[4].Blocks,
	}
}

func TestBlocksLookAsSettled(t *testing.T) {
	for name, blocks := range goldens() {
		a := &article.Article{Sections: []*article.Section{{Blocks: blocks}}}
		article.Arrange(a.Sections)
		var b strings.Builder
		for _, width := range []int{72, 40, 16, 5} {
			o := render.Options{Width: width, Method: ansi.GraphemeWidth, Theme: theme.Default(true), Screen: true, Boxes: true}
			fmt.Fprintf(&b, "==== screen %d\n", width)
			d := render.New(a, o)
			for i := range d.Units() {
				for _, l := range d.Lines(i) {
					b.WriteString(l.Plain + "\n")
				}
			}
		}
		for _, width := range []int{72, 20, 0} {
			fmt.Fprintf(&b, "==== text %d\n", width)
			if err := render.Write(&b, a, render.Options{Width: width, Method: ansi.GraphemeWidth}); err != nil {
				t.Fatal(err)
			}
		}
		compare(t, name+".golden", b.String())
	}
}

// compare holds a text to a golden file, or writes the file with -update.
func compare(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs; look at it with go test -update and git diff. It is now:\n%s", path, got)
	}
}
