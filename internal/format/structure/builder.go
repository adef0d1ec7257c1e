package structure

import (
	"strings"

	"newsreader/internal/article"
)

// builder is a board in the making.
type builder struct {
	article.Board
	topics [3]string // by face
}

// put adds points to the side that a label names.
func (b *builder) put(s side, label string, pts []article.Point) {
	label = strings.TrimSpace(strings.TrimRight(strings.TrimSpace(label), ":： "))
	b.topics[s.face] = s.topic
	if s.face == proFace {
		b.ProsLabel = first(b.ProsLabel, label)
		b.Pros = append(b.Pros, pts...)
		return
	}
	b.ConsLabel = first(b.ConsLabel, label)
	b.Cons = append(b.Cons, pts...)
}

// newTopic reports whether a side belongs to another board than this one, because
// its topic is another one than that of the same side.
func (b *builder) newTopic(s side) bool {
	filled := len(b.Pros) > 0
	if s.face == conFace {
		filled = len(b.Cons) > 0
	}
	return filled && s.topic != "" && s.topic != b.topics[s.face]
}

// done returns the finished board; its topic is the one that a label states.
func (b *builder) done() *article.Board {
	board := b.Board
	board.Topic = first(b.topics[proFace], b.topics[conFace])
	return &board
}

func first(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
