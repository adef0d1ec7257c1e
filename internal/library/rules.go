package library

import (
	"strings"
	"time"

	"newsreader/internal/feed"
	"newsreader/internal/query"
	"newsreader/internal/store"
)

// rule is a feed.Rule made ready.
type rule struct {
	query query.Query
	feed.Rule
}

// rules are those of one feed.
type rules []rule

// compile makes rules ready. One that cannot be read is left out: it was checked when it
// was set, and a refresh is no time to complain.
func compile(list []feed.Rule, now time.Time) rules {
	var out rules
	for _, r := range list {
		q, err := query.Parse(r.Query, now)
		if err == nil {
			out = append(out, rule{q, r})
		}
	}
	return out
}

// marks returns what the rules do to an entry that is new.
func (rs rules) marks(d query.Document) feed.Change {
	var c feed.Change
	yes := true
	subject := query.NewSubject(d)
	for _, r := range rs {
		if !subject.Fits(r.query) {
			continue
		}
		switch r.Action {
		case feed.RuleRead:
			c.Read = &yes
		case feed.RuleStar:
			c.Starred = &yes
		case feed.RuleLater:
			c.Later = &yes
		case feed.RuleHide:
			c.Hidden = &yes
		case feed.RuleTag:
			c.AddTags = append(c.AddTags, r.Argument)
		case feed.RuleNotify: // when it is stored, and has its number
		}
	}
	return c
}

// document is an entry that is new, as a query sees it.
func document(f *feed.Feed, t store.Target, in *store.Incoming, now time.Time) query.Document {
	e := &in.Entry
	sorted := e.Dated()
	if sorted.IsZero() || sorted.After(now) {
		sorted = now
	}
	language := e.Language
	if language == "" {
		language = f.Language
	}
	return query.Document{
		Title: in.Title, Text: in.Plain, Authors: names(authorsOf(f, e)),
		FeedTitle: t.Title, FeedURL: t.URL, FeedSite: f.Site, Group: t.Settings.Group, Tags: t.Settings.Tags,
		Language: language, New: true, Board: in.Board, Image: in.Image, Enclosure: len(e.Enclosures) > 0,
		Sorted: sorted, Words: in.Words,
	}
}

// authorsOf are who wrote an entry, or the feed where the entry does not say.
func authorsOf(f *feed.Feed, e *feed.Entry) []feed.Person {
	if len(e.Authors) > 0 {
		return e.Authors
	}
	return f.Authors
}

// names writes people as one line.
func names(people []feed.Person) string {
	var out []string
	for _, p := range people {
		if name := firstOf(p.Name, p.Email, p.URL); name != "" {
			out = append(out, name)
		}
	}
	return strings.Join(out, ", ")
}

func firstOf(texts ...string) string {
	for _, s := range texts {
		if s != "" {
			return s
		}
	}
	return ""
}
