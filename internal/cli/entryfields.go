package cli

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"newsreader/internal/article"
	"newsreader/internal/feed"
)

// entryLine is how a stored entry stands in a pipe where no template is given. Scripts
// count on its order: what is added comes last.
func entryLine() string { return tabbed("id", "date", "feed", "title", "url", "minutes", "marks") }

// foundLine is the line of an entry that was searched for.
func foundLine() string { return entryLine() + `\t{snippet}` }

// entryFields are what can be said of a stored entry in a line.
func entryFields() []field[feed.Headline] {
	return []field[feed.Headline]{
		{"id", "its number: stays the same, and opens it (newsreader 1234)", func(h feed.Headline) string { return strconv.FormatInt(int64(h.ID), 10) }},
		{"date", "the time by which it is listed, in UTC: 2026-11-01T18:30:00Z", func(h feed.Headline) string { return stamp(h.Sorted) }},
		{"day", "the same as a day: 2026-11-01", func(h feed.Headline) string { return h.Sorted.UTC().Format(time.DateOnly) }},
		{"feed", "what the feed is called", func(h feed.Headline) string { return h.FeedTitle }},
		{"feed_id", "the feed's number, 0 for a page that you opened by its address", func(h feed.Headline) string { return strconv.FormatInt(int64(h.Feed), 10) }},
		{"title", "its title", func(h feed.Headline) string { return h.Title }},
		{"url", "the address of its page", func(h feed.Headline) string { return h.Link }},
		{"authors", "who wrote it", func(h feed.Headline) string { return h.Authors }},
		{"minutes", "how long it takes to read; 0 is not known", func(h feed.Headline) string { return strconv.Itoa(article.Minutes(h.Words)) }},
		{"words", "how long it is; 0 is not known", func(h feed.Headline) string { return strconv.Itoa(h.Words) }},
		{"marks", "unread, star, later, new, hidden, with commas; - for none", marksOf},
		{"tags", "its tags, with commas", func(h feed.Headline) string { return strings.Join(h.Tags, ",") }},
		{"language", "its language, as a tag such as en", func(h feed.Headline) string { return h.Language }},
		{"progress", "how much of it you have read, in percent", func(h feed.Headline) string { return strconv.Itoa(percent(h)) }},
		{"snippet", "the passage in which a search found its words", func(h feed.Headline) string { return h.Snippet }},
	}
}

// stamp writes a time so that texts sort as times do; no time is empty.
func stamp(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.RFC3339)
}

// stampJSON is null where there is no time.
func stampJSON(t time.Time) *string {
	if t.IsZero() {
		return nil
	}
	s := stamp(t)
	return &s
}

func percent(h feed.Headline) int { return int(h.Progress.Share*100 + 0.5) }

// marksOf writes the marks in the words of the query language.
func marksOf(h feed.Headline) string {
	var marks []string
	for _, m := range []struct {
		set  bool
		word string
	}{{!h.State.Read, "unread"}, {h.State.Starred, "star"}, {h.State.Later, "later"}, {h.State.New, "new"}, {h.State.Hidden, "hidden"}} {
		if m.set {
			marks = append(marks, m.word)
		}
	}
	if len(marks) == 0 {
		return "-" // an empty field would be lost in a shell's read
	}
	return strings.Join(marks, ",")
}

// storedJSON is a stored entry as JSON.
type storedJSON struct {
	Schema     int      `json:"schema"`
	Kind       string   `json:"kind"`
	ID         int64    `json:"id"`
	FeedID     int64    `json:"feed_id"`
	Feed       string   `json:"feed"`
	Title      string   `json:"title"`
	URL        string   `json:"url"`
	Authors    string   `json:"authors"`
	Date       string   `json:"date"`
	Published  *string  `json:"published"`
	Updated    *string  `json:"updated"`
	Seen       *string  `json:"seen"`
	Words      int      `json:"words"`
	Minutes    int      `json:"minutes"`
	Language   string   `json:"language"`
	Read       bool     `json:"read"`
	Starred    bool     `json:"starred"`
	Later      bool     `json:"later"`
	New        bool     `json:"new"`
	Hidden     bool     `json:"hidden"`
	ReadAt     *string  `json:"read_at"`
	Tags       []string `json:"tags"`
	Progress   float64  `json:"progress"`
	Changed    bool     `json:"changed"`
	Enclosures bool     `json:"enclosures"`
	Board      bool     `json:"board"`
	Image      bool     `json:"image"`
	Snippet    string   `json:"snippet"`
	Found      []string `json:"found"`
}

func storedObject(h feed.Headline) storedJSON {
	found := make([]string, 0, len(h.Lit))
	for _, r := range h.Lit {
		found = append(found, h.Snippet[r.From:r.To])
	}
	return storedJSON{
		Schema: schemaVersion, Kind: "entry", ID: int64(h.ID), FeedID: int64(h.Feed), Feed: h.FeedTitle, Title: h.Title, URL: h.Link,
		Authors: h.Authors, Date: stamp(h.Sorted), Published: stampJSON(h.Published), Updated: stampJSON(h.Updated), Seen: stampJSON(h.Seen),
		Words: h.Words, Minutes: article.Minutes(h.Words), Language: h.Language, Read: h.State.Read, Starred: h.State.Starred, Later: h.State.Later,
		New: h.State.New, Hidden: h.State.Hidden, ReadAt: stampJSON(h.State.ReadAt), Tags: append([]string{}, h.Tags...), Progress: h.Progress.Share,
		Changed: h.Changed, Enclosures: h.Enclosed, Board: h.Board, Image: h.Image, Snippet: h.Snippet, Found: found,
	}
}

// shortTime writes a time as a list on a terminal shows it: today by the clock, this
// year by the day, else by the year.
func shortTime(t, now time.Time) string {
	t, now = t.Local(), now.Local()
	switch {
	case t.YearDay() == now.YearDay() && t.Year() == now.Year():
		return t.Format("15:04")
	case t.Year() == now.Year():
		return fmt.Sprintf("%2d %s", t.Day(), t.Format("Jan"))
	}
	return t.Format("2006")
}
