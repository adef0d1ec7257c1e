package render

import "context"

// Match is one place where a query was found. It has several segments where it
// runs on over the end of a line.
type Match struct {
	Unit     int
	Segments []Segment
}

// Segment is the piece of a match that stands on one line of its unit.
type Segment struct {
	Line     int
	From, To int // cells, To excluded
}

// Search finds a query.
func Search(ctx context.Context, d *Document, query string, o Options) ([]Match, error) {
	return nil, ctx.Err()
}
