package syndication_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"newsreader/internal/format/syndication"
)

var updateFeeds = flag.Bool("update", false, "write what is found to the golden files")

// address is where the fixtures are said to have come from.
const address = "https://fixture.example/feeds/all.xml"

// TestFeedsAreReadAsTheirFormatsSay reads each feed of testdata and compares what it
// says, written as JSON, with the golden file next to it.
func TestFeedsAreReadAsTheirFormatsSay(t *testing.T) {
	files, err := filepath.Glob("testdata/feeds/*")
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, file := range files {
		if strings.HasSuffix(file, ".golden") {
			continue
		}
		found++
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			f, err := syndication.Parse(data, syndication.Options{URL: address})
			if err != nil {
				t.Fatal(err)
			}
			var line, got bytes.Buffer
			if err := syndication.Encode(&line, f); err != nil {
				t.Fatal(err)
			}
			if err := json.Indent(&got, line.Bytes(), "", "  "); err != nil {
				t.Fatal(err)
			}
			for _, note := range f.Mended {
				got.WriteString("mended: " + note + "\n")
			}
			golden := file + ".golden"
			if *updateFeeds {
				if err := os.WriteFile(golden, got.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if got.String() != string(want) {
				t.Errorf("differs from %s (-update writes it):\n%s", golden, firstDifference(got.String(), string(want)))
			}
		})
	}
	if found < 10 {
		t.Errorf("only %d feeds were found", found)
	}
}

// firstDifference returns the first line that differs, of both.
func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range max(len(g), len(w)) {
		a, b := "", ""
		if i < len(g) {
			a = g[i]
		}
		if i < len(w) {
			b = w[i]
		}
		if a != b {
			return "got  " + a + "\nwant " + b
		}
	}
	return ""
}
