package cli

import (
	"context"
	"fmt"

	"newsreader/internal/library"
	"newsreader/internal/query"
)

// soonIndexed is how many entries are made known to the search while somebody waits for
// what it finds: a fraction of a second.
const soonIndexed = 400

// catchUp makes the last entries known to the search, if a refresh that was ended too
// early left any. Where they are many, or nothing can be written, the person is told what
// the search does not see.
func (p *program) catchUp(ctx context.Context, l *library.Library, q query.Query) error {
	if len(query.Words(q)) == 0 {
		return nil
	}
	size, err := l.Size(ctx)
	if err != nil {
		return err
	}
	left := size.Unindexed
	if left > 0 && left <= soonIndexed && l.IndexAll(ctx) == nil {
		left = 0
	}
	if left > 0 {
		p.note(fmt.Sprintf("%s not known to the search yet; the next refresh sees to it", numbered(left, "1 entry is", "%d entries are")))
	}
	return ctx.Err()
}
