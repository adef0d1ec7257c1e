package cli

import (
	"bytes"
	"context"
	"strings"
	"testing"
)

// TestNoEscapeOfTheEnvironmentReachesTheTerminal holds that the doctor shows what it
// found without doing what it says.
func TestNoEscapeOfTheEnvironmentReachesTheTerminal(t *testing.T) {
	const hostile = "x\x1b[31m\x1b]52;c;eA==\x07\u202e\u009b2J\tz"
	for _, json := range []bool{false, true} {
		var out, problems bytes.Buffer
		s := Streams{Out: &out, Err: &problems, Env: []string{
			"HOME=" + t.TempDir(), "TERM=" + hostile, "LANG=" + hostile, "BROWSER=" + hostile, "EDITOR=" + hostile,
			"HTTPS_PROXY=http://" + hostile, "NO_PROXY=" + hostile, "XDG_CONFIG_HOME=/" + hostile, "GLAMOUR_STYLE=" + hostile,
		}}
		args := []string{"doctor"}
		if json {
			args = append(args, "--json")
		}
		Run(context.Background(), s, args)
		if got := out.String() + problems.String(); strings.ContainsAny(got, "\x1b\a\u009b\u202e") {
			t.Errorf("%q", got)
		}
		for row := range strings.Lines(out.String()) {
			if !json && strings.Count(row, "\t") != 4 {
				t.Errorf("%q has not five fields", row)
			}
		}
	}
}

func TestTheGravestVerdictCounts(t *testing.T) {
	for _, c := range []struct {
		verdicts []verdict
		want     verdict
	}{
		{nil, good},
		{[]verdict{good, good}, good},
		{[]verdict{note, good}, note},
		{[]verdict{problem, note, good}, problem},
		{[]verdict{note, problem}, problem},
	} {
		var all []finding
		for _, v := range c.verdicts {
			all = append(all, finding{Verdict: v})
		}
		if got := worst(all); got != c.want {
			t.Errorf("%v: %s", c.verdicts, got)
		}
	}
}

func TestOnANarrowTerminalNoRowIsWider(t *testing.T) {
	for _, columns := range []int{24, 40, 79, 80, 120} {
		var out bytes.Buffer
		s := Streams{Out: &out, Err: &out, OutTerminal: true, Columns: func() int { return columns }, Env: []string{"HOME=/nowhere/at/all", "TERM=xterm", "NO_COLOR=1"}}
		Run(context.Background(), s, []string{"doctor"})
		if !strings.Contains(out.String(), "library") {
			t.Fatalf("%q", out.String())
		}
		for row := range strings.Lines(out.String()) {
			if row = strings.TrimSuffix(row, "\n"); len([]rune(row)) > max(columns, nameColumn+minText) {
				t.Errorf("at %d columns: %q", columns, row)
			}
		}
	}
}
