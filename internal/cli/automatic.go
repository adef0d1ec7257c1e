package cli

import (
	"sync"
	"time"

	"newsreader/internal/config"
	"newsreader/internal/library"
)

// automatic says when feeds are asked that nobody asked for: while the program is open it
// is looked each minute whether some are due, which the person may want more seldom or
// never.
type automatic struct {
	every time.Duration
	now   func() time.Time

	mu   sync.Mutex
	last time.Time
}

// newAutomatic goes by the setting "refresh".
func newAutomatic(c *config.Config) *automatic {
	a := &automatic{now: time.Now}
	if c.Refresh != nil {
		a.every = *c.Refresh
	}
	return a
}

// due reports whether feeds may be asked now, and notes that they are.
func (a *automatic) due() bool {
	if a == nil {
		return true
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	now := a.now()
	if a.every == config.Never || !a.last.IsZero() && now.Sub(a.last) < a.every {
		return false
	}
	a.last = now
	return true
}

// gentle is how gently servers are asked, and interval how often, by the settings.
func gentle(c *config.Config) (g library.Gentle, interval time.Duration) {
	g.Parallel = c.Parallel
	if c.Pace != nil {
		if g.Pace = *c.Pace; g.Pace == 0 {
			g.Pace = -1 // none
		}
	}
	if c.Interval != nil {
		interval = *c.Interval
	}
	return g, interval
}
