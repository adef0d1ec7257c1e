package picture

import (
	"image"
	"image/color"
	"math/rand/v2"
	"testing"
)

// photograph is a picture with as much in it as a camera's.
func photograph(w, h int) image.Image {
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	rnd := rand.New(rand.NewPCG(1, 2))
	for y := range h {
		for x := range w {
			n := rnd.IntN(40)
			img.Set(x, y, color.NRGBA{uint8(x*200/w + n), uint8(y*200/h + n), uint8((x+y)*100/(w+h) + n), 255})
		}
	}
	return img
}

func BenchmarkDecodeAndCutDown(b *testing.B) {
	for name, size := range map[string]image.Point{"1 MP": {1200, 800}, "12 MP": {4000, 3000}} {
		data := jpegOf(b, photograph(size.X, size.Y))
		b.Run("JPEG "+name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				img, err := Decode(b.Context(), data, DefaultLimits())
				if err != nil {
					b.Fatal(err)
				}
				NewMaster(img)
			}
		})
	}
}

func BenchmarkDraw(b *testing.B) {
	m := NewMaster(photograph(1600, 1000))
	s := Fit(m.Pixels, DefaultCell(), 72, 26)
	for _, p := range []Protocol{Blocks, Sixel, ITerm, Kitty} {
		b.Run(p.String(), func(b *testing.B) {
			b.ReportAllocs()
			n := 0
			for b.Loop() {
				d := m.Draw(s, Look{Protocol: p, Cell: DefaultCell(), Palette: 256, TrueColor: true})
				n = len(d.payload)
				for _, strip := range d.strips {
					n += len(strip)
				}
				for _, row := range d.rows {
					n += len(row)
				}
			}
			b.ReportMetric(float64(n), "bytes/picture")
		})
	}
}

// BenchmarkFrame is a frame of text on its way to the terminal, and one with a picture.
func BenchmarkFrame(b *testing.B) {
	m := NewMaster(photograph(1600, 1000))
	d := m.Draw(Fit(m.Pixels, DefaultCell(), 72, 26), Look{Protocol: Sixel, Cell: DefaultCell(), Palette: 256})
	var out wire
	s := NewScreen(&out)
	id, _ := s.Add(d)
	var picture []byte
	for _, row := range d.Rows(id) {
		picture = append(append(picture, row...), "\r\n"...)
	}
	for name, frame := range map[string][]byte{"text": make([]byte, 20_000), "picture": picture} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				out.Reset()
				if _, err := s.Write(frame); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
