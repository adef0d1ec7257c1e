package library

import (
	"context"
	"math/rand/v2"
	"runtime"
	"sync"
	"time"

	"newsreader/internal/feed"
	"newsreader/internal/fetch"
	"newsreader/internal/source"
	"newsreader/internal/store"
)

// Options say how a library is opened and what it may use. Path alone must be given;
// without Fetch nothing is asked for.
type Options struct {
	// Path is the file. It is made if it is not there, unless ReadOnly is set.
	Path     string
	ReadOnly bool
	// Fetch gets what is at an address; it is the method Get of a fetch.Client.
	Fetch source.Fetch
	// Gentle bounds how servers are asked; zero fields are 32 at once, 2 to one host,
	// one a second to one host after the first eight. A negative Pace keeps none.
	Gentle Gentle
	// Interval is between two refreshes of a feed that has none of its own; 0 is an hour.
	Interval time.Duration
	// Password gets what a feed's setting "auth" names: "env:NAME" or
	// "command:COMMAND". Nil refuses both.
	Password func(ctx context.Context, where string) (string, error)
	// Notify runs a person's own command with what it is to know in its environment
	// ("NAME=value"). Nil runs none.
	Notify func(ctx context.Context, command string, environment []string) error
	// Now is the clock, Chance a source of numbers from 0 to 1, Tick a ticker and what
	// stops it; nil are those of the machine. They must be safe for concurrent use.
	Now    func() time.Time
	Chance func() float64
	Tick   func(time.Duration) (ticks <-chan time.Time, stop func())
}

// filled returns the options with what was left out.
func (o Options) filled() Options {
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Chance == nil {
		o.Chance = rand.Float64
	}
	if o.Tick == nil {
		o.Tick = func(d time.Duration) (<-chan time.Time, func()) {
			t := time.NewTicker(d)
			return t.C, t.Stop
		}
	}
	if o.Fetch == nil {
		o.Fetch = func(_ context.Context, r fetch.Request) (*fetch.Response, error) {
			return nil, &source.AddressError{URL: r.URL}
		}
	}
	o.Gentle = o.Gentle.filled()
	if o.Interval <= 0 {
		o.Interval = UsualInterval
	}
	return o
}

// kept makes the store's methods of reading and marking the library's own: there is
// nothing to add to them.
type kept = store.Store

// Library is an open library.
type Library struct {
	*kept
	o Options
	// working has a place for each document that is being read or stored.
	working chan struct{}

	mu sync.Mutex
	// asking are the feeds that are being asked now, so that two refreshes at once do not
	// ask one twice.
	asking map[feed.ID]bool
}

// Open opens a library. The errors are those of store.Open.
func Open(ctx context.Context, o Options) (*Library, error) {
	o = o.filled()
	s, err := store.Open(ctx, o.Path, store.Options{ReadOnly: o.ReadOnly, Now: o.Now})
	if err != nil {
		return nil, err
	}
	return &Library{
		kept: s, o: o, working: make(chan struct{}, runtime.GOMAXPROCS(0)+2),
		asking: map[feed.ID]bool{},
	}, nil
}
