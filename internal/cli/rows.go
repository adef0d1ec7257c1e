package cli

import (
	"context"
	"strconv"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"

	"newsreader/internal/article"
	"newsreader/internal/feed"
	"newsreader/internal/library"
	"newsreader/internal/sanitize"
	"newsreader/internal/theme"
)

// rows writes entries on a terminal, in columns whose widths are settled before the first
// row: nobody waits for the last one.
type rows struct {
	p     *program
	look  look
	match theme.Style
	now   time.Time
	// digits and feed are the widths of two columns, room that of the terminal.
	digits, feed, room int
}

// The widths of the columns that are always the same.
const (
	timeWidth  = 6
	marksWidth = 3
	mostFeed   = 20
	// minTitle is the least room for a title, however narrow the terminal; below
	// roomForFeed columns the feeds' names are left out for it.
	minTitle    = 8
	roomForFeed = 60
)

func (p *program) newRows(ctx context.Context, l *library.Library) (*rows, error) {
	look, err := p.listLook()
	if err != nil {
		return nil, err
	}
	r := &rows{p: p, look: look, now: time.Now(), room: p.room()}
	if p.colours() {
		t, err := p.theme()
		if err != nil {
			return nil, err
		}
		r.match = t.UI.Match
	}
	newest, err := l.Newest(ctx)
	if err != nil {
		return nil, err
	}
	r.digits = len(strconv.FormatInt(int64(newest), 10))
	subs, err := l.Subscriptions(ctx)
	for _, s := range subs {
		r.feed = max(r.feed, ansi.StringWidth(s.Title))
	}
	if r.feed = min(r.feed, mostFeed); r.room < roomForFeed {
		r.feed = 0
	}
	return r, err
}

func (r *rows) write(h feed.Headline) error {
	id := strconv.FormatInt(int64(h.ID), 10)
	head := strings.Repeat(" ", max(0, r.digits-len(id))) + r.look.number.Render(id) + "  " +
		r.look.muted.Render(padded(shortTime(h.Sorted, r.now), timeWidth)) + "  "
	if r.feed > 0 {
		head += r.look.muted.Render(padded(sanitize.Text(h.FeedTitle), r.feed)) + "  "
	}
	head += padded(symbols(h), marksWidth) + " "
	indent := ansi.StringWidth(head)
	title := sanitize.Text(h.Title)
	if n := article.Minutes(h.Words); h.Words > 0 {
		title += " · " + strconv.Itoa(n) + " min"
	}
	title = ansi.Truncate(title, max(r.room-indent, minTitle), "…")
	if !h.State.Read {
		title = r.look.name.Render(title)
	}
	if _, err := r.p.out.WriteString(strings.TrimRight(head+title, " ") + "\n"); err != nil || h.Snippet == "" {
		return err
	}
	indent = r.digits + gap
	snippet := r.passage(h, max(r.room-indent, minTitle))
	_, err := r.p.out.WriteString(strings.Repeat(" ", indent) + strings.TrimRight(snippet, " ") + "\n")
	return err
}

// passage is the snippet with what was found lit up, cut so that the first of it shows.
func (r *rows) passage(h feed.Headline, room int) string {
	at := 0
	if len(h.Lit) > 0 {
		before := h.Snippet[:h.Lit[0].From]
		if far := ansi.StringWidth(before) - room/2; far > 0 && ansi.StringWidth(h.Snippet) > room {
			at = len(ansi.Truncate(before, far, ""))
		}
	}
	var b strings.Builder
	if at > 0 {
		b.WriteString("…")
	}
	for _, l := range h.Lit {
		b.WriteString(sanitize.Text(h.Snippet[at:l.From]))
		b.WriteString(r.match.Render(sanitize.Text(h.Snippet[l.From:l.To])))
		at = l.To
	}
	b.WriteString(sanitize.Text(h.Snippet[at:]))
	return ansi.Truncate(b.String(), room, "…")
}

// symbols are the marks of an entry as the lists on the screen show them.
func symbols(h feed.Headline) string {
	s := ""
	if !h.State.Read {
		s += "●"
	}
	if h.State.Starred {
		s += "★"
	}
	if h.State.Later {
		s += "⧗"
	}
	return s
}

// padded makes a text exactly so wide.
func padded(s string, width int) string {
	s = ansi.Truncate(s, width, "…")
	return s + strings.Repeat(" ", max(0, width-ansi.StringWidth(s)))
}
