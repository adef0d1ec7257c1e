package reader

import (
	"context"
	"sync"

	"newsreader/internal/render/picture"
)

// masters keeps the pictures that were decoded lately, so that drawing one again at
// another size needs no network. It may be used from any goroutine.
type masters struct {
	// decoding lets one picture at a time be decoded: each may take much memory.
	decoding chan struct{}

	mu    sync.Mutex
	kept  []kept // the one used last at the end
	bytes int
}

type kept struct {
	key    string
	master *picture.Master
}

// keptBytes bounds the decoded pictures that are kept.
const keptBytes = 48 << 20

func newMasters() *masters { return &masters{decoding: make(chan struct{}, 1)} }

// get returns a picture from what is kept, or gets and decodes it.
func (m *masters) get(ctx context.Context, from Source) (*picture.Master, error) {
	if found := m.find(from.Key); found != nil {
		return found, nil
	}
	data, err := from.Get(ctx)
	if err != nil {
		return nil, err
	}
	select {
	case m.decoding <- struct{}{}:
		defer func() { <-m.decoding }()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	img, err := picture.Decode(ctx, data, picture.DefaultLimits())
	if err != nil {
		return nil, err
	}
	out := picture.NewMaster(img)
	m.put(from.Key, out)
	return out, nil
}

func (m *masters) find(key string) *picture.Master {
	m.mu.Lock()
	defer m.mu.Unlock()
	for i, k := range m.kept {
		if k.key == key {
			m.kept = append(append(m.kept[:i:i], m.kept[i+1:]...), k)
			return k.master
		}
	}
	return nil
}

func (m *masters) put(key string, master *picture.Master) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.kept = append(m.kept, kept{key, master})
	m.bytes += master.Bytes()
	for m.bytes > keptBytes && len(m.kept) > 1 {
		m.bytes -= m.kept[0].master.Bytes()
		m.kept = append([]kept(nil), m.kept[1:]...)
	}
}
