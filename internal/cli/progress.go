package cli

import (
	"fmt"
	"io"
	"os"
	"os/signal"
	"sync"
	"time"

	"github.com/charmbracelet/x/ansi"

	"newsreader/internal/fetch"
	"newsreader/internal/sanitize"
)

// progressAfter is how long nothing is said: what comes sooner needs no words.
const progressAfter = 300 * time.Millisecond

// progress is a line on standard error that tells how the fetching of a page goes.
// It appears when that takes a while, and is wiped at the end.
type progress struct {
	w io.Writer
	// columns bounds the line; 0 is a terminal on which nothing can be wiped, which is
	// told once, in a line of its own.
	columns int

	mu        sync.Mutex
	last      fetch.Progress
	timer     *time.Timer
	interrupt chan os.Signal // not nil while the line is shown
}

// newProgress returns the line, which does nothing where standard error is no
// terminal.
func (p *program) newProgress() *progress {
	if !p.ErrTerminal {
		return &progress{}
	}
	l := &progress{w: p.Err}
	if !p.dumb() && !p.linear {
		l.columns = defaultWidth
		if p.Columns != nil && p.OutTerminal {
			if n := p.Columns(); n > 0 {
				l.columns = n
			}
		}
	}
	l.timer = time.AfterFunc(progressAfter, l.show)
	return l
}

// tell takes what is known now.
func (l *progress) tell(now fetch.Progress) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.last = now
	if l.interrupt != nil {
		l.draw()
	}
}

// show puts the line there. From now on an interrupt must take it away first.
func (l *progress) show() {
	l.mu.Lock()
	defer l.mu.Unlock()
	switch {
	case l.timer == nil: // it has ended
	case l.columns == 0:
		_, _ = fmt.Fprintf(l.w, "newsreader: fetching from %s\n", sanitize.Text(l.last.Host)) // nothing depends on it
	default:
		l.interrupt = make(chan os.Signal, 1)
		signal.Notify(l.interrupt, os.Interrupt)
		go l.obey(l.interrupt)
		l.draw()
	}
}

// obey ends the program by the interrupt it would have ended by, once the line is
// wiped.
func (l *progress) obey(interrupt chan os.Signal) {
	s, ok := <-interrupt
	if !ok {
		return
	}
	l.mu.Lock() // for good: nothing is drawn any more
	l.wipe()
	signal.Reset(s)
	endBy(s)
}

func (l *progress) draw() {
	text := ansi.Truncate(progressText(l.last), max(1, l.columns-1), "…")
	_, _ = io.WriteString(l.w, "\r"+ansi.EraseLineRight+text) // nothing depends on it
}

func (l *progress) wipe() {
	_, _ = io.WriteString(l.w, "\r"+ansi.EraseLineRight) // as in draw
}

// end takes the line away.
func (l *progress) end() {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.timer != nil {
		l.timer.Stop()
		l.timer = nil
	}
	if l.interrupt != nil {
		signal.Stop(l.interrupt)
		close(l.interrupt)
		l.interrupt = nil
		l.wipe()
	}
}

// progressText says in a few words how far a request has come.
func progressText(p fetch.Progress) string {
	text := sanitize.Text(p.Host) + ": " + string(p.Phase)
	if p.Bytes > 0 {
		text += ", " + bytesRead(p.Bytes)
	}
	return text
}

// bytesRead writes a number of bytes that is still growing: without a decimal, so
// that the line does not flicker.
func bytesRead(n int64) string {
	if n >= 10<<20 {
		return fmt.Sprintf("%d MB", n>>20)
	}
	return fmt.Sprintf("%d KB", (n+1023)>>10)
}
