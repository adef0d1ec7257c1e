package markdown_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestFixturesDecodeAsTheyWereMeant(t *testing.T) {
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
		golden := strings.TrimSuffix(name, ".md") + ".tree"
		if *update {
			if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s:\n%s", name, firstDifference(string(want), got))
		}
	}
}
