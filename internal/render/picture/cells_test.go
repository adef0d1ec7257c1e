package picture

import (
	"testing"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// TestEveryCellIsOneCell holds that a cell renderer takes a placeholder with its marks
// for one character of one cell, whichever marks they are and however it measures.
func TestEveryCellIsOneCell(t *testing.T) {
	d := &Drawing{Size: Size{maxSide, maxSide}, Look: Look{Protocol: Kitty}}
	for _, method := range []ansi.Method{ansi.WcWidth, ansi.GraphemeWidth} {
		for id := range maxSide {
			row := d.Rows(byte(id))[id]
			if w := method.StringWidth(row); w != maxSide {
				t.Fatalf("method %v: row %d is %d cells wide", method, id, w)
			}
			if id%16 != 0 {
				continue
			}
			buffer := uv.NewScreenBuffer(maxSide, 1)
			buffer.Method = method
			uv.NewStyledString(row).Draw(buffer, buffer.Bounds())
			for x := range maxSide {
				c := buffer.CellAt(x, 0)
				if c == nil || c.Width != 1 {
					t.Fatalf("method %v: cell %d of row %d is %+v", method, x, id, c)
				}
				if p, n, ok := readCell([]byte(c.Content)); !ok || n != len(c.Content) || p != (place{byte(id), id, x}) {
					t.Fatalf("method %v: cell %d of row %d holds %q, read as %+v", method, x, id, c.Content, p)
				}
			}
		}
	}
}

func TestCellsAreReadAsTheyWereWritten(t *testing.T) {
	for _, in := range []string{placeholder, placeholder + "\u0305", placeholder + "\u0305\u0305", placeholder + "\u0305\u0305x", placeholder + "\xff"} {
		if p, n, ok := readCell([]byte(in)); ok || n < len(placeholder) || n > len(in) {
			t.Errorf("%q is read as %+v of %d bytes", in, p, n)
		}
	}
}
