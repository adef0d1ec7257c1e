package internal_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// documents are the texts that name files of the project.
var documents = []string{"../README.md", "README.md"}

// TestWhatADocumentNamesExists holds that every link to a file and every path in
// code marks leads to something. A path is taken from the document's folder, or
// from the top of the project.
func TestWhatADocumentNamesExists(t *testing.T) {
	links := regexp.MustCompile(`\]\(([^)#?]+)[^)]*\)`)
	paths := regexp.MustCompile("`((?:internal|cmd|articles|\\.ci)/[^`\\s]*)`")
	for _, doc := range documents {
		text, err := os.ReadFile(doc)
		if err != nil {
			t.Fatal(err)
		}
		named := 0
		for _, m := range append(links.FindAllStringSubmatch(string(text), -1), paths.FindAllStringSubmatch(string(text), -1)...) {
			target := m[1]
			if strings.Contains(target, "://") || strings.HasPrefix(target, "mailto:") {
				continue
			}
			named++
			if !exists(filepath.Join(filepath.Dir(doc), target)) && !exists(filepath.Join("..", target)) {
				t.Errorf("%s names %s, which is not there", doc, target)
			}
		}
		if named == 0 {
			t.Errorf("%s names no file: is this test looking at the right text?", doc)
		}
	}
}

// exists reports whether a path, or a pattern of paths, leads to something.
func exists(path string) bool {
	found, err := filepath.Glob(strings.TrimSuffix(path, "/..."))
	return err == nil && len(found) > 0
}

// TestNoDocumentNamesAMachine holds that the project speaks of itself alone: no
// path of anybody's machine stands in what is published.
func TestNoDocumentNamesAMachine(t *testing.T) {
	private := regexp.MustCompile(`/(home|Users|work|root)/[a-z]`)
	for _, doc := range documents {
		text, err := os.ReadFile(doc)
		if err != nil {
			t.Fatal(err)
		}
		if at := private.FindString(string(text)); at != "" {
			t.Errorf("%s names %s", doc, at)
		}
	}
}

// TestTheTopLevelIsTidy holds that the visible top level is what the design says.
func TestTheTopLevelIsTidy(t *testing.T) {
	want := map[string]bool{"cmd": true, "internal": true, "articles": true, "go.mod": true, "go.sum": true, "README.md": true}
	entries, err := os.ReadDir("..")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		// What the tools of Go leave behind is ignored by git and nobody's business.
		if name := e.Name(); !want[name] && !strings.HasPrefix(name, ".") && !strings.HasSuffix(name, ".test") && name != "newsreader" {
			t.Errorf("%s stands at the top level", name)
		}
	}
}
