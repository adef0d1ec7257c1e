package tui

import (
	"time"

	"github.com/charmbracelet/x/ansi"

	"newsreader/internal/feed"
	"newsreader/internal/theme"
	"newsreader/internal/tui/layout"
)

// keptMessages is how many messages can be read again.
const keptMessages = 10

// messageLife is how long a message stands in the status line at most: long enough to
// read two lines' worth of words. A key takes it away earlier.
const messageLife = 6 * time.Second

// failureStays is how long keys leave the message of a failure alone.
const failureStays = 2 * time.Second

// message is something the person at the keys is told.
type message struct {
	text string
	bad  bool
	at   time.Time
}

// messages are the last things told, the newest last. One of them may be on the
// status line.
type messages struct {
	kept  []message
	shown bool
	// id numbers the message on the line, so that a timer takes away its own only.
	id int
}

// tell puts a message on the line and keeps it.
func (m *messages) tell(text string, bad bool, now time.Time) (id int) {
	m.kept = append(m.kept, message{text, bad, now})
	if over := len(m.kept) - keptMessages; over > 0 {
		m.kept = m.kept[over:]
	}
	m.shown = true
	m.id++
	return m.id
}

// expire takes the message with that number off the line.
func (m *messages) expire(id int) {
	if id == m.id {
		m.shown = false
	}
}

// giveWay takes what was told off the line, because the person at the keys goes on and
// the line has other things to say. What went wrong stays for a moment at least: it may
// have come between two keys that nobody looked up from.
func (m *messages) giveWay(now time.Time) {
	if msg, ok := m.current(); ok && (!msg.bad || now.Sub(msg.at) >= failureStays) {
		m.shown = false
	}
}

// current returns the message on the line.
func (m *messages) current() (message, bool) {
	if !m.shown || len(m.kept) == 0 {
		return message{}, false
	}
	return m.kept[len(m.kept)-1], true
}

// sheet shows the kept messages, the newest first, and below them the feeds that cannot be
// fetched, with the reason and the time of the next try.
func (m *messages) sheet(failing []feed.Subscription, now time.Time) *sheet {
	kept := append([]message(nil), m.kept...)
	return &sheet{title: "Messages", kind: layout.Detail, foot: "Esc close", lines: func(l look, w int) []string {
		var out []string
		for i := len(kept) - 1; i >= 0; i-- {
			style := l.theme.UI.Text
			if kept[i].bad {
				style = l.theme.UI.Error
			}
			head := kept[i].at.Format("15:04:05")
			out = append(out, l.theme.UI.Faint.Render(fit(l.method, " "+head, w)))
			out = append(out, wrapped(l.method, style, kept[i].text, w, 2)...)
		}
		if len(out) == 0 {
			out = append(out, pad(l.method, l.theme.UI.Muted, "Nothing has been said yet", w))
		}
		if len(failing) > 0 {
			out = append(out, blanks(w), pad(l.method, l.theme.UI.Title, "Feeds that cannot be fetched", w))
		}
		for _, s := range failing {
			out = append(out, l.theme.UI.Text.Render(fit(l.method, " "+s.Title, w)))
			out = append(out, wrapped(l.method, l.theme.UI.Muted, ailment(s.Health, now), w, 3)...)
		}
		return out
	}}
}

// wrapped breaks a plain text into styled rows of at most w cells, each set in by
// indent blanks.
func wrapped(m ansi.Method, s theme.Style, text string, w, indent int) []string {
	indent = min(indent, max(0, w-1))
	var out []string
	for _, line := range splitLines(m.Wrap(text, max(1, w-indent), "")) {
		out = append(out, s.Render(fit(m, blanks(indent)+line, w)))
	}
	return out
}
