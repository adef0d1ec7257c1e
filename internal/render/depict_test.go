package render_test

import (
	"reflect"
	"testing"

	"newsreader/internal/article"
	"newsreader/internal/render"
)

func drawn(rows int) *render.Picture {
	p := &render.Picture{Width: 4}
	for range rows {
		p.Rows = append(p.Rows, "\x1b[31m▀▀▀▀\x1b[m")
	}
	return p
}

func TestAPictureStandsAboveItsWords(t *testing.T) {
	f := &article.Figure{URL: "a.png", Alt: "A lighthouse", Caption: words("At night")}
	d := render.New(doc(para("before"), f, para("after")), screen(30))
	bare := plainLines(d.Lines(1))
	with := d.Depict(render.Depiction{Unit: 1, Figure: f, Picture: drawn(3)})
	got := with.Lines(1)
	if want := append(append(bare[:1:1], "", "", ""), bare[1:]...); !reflect.DeepEqual(plainLines(got), want) {
		t.Errorf("%q, want %q", plainLines(got), want)
	}
	for i, l := range got {
		if is := i >= 1 && i <= 3; l.Picture != is || is && (l.Width != 4 || l.Styled != "\x1b[31m▀▀▀▀\x1b[m") {
			t.Errorf("line %d is %+v", i, l)
		}
	}
	if n, exact := with.Height(1); n != len(bare)+3 || !exact {
		t.Errorf("height %d, exact %v", n, exact)
	}
	if again := with.Depict(render.Depiction{Unit: 1, Figure: f, Picture: nil}); !reflect.DeepEqual(plainLines(again.Lines(1)), bare) {
		t.Errorf("taken away: %q, want %q", plainLines(again.Lines(1)), bare)
	}
}

func TestAHeightIsExpectedWithItsPicture(t *testing.T) {
	f := &article.Figure{URL: "a.png", Alt: "A lighthouse"}
	d := render.New(doc(f), screen(30))
	before, _ := d.Height(0)
	if n, exact := d.Depict(render.Depiction{Unit: 0, Figure: f, Picture: drawn(9)}).Height(0); n != before+9 || exact {
		t.Errorf("height %d, exact %v; without it %d", n, exact, before)
	}
}

func TestAPictureThatIsTooWideIsLeftOut(t *testing.T) {
	f := &article.Figure{URL: "a.png", Alt: "A lighthouse"}
	quote := &article.Quote{Blocks: []article.Block{f}}
	for width := 1; width < 12; width++ {
		for _, b := range []article.Block{f, quote} {
			d := render.New(doc(b), screen(width)).Depict(render.Depiction{Unit: 0, Figure: f, Picture: drawn(2)})
			for i, l := range d.Lines(0) {
				if l.Width > width {
					t.Errorf("width %d: line %d takes %d cells: %q", width, i, l.Width, l.Styled)
				}
			}
		}
	}
}

func TestWhyThereIsNoPictureIsSaidBelow(t *testing.T) {
	f := &article.Figure{URL: "a.png", Alt: "A lighthouse"}
	d := render.New(doc(f), screen(40)).Depict(render.Depiction{Unit: 0, Figure: f, Picture: &render.Picture{Note: "No picture: it is damaged"}})
	got := plainLines(d.Lines(0))
	if last := got[len(got)-1]; last != "  No picture: it is damaged" {
		t.Errorf("%q", got)
	}
}

func TestOneUnitIsLaidOutAnewForAPicture(t *testing.T) {
	f := &article.Figure{URL: "a.png", Alt: "A lighthouse"}
	d := render.New(doc(para("before"), f), screen(40))
	before := d.Lines(0)
	if with := d.Depict(render.Depiction{Unit: 1, Figure: f, Picture: drawn(2)}); &with.Lines(0)[0] != &before[0] {
		t.Error("another unit is laid out anew")
	}
}

func TestWhatStandsBelowAPictureIsFoundThere(t *testing.T) {
	f := &article.Figure{URL: "a.png", Alt: "A lighthouse"}
	d := render.New(doc(f), screen(40)).Depict(render.Depiction{Unit: 0, Figure: f, Picture: drawn(5)})
	m, err := render.Search(t.Context(), d, "lighthouse", d.Options())
	if err != nil || len(m) != 1 || len(m[0].Segments) != 1 {
		t.Fatalf("%+v, %v", m, err)
	}
	s := m[0].Segments[0]
	if got := d.Lines(0)[s.Line].Plain[len("▣ "):]; got != "A lighthouse" {
		t.Errorf("line %d is %q", s.Line, got)
	}
}
