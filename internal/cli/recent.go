package cli

import (
	"container/list"
	"sync"

	"newsreader/internal/tui"
)

// maxRecent bounds the pages that are at hand without being fetched again.
const maxRecent = 30

// recent keeps the pages that were read last, by their addresses. Its zero value is
// empty; it is safe for concurrent use.
type recent struct {
	mu    sync.Mutex
	order list.List // of tui.Opened, the one used last in front
	by    map[string]*list.Element
	also  map[string]string // addresses that led to others, while those are kept
}

// get returns the page of an address.
func (r *recent) get(ref string) (tui.Opened, bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if to, ok := r.also[ref]; ok {
		ref = to
	}
	e, ok := r.by[ref]
	if !ok {
		return tui.Opened{}, false
	}
	r.order.MoveToFront(e)
	return e.Value.(tui.Opened), true
}

// put keeps a page, which asked for by ref came from o.Ref in the end.
func (r *recent) put(ref string, o tui.Opened) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.by == nil {
		r.by, r.also = map[string]*list.Element{}, map[string]string{}
	}
	if old, ok := r.by[o.Ref]; ok {
		r.order.Remove(old)
	}
	r.by[o.Ref] = r.order.PushFront(o)
	if ref != o.Ref {
		r.also[ref] = o.Ref
	}
	if r.order.Len() <= maxRecent {
		return
	}
	last := r.order.Remove(r.order.Back()).(tui.Opened)
	delete(r.by, last.Ref)
	for from, to := range r.also {
		if to == last.Ref {
			delete(r.also, from)
		}
	}
}
