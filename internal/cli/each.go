package cli

import (
	"context"
	"errors"
)

// each does something to each of several things that are named. One that fails does not
// keep the others from being done; the run fails for it.
func (p *program) each(ctx context.Context, names []string, do func(string) error) error {
	for _, name := range names {
		err := do(name)
		switch {
		case err == nil:
		case len(names) == 1 || ctx.Err() != nil || errors.As(err, new(*usageError)) || closedPipe(err):
			return err
		default:
			if flushed := p.out.Flush(); flushed != nil { // what is printed comes before the message
				return flushed
			}
			if code := p.report(err); p.failed == exitOK {
				p.failed = code
			}
		}
	}
	return nil
}
