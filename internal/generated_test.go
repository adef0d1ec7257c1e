package internal_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"newsreader/internal/tui"
)

//go:generate go test . -run OfTheReadme -update

// update writes what is generated instead of comparing it.
var update = flag.Bool("update", false, "write generated parts anew")

const readme = "../README.md"

// TestTheKeysOfTheReadmeAreFresh holds that the README's key table is the
// program's.
func TestTheKeysOfTheReadmeAreFresh(t *testing.T) {
	text, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, ok := strings.Cut(string(text), "<!-- keys:begin -->\n")
	old, after, ok2 := strings.Cut(rest, "<!-- keys:end -->")
	if !ok || !ok2 {
		t.Fatal("the README has no place for the keys")
	}
	fresh := keyTable(t)
	if old == fresh {
		return
	}
	if !*update {
		t.Fatalf("the keys of the README are not the program's; go generate ./internal makes them anew\n%s", fresh)
	}
	text = []byte(before + "<!-- keys:begin -->\n" + fresh + "<!-- keys:end -->" + after)
	if err := os.WriteFile(readme, text, 0o644); err != nil {
		t.Fatal(err)
	}
}

// keyTable writes the key table as Markdown, an action a row.
func keyTable(t *testing.T) string {
	t.Helper()
	table, err := tui.Keys(nil)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	b.WriteString("| keys | what it does | where | action |\n|---|---|---|---|\n")
	rows := 0
	for _, r := range table.Records() {
		if len(r.Keys) == 0 {
			continue
		}
		var keys []string
		for _, k := range r.Keys {
			keys = append(keys, "`"+strings.ReplaceAll(tui.KeyLabel(k), "|", "\\|")+"`")
		}
		fmt.Fprintf(&b, "| %s | %s | %s | %s |\n", strings.Join(keys, " "), r.Help, r.Scope, r.Action)
		rows++
	}
	if rows < 30 {
		t.Fatalf("only %d keys", rows)
	}
	return b.String()
}
