package query

import (
	"time"

	"newsreader/internal/article"
)

// Document is what a query is asked of: an entry with what is known of it.
type Document struct {
	// Title, Text and Authors are plain text; Authors is all names in one line.
	Title, Text, Authors string
	// FeedTitle, FeedURL and FeedSite are the feed's name and addresses.
	FeedTitle, FeedURL, FeedSite string
	// Group is the path of the feed's folder, Tags those of the entry and of its feed.
	Group, Tags []string
	// Language is a language tag, or empty.
	Language                          string
	Read, Starred, Later, New, Hidden bool
	Board, Image, Enclosure           bool
	// Sorted is the time that lists go by.
	Sorted time.Time
	// Words is the length of the text; 0 is unknown.
	Words int
}

// Match reports whether a query finds a document. Who asks many queries of one document
// folds it once (NewSubject).
func Match(q Query, d Document) bool { return NewSubject(d).Fits(q) }

// Subject is a Document made ready for being asked.
type Subject struct {
	document Document
	columns  [3]string // title, text, authors
}

// NewSubject folds the texts of a document.
func NewSubject(d Document) *Subject {
	return &Subject{d, [3]string{Fold(d.Title), Fold(d.Text), Fold(d.Authors)}}
}

// Fits reports whether a query finds the subject.
func (s *Subject) Fits(q Query) bool { return q.Root == nil || s.fits(q.Root) }

func (s *Subject) fits(n Node) bool {
	d := &s.document
	switch n := n.(type) {
	case And:
		for _, part := range n.Nodes {
			if !s.fits(part) {
				return false
			}
		}
		return true
	case Or:
		for _, part := range n.Nodes {
			if s.fits(part) {
				return true
			}
		}
		return false
	case Not:
		return !s.fits(n.Node)
	case Word:
		return s.anywhere(n.Needle())
	case Phrase:
		return s.anywhere(n.Needle())
	case Field:
		return s.field(n)
	case Is:
		return d.is(n.State)
	case Has:
		return n.Part == Board && d.Board || n.Part == Image && d.Image || n.Part == Enclosure && d.Enclosure
	case Date:
		return d.Sorted.Before(n.At) == n.Before
	case Minutes:
		return n.Fits(d.Words)
	}
	return false
}

// anywhere reports whether a needle is in one of the columns.
func (s *Subject) anywhere(n Needle) bool {
	return n.in(s.columns[0]) || n.in(s.columns[1]) || n.in(s.columns[2])
}

func (s *Subject) field(f Field) bool {
	d := &s.document
	switch f.Name {
	case InTitle:
		return f.Needle().in(s.columns[0])
	case InAuthors:
		return f.Needle().in(s.columns[2])
	case InFeed:
		return f.FindsFeed(d.FeedTitle, d.FeedURL, d.FeedSite)
	case InGroup:
		return f.FindsGroup(d.Group)
	case InTag:
		for _, tag := range d.Tags {
			if f.FindsTag(tag) {
				return true
			}
		}
	case InLanguage:
		return f.findsLanguage(d.Language)
	}
	return false
}

func (d *Document) is(s State) bool {
	switch s {
	case Unread:
		return !d.Read
	case Read:
		return d.Read
	case Starred:
		return d.Starred
	case Later:
		return d.Later
	case New:
		return d.New
	case Hidden:
		return d.Hidden
	}
	return false
}

// Fits reports whether a text of so many words takes as long as m asks for.
func (m Minutes) Fits(words int) bool {
	n := article.Minutes(words)
	switch {
	case words <= 0:
		return false
	case m.Op == Less:
		return n < m.N
	case m.Op == AtMost:
		return n <= m.N
	case m.Op == Equal:
		return n == m.N
	case m.Op == AtLeast:
		return n >= m.N
	}
	return n > m.N
}

// Needle is what w looks for.
func (w Word) Needle() Needle { return newNeedle(w.Text, w.Prefix) }

// Needle is what p looks for.
func (p Phrase) Needle() Needle { return newNeedle(p.Text, p.Prefix) }

// Needle is what a field looks for whose name is InTitle or InAuthors.
func (f Field) Needle() Needle { return newNeedle(f.Text, f.Prefix) }
