package library

import (
	"context"
	"fmt"
	"strconv"
	"time"

	"newsreader/internal/feed"
	"newsreader/internal/query"
	"newsreader/internal/sanitize"
	"newsreader/internal/store"
)

// after does what an entry that has come sets off.
func (r *refresh) after(ctx context.Context, t store.Target, p parsed, a store.Absorbed) {
	if len(a.Fresh) == 0 {
		return
	}
	r.wantPages(ctx, t, p, a)
	first := t.Health.Changed.IsZero() // all of a feed that is followed anew is no news
	if first || r.l.o.Notify == nil || !p.rules.notifies() {
		return
	}
	var notices []notice
	for _, id := range a.Fresh {
		if b, err := r.l.Body(ctx, id); err == nil {
			notices = append(notices, noticeOf(id, t, p.Feed, b, r.at))
		}
	}
	if notes := r.l.notify(ctx, p.rules, t, notices); len(notes) > 0 {
		r.meter.change(func(_ *feed.Event, s *Summary) { s.Notes = append(s.Notes, notes...) })
	}
}

// notifies reports whether any rule runs a command.
func (rs rules) notifies() bool {
	for _, r := range rs {
		if r.Action == feed.RuleNotify {
			return true
		}
	}
	return false
}

// mostNotices bounds the commands that one refresh of one feed runs.
const mostNotices = 10

// notify runs the commands of the rules that find an entry that has come. The entry's
// words are in the environment alone: no foreign text is ever part of a command.
func (l *Library) notify(ctx context.Context, rs rules, t store.Target, fresh []notice) []string {
	var notes []string
	run := 0
	for _, n := range fresh {
		for _, r := range rs {
			if r.Action != feed.RuleNotify || !n.subject.Fits(r.query) {
				continue
			}
			if run++; run > mostNotices {
				return append(notes, fmt.Sprintf("%s: no more than %d notices at once", t.Title, mostNotices))
			}
			if err := l.o.Notify(ctx, r.Argument, n.environment(t)); err != nil {
				return append(notes, fmt.Sprintf("%s: the command that notifies failed: %s", t.Title, sanitize.Text(err.Error())))
			}
		}
	}
	return notes
}

// notice is an entry that has come, for the rules that run commands.
type notice struct {
	id      feed.EntryID
	subject *query.Subject
	title   string
	authors string
	link    string
}

// noticeOf makes a notice of what was stored.
func noticeOf(id feed.EntryID, t store.Target, f *feed.Feed, b store.Body, now time.Time) notice {
	in := store.Incoming{Entry: b.Entry, Title: firstOf(b.Title, b.Entry.Title), Plain: b.Plain, Words: b.Words, Board: b.Board, Image: b.Image}
	d := document(f, t, &in, now)
	return notice{id: id, subject: query.NewSubject(d), title: d.Title, authors: d.Authors, link: b.Entry.Link}
}

// environment is what a command is told of an entry.
func (n notice) environment(t store.Target) []string {
	return []string{
		"NEWSREADER_ID=" + strconv.FormatInt(int64(n.id), 10),
		"NEWSREADER_TITLE=" + sanitize.Text(n.title),
		"NEWSREADER_LINK=" + sanitize.Text(n.link),
		"NEWSREADER_AUTHORS=" + sanitize.Text(n.authors),
		"NEWSREADER_FEED=" + sanitize.Text(t.Title),
		"NEWSREADER_FEED_URL=" + sanitize.Text(withoutUser(t.URL)),
	}
}
