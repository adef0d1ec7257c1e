package cli

import (
	"fmt"

	"newsreader/internal/library"
	"newsreader/internal/query"
)

// helpTables explains what a command has tables of. They are made when help is asked
// for: every start would pay for them otherwise.
func (p *program) helpTables(command string) {
	switch command {
	case "list":
		p.helpTable("The fields of an entry", 14, fieldHelp(entryFields()))
		p.helpTable("The fields of a feed, with --feeds", 14, fieldHelp(feedFields()))
	case "search":
		var rows []entry
		for _, e := range query.Examples() {
			rows = append(rows, entry{e.Query, e.Finds})
		}
		p.helpTable("A QUERY is the same here, in saved searches and in rules", 38, rows)
	case "set":
		var rows []entry
		for _, s := range library.Settings() {
			rows = append(rows, entry{s.Key, s.Help + " " + s.Values})
		}
		p.helpTable("Settings", 14, append(rows, entry{library.AddressKey, library.AddressHelp + " " + library.AddressValues}, entry{mutedKey, mutedHelp + " true, false"}))
	case "mark":
		var rows []entry
		for _, a := range markActions() {
			rows = append(rows, entry{a.name, a.help})
		}
		p.helpTable("Actions", 14, rows)
	}
}

func (p *program) helpTable(title string, width int, rows []entry) {
	_, _ = fmt.Fprintf(p.out, "\n%s:\n", title) // as in rootHelp
	for _, r := range rows {
		line(p.out, width, r.name, r.what)
	}
}

func fieldHelp[T any](fields []field[T]) []entry {
	var rows []entry
	for _, f := range fields {
		rows = append(rows, entry{"{" + f.name + "}", f.help})
	}
	return rows
}
