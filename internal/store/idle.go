package store

import (
	"context"
	"sync"
)

// idle lends out the connections that read. The one that was given back last is lent
// first: its pages and statements are at hand, and most of the time it is the only one
// that was ever made. Its methods may be called from several goroutines.
type idle struct {
	places chan struct{}

	mu    sync.Mutex
	conns []*conn
}

// newIdle lends out up to n connections at once. They are made by who gets them first.
func newIdle(n int) *idle {
	return &idle{places: make(chan struct{}, n)}
}

// take waits for a connection; one that was not made yet has no Conn.
func (i *idle) take(ctx context.Context) (*conn, error) {
	select {
	case i.places <- struct{}{}:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	i.mu.Lock()
	defer i.mu.Unlock()
	n := len(i.conns)
	if n == 0 {
		return &conn{}, nil
	}
	c := i.conns[n-1]
	i.conns = i.conns[:n-1]
	return c, nil
}

// put gives a connection back.
func (i *idle) put(c *conn) {
	i.mu.Lock()
	if c.Conn != nil {
		i.conns = append(i.conns, c)
	}
	i.mu.Unlock()
	<-i.places
}

// drain waits until all are back and closes them.
func (i *idle) drain() (errs []error) {
	for range cap(i.places) {
		i.places <- struct{}{}
	}
	for _, c := range i.conns {
		errs = append(errs, c.close())
	}
	i.conns = nil
	for range cap(i.places) {
		<-i.places
	}
	return errs
}
