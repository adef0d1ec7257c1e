package picture

import (
	"bytes"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi/kitty"
)

// A cell of a picture is a placeholder with three marks: its row, its column, and the
// number of the picture. The first two are as kitty wants them; the third is ours, so
// that no colour is needed to tell the pictures apart.
//
// The placeholder is stripped from all foreign text (package sanitize), so that these
// cells are the only ones.

// Rows are the cells of a drawing under a number, as text for a cell renderer: every
// row is Size.Columns wide and closes what it opens.
func (d *Drawing) Rows(id byte) []string {
	if d.Look.Protocol == Blocks {
		return d.rows
	}
	rows := make([]string, d.Size.Rows)
	var out []byte
	for row := range rows {
		out = out[:0]
		for column := range d.Size.Columns {
			out = utf8.AppendRune(out, kitty.Placeholder)
			out = utf8.AppendRune(out, kitty.Diacritic(row))
			out = utf8.AppendRune(out, kitty.Diacritic(column))
			out = utf8.AppendRune(out, kitty.Diacritic(int(id)))
		}
		rows[row] = string(out)
	}
	return rows
}

// place is what a cell says of itself.
type place struct {
	id          byte
	row, column int
}

// placeholder is the character's UTF-8 form.
const placeholder = string(kitty.Placeholder)

// marks maps the marks to their numbers.
var marks = sync.OnceValue(func() map[rune]int {
	m := make(map[rune]int, maxSide)
	for i := range maxSide {
		m[kitty.Diacritic(i)] = i
	}
	return m
})

// readCell reads a cell at the start of b, which begins with a placeholder. It
// returns the cell's length; ok is false for a placeholder without its three marks.
func readCell(b []byte) (p place, n int, ok bool) {
	n = len(placeholder)
	var of [3]int
	for i := range of {
		r, size := utf8.DecodeRune(b[n:])
		at, is := marks()[r]
		if !is {
			return place{}, n, false
		}
		of[i] = at
		n += size
	}
	return place{byte(of[2]), of[0], of[1]}, n, true
}

// Blank returns a row of text with blanks in place of the cells of pictures.
func Blank(row string) string {
	at := strings.Index(row, placeholder)
	if at < 0 {
		return row
	}
	out := make([]byte, 0, len(row))
	rest := []byte(row)
	for ; at >= 0; at = bytes.Index(rest, []byte(placeholder)) {
		_, n, _ := readCell(rest[at:])
		out = append(append(out, rest[:at]...), ' ')
		rest = rest[at+n:]
	}
	return string(append(out, rest...))
}
