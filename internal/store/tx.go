package store

import (
	"context"
	"database/sql"
	"errors"

	"modernc.org/sqlite"
)

// tx is a transaction: a writing one, or the reading of one state of the library.
type tx struct {
	packer *packer
	ctx    context.Context
	conn   *conn
}

func (t *tx) exec(query string, args ...any) (int64, error) {
	s, err := t.conn.prepare(t.ctx, query)
	if err != nil {
		return 0, err
	}
	r, err := s.ExecContext(t.ctx, args...)
	if err != nil {
		return 0, err
	}
	return r.RowsAffected()
}

// each calls f for each row of a query.
func (t *tx) each(f func(scan func(...any) error) error, query string, args ...any) (err error) {
	s, err := t.conn.prepare(t.ctx, query)
	if err != nil {
		return err
	}
	rows, err := s.QueryContext(t.ctx, args...)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		if err := f(rows.Scan); err != nil {
			return err
		}
	}
	return rows.Err()
}

// numbers returns the only column of a query.
func (t *tx) numbers(query string, args ...any) ([]int64, error) {
	var out []int64
	err := t.each(func(scan func(...any) error) error {
		var n int64
		err := scan(&n)
		out = append(out, n)
		return err
	}, query, args...)
	return out, err
}

// one scans the only row of a query; found is false if there is none.
func (t *tx) one(into []any, query string, args ...any) (found bool, err error) {
	s, err := t.conn.prepare(t.ctx, query)
	if err != nil {
		return false, err
	}
	err = s.QueryRowContext(t.ctx, args...).Scan(into...)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	return err == nil, err
}

// number returns the only value of a query; 0 if there is none.
func (t *tx) number(query string, args ...any) (n int64, err error) {
	_, err = t.one([]any{&n}, query, args...)
	return n, err
}

// take waits for the turn to write, which leave gives back.
func (s *Store) take(ctx context.Context) (leave func(), err error) {
	select {
	case s.turn <- struct{}{}:
		return func() { <-s.turn }, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// write does f in one transaction that sees no other writer. What f does is done as a
// whole or not at all. Only the waiting is ended by ctx, and what f looks at itself:
// once begun, the short work is finished.
func (s *Store) write(ctx context.Context, doing string, f func(*tx) error) error {
	if s.readOnly {
		return &ReadOnlyError{Path: s.path}
	}
	leave, err := s.take(ctx)
	if err != nil {
		return err
	}
	defer leave()
	if s.closed.Load() {
		return errClosed
	}
	if s.writer == nil {
		c, err := connect(context.WithoutCancel(ctx), s.writing)
		if err != nil {
			return fault(s.path, doing, err)
		}
		s.writer = c
	}
	t := &tx{s.packer, context.WithoutCancel(ctx), s.writer}
	if err := retry(ctx, func() error { _, err := t.exec("BEGIN IMMEDIATE"); return err }); err != nil {
		return fault(s.path, doing, err)
	}
	err = f(t)
	if err == nil {
		err = retry(ctx, func() error { _, err := t.exec("COMMIT"); return err })
	}
	if err != nil {
		// A failed COMMIT may have ended the transaction by itself: the error of this one
		// says nothing that matters.
		_, _ = t.exec("ROLLBACK")
	}
	if broke := new(sqlite.Error); errors.As(err, &broke) {
		// The full-text index keeps things in mind for a connection that a rollback after a
		// full disk does not take back. A new connection has forgotten them.
		_ = s.writer.close()
		s.writer = nil
	}
	return fault(s.path, doing, err)
}

// read does f in one state of the library, whatever is written meanwhile.
func (s *Store) read(ctx context.Context, doing string, f func(*tx) error) error {
	c, err := s.idle.take(ctx)
	if err != nil {
		return err
	}
	defer s.idle.put(c)
	if s.closed.Load() {
		return errClosed
	}
	if c.Conn == nil {
		opened, err := connect(context.WithoutCancel(ctx), s.reading)
		if err != nil {
			return fault(s.path, doing, err)
		}
		*c = *opened
	}
	t := &tx{s.packer, ctx, c}
	end := &tx{s.packer, context.WithoutCancel(ctx), c}
	if err := retry(ctx, func() error { _, err := end.exec("BEGIN"); return err }); err != nil {
		return fault(s.path, doing, err)
	}
	err = f(t)
	_, ended := end.exec("COMMIT")
	if err == nil {
		err = ended
	}
	if err != nil && ctx.Err() != nil {
		err = ctx.Err()
	}
	return fault(s.path, doing, err)
}

// readBehind is read for work that nobody waits for before a screen. It leaves some of the
// connections to those who do, however many feeds are refreshed.
func (s *Store) readBehind(ctx context.Context, doing string, f func(*tx) error) error {
	select {
	case s.behind <- struct{}{}:
		defer func() { <-s.behind }()
	case <-ctx.Done():
		return ctx.Err()
	}
	return s.read(ctx, doing, f)
}
