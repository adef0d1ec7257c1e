package picture

import (
	"flag"
	"image"
	"image/color"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// sign is a small picture with edges, a gradient, and a part to be looked through.
func sign() image.Image {
	img := chart(48, 48)
	for y := range 48 {
		for x := range 48 {
			switch {
			case x < 12 && y < 12:
				img.Set(x, y, color.NRGBA{})
			case x > 30 && y > 30:
				img.Set(x, y, color.NRGBA{255, 0, 0, 255})
			}
		}
	}
	return img
}

func TestHalfBlocksLookAsTheyWereApproved(t *testing.T) {
	m := NewMaster(sign())
	for name, l := range map[string]Look{
		"true-colour": {Protocol: Blocks, Cell: DefaultCell(), TrueColor: true, Dark: true},
		"256-colours": {Protocol: Blocks, Cell: DefaultCell(), Dark: true},
	} {
		rows := m.Draw(Size{8, 4}, l).Rows(0)
		got := strings.ReplaceAll(strings.Join(rows, "\n"), "\x1b", "^") + "\n"
		golden := filepath.Join("testdata", "blocks-"+name+".golden")
		if *update {
			if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil || got != string(want) {
			t.Errorf("%s: %v; got:\n%s\nwant:\n%s", name, err, got, want)
		}
	}
}

func TestHalfBlocksKeepToTheirCells(t *testing.T) {
	m := NewMaster(sign())
	for columns := 1; columns <= 120; columns += 7 {
		for rows := 1; rows <= 40; rows += 3 {
			for _, trueColor := range []bool{true, false} {
				d := m.Draw(Size{columns, rows}, Look{Protocol: Blocks, Cell: DefaultCell(), TrueColor: trueColor})
				got := d.Rows(0)
				if len(got) != rows {
					t.Fatalf("%d rows, want %d", len(got), rows)
				}
				for _, row := range got {
					if w := ansi.StringWidth(row); w != columns {
						t.Fatalf("a row of %d cells, want %d: %q", w, columns, row)
					}
					if plain := ansi.Strip(row); strings.Trim(plain, "▀▄ ") != "" {
						t.Fatalf("%q", plain)
					}
					if at := strings.LastIndex(row, "\x1b["); at >= 0 && row[at:] != "\x1b[m" {
						t.Fatalf("a row that leaves its colours open: %q", row)
					}
				}
			}
		}
	}
}

// TestInkIsSeenOnAnyScreen takes a diagram in black on nothing.
func TestInkIsSeenOnAnyScreen(t *testing.T) {
	img := image.NewNRGBA(image.Rect(0, 0, 40, 40))
	for i := range 40 {
		for j := 15; j < 25; j++ {
			img.Set(i, j, color.NRGBA{A: 255})
		}
	}
	m := NewMaster(img)
	for dark, want := range map[bool]string{true: "\x1b[48;2;255;255;255m", false: "    "} {
		row := m.Draw(Size{4, 4}, Look{Protocol: Blocks, Cell: DefaultCell(), TrueColor: true, Dark: dark}).Rows(0)[0]
		if !strings.HasPrefix(row, want) {
			t.Errorf("dark %v: %q, want %q", dark, row, want)
		}
	}
}
