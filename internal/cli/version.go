package cli

import (
	"fmt"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"
)

// Version is the version of the program.
const Version = "0.1.0"

// versionFacts is what `version --json` prints.
type versionFacts struct {
	Schema  int    `json:"schema"`
	Version string `json:"version"`
	// Commit and Date are empty where the build does not know them.
	Commit string `json:"commit"`
	Date   string `json:"date"`
	// Modified says that the program was built from a changed checkout.
	Modified bool   `json:"modified"`
	Go       string `json:"go"`
}

func (p *program) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use: "version", Short: "Print the version", Args: known(cobra.NoArgs),
		RunE: func(*cobra.Command, []string) error { return p.printVersion() },
	}
}

func (p *program) printVersion() error {
	v := buildFacts()
	if p.flags.json {
		return p.printJSON(v)
	}
	_, err := fmt.Fprintln(p.out, v.text())
	return err
}

// text is the version for people, in a line.
func (v versionFacts) text() string {
	var known []string
	if v.Commit != "" {
		known = append(known, v.Commit[:min(12, len(v.Commit))])
	}
	if day, _, ok := strings.Cut(v.Date, "T"); ok {
		known = append(known, day)
	}
	if v.Modified {
		known = append(known, "modified")
	}
	text := "newsreader " + v.Version
	if len(known) > 0 {
		text += " (" + strings.Join(known, ", ") + ")"
	}
	return text
}

func buildFacts() versionFacts {
	v := versionFacts{Schema: 1, Version: Version}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return v
	}
	v.Go = info.GoVersion
	for _, s := range info.Settings {
		switch s.Key {
		case "vcs.revision":
			v.Commit = s.Value
		case "vcs.time":
			v.Date = s.Value
		case "vcs.modified":
			v.Modified = s.Value == "true"
		}
	}
	return v
}
