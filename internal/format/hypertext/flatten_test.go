package hypertext

import (
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"newsreader/internal/article"
)

func TestDeepPagesAreRead(t *testing.T) {
	const deep = 5 << 20 / len("<div>")
	for name, page := range map[string]string{
		"a little too deep": strings.Repeat("<div>", 600) + "text",
		"five megabytes":    strings.Repeat("<div>", deep) + "text",
		"closed":            strings.Repeat("<section><ul><li>", 10000) + "text" + strings.Repeat("</li></ul></section>", 10000),
		"quotes":            strings.Repeat("<blockquote>", 2000) + "text",
		"spans":             strings.Repeat("<b><i>", 2000) + "text",
		"tables":            strings.Repeat("<table><tr><td>", 1000) + "text",
	} {
		a, err := Decode(page, Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got := a.Words(); got != 1 {
			t.Errorf("%s: %d words", name, got)
		}
	}
}

func TestWhatLiesTooDeepKeepsItsPartings(t *testing.T) {
	page := strings.Repeat("<div>", 600) + "<p>one</p><p>two <b>bold</b></p>three<script>no text</script><ul><li>four<li>five</ul>"
	var got []string
	for _, b := range Fragment(page, "") {
		if p, ok := b.(*article.Paragraph); ok {
			for _, s := range p.Spans {
				if s, ok := s.(article.Plain); ok {
					got = append(got, s.Text)
				}
			}
		}
	}
	if want := []string{"one", "two bold", "three", "four", "five"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestFlatteningChangesNoPageThatIsShallow(t *testing.T) {
	pages, err := filepath.Glob("testdata/*/*.html")
	if err != nil || len(pages) == 0 {
		t.Fatalf("no pages: %v", err)
	}
	for _, name := range pages {
		switch strings.TrimSuffix(filepath.Base(name), ".html") {
		case "marks", "broken":
			continue // marks that cross are reopened by the parser, and closed here
		}
		page, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		flat, _ := flatten(string(page))
		if got, want := FragmentItems(flat, ""), FragmentItems(string(page), ""); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: flattened to\n%s", name, flat)
		}
	}
}

func TestTooDeepErrorSaysWhatToDo(t *testing.T) {
	msg := (&TooDeepError{Depth: 700, Limit: parserDepth}).Error()
	for _, part := range []string{"700", "512", "save it as text"} {
		if !strings.Contains(msg, part) {
			t.Errorf("%q does not say %q", msg, part)
		}
	}
}
