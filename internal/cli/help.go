package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// intro is what somebody who has never seen the program reads first.
const intro = `Read any article in the terminal by its structure: outline, sections, what
speaks for and against, links. Without a REF it opens the library: your feeds,
or the bundled edition for who follows none yet.

A REF is "-" (standard input), an address (https://...), a bundled article's
name, a file or a folder, or the number of a stored entry ("newsreader list").
Where the output is no terminal, the article is printed as plain text, and
without a REF the list of what is unread.`

// examples are the first thing that most people look for.
var examples = []struct{ line, what string }{
	{"newsreader", "open the library, or the bundled edition with its tour"},
	{"newsreader notes.md", "read a file: text, Markdown or HTML"},
	{"newsreader https://example.org/page", "read a page of the web"},
	{"newsreader tour --outline", "print the numbered headings"},
	{"newsreader tour --section 2", "print one section, here the second"},
	{"newsreader mexico-us-troops --pros", "print what speaks for it, a point a line"},
	{"newsreader page.html -f markdown", "turn a page into Markdown"},
	{"newsreader tour --json | jq .title", "get at everything in a script"},
	{"newsreader add example.org", "follow the feed of a site"},
	{"newsreader list is:unread", "list what is unread: number, date, title"},
	{"newsreader 1234", "read an entry of the library by its number"},
}

// after is the end of the help.
const after = `Settings stand in ~/.config/newsreader/config.toml ("newsreader config init"
writes one to begin with). The manual page: newsreader man | man -l -`

// setHelp makes the help of all commands.
func (p *program) setHelp(root *cobra.Command, groups []group) {
	root.SetHelpFunc(func(c *cobra.Command, _ []string) {
		if c == root {
			p.rootHelp(root, groups)
			return
		}
		p.commandHelp(c, groups[len(groups)-1])
	})
	root.SetUsageFunc(func(*cobra.Command) error { return nil })
}

func (p *program) rootHelp(root *cobra.Command, groups []group) {
	w := p.out
	_, _ = fmt.Fprintf(w, "%s\n\nUsage:\n  %s\n  newsreader COMMAND\n\nExamples:\n", intro, root.Use) // a failure shows when w is flushed
	for _, e := range examples {
		line(w, 36, e.line, e.what)
	}
	p.helpCommands(root)
	p.helpFlags(groups)
	_, _ = fmt.Fprintf(w, "\n%s\n", after)
}

func (p *program) commandHelp(c *cobra.Command, shared group) {
	w := p.out
	_, _ = fmt.Fprintf(w, "%s.\n", c.Short) // as in rootHelp
	if c.Long != "" {
		_, _ = fmt.Fprintf(w, "\n%s\n", c.Long)
	}
	p.helpTables(c.Name())
	_, _ = fmt.Fprintf(w, "\nUsage:\n  %s\n", strings.TrimSpace(c.Parent().CommandPath()+" "+c.Use))
	p.helpCommands(c)
	if c.Example != "" {
		_, _ = fmt.Fprintf(w, "\nExamples:\n%s\n", c.Example)
	}
	if own := c.LocalNonPersistentFlags(); own.HasFlags() {
		own.SortFlags = false
		p.helpFlags([]group{{"Flags", own}})
	}
	p.helpFlags([]group{shared})
}

func (p *program) helpCommands(c *cobra.Command) {
	if !c.HasAvailableSubCommands() {
		return
	}
	_, _ = io.WriteString(p.out, "\nCommands:\n") // as in rootHelp
	for _, sub := range c.Commands() {
		if sub.IsAvailableCommand() {
			line(p.out, 20, sub.Use, sub.Short)
		}
	}
}

// helpFlags explains flags, the groups under one another in the same columns.
func (p *program) helpFlags(groups []group) {
	for _, g := range groups {
		_, _ = fmt.Fprintf(p.out, "\n%s:\n", g.title) // as in rootHelp
		g.set.VisitAll(func(f *pflag.Flag) { line(p.out, 24, flagHead(f, "    "), flagUsage(f)) })
	}
}

// flagHead is a flag as it is written: "-f, --format FORMAT". Where it has no short
// form, indent stands in its place.
func flagHead(f *pflag.Flag, indent string) string {
	if f.Shorthand != "" {
		indent = "-" + f.Shorthand + ", "
	}
	name, _ := pflag.UnquoteUsage(f)
	return strings.TrimRight(indent+"--"+f.Name+" "+name, " ")
}

func flagUsage(f *pflag.Flag) string {
	_, usage := pflag.UnquoteUsage(f)
	return usage
}

// helpWidth is the width of the help in columns: every terminal has as many.
const helpWidth = 80

// line writes a name and what it means in two columns, the second wrapped.
func line(w io.Writer, width int, name, what string) {
	text := "  " + name
	for _, row := range strings.Split(ansi.Wordwrap(what, helpWidth-width-2, ""), "\n") {
		text += strings.Repeat(" ", max(2, width+2-len(text))) + row
		_, _ = io.WriteString(w, text+"\n") // as in rootHelp
		text = ""
	}
}
