package picture

import (
	"encoding/base64"
	"strconv"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi/kitty"
)

// chunk is the most of a payload in one sequence (kitty graphics protocol, "Remote
// client").
const chunk = 4096

// transmit sends a picture under a number and makes a virtual placement of it: it is
// seen wherever its placeholders are ("Unicode placeholders"). The terminal answers
// nothing (q=2), because an answer would arrive as a key.
func transmit(d *Drawing, id byte) []byte {
	data := base64.StdEncoding.AppendEncode(nil, d.payload)
	out := make([]byte, 0, len(data)+len(data)/chunk*16+128)
	out = append(out, "\x1b_Ga=T,q=2,f=100,U=1,i="...)
	out = strconv.AppendInt(out, int64(id), 10)
	out = append(out, ",c="...)
	out = strconv.AppendInt(out, int64(d.Size.Columns), 10)
	out = append(out, ",r="...)
	out = strconv.AppendInt(out, int64(d.Size.Rows), 10)
	for first := true; first || len(data) > 0; first = false {
		n := min(len(data), chunk)
		switch more := n < len(data); {
		case first && more:
			out = append(out, ",m=1"...)
		case !first && more:
			out = append(out, "\x1b_Gq=2,m=1"...)
		case !first:
			out = append(out, "\x1b_Gq=2,m=0"...)
		}
		out = append(out, ';')
		out = append(out, data[:n]...)
		out = append(out, "\x1b\\"...)
		data = data[n:]
	}
	return out
}

// remove takes a picture and its pixels out of the terminal.
func remove(id byte) []byte {
	out := append([]byte(nil), "\x1b_Ga=d,d=I,q=2,i="...)
	out = strconv.AppendInt(out, int64(id), 10)
	return append(out, "\x1b\\"...)
}

// appendPlaceholders writes cells as kitty wants them: the number is the colour, out
// of the 256, and the marks are the row and the column. Cells of ours have no style,
// so that none needs to be put back but the default colour.
func appendPlaceholders(out []byte, at place, n int) []byte {
	out = append(out, "\x1b[38;5;"...)
	out = strconv.AppendInt(out, int64(at.id), 10)
	out = append(out, 'm')
	for i := range n {
		out = append(out, placeholder...)
		out = utf8.AppendRune(out, kitty.Diacritic(at.row))
		out = utf8.AppendRune(out, kitty.Diacritic(at.column+i))
	}
	return append(out, "\x1b[39m"...)
}
