package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync/atomic"
	"time"

	"newsreader/internal/feed"
)

var errClosed = errors.New("library: closed")

// Options say how a library is opened.
type Options struct {
	// ReadOnly opens a library that exists and writes nothing to it.
	ReadOnly bool
	// Now tells the time; nil is the clock of the machine.
	Now func() time.Time
}

// Store is an open library.
type Store struct {
	path     string
	now      func() time.Time
	readOnly bool
	packer   *packer
	closed   atomic.Bool

	// One connection writes. Who has put something into turn may use it; it is made when
	// it is first needed, since most starts only read.
	writing *sql.DB
	writer  *conn
	turn    chan struct{}

	// idle holds the connections that read, some of them not made yet.
	reading *sql.DB
	idle    *idle
	// behind bounds how many of them work in the background takes.
	behind chan struct{}

	// watcher asks for DataVersion: the number belongs to a connection.
	watcher *conn
	watch   chan struct{}

	// full remembers, by the place of a second's last slot, a second before it that has
	// room, so that thousands of entries of one second do not each look for it. It
	// belongs to the writer.
	full map[int64]int64
}

// Open opens the library at path, and makes it, with its folder, if it is not there. The
// file is readable by its owner alone. A file that is newer than this program, foreign,
// damaged, locked or not to be written is not touched; the errors are *NewerSchemaError,
// *ForeignError, *CorruptError, *LockedError, *ReadOnlyError and *FullError, which every
// other method may return as well. A read-only library that is not there is an
// fs.ErrNotExist.
func Open(ctx context.Context, path string, o Options) (*Store, error) {
	const doing = "open"
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, fault(path, doing, err)
	}
	size, err := prepare(path, o.ReadOnly)
	if err != nil {
		return nil, fault(path, doing, err)
	}
	s, err := open(ctx, path, o, size == 0)
	if err != nil {
		return nil, fault(path, doing, err)
	}
	return s, nil
}

// prepare makes an empty file where there is none, and returns the size of the file.
func prepare(path string, readOnly bool) (int64, error) {
	info, err := os.Stat(path)
	switch {
	case err == nil && info.IsDir():
		return 0, &CorruptError{Path: path, Detail: "it is a folder"}
	case err == nil:
		return info.Size(), nil
	case errors.Is(err, fs.ErrPermission):
		return 0, &ReadOnlyError{Path: path, Err: err, Unreadable: true}
	case readOnly || !errors.Is(err, fs.ErrNotExist):
		return 0, err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return 0, err
	}
	// The database would make it readable by all.
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return 0, err
	}
	return 0, f.Close()
}

func open(ctx context.Context, path string, o Options, empty bool) (_ *Store, err error) {
	s := &Store{
		path: path, now: o.Now, readOnly: o.ReadOnly, packer: newPacker(),
		turn: make(chan struct{}, 1), idle: newIdle(readers), watch: make(chan struct{}, 1), behind: make(chan struct{}, readers/2),
		full: map[int64]int64{},
	}
	if s.now == nil {
		s.now = time.Now
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, s.Close())
		}
	}()
	mode := "rw"
	if o.ReadOnly {
		mode = "ro"
	}
	if s.reading, err = pool(address(path, mode, "query_only(1)", "cache_size(-1000)")); err != nil {
		return nil, err
	}
	if s.writing, err = pool(address(path, mode, "wal_autocheckpoint(4000)", "journal_size_limit(67108864)")); err != nil {
		return nil, err
	}
	if empty {
		return s, s.create(ctx)
	}
	version, err := s.version(ctx)
	if readOnlyFolder := new(ReadOnlyError); o.ReadOnly && errors.As(err, &readOnlyFolder) {
		// Nobody can write there, so nobody can be writing.
		s.reading.Close()
		if s.reading, err = pool(address(path, "ro", "query_only(1)") + "&immutable=1"); err != nil {
			return nil, err
		}
		if version, err = s.version(ctx); errors.As(err, &readOnlyFolder) {
			readOnlyFolder.Unreadable = true
		}
	}
	switch known := len(migrations()); {
	case err != nil:
		return nil, err
	case version > known:
		return nil, &NewerSchemaError{path, version, known}
	case version < known:
		return s, s.create(ctx)
	}
	return s, nil
}

// version reads the version of the schema, and that the file is ours.
func (s *Store) version(ctx context.Context) (version int, err error) {
	var id, n int64
	err = s.read(ctx, "open", func(t *tx) error {
		if id, err = t.number("PRAGMA application_id"); err != nil {
			return err
		}
		if n, err = t.number("PRAGMA user_version"); err != nil || id != 0 {
			return err
		}
		tables, err := t.number("SELECT count(*) FROM sqlite_schema")
		if err == nil && tables == 0 && n == 0 {
			id = applicationID // a file that was made and never filled
		}
		return err
	})
	if err == nil && id != applicationID {
		err = &ForeignError{s.path}
	}
	return int(n), err
}

// create makes the schema or brings it up to date. Several processes may do so at once:
// the version is looked at again under the lock.
func (s *Store) create(ctx context.Context) error {
	if s.readOnly {
		return &ReadOnlyError{Path: s.path}
	}
	c, err := connect(ctx, s.writing)
	if err != nil {
		return err
	}
	s.writer = c
	// The journal's kind is kept in the file; it cannot be set in a transaction.
	if err := retry(ctx, func() error { _, err := c.ExecContext(ctx, "PRAGMA journal_mode = wal"); return err }); err != nil {
		return fault(s.path, "open", err)
	}
	return s.write(ctx, "open", migrate)
}

// Close ends all reading and writing and closes the file. Work that is under way is
// waited for.
func (s *Store) Close() error {
	if s.closed.Swap(true) {
		return nil
	}
	s.turn <- struct{}{}
	s.watch <- struct{}{}
	errs := s.idle.drain()
	for _, c := range []*conn{s.watcher, s.writer} {
		if c != nil {
			errs = append(errs, c.close())
		}
	}
	for _, db := range []*sql.DB{s.reading, s.writing} {
		if db != nil {
			errs = append(errs, db.Close())
		}
	}
	s.packer.close()
	<-s.watch
	<-s.turn
	if err := errors.Join(errs...); err != nil {
		return fmt.Errorf("library: close: %w", err)
	}
	return nil
}

// DataVersion returns a number that is another one after each change of the library, by
// this process or another. It is cheap enough to be asked twice a second.
func (s *Store) DataVersion(ctx context.Context) (n int64, err error) {
	select {
	case s.watch <- struct{}{}:
		defer func() { <-s.watch }()
	case <-ctx.Done():
		return 0, ctx.Err()
	}
	if s.closed.Load() {
		return 0, errClosed
	}
	if s.watcher == nil {
		if s.watcher, err = connect(context.WithoutCancel(ctx), s.reading); err != nil {
			return 0, fault(s.path, "watch", err)
		}
	}
	t := &tx{s.packer, ctx, s.watcher}
	n, err = t.number("PRAGMA data_version")
	return n, fault(s.path, "watch", err)
}

// Newest returns the highest id that an entry has had.
func (s *Store) Newest(ctx context.Context) (id feed.EntryID, err error) {
	err = s.read(ctx, "read", func(t *tx) error {
		n, err := t.number("SELECT value FROM library WHERE key = 'entry'")
		id = feed.EntryID(n)
		return err
	})
	return id, err
}
