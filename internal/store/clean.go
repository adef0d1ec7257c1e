package store

import "newsreader/internal/sanitize"

// clean takes out of texts what a terminal would obey. All that comes in is clean already;
// but the file may be another's, or may have been written to by another program. It costs
// nothing where there is nothing to take out.
func clean(texts ...*string) {
	for _, t := range texts {
		*t = sanitize.Text(*t)
	}
}
