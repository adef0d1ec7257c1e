package cli

import (
	"fmt"
	"io"
	"strings"
	"sync"
	"time"

	"github.com/charmbracelet/x/ansi"

	"newsreader/internal/feed"
	"newsreader/internal/library"
	"newsreader/internal/sanitize"
)

// teller tells how a refresh goes: as a bar on standard error, as lines, or as objects.
type teller struct {
	p *program
	f refreshFlags
	// columns bounds the bar; 0 shows none.
	columns int

	mu    sync.Mutex
	shown bool // the bar is on the screen
	err   error
}

func (p *program) newTeller(f refreshFlags) *teller {
	t := &teller{p: p, f: f}
	if p.ErrTerminal && !p.dumb() && !f.quiet && !p.flags.json {
		t.columns = defaultWidth
		if p.Columns != nil && p.OutTerminal {
			if n := p.Columns(); n > 0 {
				t.columns = n
			}
		}
	}
	return t
}

// outcome is told of each feed.
func (t *teller) outcome(o feed.Outcome) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.p.flags.json {
		t.object(outcomeObject(o))
	}
	if t.f.verbose {
		t.wipe()
		_, _ = fmt.Fprintln(t.p.Err, outcomeLine(o)) // nowhere left to tell of a failure
	}
}

// event is told at most four times a second.
func (t *teller) event(e feed.Event) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.p.flags.json && !e.Finished {
		t.object(eventObject(e))
	}
	if t.columns == 0 || e.Finished {
		return
	}
	t.shown = true
	_, _ = io.WriteString(t.p.Err, "\r"+ansi.EraseLineRight+ansi.Truncate(bar(e), t.columns-1, "…")) // as in outcome
}

// bar is the line of progress.
func bar(e feed.Event) string {
	const cells = 24
	full := 0
	if e.Total > 0 {
		full = e.Done * cells / e.Total
	}
	text := fmt.Sprintf("%s%s %d/%d  %d new", strings.Repeat("█", full), strings.Repeat("░", cells-full), e.Done, e.Total, e.Fresh)
	if e.Failed > 0 {
		text += fmt.Sprintf(", %d failed", e.Failed)
	}
	switch {
	case e.Phase != "":
		text += "  " + e.Phase
		if e.Left > 0 {
			text += fmt.Sprintf(", %d left", e.Left)
		}
	case e.Outcome.Title != "":
		text += "  " + sanitize.Text(e.Outcome.Title)
	}
	return text
}

func (t *teller) wipe() {
	if t.shown {
		_, _ = io.WriteString(t.p.Err, "\r"+ansi.EraseLineRight) // as in outcome
		t.shown = false
	}
}

// end takes the bar away.
func (t *teller) end() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.wipe()
}

// summary prints what came of the refresh.
func (t *teller) summary(s library.Summary) error {
	p := t.p
	for _, n := range s.Notes {
		_, _ = fmt.Fprintln(p.Err, "newsreader: "+sanitize.Text(n)) // as in outcome
	}
	if p.flags.json {
		t.object(summaryObject(s))
		return t.err
	}
	lines := append([]string{refreshed(s)}, failures(s)...)
	switch { // a quiet run tells one thing, which cron sends on; that there is no network is no news there
	case s.Offline && !t.f.quiet:
		_, _ = fmt.Fprintln(p.Err, "newsreader: no server could be reached; there may be no network") // as in outcome
	case !s.Worked() && !s.Offline:
		_, _ = fmt.Fprintln(p.Err, "newsreader: no feed could be read") // as in outcome
	}
	if t.f.quiet {
		return nil
	}
	_, err := fmt.Fprintln(p.out, strings.Join(lines, "\n"))
	return err
}

// object prints an object at once: who reads them waits for each.
func (t *teller) object(v any) {
	if t.err != nil {
		return
	}
	if t.err = t.p.printJSON(v); t.err == nil {
		t.err = t.p.out.Flush()
	}
}

// feedObject is what is printed of a feed that was asked.
type feedObject struct {
	Schema  int         `json:"schema"`
	Event   string      `json:"event"`
	Feed    feed.ID     `json:"feed"`
	Title   string      `json:"title"`
	URL     string      `json:"url"`
	Result  feed.Result `json:"result"`
	Fresh   int         `json:"fresh"`
	Updated int         `json:"updated"`
	Bytes   int64       `json:"bytes"`
	Millis  int64       `json:"milliseconds"`
	Error   string      `json:"error"`
	Kind    string      `json:"kind"`
	Next    *time.Time  `json:"next"`
}

func outcomeObject(o feed.Outcome) feedObject {
	out := feedObject{
		Schema: schemaVersion, Event: "feed", Feed: o.Feed, Title: o.Title, URL: o.URL, Result: o.Result, Fresh: o.Fresh, Updated: o.Updated,
		Bytes: o.Bytes, Millis: o.Took.Milliseconds(), Error: o.Error, Kind: o.Kind,
	}
	if !o.Next.IsZero() {
		next := o.Next.UTC().Truncate(time.Second)
		out.Next = &next
	}
	return out
}

type progressObject struct {
	Schema    int    `json:"schema"`
	Event     string `json:"event"`
	Done      int    `json:"done"`
	Total     int    `json:"total"`
	Fresh     int    `json:"fresh"`
	Unchanged int    `json:"unchanged"`
	Failed    int    `json:"failed"`
	Bytes     int64  `json:"bytes"`
	Phase     string `json:"phase"`
	Left      int    `json:"left"`
}

func eventObject(e feed.Event) progressObject {
	return progressObject{schemaVersion, "progress", e.Done, e.Total, e.Fresh, e.Unchanged, e.Failed, e.Bytes, e.Phase, e.Left}
}

type refreshObject struct {
	Schema    int            `json:"schema"`
	Event     string         `json:"event"`
	Asked     int            `json:"asked"`
	Skipped   int            `json:"skipped"`
	Changed   int            `json:"changed"`
	Unchanged int            `json:"unchanged"`
	Failed    int            `json:"failed"`
	Gone      int            `json:"gone"`
	Cancelled int            `json:"cancelled"`
	Fresh     int            `json:"fresh"`
	Updated   int            `json:"updated"`
	Texts     int            `json:"texts"`
	Bytes     int64          `json:"bytes"`
	Millis    int64          `json:"milliseconds"`
	Readable  int64          `json:"readable_milliseconds"`
	Failures  map[string]int `json:"failures"`
	Offline   bool           `json:"offline"`
	Notes     []string       `json:"notes"`
}

func summaryObject(s library.Summary) refreshObject {
	notes := s.Notes
	if notes == nil {
		notes = []string{}
	}
	kinds := s.Kinds
	if kinds == nil {
		kinds = map[string]int{}
	}
	return refreshObject{
		schemaVersion, "summary", s.Asked, s.Skipped, s.Changed, s.Unchanged, s.Failed, s.Gone, s.Cancelled, s.Fresh, s.Updated, s.Texts,
		s.Bytes, s.Took.Milliseconds(), s.Readable.Milliseconds(), kinds, s.Offline, notes,
	}
}
