package cli

import (
	"context"
	"slices"
	"sync"

	"newsreader/internal/article"
	"newsreader/internal/source"
	"newsreader/internal/tui"
)

// keptBytes bounds the texts of pages that are kept to be looked at whole. What is not
// among them any more is fetched again.
const keptBytes = 8 << 20

// bodies are the texts of the pages that were read last. Its zero value is empty; it is
// safe for concurrent use.
type bodies struct {
	mu    sync.Mutex
	order []string // the newest last
	by    map[string][]source.Page
	size  int
}

func sizeOf(pages []source.Page) int {
	n := 0
	for _, p := range pages {
		n += len(p.Text)
	}
	return n
}

func (b *bodies) put(ref string, pages []source.Page) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.drop(ref)
	n := sizeOf(pages)
	if n == 0 || n > keptBytes/2 { // one page must not push all others out
		return
	}
	if b.by == nil {
		b.by = map[string][]source.Page{}
	}
	b.by[ref], b.order, b.size = pages, append(b.order, ref), b.size+n
	for b.size > keptBytes {
		b.drop(b.order[0])
	}
}

func (b *bodies) drop(ref string) {
	if i := slices.Index(b.order, ref); i >= 0 {
		b.order = slices.Delete(b.order, i, i+1)
		b.size -= sizeOf(b.by[ref])
		delete(b.by, ref)
	}
}

func (b *bodies) get(ref string) []source.Page {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.by[ref]
}

// Whole implements tui.Articles.
func (s *shelf) Whole(ctx context.Context, r tui.Request, a *article.Article) ([]tui.WholeLine, error) {
	if _, stored := entryID(r.Ref); stored && s.stacks != nil && source.IsWeb(a.Origin.URL) {
		// A feed gives a part of the page; whether it is all of it is the question.
		r.Ref, r.From = a.Origin.URL, a.Origin.URL
	}
	pages := s.bodies.get(r.Ref)
	if pages == nil {
		o := source.Options{}
		if _, named := s.named.Load(r.Ref); named && r.From == "" {
			o = s.options
		}
		o.From, o.Progress = r.From, told(r.Progress)
		var err error
		if pages, err = s.loader.Pages(ctx, r.Ref, o); err != nil {
			return nil, err
		}
		if source.IsWeb(r.Ref) {
			s.bodies.put(r.Ref, pages)
		}
	}
	lines, err := source.Lines(ctx, a, pages)
	if err != nil {
		return nil, err
	}
	out := make([]tui.WholeLine, len(lines))
	for i, l := range lines {
		out[i] = tui.WholeLine(l)
	}
	return out, nil
}
