package render_test

import (
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"newsreader/internal/article"
	"newsreader/internal/render"
	"newsreader/internal/theme"
)

// dark is one theme for all tests: options with another one are other options.
var dark = sync.OnceValue(func() *theme.Theme { return theme.Default(true) })

func screen(width int) render.Options {
	return render.Options{Width: width, Method: ansi.WcWidth, Theme: dark(), Screen: true, Boxes: true, Links: true}
}

func plainLines(lines []render.Line) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = l.Plain
	}
	return out
}

func TestAPlaceIsTheSameTextUnderOtherOptions(t *testing.T) {
	a := everything()
	wide := render.New(a, screen(80))
	narrow := wide.With(screen(30))
	if wide.Units() != narrow.Units() {
		t.Fatalf("%d units become %d", wide.Units(), narrow.Units())
	}
	for i := range wide.Units() {
		if wide.Unit(i) != narrow.Unit(i) {
			t.Errorf("unit %d is another one", i)
		}
	}
	if again := narrow.With(screen(80)); &again.Lines(3)[0] != &wide.Lines(3)[0] {
		t.Error("what was laid out is laid out again")
	}
}

// A layout takes several times the memory of its article.
func TestOldLayoutsAreNotKept(t *testing.T) {
	d := render.New(everything(), screen(80))
	first := &d.Lines(3)[0]
	for width := 30; width < 34; width++ {
		d = d.With(screen(width))
		d.Lines(3)
	}
	if &d.With(screen(80)).Lines(3)[0] == first {
		t.Error("the layout of five widths ago is still there")
	}
}

func TestUnitsComeInReadingOrderAndEverySectionIsFound(t *testing.T) {
	a := everything()
	d := render.New(a, screen(80))
	var kinds []render.Kind
	for i := range d.Units() {
		if k := d.Unit(i).Kind; len(kinds) == 0 || kinds[len(kinds)-1] != k {
			kinds = append(kinds, k)
		}
	}
	want := []render.Kind{render.TitleUnit, render.BylineUnit, render.StandfirstUnit, render.HeadingUnit, render.BlockUnit}
	if !reflect.DeepEqual(kinds[:len(want)], want) || kinds[len(kinds)-1] != render.CreditsUnit {
		t.Errorf("units are of the kinds %v", kinds)
	}
	last := -1
	for s := range a.All() {
		i := d.SectionUnit(s)
		if i <= last || d.Unit(i).Section != s {
			t.Errorf("section %s is at unit %d, after %d", s.Number, i, last)
		}
		last = i
	}
	if d.SectionUnit(&article.Section{}) != -1 {
		t.Error("a section of another article is found")
	}
}

func TestHeightsAreExactOnceLaidOutAndNearBefore(t *testing.T) {
	japanese := doc(para(strings.Repeat("吾輩は猫である。名前はまだ無い。", 200)), para(strings.Repeat("どこで生れたか", 90)))
	russian := doc(para(strings.Repeat("Съешь ещё этих мягких булок. ", 100)))
	for name, a := range map[string]*article.Article{"English": prose(100_000), "Japanese": japanese, "Russian": russian} {
		d := render.New(a, screen(72))
		guess, real := 0, 0
		for i := range d.Units() {
			n, exact := d.Height(i)
			if exact {
				t.Fatalf("%s: unit %d is exact before it was laid out", name, i)
			}
			guess += n
			lines := d.Lines(i)
			if n, exact := d.Height(i); !exact || n != len(lines) {
				t.Errorf("%s: unit %d has %d lines, %d stated", name, i, len(lines), n)
			}
			real += len(lines)
		}
		if guess < real*8/10 || guess > real*12/10 {
			t.Errorf("%s: %d lines were expected, %d came", name, guess, real)
		}
	}
}

func TestLayingOutElsewhereIsTheSame(t *testing.T) {
	a := everything()
	d := render.New(a, screen(60))
	laid := make([][]render.Line, d.Units())
	var wg sync.WaitGroup
	for w := range 4 {
		wg.Go(func() {
			for i := w; i < len(laid); i += 4 {
				laid[i] = d.Lay(i)
			}
		})
	}
	here := make([][]string, d.Units())
	for i := range here {
		here[i] = plainLines(d.Lines(i))
	}
	wg.Wait()
	other := render.New(a, screen(60))
	for i, lines := range laid {
		other.Put(i, lines)
		if got := plainLines(other.Lines(i)); !reflect.DeepEqual(got, here[i]) {
			t.Errorf("unit %d: %q, want %q", i, got, here[i])
		}
	}
}

