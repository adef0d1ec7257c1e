// Package task tells what is under way and whether its result is still wanted.
//
// Bubble Tea cannot cancel a command: once started it runs until it returns, and
// its message arrives whatever has happened in between. So every command carries
// a Token: its context is the only way to stop the work early, its number the only
// way to know a late result from a current one. The package knows nothing of what
// the work is.
package task

import "context"

// Token is what a command takes with it: it works under Ctx, returns early when
// that is cancelled, and puts ID into its message.
type Token struct {
	Ctx context.Context
	ID  int
}

// Guard watches over one kind of work of which only the newest matters: opening,
// searching, laying out. Its zero value is ready. It belongs to the goroutine that
// runs Update; tokens may go anywhere.
type Guard struct {
	last   int // the number given out last
	busy   bool
	cancel context.CancelFunc
}

// Begin starts a new piece of work under ctx and makes the one before it stale: its
// context is cancelled and its number no longer accepted.
func (g *Guard) Begin(ctx context.Context) Token {
	g.Abort()
	ctx, g.cancel = context.WithCancel(ctx)
	g.last++
	g.busy = true
	return Token{Ctx: ctx, ID: g.last}
}

// Current reports whether id is the work under way. A result that comes in several
// parts is asked about with Current and ended with Finish.
func (g *Guard) Current(id int) bool { return g.busy && id == g.last }

// Finish ends the work that id names and reports whether its result is wanted. It
// is false for a number that is stale, aborted or finished already, and then it
// changes nothing.
func (g *Guard) Finish(id int) bool {
	if !g.Current(id) {
		return false
	}
	g.Abort()
	return true
}

// Abort gives up what is under way, if anything is: the context is cancelled and a
// result that still comes is stale.
func (g *Guard) Abort() {
	g.busy = false
	if g.cancel != nil {
		g.cancel()
		g.cancel = nil
	}
}

// Busy reports whether work is under way.
func (g *Guard) Busy() bool { return g.busy }
