package library

import (
	"context"
	"time"
)

// watchPause is how often it is looked whether the library has changed.
const watchPause = 500 * time.Millisecond

// Watch tells, within a second, that the library was changed, by this process or by
// another. What happens while nobody listens is told once. The channel is closed when ctx
// ends.
func (l *Library) Watch(ctx context.Context) <-chan struct{} {
	changed := make(chan struct{}, 1)
	ticks, stop := l.o.Tick(watchPause)
	last, _ := l.DataVersion(ctx) // where that fails, the first that succeeds is a change
	go func() {
		defer close(changed)
		defer stop()
		for {
			select {
			case <-ctx.Done():
				return
			case <-ticks:
			}
			now, err := l.DataVersion(ctx)
			if err != nil || now == last {
				continue // a file that is busy is asked again
			}
			last = now
			select {
			case changed <- struct{}{}:
			default:
			}
		}
	}()
	return changed
}
