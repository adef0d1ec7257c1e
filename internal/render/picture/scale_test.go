package picture

import (
	"image"
	"testing"
)

func TestAPictureFitsItsCellsAtEverySize(t *testing.T) {
	cells := []Cell{DefaultCell(), {6, 13}, {8, 18}, {10, 22}, {1, 1}, {256, 256}}
	pixels := []image.Point{{16, 16}, {100, 100}, {1600, 1000}, {16, 4000}, {4000, 16}, {640, 480}, {333, 777}}
	for _, c := range cells {
		for _, px := range pixels {
			for columns := 1; columns <= 300; columns += 7 {
				for rows := 1; rows <= 300; rows += 11 {
					s := Fit(px, c, columns, rows)
					if s.Columns < 1 || s.Rows < 1 || s.Columns > columns || s.Rows > rows || s.Columns > maxSide || s.Rows > maxSide {
						t.Fatalf("%v in %d by %d cells of %v takes %v", px, columns, rows, c, s)
					}
					if s.Columns*c.W > px.X+c.W || s.Rows*c.H > px.Y+c.H {
						t.Fatalf("%v is made larger: %v of %v", px, s, c)
					}
				}
			}
		}
	}
}

func TestTheRatioStays(t *testing.T) {
	for _, c := range []struct {
		px            image.Point
		columns, rows int
		want          Size
	}{
		{image.Pt(1600, 1000), 72, 40, Size{72, 23}},
		{image.Pt(1600, 1000), 200, 20, Size{64, 20}},
		{image.Pt(400, 400), 72, 40, Size{40, 20}},
		{image.Pt(100, 60), 72, 40, Size{10, 3}},
		{image.Pt(16, 2000), 72, 20, Size{1, 20}},
	} {
		if got := Fit(c.px, DefaultCell(), c.columns, c.rows); got != c.want {
			t.Errorf("%v in %d by %d: %v, want %v", c.px, c.columns, c.rows, got, c.want)
		}
	}
}

func TestWhatIsTooSmallToSeeIsNoPicture(t *testing.T) {
	for _, px := range []image.Point{{1, 1}, {15, 400}, {400, 2}} {
		if s := Fit(px, DefaultCell(), 72, 40); s != (Size{}) {
			t.Errorf("%v takes %v", px, s)
		}
	}
	if s := Fit(image.Pt(400, 400), DefaultCell(), 0, 10); s != (Size{}) {
		t.Errorf("without room: %v", s)
	}
	if s := Fit(image.Pt(400, 400), Cell{}, 10, 10); s != (Size{}) {
		t.Errorf("without cells: %v", s)
	}
}

func TestAMasterIsNoLargerThanAScreenCanShow(t *testing.T) {
	for _, c := range []struct{ px, want image.Point }{
		{image.Pt(5000, 100), image.Pt(1250, 25)}, {image.Pt(1600, 1600), image.Pt(1600, 1600)},
		{image.Pt(1601, 800), image.Pt(800, 400)}, {image.Pt(10_000, 2), image.Pt(5000, 1)}, {image.Pt(20, 3000), image.Pt(10, 1500)},
	} {
		m := NewMaster(image.NewGray(image.Rectangle{Max: c.px}))
		if got := m.img.Bounds().Size(); got != c.want || m.Pixels != c.px || m.Bytes() != 4*c.want.X*c.want.Y {
			t.Errorf("%v of %v, %d bytes, want %v", got, m.Pixels, m.Bytes(), c.want)
		}
	}
}

func TestCuttingDownKeepsThePicture(t *testing.T) {
	for _, size := range []image.Point{{50, 30}, {77, 41}, {200, 120}, {13, 9}} {
		big, want := chart(400, 240), chart(size.X, size.Y)
		got := image.NewRGBA(image.Rect(0, 0, size.X, size.Y))
		scale(got, big)
		if n := off(got, want, want.Bounds()); n > 6 {
			t.Errorf("%v is off by %d", size, n)
		}
	}
}
