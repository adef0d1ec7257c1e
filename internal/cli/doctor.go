package cli

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"

	"newsreader/internal/config"
)

func (p *program) doctorCommand() *cobra.Command {
	var quick bool
	c := &cobra.Command{
		Use: "doctor", Short: "Look over the program, the terminal, the settings and the library",
		Long: "Every line has a verdict: ok, note (something is less than it could be) or\n" +
			"problem (something does not work), and says what can be done. Nothing is\n" +
			"changed, and no server is asked. A terminal is asked what it can do, for at\n" +
			"most a second. In a pipe tabs part verdict, part, name, value and advice. The\n" +
			"exit code is 1 where there is a problem.",
		Example: "  newsreader doctor\n  newsreader doctor --quick | grep ^problem\n  newsreader doctor --json | jq -r '.findings[] | .verdict + \" \" + .name'",
		Args:    known(cobra.NoArgs),
		RunE:    func(c *cobra.Command, _ []string) error { return p.doctor(c.Context(), quick) },
	}
	c.Flags().BoolVar(&quick, "quick", false, "leave the check of the whole library out, which reads all of it")
	return c
}

// doctor looks at one part after the other, and tells of each as soon as it is known.
func (p *program) doctor(ctx context.Context, quick bool) error {
	l, err := p.listLook()
	if err != nil {
		l = plainLook // the settings are at fault, and told of below
	}
	var all []finding
	for _, part := range []func(context.Context) ([]finding, error){
		func(context.Context) ([]finding, error) { return p.programFindings(), nil },
		p.terminalFindings,
		func(context.Context) ([]finding, error) { return p.machineFacts().findings(), nil },
		func(context.Context) ([]finding, error) { return networkFindings(p.Getenv), nil },
		func(context.Context) ([]finding, error) { return p.settingsFindings(), nil },
		func(context.Context) ([]finding, error) { return p.placeFindings(), nil },
		func(ctx context.Context) ([]finding, error) {
			facts, err := p.libraryFacts(ctx, quick)
			return facts.findings(), err
		},
	} {
		found, err := part(ctx)
		if err != nil {
			return err
		}
		for i := range found {
			found[i] = found[i].clean()
		}
		all = append(all, found...)
		if err := p.printFindings(found, l); err != nil {
			return err
		}
	}
	if worst(all) == problem {
		p.failed = exitFailure
	}
	if p.flags.json {
		return p.printJSON(struct {
			Schema   int       `json:"schema"`
			Verdict  verdict   `json:"verdict"`
			Findings []finding `json:"findings"`
		}{schemaVersion, worst(all), all})
	}
	return p.printVerdict(all, l)
}

func (p *program) programFindings() []finding {
	f := &findings{part: aboutProgram}
	v := buildFacts()
	f.good("version", v.text())
	f.good("built", strings.TrimSpace(v.Go+" for "+runtime.GOOS+"/"+runtime.GOARCH))
	return f.all
}

func (p *program) terminalFindings(ctx context.Context) ([]finding, error) {
	f := p.terminalFacts()
	if c, err := p.config(); err == nil {
		f.pictures = p.wantedPictures(c)
	}
	said, err := p.interview(ctx)
	f.said = said
	return f.findings(), err
}

// settingsFindings tells every mistake of the settings.
func (p *program) settingsFindings() []finding {
	f := &findings{part: aboutSettings}
	var problems config.Problems
	switch c, err := p.checkedConfig(); {
	case errors.As(err, &problems):
		for _, one := range problems {
			f.problem(fmt.Sprintf("line %d", one.Line), one.String(), "newsreader config check tells when it is mended")
		}
	case err != nil:
		f.problem("file", err.Error(), "")
	case c.File == "":
		f.good("file", "none: the defaults hold; newsreader config init writes one")
	default:
		f.good("file", c.File+": no mistakes")
	}
	if path, err := config.StatePath(p.Getenv); err == nil {
		if _, err := config.LoadState(path); err != nil {
			f.note("state", err.Error(), "it is written anew when the reader ends")
		}
	}
	return f.all
}

// printFindings prints the findings of one part: on a terminal under its name, in a pipe
// a line each.
func (p *program) printFindings(found []finding, l look) error {
	if p.flags.json {
		return nil
	}
	if !p.OutTerminal {
		for _, f := range found {
			if _, err := fmt.Fprintf(p.out, "%s\t%s\t%s\t%s\t%s\n", f.Verdict, f.Part, f.Name, f.Value, f.Advice); err != nil {
				return err
			}
		}
		return nil
	}
	if len(found) > 0 {
		blank := ""
		if found[0].Part != aboutProgram {
			blank = "\n"
		}
		_, _ = fmt.Fprintln(p.out, blank+l.name.Render(found[0].Part)) // a failure shows when p.out is flushed
	}
	for _, f := range found {
		p.printFinding(f, l)
	}
	return p.out.Flush() // what comes next may take a while
}

// The columns of a finding on a terminal: verdict, name and value. Where the value would
// have too little room, it stands behind the name.
const (
	verdictColumn = 2
	nameColumn    = verdictColumn + len("problem") + gap
	valueColumn   = nameColumn + 16 + gap
	leastValue    = 40
	mostValue     = 90
)

func (p *program) printFinding(f finding, l look) {
	dress := map[verdict]func(string) string{good: l.muted.Render, note: l.number.Render, problem: l.con.Render}[f.Verdict]
	head := strings.Repeat(" ", verdictColumn) + dress(string(f.Verdict)) + strings.Repeat(" ", nameColumn-verdictColumn-len(f.Verdict))
	column, text := nameColumn, f.Name+": "+f.Value
	if name := ansi.StringWidth(f.Name); p.room()-valueColumn >= leastValue && nameColumn+name+gap <= valueColumn {
		column, text = valueColumn, f.Value
		head += f.Name + strings.Repeat(" ", valueColumn-nameColumn-name)
	}
	room := min(max(p.room()-column, minText), mostValue)
	for _, row := range foldedWords(text, room) {
		_, _ = fmt.Fprintln(p.out, head+row) // as in printFindings
		head = strings.Repeat(" ", column)
	}
	if f.Advice == "" {
		return
	}
	mark := "→ "
	for _, row := range foldedWords(f.Advice, room-2) {
		_, _ = fmt.Fprintln(p.out, head+l.muted.Render(mark+row)) // as in printFindings
		mark = "  "
	}
}

// foldedWords folds a text between its words, and not at the hyphens within them: they
// are those of commands.
func foldedWords(text string, room int) []string {
	const unbreaking = "\u2011"
	text = ansi.Wrap(strings.ReplaceAll(text, "-", unbreaking), room, "")
	return strings.Split(strings.ReplaceAll(text, unbreaking, "-"), "\n")
}

// printVerdict ends the list on a terminal by how much was found.
func (p *program) printVerdict(all []finding, l look) error {
	if !p.OutTerminal {
		return nil
	}
	count := map[verdict]int{}
	for _, f := range all {
		count[f.Verdict]++
	}
	text := "All is well."
	switch notes := numbered(count[note], "1 note", "%d notes"); {
	case count[problem] > 0:
		text = numbered(count[problem], "1 problem", "%d problems") + ", " + notes + "."
	case count[note] > 0:
		text = "Nothing is broken; " + notes + "."
	}
	_, err := fmt.Fprintln(p.out, "\n"+l.name.Render(text))
	return err
}
