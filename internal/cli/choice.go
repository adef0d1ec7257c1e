package cli

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"newsreader/internal/spelling"
)

// choice is a flag's value that is one of a few words.
type choice struct {
	value string
	words []string
	// also maps other spellings to the words.
	also map[string]string
}

// String, Set and Type make it a value of a flag.
func (c *choice) String() string { return c.value }

// Set takes a word in any case.
func (c *choice) Set(s string) error {
	word := strings.ToLower(s)
	if w, ok := c.also[word]; ok {
		word = w
	}
	if !slices.Contains(c.words, word) {
		return errors.New("want " + alternatives(c.words) + spelling.Question(word, c.words))
	}
	c.value = word
	return nil
}

// Type is what stands for the value in the help.
func (c *choice) Type() string { return strings.Join(c.words, "|") }

// alternatives writes words as "a, b or c".
func alternatives(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " or " + words[len(words)-1]
}

// columns is a flag's value that is a width.
type columns struct {
	n   int
	set bool
}

// String, Set and Type make it a value of a flag.
func (c *columns) String() string {
	if !c.set {
		return ""
	}
	return strconv.Itoa(c.n)
}

// maxColumns bounds a width: what is wider is a slip of the finger.
const maxColumns = 10_000

// Set takes a number of columns; 0 never wraps.
func (c *columns) Set(s string) error {
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 || n > maxColumns {
		return errors.New("want a number of columns, or 0 to wrap nowhere")
	}
	c.n, c.set = n, true
	return nil
}

// Type is what stands for the value in the help.
func (c *columns) Type() string { return "N" }
