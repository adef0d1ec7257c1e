package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// alone does f on a connection of its own, outside any transaction.
func (s *Store) alone(ctx context.Context, db *sql.DB, doing string, f func(*tx) error) error {
	if s.closed.Load() {
		return errClosed
	}
	c, err := connect(ctx, db)
	if err != nil {
		return fault(s.path, doing, err)
	}
	err = f(&tx{s.packer, ctx, c})
	return fault(s.path, doing, errors.Join(err, c.close()))
}

// Backup writes the whole library into a new file at path; one that is there is an
// fs.ErrExist. Others can read and write the library meanwhile.
func (s *Store) Backup(ctx context.Context, path string) error {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("back up the library: %s is there already: %w", path, fs.ErrExist)
	}
	if err != nil {
		return fault(path, "back up", err)
	}
	if err := f.Close(); err != nil {
		return fault(path, "back up", err)
	}
	err = s.alone(ctx, s.writing, "back up", func(t *tx) error {
		_, err := t.exec(`VACUUM INTO ?`, path)
		return err
	})
	if full := new(FullError); errors.As(err, &full) {
		full.Path = path
	}
	if err != nil {
		err = errors.Join(err, os.Remove(path))
	}
	return err
}

// Check reads the whole file and returns a *CorruptError if anything is not as it should
// be.
func (s *Store) Check(ctx context.Context) error {
	// The check of the full-text index may go by what a connection has in mind of it from
	// before another one wrote: this one has seen nothing yet.
	return s.alone(ctx, s.reading, "check", func(t *tx) error {
		if _, err := t.exec("BEGIN"); err != nil {
			return err
		}
		found := ""
		err := t.each(func(scan func(...any) error) error {
			var line string
			err := scan(&line)
			if line != "ok" && found == "" {
				found = line
			}
			return err
		}, `PRAGMA integrity_check(10)`)
		if err != nil {
			return err
		}
		if found != "" {
			return &CorruptError{Path: s.path, Detail: found}
		}
		wrong, err := t.number(miscounted)
		if err == nil && wrong > 0 {
			err = &CorruptError{Path: s.path, Detail: fmt.Sprintf("the counts of %d feeds are wrong", wrong)}
		}
		return err
	})
}

// miscounted counts the feeds whose kept counts are not what is counted.
const miscounted = `SELECT count(*) FROM (
	SELECT feed, total, unread, starred, later, fresh FROM counts WHERE total OR unread OR starred OR later OR fresh
	EXCEPT SELECT feed, count(*), sum(read = 0), sum(starred), sum(later), sum(fresh) FROM entries WHERE hidden = 0 GROUP BY feed)`

// Optimize brings the file's statistics and its index into good order, which is quick, and
// with shrink gives back the room that is not in use, which rewrites the file.
func (s *Store) Optimize(ctx context.Context, shrink bool) error {
	if s.readOnly {
		return &ReadOnlyError{Path: s.path}
	}
	leave, err := s.take(ctx)
	if err != nil {
		return err
	}
	defer leave()
	return s.alone(ctx, s.writing, "optimize", func(t *tx) error {
		steps := []string{`PRAGMA analysis_limit = 400`}
		analyzed, err := t.number(`SELECT count(*) FROM sqlite_schema WHERE name = 'sqlite_stat1'`)
		if err != nil {
			return err
		}
		if analyzed == 0 {
			steps = append(steps, `ANALYZE`)
		}
		steps = append(steps, `PRAGMA optimize`)
		if shrink {
			steps = append(steps, `INSERT INTO terms (terms) VALUES ('optimize')`, `VACUUM`, `PRAGMA wal_checkpoint(truncate)`)
		}
		for _, step := range steps {
			if err := retry(ctx, func() error { _, err := t.conn.ExecContext(ctx, step); return err }); err != nil {
				return err
			}
		}
		return nil
	})
}

// Size tells how big the library is.
func (s *Store) Size(ctx context.Context) (size Size, err error) {
	err = s.read(ctx, "measure", func(t *tx) error {
		for _, n := range []struct {
			into  *int
			query string
		}{
			{&size.Feeds, `SELECT count(*) FROM subscriptions WHERE removed = 0`},
			{&size.Entries, `SELECT coalesce(sum(total), 0) FROM counts`},
			{&size.Unindexed, countUnindexed},
			{&size.Schema, `PRAGMA user_version`},
		} {
			v, err := t.number(n.query)
			if err != nil {
				return err
			}
			*n.into = int(v)
		}
		size.Free, err = t.unused()
		return err
	})
	for _, suffix := range []string{"", "-wal"} {
		if info, err := os.Stat(filepath.Clean(s.path) + suffix); err == nil {
			size.Bytes += info.Size()
		}
	}
	return size, err
}
