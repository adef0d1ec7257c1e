package cli

import (
	"errors"
	"time"

	"newsreader/internal/feed"
	"newsreader/internal/sanitize"
	"newsreader/internal/source"
	"newsreader/internal/store"
)

// reach opens what a link leads to, or a line of the list. The lines of the library's
// list are numbers of entries, whatever files there may be.
func (r *linear) reach(ref, from string) (*source.Result, error) {
	if id, ok := entryID(ref); ok && r.shelf != nil && r.shown == r.shelf {
		return r.loadEntry(r.ctx, id, true)
	}
	if from == "" { // a line of a list, such as the refs of the command line
		return r.load(r.ctx, r.loader, ref, source.Options{})
	}
	return r.loader.Load(r.ctx, ref, source.Options{From: from})
}

// visitTitled opens the stored entry that has a title, if there is one.
func (r *linear) visitTitled(title string) bool {
	l, err := r.reading(r.ctx)
	if l == nil || err != nil {
		return false // the library is not what the person asked for
	}
	id, found, err := l.Lookup(r.ctx, title)
	if err != nil || !found {
		return false
	}
	res, err := r.loadEntry(r.ctx, id, true)
	if err != nil {
		r.say("%s", sanitize.Text(err.Error()))
		return true
	}
	r.enter(res)
	return true
}

// seen marks a stored entry as read: who opens it at a prompt reads it, as on the screen.
// A library that cannot be written is read all the same.
func (r *linear) seen(res *source.Result) error {
	id, ok := entryID(res.Ref)
	if !ok || res.Article == nil {
		return nil
	}
	l, err := r.reading(r.ctx)
	if l == nil || err != nil {
		return err
	}
	h, err := l.Headline(r.ctx, id)
	if err != nil {
		return err
	}
	yes := true
	if _, err = l.Mark(r.ctx, []feed.EntryID{id}, feed.Change{Read: &yes}); err == nil {
		h.Progress.At = time.Time{} // now
		err = l.SaveProgress(r.ctx, id, h.Progress)
	}
	if errors.As(err, new(*store.ReadOnlyError)) {
		return nil
	}
	return err
}
