package picture

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi/kitty"
)

// sixelPixels reads the picture that a sequence draws.
func sixelPixels(t *testing.T, seq []byte) image.Image {
	t.Helper()
	body, ok := bytes.CutPrefix(seq, []byte("\x1bP0;1;0q"))
	body, closed := bytes.CutSuffix(body, []byte("\x1b\\"))
	if !ok || !closed {
		t.Fatalf("no sixel sequence: %.40q", seq)
	}
	if i := bytes.IndexFunc(body, func(r rune) bool { return r < 0x21 || r > 0x7e }); i >= 0 {
		t.Fatalf("a byte %#x in a sixel sequence", body[i])
	}
	var w, h int
	if _, err := fmt.Sscanf(string(body), `"1;1;%d;%d`, &w, &h); err != nil {
		t.Fatal(err)
	}
	img := image.NewRGBA(image.Rect(0, 0, w, (h+band-1)/band*band))
	palette := map[int]color.RGBA{}
	x, y, now, times := 0, 0, color.RGBA{}, 1
	for _, m := range regexp.MustCompile(`#(\d+)(?:;2;(\d+);(\d+);(\d+))?|!(\d+)|[$\-]|[?-~]`).FindAllSubmatch(body, -1) {
		n := func(i int) int { v, _ := strconv.Atoi(string(m[i])); return v }
		switch c := m[0][0]; {
		case c == '#' && m[2] != nil:
			palette[n(1)] = color.RGBA{uint8(n(2) * 255 / 100), uint8(n(3) * 255 / 100), uint8(n(4) * 255 / 100), 255}
		case c == '#':
			var ok bool
			if now, ok = palette[n(1)]; !ok {
				t.Fatalf("colour %d is not stated", n(1))
			}
		case c == '!':
			times = n(5)
		case c == '$':
			x = 0
		case c == '-':
			x, y = 0, y+band
		default:
			for ; times > 0; times, x = times-1, x+1 {
				for bit := range band {
					if (c-'?')>>bit&1 != 0 {
						if !image.Pt(x, y+bit).In(img.Bounds()) {
							t.Fatalf("a pixel at %d,%d of %d by %d", x, y+bit, w, h)
						}
						img.SetRGBA(x, y+bit, now)
					}
				}
			}
			times = 1
		}
	}
	return img
}

// off is how far two pictures differ on average, of 255.
func off(a, b image.Image, of image.Rectangle) int {
	sum := 0
	for y := range of.Dy() {
		for x := range of.Dx() {
			r, g, bl, _ := a.At(a.Bounds().Min.X+x, a.Bounds().Min.Y+y).RGBA()
			r2, g2, bl2, _ := b.At(of.Min.X+x, of.Min.Y+y).RGBA()
			for _, p := range [][2]uint32{{r, r2}, {g, g2}, {bl, bl2}} {
				sum += max(int(p[0]>>8)-int(p[1]>>8), int(p[1]>>8)-int(p[0]>>8))
			}
		}
	}
	return sum / (3 * of.Dx() * of.Dy())
}

func TestSixelsShowThePictureRowByRow(t *testing.T) {
	src := chart(200, 120)
	for _, c := range []Cell{{10, 20}, {8, 18}, {6, 13}, {9, 19}} {
		s := Size{200 / c.W, 120 / c.H}
		m := NewMaster(src.SubImage(image.Rect(0, 0, s.Columns*c.W, s.Rows*c.H)))
		d := m.Draw(s, Look{Protocol: Sixel, Cell: c, Palette: 256})
		for row := range s.Rows {
			for _, part := range [][2]int{{0, s.Columns}, {0, 1}, {3, 5}, {s.Columns - 1, 1}} {
				got := sixelPixels(t, d.strip(row, part[0], part[1]))
				of := image.Rect(part[0]*c.W, row*c.H, (part[0]+part[1])*c.W, (row+1)*c.H)
				if got.Bounds().Dx() != of.Dx() || got.Bounds().Dy() < of.Dy() || got.Bounds().Dy() >= of.Dy()+band {
					t.Fatalf("cells of %v: row %d, %v is %v, want %v", c, row, part, got.Bounds(), of)
				}
				if n := off(got, src, of); n > 12 {
					t.Errorf("cells of %v: row %d, %v is off by %d", c, row, part, n)
				}
				for y := of.Dy(); y < got.Bounds().Dy(); y++ { // below the cell nothing is drawn
					for x := range of.Dx() {
						if _, _, _, a := got.At(x, y).RGBA(); a != 0 {
							t.Fatalf("cells of %v: a pixel below row %d", c, row)
						}
					}
				}
			}
		}
	}
}

