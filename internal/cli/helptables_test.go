package cli

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

func TestTheHelpOfEveryCommandFitsEightyColumns(t *testing.T) {
	root := (&program{}).command()
	for _, c := range root.Commands() {
		var out, problems bytes.Buffer
		if code := Run(context.Background(), Streams{Out: &out, Err: &problems}, []string{c.Name(), "--help"}); code != exitOK || out.Len() == 0 {
			t.Fatalf("%s --help: exit code %d, %q", c.Name(), code, problems.String())
		}
		for row := range strings.Lines(out.String()) {
			row = strings.TrimSuffix(row, "\n")
			if example := strings.HasPrefix(row, "  newsreader "); ansi.StringWidth(row) > helpWidth && !example {
				t.Errorf("%s: %q is wider", c.Name(), row)
			}
		}
	}
}
