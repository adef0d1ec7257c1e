package markdown_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"newsreader/internal/format/markdown"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestFixturesAreReadAndWrittenAsTheyWereMeant(t *testing.T) {
	names, err := filepath.Glob("testdata/*.md")
	if err != nil {
		t.Fatal(err)
	}
	if len(names) < 30 {
		t.Fatalf("%d fixtures, want at least 30", len(names))
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		a := decode(t, string(data))
		got := dump(a)
		for _, n := range a.Provenance.Notes {
			got += "note: " + n + "\n"
		}
		compare(t, strings.TrimSuffix(name, ".md")+".tree", got)
		compare(t, strings.TrimSuffix(name, ".md")+".written", markdown.Encode(a))
	}
}

// compare holds a text to a golden file.
func compare(t *testing.T, golden, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s:\n%s", golden, firstDifference(string(want), got))
	}
}
