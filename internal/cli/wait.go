package cli

import (
	"io"
	"sync"
	"time"

	"github.com/charmbracelet/x/ansi"
)

// wait is a line on standard error that says what takes a while. It appears when that
// does, and is wiped at the end.
type wait struct {
	w     io.Writer
	timer *time.Timer
	mu    sync.Mutex
	shown bool
	ended bool
}

// newWait returns the line, which does nothing where standard error is no terminal that
// could wipe it. What was printed before goes out first.
func (p *program) newWait(text string) *wait {
	w := &wait{w: p.Err}
	if !p.ErrTerminal || p.dumb() || p.out.Flush() != nil { // a failed flush shows again at the end
		return w
	}
	room := defaultWidth
	if p.OutTerminal {
		room = p.room()
	}
	w.timer = time.AfterFunc(progressAfter, func() { w.show(ansi.Truncate(text+" …", max(1, room-1), "…")) })
	return w
}

func (w *wait) show(text string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if !w.ended {
		w.shown = true
		_, _ = io.WriteString(w.w, "\r"+ansi.EraseLineRight+text) // nothing depends on it
	}
}

// end takes the line away.
func (w *wait) end() {
	if w.timer == nil {
		return
	}
	w.timer.Stop()
	w.mu.Lock()
	defer w.mu.Unlock()
	w.ended = true
	if w.shown {
		_, _ = io.WriteString(w.w, "\r"+ansi.EraseLineRight) // as in show
	}
}
