package config

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"
)

// Position is a place in a file, line and column counted from 1 (the column in
// characters). The zero Position is nowhere.
type Position struct{ Line, Column int }

// positionOf turns an offset in bytes into a position.
func positionOf(data []byte, offset int) Position {
	before := data[:min(offset, len(data))]
	line := 1 + bytes.Count(before, []byte("\n"))
	start := bytes.LastIndexByte(before, '\n') + 1
	return Position{line, 1 + utf8.RuneCount(before[start:])}
}

// Problem is one mistake in the configuration file.
type Problem struct {
	File string
	Position
	// Text says what is wrong and what would be right.
	Text string
}

func (p Problem) String() string {
	if p.Line == 0 {
		return fmt.Sprintf("%s: %s", p.File, p.Text)
	}
	return fmt.Sprintf("%s:%d:%d: %s", p.File, p.Line, p.Column, p.Text)
}

// Problems is every mistake in the configuration file, in its order. It is never
// empty.
type Problems []Problem

// Error has a line for each problem.
func (p Problems) Error() string {
	lines := make([]string, len(p))
	for i, one := range p {
		lines[i] = one.String()
	}
	return strings.Join(lines, "\n")
}
