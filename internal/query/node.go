package query

import "time"

// Query is what a person looks for. The zero value finds everything.
type Query struct {
	// Root is nil for a query that asks for nothing in particular.
	Root Node
}

// Empty reports whether q finds everything.
func (q Query) Empty() bool { return q.Root == nil }

// Node is a part of a query: one of And, Or, Not, Word, Phrase, Field, Is, Has, Date
// and Minutes. Parse makes And and Or of at least two parts, none of its own kind, and
// never a Not of a Not.
type Node interface{ node() }

// And finds what all of its parts find.
type And struct{ Nodes []Node }

// Or finds what any of its parts finds.
type Or struct{ Nodes []Node }

// Not finds what its part does not.
type Not struct{ Node Node }

// Word finds a word of the title, the text or the authors.
type Word struct {
	// Text is as written, without its star.
	Text string
	// Prefix says that the word may go on.
	Prefix bool
}

// Phrase is a Word that was written in quotes: it may be several words.
type Phrase struct {
	// Text is what stands between the quotes.
	Text string
	// Prefix says that its last word may go on.
	Prefix bool
}

// Field finds what has a text in one of its fields.
type Field struct {
	Name Name
	Text string
	// Prefix says that what is found may go on after Text. Names that are matched in
	// part anyway (InFeed, InLanguage) never have it.
	Prefix bool
}

// Name is a field that holds text.
type Name string

// The fields that hold text. See the methods of Field for what each finds.
const (
	InFeed     Name = "feed"
	InGroup    Name = "group"
	InTag      Name = "tag"
	InTitle    Name = "title"
	InAuthors  Name = "by"
	InLanguage Name = "lang"
)

// Is finds the entries in a state.
type Is struct{ State State }

// State is a mark of an entry.
type State string

// The states of an entry. Hidden entries are left out of every list whose query does
// not name them (AsksHidden).
const (
	Unread  State = "unread"
	Read    State = "read"
	Starred State = "star"
	Later   State = "later"
	New     State = "new"
	Hidden  State = "hidden"
)

// Has finds the entries with something in them.
type Has struct{ Part Part }

// Part is something an entry may have.
type Part string

// What an entry may have.
const (
	Board     Part = "board"
	Image     Part = "image"
	Enclosure Part = "enclosure"
)

// Date finds entries by the time that lists go by (feed.Headline's Sorted).
type Date struct {
	// Before finds what is earlier than At; otherwise what is at At or later.
	Before bool
	// Written is the time as the person wrote it ("7d"), which a saved search keeps.
	Written string
	// At is what that was when the query was parsed.
	At time.Time
}

// Minutes finds entries by how long they take to read (article.Minutes). One whose
// length is not known (no words) is never found.
type Minutes struct {
	Op Comparison
	N  int
}

// Comparison compares a number with another.
type Comparison string

// The comparisons of Minutes.
const (
	Less    Comparison = "<"
	AtMost  Comparison = "<="
	Equal   Comparison = "="
	AtLeast Comparison = ">="
	More    Comparison = ">"
)

func (And) node()     {}
func (Or) node()      {}
func (Not) node()     {}
func (Word) node()    {}
func (Phrase) node()  {}
func (Field) node()   {}
func (Is) node()      {}
func (Has) node()     {}
func (Date) node()    {}
func (Minutes) node() {}

// Any reports whether f is true of a part of the query, however deep.
func (q Query) Any(f func(Node) bool) bool { return q.Root != nil && anyOf(q.Root, f) }

func anyOf(n Node, f func(Node) bool) bool {
	if f(n) {
		return true
	}
	var parts []Node
	switch n := n.(type) {
	case And:
		parts = n.Nodes
	case Or:
		parts = n.Nodes
	case Not:
		parts = []Node{n.Node}
	}
	for _, p := range parts {
		if anyOf(p, f) {
			return true
		}
	}
	return false
}

// AsksHidden reports whether the query names hidden entries, so that a list must not
// leave them out by itself.
func (q Query) AsksHidden() bool {
	return q.Any(func(n Node) bool { return n == Node(Is{Hidden}) })
}