func TestOnlyCodeThatIsTooWideMoves(t *testing.T) {
	a := &article.Article{Sections: []*article.Section{{Blocks: []article.Block{
		para("prose that stays"),
		&article.Code{Text: "short\n0123456789abcdefghijklmnopqrstuvwxyz"},
		&article.Code{Text: "short too"},
	}}}}
	article.Arrange(a.Sections)
	o := screen(20)
	still := render.New(a, o)
	for i := range still.Units() {
		still.Lines(i)
	}
	for _, c := range []struct {
		shift int
		want  []string
	}{
		{0, []string{"", "  short", "  0123456789abcdefg›"}},
		{4, []string{"", "  ‹", "  ‹56789abcdefghijk›"}},
		{18, []string{"", "  ‹", "  ‹jklmnopqrstuvwxyz"}},
		{99, []string{"", "  ‹", "  ‹jklmnopqrstuvwxyz"}},
		{0, []string{"", "  short", "  0123456789abcdefg›"}},
	} {
		o.Shift = c.shift
		moved := still.With(o)
		if got := plainLines(moved.Lines(1)); !reflect.DeepEqual(got, c.want) {
			t.Errorf("shift %d: %q, want %q", c.shift, got, c.want)
		}
		for _, i := range []int{0, 2} {
			if &moved.Lines(i)[0] != &still.Lines(i)[0] {
				t.Errorf("shift %d lays out unit %d anew", c.shift, i)
			}
		}
		if n, exact := moved.Height(1); n != 3 || !exact {
			t.Errorf("shift %d: height %d, exact %v", c.shift, n, exact)
		}
	}
}

func TestAWideCharacterAtAnEdgeOfTheViewBecomesBlanks(t *testing.T) {
	d := render.New(doc(&article.Code{Text: "漢字かなカナ 0123456789"}), screen(11))
	for shift, want := range map[int]string{0: "漢字かな›", 1: "‹字かな ›", 2: "‹ かなカ›", 3: "‹かなカ ›"} {
		o := d.Options()
		o.Shift = shift
		if got := d.With(o).Lines(0)[0].Plain; strings.TrimLeft(got, " ") != want {
			t.Errorf("shift %d: %q, want %q", shift, got, want)
		}
	}
}

func TestNothingIsSaidTwiceAboutAPictureOrADate(t *testing.T) {
	a := doc(&article.Figure{URL: "a.png", Alt: "A lighthouse", Caption: words("A lighthouse")})
	a.Published = article.Date{Time: time.Date(2026, 5, 4, 8, 0, 0, 0, time.UTC), Clock: true}
	a.Updated = article.Date{Time: time.Date(2026, 5, 4, 17, 0, 0, 0, time.UTC), Clock: true}
	var got []string
	d := render.New(a, render.Options{Width: 40})
	for i := range d.Units() {
		got = append(got, plainLines(d.Lines(i))...)
	}
	if want := []string{"2026-05-04", "", "A lighthouse"}; !reflect.DeepEqual(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestNotesInARowAreAList(t *testing.T) {
	note := func(label string) *article.Footnote {
		return &article.Footnote{Label: label, Blocks: []article.Block{para("text")}}
	}
	d := render.New(doc(note("1"), note("2"), para("after")), screen(40))
	want := []string{"[1] text", "[2] text", "", "after"}
	var got []string
	for i := range d.Units() {
		got = append(got, plainLines(d.Lines(i))...)
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestLinksAreNumberedThroughTheArticle(t *testing.T) {
	a := everything()
	d := render.New(a, screen(33))
	var got []render.LinkSpan
	for i := range d.Units() {
		for _, l := range d.Lines(i) {
			for _, s := range l.Links {
				if s.Number == len(got)+1 {
					got = append(got, s)
				} else if s.Number > len(got) {
					t.Fatalf("link %d comes after link %d", s.Number, len(got))
				}
			}
		}
	}
	links, related := a.Links(), a.Related()
	if len(got) != len(links)+len(related) {
		t.Fatalf("%d links, want %d and %d related", len(got), len(links), len(related))
	}
	for _, s := range got {
		switch {
		case s.Related:
			if s.Title != related[0].Related.Title || s.URL != related[0].Related.URL {
				t.Errorf("link %d is %+v, want %+v", s.Number, s, related[0].Related)
			}
			related = related[1:]
		default:
			if s.Title != links[0].Text || s.URL != links[0].URL {
				t.Errorf("link %d is %+v, want %+v", s.Number, s, links[0])
			}
			links = links[1:]
		}
	}
}

func TestALinkThatWrapsIsOneLink(t *testing.T) {
	a := &article.Article{Sections: []*article.Section{{Blocks: []article.Block{&article.Paragraph{Spans: []article.Span{
		article.Link{URL: "https://example.org/x", Spans: words("a link over some lines")},
		article.Plain{Text: " "},
		article.Link{URL: "javascript:alert(1)", Spans: words("none")},
	}}}}}}
	article.Arrange(a.Sections)
	lines := render.New(a, screen(10)).Lines(0)
	if len(lines) != 3 {
		t.Fatalf("%q", plainLines(lines))
	}
	for i, l := range lines {
		if n := strings.Count(l.Styled, "\x1b]8;id=0.1;https://example.org/x\a"); n != 1 {
			t.Errorf("line %d opens the link %d times: %q", i, n, l.Styled)
		}
		if strings.Contains(l.Styled, "javascript") {
			t.Errorf("line %d links to a script: %q", i, l.Styled)
		}
	}
	if s := lines[1].Links[0]; s.From != 0 || s.To != lines[1].Width {
		t.Errorf("the middle piece is at %d..%d", s.From, s.To)
	}
}