func TestSixelsKeepToTheColoursThatThereAre(t *testing.T) {
	define := regexp.MustCompile(`#(\d+);2;`)
	for _, n := range []int{2, 4, 16, 256} {
		d := NewMaster(chart(100, 60)).Draw(Size{10, 3}, Look{Protocol: Sixel, Cell: DefaultCell(), Palette: n})
		used := map[string]bool{}
		for _, strip := range d.strips {
			for _, m := range define.FindAllSubmatch(strip, -1) {
				used[string(m[1])] = true
			}
		}
		if len(used) > n-1 || len(used) < n/2 {
			t.Errorf("of %d colours %d are used", n, len(used))
		}
	}
}

func TestTheSamePictureIsDrawnTheSame(t *testing.T) {
	l := Look{Protocol: Sixel, Cell: DefaultCell(), Palette: 64}
	a, b := NewMaster(sign()).Draw(Size{8, 4}, l), NewMaster(sign()).Draw(Size{8, 4}, l)
	for i := range a.strips {
		if !bytes.Equal(a.strips[i], b.strips[i]) {
			t.Errorf("row %d differs", i)
		}
	}
}

func TestWhatIsLookedThroughIsNotDrawn(t *testing.T) {
	d := NewMaster(sign()).Draw(Size{8, 4}, Look{Protocol: Sixel, Cell: Cell{6, 12}, Palette: 256, Dark: true})
	img := sixelPixels(t, d.strip(0, 0, 8))
	if _, _, _, a := img.At(1, 1).RGBA(); a != 0 {
		t.Error("a pixel is drawn that the picture leaves open")
	}
	if _, _, _, a := img.At(40, 1).RGBA(); a == 0 {
		t.Error("a pixel is left open that the picture has")
	}
}

func TestKittyGetsThePictureInChunks(t *testing.T) {
	m := NewMaster(chart(300, 200))
	d := m.Draw(Size{30, 10}, Look{Protocol: Kitty, Cell: DefaultCell()})
	rest, payload, first := string(transmit(d, 7)), "", true
	for rest != "" {
		var seq string
		var ok bool
		if seq, rest, ok = strings.Cut(rest, "\x1b\\"); !ok {
			t.Fatalf("not closed: %.60q", seq)
		}
		keys, data, _ := strings.Cut(seq, ";")
		var o kitty.Options
		if err := o.UnmarshalText([]byte(strings.TrimPrefix(keys, "\x1b_G"))); err != nil {
			t.Fatal(err)
		}
		if o.Quiet != 2 || len(data) > kitty.MaxChunkSize || rest != "" && len(data)%4 != 0 {
			t.Errorf("%q with %d bytes", keys, len(data))
		}
		if first && (o.Action != 'T' || o.ID != 7 || !o.VirtualPlacement || o.Columns != 30 || o.Rows != 10 || o.Format != kitty.PNG) {
			t.Errorf("%q", keys)
		}
		if more := strings.HasSuffix(keys, "m=1"); more != (rest != "") {
			t.Errorf("%q, and %d bytes follow", keys, len(rest))
		}
		payload, first = payload+data, false
	}
	data, err := base64.StdEncoding.DecodeString(payload)
	if err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil || off(img, m.img, m.img.Bounds()) != 0 {
		t.Errorf("%v: another picture came", err)
	}
}

func TestAnInlineImageIsOneRowOfCells(t *testing.T) {
	m := NewMaster(chart(100, 60))
	d := m.Draw(Size{10, 3}, Look{Protocol: ITerm, Cell: DefaultCell()})
	keys, data, ok := strings.Cut(string(d.strip(1, 2, 5)), ":")
	if !ok || !strings.HasPrefix(keys, "\x1b]1337;File=inline=1;preserveAspectRatio=0;height=1;width=5;size=") || !strings.HasSuffix(data, "\a") {
		t.Fatalf("%q", keys)
	}
	raw, err := base64.StdEncoding.DecodeString(strings.TrimSuffix(data, "\a"))
	if err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(raw))
	if err != nil || img.Bounds().Size() != image.Pt(50, 20) || off(img, m.img, image.Rect(20, 20, 70, 40)) != 0 {
		t.Errorf("%v, %v", img.Bounds(), err)
	}
}
