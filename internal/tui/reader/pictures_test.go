package reader

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"io"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"

	"newsreader/internal/article"
	"newsreader/internal/theme"
)

// album is a screen with pictures: what it asks for is there, or is not.
type album struct {
	*screen
	gallery *Gallery
	asked   []string
	out     *output
}

// output is a terminal that keeps what it is given.
type output struct{ bytes.Buffer }

func (*output) Close() error { return nil }
func (*output) Fd() uintptr  { return ^uintptr(0) }

// square makes a picture of so many pixels each way.
func square(t testing.TB, side int) []byte {
	t.Helper()
	img := image.NewNRGBA(image.Rect(0, 0, side, side))
	for i := range side * side {
		img.Set(i%side, i/side, color.NRGBA{uint8(i), uint8(i / side), 200, 255})
	}
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// newAlbum shows an article with half blocks, or with kitty's graphics.
func newAlbum(t testing.TB, a *article.Article, w, h int, kitty bool) *album {
	t.Helper()
	al := &album{out: &output{}}
	large, wide, small := square(t, 200), square(t, 900), square(t, 4)
	o := GalleryOptions{
		Getenv: func(string) string { return "" },
		After:  func(time.Duration, func(time.Time) tea.Msg) tea.Cmd { return nil },
		Source: func(url string) Source {
			key := url
			if strings.Contains(url, "wide") {
				key = "wide"
			}
			return Source{Key: key, Get: func(ctx context.Context) ([]byte, error) {
				al.asked = append(al.asked, url)
				switch {
				case strings.Contains(url, "missing"):
					return nil, errors.New("there is no file missing.png")
				case strings.Contains(url, "small"):
					return small, nil
				case key == "wide":
					return wide, nil
				}
				return large, ctx.Err()
			}}
		},
	}
	if kitty {
		o.Output = io.Writer(al.out)
	}
	al.gallery = NewGallery(o)
	al.gallery.Hear(tea.ColorProfileMsg{Profile: colorprofile.TrueColor})
	if kitty {
		al.gallery.Hear(tea.TerminalVersionMsg{Name: "kitty(0.42.0)"})
		al.gallery.Hear(uv.CellSizeEvent{Width: 10, Height: 20})
		al.gallery.Hear(uv.PrimaryDeviceAttributesEvent{62})
		var ok uv.KittyGraphicsEvent
		ok.Options.ID, ok.Payload = 31, []byte("OK")
		al.gallery.Hear(ok)
	}
	p := New(t.Context(), Options{Theme: theme.Default(true), Method: ansi.WcWidth, Measure: 72, Gallery: al.gallery})
	al.screen = &screen{Pane: p, t: t}
	al.settle(al.Resize(w, h))
	al.settle(al.SetArticle(a, false, Place{}))
	return al
}

// look lets the pictures come that are near.
func (a *album) look() *album {
	a.t.Helper()
	for range 20 {
		cmd := a.Pictures(0)
		if cmd == nil {
			return a
		}
		a.settle(cmd)
	}
	return a
}

// illustrated is an article of paragraphs with a figure after every so many of them.
func illustrated(paragraphs, every int, name string) *article.Article {
	s := &article.Section{}
	for i := range paragraphs {
		text := fmt.Sprintf("Paragraph %d begins. %s", i, strings.Repeat("More words follow here. ", 12))
		s.Blocks = append(s.Blocks, &article.Paragraph{Spans: []article.Span{article.Plain{Text: text}}})
		if i%every == every-1 {
			s.Blocks = append(s.Blocks, &article.Figure{
				URL: fmt.Sprintf("%s%d.png", name, i), Alt: fmt.Sprintf("Figure %d", i),
				Caption: []article.Span{article.Plain{Text: strings.Repeat(fmt.Sprintf("caption %d ", i), 12)}},
			})
		}
	}
	a := &article.Article{Sections: []*article.Section{s}}
	article.Arrange(a.Sections)
	return a
}

func blockRows(body string) int { return strings.Count(body, "▀▀▀▀▀▀▀▀") }

func TestAPictureStandsAboveItsCaption(t *testing.T) {
	al := newAlbum(t, illustrated(3, 1, "p"), 60, 40, false).look()
	body := al.body()
	at, figure := strings.Index(body, "▀"), strings.Index(body, "Figure 0")
	if blockRows(body) < 5 || at < 0 || at > figure || strings.Index(body, "Paragraph 0") > at {
		t.Errorf("%s", body)
	}
}

func TestPicturesAreGotWhenTheyComeNear(t *testing.T) {
	al := newAlbum(t, illustrated(60, 4, "p"), 60, 20, false).look()
	if len(al.asked) == 0 || len(al.asked) > 2 {
		t.Fatalf("at the start %q are got", al.asked)
	}
	for range 200 {
		al.press("space")
		al.look()
	}
	if len(al.asked) != 15 {
		t.Errorf("%d of 15 are got, once each: %q", len(al.asked), al.asked)
	}
}

func TestFewPicturesAreGotAtOnce(t *testing.T) {
	al := newAlbum(t, illustrated(9, 1, "p"), 60, 60, false)
	var held []tea.Cmd
	al.held = &held
	al.look()
	if al.pictures.loading != maxLoading {
		t.Errorf("%d are got at once", al.pictures.loading)
	}
}

// TestWhatIsReadStaysWhenAPictureArrives puts every line in turn at the top of the
// screen before the pictures come.
func TestWhatIsReadStaysWhenAPictureArrives(t *testing.T) {
	a := illustrated(6, 2, "p")
	for down := range 40 {
		al := newAlbum(t, a, 60, 12, false)
		for range down {
			al.press("j")
		}
		before := al.topRow()
		if al.top == al.bottom() {
			break // the end stays the end
		}
		al.look()
		got := al.topRow()
		if strings.HasPrefix(before, "▣") { // the picture's own first line is its picture now
			if !strings.HasPrefix(got, "▀") {
				t.Errorf("after %d lines %q, not its picture, has come to %q", down, before, got)
			}
			continue
		}
		if got != before {
			t.Errorf("after %d lines %q has become %q", down, before, got)
		}
	}
}

func TestAPlaceWithinAPictureStaysOverAResize(t *testing.T) {
	al := newAlbum(t, illustrated(6, 1, "p"), 60, 30, false).look()
	for range 12 {
		al.press("j")
	}
	al.look()
	from, to := pictureRows(al.lines(al.top.Unit))
	if from == to || al.top.Line <= from || al.top.Line >= to {
		t.Fatalf("the top is line %d of %d to %d", al.top.Line, from, to)
	}
	share := 100 * (al.top.Line - from) / (to - from)
	for _, w := range []int{40, 90, 33, 60} {
		al.settle(al.Resize(w, 30))
		al.look()
		from, to := pictureRows(al.lines(al.top.Unit))
		if from == to {
			t.Fatalf("at width %d the picture is gone", w)
		}
		if now := 100 * (al.top.Line - from) / (to - from); now < share-12 || now > share+12 {
			t.Errorf("at width %d %d %% of the picture are above the screen, %d before", w, now, share)
		}
	}
}

func TestAPictureThatDoesNotComeSaysWhy(t *testing.T) {
	al := newAlbum(t, illustrated(2, 1, "missing"), 60, 40, false).look()
	if body := al.body(); !strings.Contains(body, "No picture: there is no file missing.png") || !strings.Contains(body, "Figure 0") || blockRows(body) > 0 {
		t.Errorf("%s", body)
	}
	if al.look(); len(al.asked) != 2 {
		t.Errorf("asked again: %q", al.asked)
	}
}

func TestAPictureTooSmallToSeeIsPassedOver(t *testing.T) {
	al := newAlbum(t, illustrated(2, 1, "small"), 60, 40, false).look()
	if body := al.body(); strings.Contains(body, "No picture") || strings.Contains(body, "▀") || !strings.Contains(body, "Figure 0") {
		t.Errorf("%s", body)
	}
}

func TestPicturesArePutAwayAndBroughtBack(t *testing.T) {
	al := newAlbum(t, illustrated(3, 1, "p"), 60, 40, false)
	bare := al.body()
	with := al.look().body()
	if told := al.gallery.Toggle(); told != "Pictures are put away" || !al.gallery.Off() {
		t.Errorf("%q", told)
	}
	if got := al.look().body(); got != bare {
		t.Errorf("got:\n%s\nwant:\n%s", got, bare)
	}
	asked := len(al.asked)
	if told := al.gallery.Toggle(); told != "Pictures are shown in half blocks" {
		t.Errorf("%q", told)
	}
	if got := al.look().body(); got != with || len(al.asked) != asked {
		t.Errorf("got %d more:\n%s\nwant:\n%s", len(al.asked)-asked, got, with)
	}
}

func TestWithoutColoursThereAreNoHalfBlocks(t *testing.T) {
	al := newAlbum(t, illustrated(3, 1, "p"), 60, 40, false)
	al.gallery.Hear(tea.ColorProfileMsg{Profile: colorprofile.ASCII})
	if body := al.look().body(); strings.Contains(body, "▀") || len(al.asked) > 0 {
		t.Errorf("%q, %s", al.asked, body)
	}
}

func TestPicturesWaitForTheTerminalAndTextDoesNot(t *testing.T) {
	al := newAlbum(t, illustrated(3, 1, "p"), 60, 40, true)
	al.gallery.answers.Multiplexed, al.gallery.late = false, false
	g := NewGallery(al.gallery.o) // nothing is answered yet
	g.Hear(tea.ColorProfileMsg{Profile: colorprofile.TrueColor})
	al.options.Gallery = g
	if al.Pictures(0) != nil || al.topRow() == "" {
		t.Error("a picture does not wait")
	}
	if _, mine := g.Hear(impatient{al.gallery}); mine || al.Pictures(0) != nil {
		t.Error("another gallery's patience is ours")
	}
	g.Hear(impatient{g})
	if body := al.look().body(); blockRows(body) == 0 {
		t.Errorf("the patience has no end:\n%s", body)
	}
}

func TestHintsStayWhereTheyAreWhenAPictureComes(t *testing.T) {
	a := illustrated(3, 1, "p")
	a.Sections[0].Blocks = append(a.Sections[0].Blocks[:2:2], append([]article.Block{&article.Paragraph{Spans: []article.Span{
		article.Link{URL: "https://example.org/", Spans: []article.Span{article.Plain{Text: "a link"}}},
	}}}, a.Sections[0].Blocks[2:]...)...)
	al := newAlbum(t, a, 60, 40, false)
	var held []tea.Cmd
	al.held = &held
	al.settle(al.Pictures(0))
	al.held = nil
	al.press(";")
	hinting := al.body()
	for _, cmd := range held {
		al.settle(cmd)
	}
	if got := al.body(); got != hinting || al.Status().Mode != Hinting {
		t.Errorf("got:\n%s\nwant:\n%s", got, hinting)
	}
	al.press("esc")
	if body := al.look().body(); blockRows(body) == 0 {
		t.Errorf("the picture that waited is lost:\n%s", body)
	}
}

func TestAnotherArticleGetsNoPictureOfTheLast(t *testing.T) {
	al := newAlbum(t, illustrated(3, 1, "p"), 60, 40, false)
	var held []tea.Cmd
	al.held = &held
	al.look()
	al.held = nil
	al.settle(al.SetArticle(illustrated(3, 1, "missing"), false, Place{}))
	for _, cmd := range held {
		al.settle(cmd)
	}
	if body := al.body(); strings.Contains(body, "▀") {
		t.Errorf("%s", body)
	}
	if body := al.look().body(); !strings.Contains(body, "No picture") {
		t.Errorf("%s", body)
	}
}

// TestTheDrawingsOfALongArticleAreBounded reads through it and back.
func TestTheDrawingsOfALongArticleAreBounded(t *testing.T) {
	al := newAlbum(t, illustrated(120, 1, "p"), 60, 30, true).look()
	for _, keys := range []string{"space", "b"} {
		for range 120 {
			al.press(keys)
			al.look()
			hung := 0
			for i := range al.pictures.all {
				if al.pictures.all[i].drawing != nil {
					hung++
				}
			}
			if hung > maxDrawn || hung != al.pictures.drawn {
				t.Fatalf("%d drawings are kept, %d counted", hung, al.pictures.drawn)
			}
		}
	}
	if body := al.body(); !strings.Contains(body, "\U0010EEEE") {
		t.Errorf("on the way back there is no picture:\n%s", body)
	}
	al.settle(al.SetArticle(nil, false, Place{}))
	if al.pictures.drawn != 0 {
		t.Errorf("%d drawings of a closed article", al.pictures.drawn)
	}
}

// TestAPictureNeverLeavesItsPane draws at every size.
func TestAPictureNeverLeavesItsPane(t *testing.T) {
	a := illustrated(4, 1, "p")
	a.Sections[0].Blocks = append(a.Sections[0].Blocks, &article.Quote{Blocks: []article.Block{
		&article.List{Items: []article.Item{{Blocks: []article.Block{&article.Figure{URL: "nested.png", Alt: "Nested"}}}}},
	}})
	for _, kitty := range []bool{false, true} {
		al := newAlbum(t, a, 80, 24, kitty)
		seen := 0
		for w := 1; w <= 110; w += 3 {
			for h := 1; h <= 40; h += 6 {
				al.settle(al.Resize(w, h))
				for _, keys := range []string{"g", "space", "G"} {
					al.press(keys)
					rows := al.look().View()
					if len(rows) != h {
						t.Fatalf("%d by %d: %d rows", w, h, len(rows))
					}
					for y, row := range rows {
						if got := ansi.WcWidth.StringWidth(row); got != w {
							t.Fatalf("%d by %d: row %d takes %d cells: %q", w, h, y, got, row)
						}
						if strings.Contains(row, "▀") || strings.Contains(row, "\U0010EEEE") {
							seen++
						}
					}
				}
			}
		}
		if seen < 1000 {
			t.Errorf("kitty %v: only %d rows of pictures were looked at", kitty, seen)
		}
	}
}

func TestAPictureOnTheScreenOfKittyIsSentOnce(t *testing.T) {
	al := newAlbum(t, illustrated(3, 1, "p"), 60, 40, true).look()
	w := al.gallery.Output()
	for range 2 {
		if _, err := io.WriteString(w, strings.Join(al.View(), "\r\n")); err != nil {
			t.Fatal(err)
		}
	}
	if n := strings.Count(al.out.String(), "a=T"); n != 2 {
		t.Errorf("%d pictures are sent, two are on the screen", n)
	}
	al.out.Reset()
	if err := al.gallery.Close(); err != nil || strings.Count(al.out.String(), "a=d") != 2 {
		t.Errorf("%v, %q", err, al.out.String())
	}
}

func TestAFindIsRightAfterAPictureHasCome(t *testing.T) {
	al := newAlbum(t, illustrated(3, 1, "p"), 60, 40, false)
	al.press("/")
	al.write("Figure 1")
	al.press("enter")
	al.look()
	al.press("n")
	al.look()
	for _, r := range al.View() {
		if strings.Contains(ansi.Strip(r), "Figure 1") != strings.Contains(r, al.options.Theme.UI.MatchCurrent.Open()) {
			t.Errorf("%q", r)
		}
	}
}

// TestAResizeOfManyPicturesLaysOutFew counts what is laid out in Update: not all of them.
func TestAResizeOfManyPicturesLaysOutFew(t *testing.T) {
	al := newAlbum(t, illustrated(300, 1, "wide"), 40, 60, false)
	for range 300 {
		al.press("space")
		al.look()
	}
	var held []tea.Cmd
	al.held = &held
	al.settle(al.Resize(50, 58))
	al.settle(al.Pictures(0))
	if open := al.heights.open; open < 200 {
		t.Errorf("of 600 units %d are left to be laid out", open)
	}
}

func BenchmarkAResizeOfManyPictures(b *testing.B) {
	al := newAlbum(b, illustrated(300, 1, "wide"), 40, 60, false)
	for range 300 {
		al.press("space")
		al.look()
	}
	var held []tea.Cmd
	al.held = &held
	n := 0
	for b.Loop() {
		n++
		al.settle(al.Resize(40+n%2, 60))
		al.settle(al.Pictures(0))
		held = held[:0]
	}
}

func BenchmarkAScreenOfPictures(b *testing.B) {
	al := newAlbum(b, illustrated(6, 1, "p"), 100, 50, false).look()
	b.ReportAllocs()
	for b.Loop() {
		al.Pictures(0)
		al.View()
	}
}
