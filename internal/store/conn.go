package store

import (
	"context"
	"database/sql"
	"errors"
	"net/url"
	"strings"
	"time"

	"modernc.org/sqlite"
)

const (
	// readers is how many lists can be read at once.
	readers = 4
	// patience is how long one waits for another process; a try is short, because the
	// database does not see a cancellation while it waits.
	patience = 10 * time.Second
	oneTry   = 200 * time.Millisecond
)

// conn is one connection with the statements that were prepared on it. It is used by one
// goroutine at a time.
type conn struct {
	*sql.Conn
	prepared map[string]*sql.Stmt
}

// maxPrepared bounds the statements of a connection: those of searches differ.
const maxPrepared = 100

func (c *conn) prepare(ctx context.Context, query string) (*sql.Stmt, error) {
	if s := c.prepared[query]; s != nil {
		return s, nil
	}
	s, err := c.PrepareContext(ctx, query)
	if err != nil {
		return nil, err
	}
	if len(c.prepared) >= maxPrepared {
		c.forget()
	}
	c.prepared[query] = s
	return s, nil
}

func (c *conn) forget() {
	for q, s := range c.prepared {
		s.Close()
		delete(c.prepared, q)
	}
}

func (c *conn) close() error {
	c.forget()
	return c.Conn.Close()
}

// address writes a path as the database wants it, with what is set for each connection.
// Mapping the file into memory stays off: it counts as the program's own.
func address(path, mode string, pragmas ...string) string {
	escape := strings.NewReplacer("%", "%25", "?", "%3f", "#", "%23")
	v := url.Values{"mode": {mode}}
	for _, p := range append([]string{
		"busy_timeout(200)", "synchronous(normal)", "foreign_keys(0)", "temp_store(memory)", "mmap_size(0)",
	}, pragmas...) {
		v.Add("_pragma", p)
	}
	return "file:" + escape.Replace(path) + "?" + v.Encode()
}

// pool prepares connections to an address. None is kept for others when it is closed: who
// asks for a new one wants one that has nothing in mind.
func pool(address string) (*sql.DB, error) {
	db, err := sql.Open("sqlite", address)
	if err == nil {
		db.SetMaxIdleConns(-1)
	}
	return db, err
}

// connect opens a connection.
func connect(ctx context.Context, db *sql.DB) (*conn, error) {
	c, err := db.Conn(ctx)
	if err != nil {
		return nil, err
	}
	return &conn{c, map[string]*sql.Stmt{}}, nil
}

// busy reports whether another connection was in the way.
func busy(err error) bool {
	var db *sqlite.Error
	return errors.As(err, &db) && (db.Code()&0xff == codeBusy || db.Code()&0xff == codeLocked)
}

// retry does f again for as long as another process is in the way and one has patience.
func retry(ctx context.Context, f func() error) error {
	for tries := int(patience / oneTry); ; tries-- {
		err := f()
		if err == nil || !busy(err) || tries <= 1 {
			return err
		}
		if err := ctx.Err(); err != nil {
			return err
		}
	}
}
