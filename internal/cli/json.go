package cli

import "encoding/json"

// schemaVersion is the version of every object that is printed as JSON.
const schemaVersion = 1

// printJSON writes one compact object and a newline. The encoder escapes nothing
// for a page: what is printed here is read by programs and people.
func (p *program) printJSON(v any) error {
	e := json.NewEncoder(p.out)
	e.SetEscapeHTML(false)
	return e.Encode(v)
}
