package store

import (
	"context"
	"runtime"
	"slices"
	"sync"

	"newsreader/internal/feed"
	"newsreader/internal/query"
)

// searched is an entry on its way into the full-text index.
type searched struct {
	id             feed.EntryID
	place          int64
	feed           feed.ID
	digest         int64
	title, authors string
	packed         []byte
	again          bool // it is in the index already

	columns [3]string // title, text and authors, folded
}

// Index makes up to batch entries known to the search, and tells how many are left. It is
// called until none is. A batch is one transaction, which keeps other writers waiting: 200
// entries take about a tenth of a second.
func (s *Store) Index(ctx context.Context, batch int) (left int, err error) {
	var all []*searched
	var upto int64
	if err := s.readBehind(ctx, "index", func(t *tx) error {
		all, upto, err = t.unindexed(max(batch, 1))
		return err
	}); err != nil || len(all) == 0 && upto == 0 {
		return 0, err
	}
	if err := s.fold(ctx, all); err != nil {
		return 0, err
	}
	// The index takes a run of rising places together.
	slices.SortFunc(all, func(a, b *searched) int {
		if a.place < b.place {
			return -1
		}
		return 1
	})
	err = s.write(ctx, "index", func(t *tx) error {
		for _, e := range all {
			if err := t.index(e); err != nil {
				return err
			}
		}
		if _, err := t.exec(`UPDATE library SET value = max(value, ?) WHERE key = 'indexed'`, upto); err != nil {
			return err
		}
		n, err := t.number(countUnindexed)
		left = int(n)
		return err
	})
	return left, err
}

const countUnindexed = `SELECT (SELECT count(*) FROM entries WHERE id > (SELECT value FROM library WHERE key = 'indexed')) + (SELECT count(*) FROM stale)`

// unindexed reads what the index lacks: first what is new, then what changed. upto is the
// id up to which all is known to the index when these are.
func (t *tx) unindexed(batch int) (all []*searched, upto int64, err error) {
	collect := func(again bool) func(func(...any) error) error {
		return func(scan func(...any) error) error {
			e := &searched{again: again}
			err := scan(&e.id, &e.place, &e.feed, &e.digest, &e.title, &e.authors)
			all = append(all, e)
			return err
		}
	}
	const columns = `e.id, e.place, e.feed, e.digest, e.title, e.authors`
	from, err := t.number(`SELECT value FROM library WHERE key = 'indexed'`)
	if err != nil {
		return nil, 0, err
	}
	if err := t.each(collect(false), `SELECT `+columns+` FROM entries e WHERE e.id > ? ORDER BY e.id LIMIT ?`, from, batch); err != nil {
		return nil, 0, err
	}
	if len(all) == batch {
		upto = int64(all[len(all)-1].id)
	} else if upto, err = t.number(`SELECT value FROM library WHERE key = 'entry'`); err != nil {
		return nil, 0, err
	}
	if err := t.each(collect(true), `SELECT `+columns+` FROM stale s JOIN entries e ON e.id = s.id WHERE s.id <= ? LIMIT ?`, from, batch-len(all)); err != nil {
		return nil, 0, err
	}
	if upto <= from && len(all) == 0 {
		upto = 0
	}
	for _, e := range all {
		first, last := textRange(e.id)
		if _, err := t.one([]any{&e.packed}, newestBody, first, last); err != nil {
			return nil, 0, err
		}
	}
	return all, upto, nil
}

// newestBody is the text that is shown: the page's goes before the feed's, as in newest.
const newestBody = `SELECT body FROM texts WHERE key BETWEEN ? AND ? ORDER BY whole DESC, key DESC LIMIT 1`

// fold makes the words of all entries, several at once.
func (s *Store) fold(ctx context.Context, all []*searched) error {
	work := make(chan *searched)
	errs := make(chan error, 1)
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), 4) {
		wg.Go(func() {
			for e := range work {
				if err := s.foldOne(e); err != nil {
					select {
					case errs <- err:
					default:
					}
				}
			}
		})
	}
	for _, e := range all {
		if ctx.Err() != nil {
			break
		}
		work <- e
	}
	close(work)
	wg.Wait()
	select {
	case err := <-errs:
		return err
	default:
		return ctx.Err()
	}
}

func (s *Store) foldOne(e *searched) error {
	var plain []byte
	if e.packed != nil {
		var err error
		if _, _, plain, err = s.packer.parts(e.packed); err != nil {
			return &CorruptError{Path: s.path, Detail: "a stored text cannot be read", Err: err}
		}
	}
	e.packed = nil
	e.columns = [3]string{query.Fold(e.title), query.Fold(string(plain)), query.Fold(e.authors)}
	return nil
}

// index puts an entry into the full-text index, unless it was dropped or changed since it
// was read.
func (t *tx) index(e *searched) error {
	digest, err := t.number(`SELECT digest FROM entries WHERE place = ? AND id = ?`, e.place, int64(e.id))
	if err != nil {
		return err
	}
	if e.again {
		if digest == e.digest {
			if _, err := t.exec(`DELETE FROM stale WHERE id = ?`, int64(e.id)); err != nil {
				return err
			}
		}
		if _, err := t.exec(`DELETE FROM terms WHERE rowid = ?`, e.place); err != nil {
			return err
		}
	}
	gone, err := t.number(`SELECT NOT EXISTS (SELECT 1 FROM entries WHERE place = ? AND id = ?)`, e.place, int64(e.id))
	if err != nil || gone == 1 {
		return err
	}
	_, err = t.exec(`INSERT INTO terms (rowid, title, text, authors, feed) VALUES (?, ?, ?, ?, ?)`,
		e.place, e.columns[0], e.columns[1], e.columns[2], feedWord(e.feed))
	return err
}
