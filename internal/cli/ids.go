package cli

import (
	"bufio"
	"encoding/json"
	"strings"

	"newsreader/internal/feed"
	"newsreader/internal/source"
)

// entryIDs reads the numbers of entries from the command line, and for "-" from standard
// input. It reports whether it is numbers that are given: the first argument says so.
func (p *program) entryIDs(args []string) (ids []feed.EntryID, named bool, err error) {
	for i, arg := range args {
		id, ok := entryID(arg)
		switch {
		case ok:
			ids = append(ids, id)
		case arg == source.Stdin:
			piped, err := p.pipedIDs()
			if err != nil {
				return nil, true, err
			}
			ids = append(ids, piped...)
		case i == 0:
			return nil, false, nil
		default:
			return nil, true, usagef("%q is no number of an entry; a query that begins with a number stands in quotes: '\"%s\" ...'", arg, args[0])
		}
	}
	return ids, len(args) > 0, nil
}

// maxLine bounds a line of numbers: a line of JSON with a snippet in it is far shorter.
const maxLine = 1 << 20

// pipedIDs reads a number a line: the first field, or the "id" of a JSON object.
func (p *program) pipedIDs() ([]feed.EntryID, error) {
	if p.In == nil {
		return nil, nil
	}
	var ids []feed.EntryID
	lines := bufio.NewScanner(p.In)
	lines.Buffer(nil, maxLine)
	for n := 1; lines.Scan(); n++ {
		text := strings.TrimSpace(lines.Text())
		if text == "" {
			continue
		}
		id, ok := lineID(text)
		if !ok {
			return nil, usagef("line %d of standard input does not begin with the number of an entry: %.40q", n, text)
		}
		ids = append(ids, id)
	}
	return ids, lines.Err()
}

func lineID(text string) (feed.EntryID, bool) {
	if text[0] == '{' {
		var row struct {
			ID int64 `json:"id"`
		}
		err := json.Unmarshal([]byte(text), &row)
		return feed.EntryID(row.ID), err == nil && row.ID > 0
	}
	return entryID(strings.Fields(text)[0])
}
