package article

// Block is one piece of a section's body. The interface is sealed: its kinds are
// the pointer types declared in this file, and a test in this package feeds every
// one of them to every consumer.
//
// Blocks are pointers so that a block's identity can serve as the key of a cache.
type Block interface{ block() }

// Paragraph is running text.
type Paragraph struct {
	Spans []Span
}

// List is a list of items, numbered or not.
type List struct {
	Ordered bool
	// Start is the first item's number where Ordered.
	Start int
	// Loose says that blank lines part the items.
	Loose bool
	Items []Item
}

// Item is one entry of a list.
type Item struct {
	Task   Task
	Blocks []Block
}

// Task is the state of a task list's item.
type Task int

// The states of an item.
const (
	NoTask Task = iota // an ordinary item
	Open               // a box without a tick
	Done               // a box with a tick
)

// Quote is somebody else's text.
type Quote struct {
	Blocks []Block
}

// Code is text that keeps its lines and blanks.
type Code struct {
	// Language is the name as the source gives it, or empty.
	Language string
	// Text has no final newline. Tabs stand as they are.
	Text string
}

// Table is a grid of cells. Every row has as many cells as Align has entries.
type Table struct {
	Caption []Span
	Align   []Align
	// Head is nil where the table has no header row.
	Head []Cell
	Rows [][]Cell
}

// Cell is one field of a table.
type Cell struct {
	Spans []Span
}

// Align is how a table's column is set.
type Align int

// The alignments of a column.
const (
	Natural Align = iota // as the writing direction has it
	Left
	Center
	Right
)

// Figure is a picture that stands by itself.
type Figure struct {
	URL string
	// Alt is the text instead of the picture, Caption the text below it.
	Alt     string
	Caption []Span
	// Link is where the picture leads, or empty.
	Link string
}

// Rule is a break of thought between two blocks.
type Rule struct{}

// Board is a set of points for and against one topic, with alternatives that are
// neither.
type Board struct {
	// Topic is what is weighed. A board without a topic of its own takes its
	// section's heading; it is empty only where there is neither.
	Topic string
	// ProsLabel and ConsLabel are the labels as the author wrote them, in the
	// author's language and without a colon ("Pros of US Involvement"). They are
	// empty on a side that has no label.
	ProsLabel, ConsLabel string
	// Pros and Cons are the two sides. An empty side stays empty.
	Pros, Cons []Point
	// Others are alternatives, each with a label.
	Others []Point
}

// Point is one item on a board.
type Point struct {
	// Label is what the author calls an alternative; it is empty on a pro or a con.
	Label string
	Spans []Span
}

// Related is a further article the author points to, apart from the links in the
// running text.
type Related struct {
	// Label is the word before it, without a colon: "Read", "See also". It may be
	// empty where the link stands in a list under a heading that says so.
	Label string
	Title string
	// URL may be empty: the text then names an article without saying where it is.
	URL string
}

// Discussion is the question the author asks the readers.
type Discussion struct {
	// Label is the word before it, without a colon: "Engage Further".
	Label string
	Spans []Span
}

// Footnote is the text of a note that a NoteRef with the same Label points to.
type Footnote struct {
	Label  string
	Blocks []Block
}

func (*Paragraph) block()  {}
func (*List) block()       {}
func (*Quote) block()      {}
func (*Code) block()       {}
func (*Table) block()      {}
func (*Figure) block()     {}
func (*Rule) block()       {}
func (*Board) block()      {}
func (*Related) block()    {}
func (*Discussion) block() {}
func (*Footnote) block()   {}
