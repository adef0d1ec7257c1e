package plaintext

import "strings"

// decorated reads a line that marks itself as a heading: hashes before it, or the
// same marks on both sides ("== Scope ==", "*** News ***", "**Method**"). It
// returns the text within and how strong the mark is, less being stronger.
func decorated(text string) (inner string, rank int) {
	if len(text) > 4*maxHeading || len(text) < 3 {
		return "", 0
	}
	switch c := text[0]; c {
	case '#':
		rest := strings.TrimLeft(text, "#")
		n := len(text) - len(rest)
		inner = strings.TrimSpace(strings.TrimRight(rest, "#"))
		if n > 6 || inner == "" || rest[0] != ' ' {
			return "", 0
		}
		return inner, 10 + n
	case '=', '~', '-', '*', '_':
		rest := strings.TrimLeft(text, text[:1])
		n := len(text) - len(rest)
		inner = strings.TrimRight(rest, text[:1])
		m := len(rest) - len(inner)
		bare := strings.TrimSpace(inner)
		if n != m || bare == "" || strings.Contains(bare, text[:1]+text[:1]) {
			return "", 0
		}
		// Marks of weight touch the words; drawn lines stand off.
		weight := c == '*' || c == '_'
		if n < 2 && !(weight && bare == inner) || n >= 2 && !weight && bare == inner {
			return "", 0
		}
		if c == '=' {
			return bare, 20 + min(n, 6) // in a wiki more marks are deeper
		}
		return bare, 35
	}
	return "", 0
}
