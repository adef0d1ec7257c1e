package cli

import (
	"io"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"newsreader/internal/tui"
)

func (p *program) manCommand(groups []group) *cobra.Command {
	return &cobra.Command{
		Use: "man", Short: "Print the manual page", Args: known(cobra.NoArgs),
		Example: "  newsreader man | man -l -\n  newsreader man >~/.local/share/man/man1/newsreader.1",
		RunE: func(c *cobra.Command, _ []string) error {
			keys, err := tui.Keys(nil) // the manual describes the program, not one person's settings
			if err != nil {
				return err
			}
			return writeManual(p.out, c.Root(), groups, keys)
		},
	}
}

// manual writes a page in the language of man(7). The first error ends it.
type manual struct {
	w   io.Writer
	err error
}

// request writes a request line; its arguments are quoted.
func (m *manual) request(name string, args ...string) {
	for i, a := range args {
		args[i] = `"` + strings.ReplaceAll(escapeRoff(a), `"`, `\(dq`) + `"`
	}
	m.write("." + strings.Join(append([]string{name}, args...), " ") + "\n")
}

// text writes running text; an empty line parts paragraphs.
func (m *manual) text(s string) {
	for line := range strings.Lines(s) {
		line = strings.TrimSuffix(line, "\n")
		switch {
		case line == "":
			m.request("PP")
		case strings.HasPrefix(line, ".") || strings.HasPrefix(line, "'"):
			m.write(`\&` + escapeRoff(line) + "\n")
		default:
			m.write(escapeRoff(line) + "\n")
		}
	}
}

func (m *manual) write(s string) {
	if m.err == nil {
		_, m.err = io.WriteString(m.w, s)
	}
}

// escapeRoff keeps backslashes and hyphens as they are: a plain hyphen may be set as
// a typographic one, which nobody could paste into a shell.
func escapeRoff(s string) string {
	return strings.NewReplacer(`\`, `\e`, "-", `\-`).Replace(s)
}

func writeManual(w io.Writer, root *cobra.Command, groups []group, keys tui.Table) error {
	m := &manual{w: w}
	m.request("TH", "NEWSREADER", "1", "", "newsreader "+Version, "User Commands")
	m.request("SH", "NAME")
	m.text("newsreader - " + strings.ToLower(root.Short[:1]) + root.Short[1:])
	m.request("SH", "SYNOPSIS")
	m.text("newsreader [FLAG...] [REF...]")
	m.request("br")
	m.text("newsreader COMMAND")
	m.request("SH", "DESCRIPTION")
	m.text(intro)
	m.request("SH", "OPTIONS")
	for _, g := range groups {
		m.request("SS", g.title)
		g.set.VisitAll(m.flag)
	}
	m.request("SH", "COMMANDS")
	for _, c := range root.Commands() {
		if c.IsAvailableCommand() {
			m.command(c)
		}
	}
	m.request("SH", "KEYS")
	heading := ""
	for _, r := range keys.Records() {
		if h := keyHeading(r); h != heading {
			heading = h
			m.request("SS", h)
		}
		m.request("TP")
		m.request("B", keyLabels(r, ", "))
		m.text(r.Help + " (" + r.Action + ")")
	}
	m.table("FILES", files)
	m.table("ENVIRONMENT", environment)
	m.table("EXIT STATUS", statuses)
	m.request("SH", "EXAMPLES")
	for _, e := range examples {
		m.request("TP")
		m.request("B", e.line)
		m.text(e.what)
	}
	return m.err
}

func (m *manual) flag(f *pflag.Flag) {
	m.request("TP")
	m.request("B", flagHead(f, ""))
	m.text(flagUsage(f))
}

func (m *manual) command(c *cobra.Command) {
	m.request("TP")
	m.request("B", c.Use)
	m.text(c.Short)
	if own := c.LocalNonPersistentFlags(); own.HasFlags() {
		m.request("RS")
		own.VisitAll(m.flag)
		m.request("RE")
	}
	for _, sub := range c.Commands() {
		m.request("TP")
		m.request("B", c.Name()+" "+sub.Use)
		m.text(sub.Short)
	}
}

// entry is a line of a table in the manual.
type entry struct{ name, what string }

func (m *manual) table(title string, terms []entry) {
	m.request("SH", title)
	for _, t := range terms {
		m.request("TP")
		m.request("B", t.name)
		m.text(t.what)
	}
}

var files = []entry{
	{"$XDG_CONFIG_HOME/newsreader/config.toml", "the settings (without the variable: ~/.config)"},
	{"$XDG_DATA_HOME/newsreader/library.db", "the library: feeds and their entries (without the variable: ~/.local/share)"},
	{"$XDG_STATE_HOME/newsreader/state.json", "what is kept for the next start (without the variable: ~/.local/state)"},
}

var environment = []entry{
	{"NO_COLOR", "if not empty, nothing printed has colour"},
	{"CLICOLOR_FORCE", "if not empty and not 0, what is printed into a pipe has colour too"},
	{"COLUMNS", "the width at which text wraps"},
	{"GLAMOUR_STYLE", "a theme's name or a style sheet, where --theme is not given"},
	{"TERM", `"dumb" has the same effect as --linear`},
	{"VISUAL, EDITOR", "the editor"},
	{"BROWSER", "the browser: a command, or several parted by colons"},
	{"LC_ALL, LC_MESSAGES, LANG", "the language that pages are asked for in"},
	{"HTTP_PROXY, HTTPS_PROXY, NO_PROXY", "the way to the web, where it leads through a proxy"},
	{"SHELL", "the shell that runs the command an article is piped to"},
}

var statuses = []entry{
	{"0", "all went well"},
	{"1", "something failed"},
	{"2", "the command line is wrong, or a selector fits several sections"},
	{"3", "the article, the section, the feed or the entry is not there"},
}
