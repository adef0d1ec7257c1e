package widget_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"newsreader/internal/tui/widget"
)

func TestOneKeyMeansTheFirstActionThatCanBeDone(t *testing.T) {
	reason := "nothing is being looked for"
	k := widget.NewKeymap(
		widget.Binding{Action: "next-match", Keys: []string{"n"}, Disabled: func() string { return reason }},
		widget.Binding{Action: "next-section", Keys: []string{"]", "n"}},
		widget.Binding{Action: "previous-match", Keys: []string{"N"}, Disabled: func() string { return reason }},
	)
	if action, _ := k.Find("n"); action != "next-section" {
		t.Errorf("n is %q", action)
	}
	if action, why := k.Find("N"); action != "" || why != reason {
		t.Errorf("N is %q because %q", action, why)
	}
	both := widget.NewKeymap(
		widget.Binding{Action: "a", Keys: []string{"n"}, Disabled: func() string { return "first" }},
		widget.Binding{Action: "b", Keys: []string{"n"}, Disabled: func() string { return "second" }},
	)
	if action, why := both.Find("n"); action != "" || why != "second" {
		t.Errorf("with both disabled n is %q because %q", action, why)
	}
	reason = ""
	if action, _ := k.Find("n"); action != "next-match" {
		t.Errorf("n is %q", action)
	}
	if action, why := k.Find("x"); action != "" || why != "" {
		t.Errorf("x is %q because %q", action, why)
	}
}

func TestActionsGetOtherKeysByTheirNames(t *testing.T) {
	k := widget.NewKeymap(
		widget.Binding{Action: "down", Keys: []string{"j", "down"}},
		widget.Binding{Action: "up", Keys: []string{"k"}},
	)
	k.Rebind(map[string][]string{"down": {"n"}, "up": {}, "elsewhere": {"x"}})
	for key, want := range map[string]string{"n": "down", "j": "", "k": "", "x": ""} {
		if got, _ := k.Find(key); got != want {
			t.Errorf("%s is %q, want %q", key, got, want)
		}
	}
	if got := k.Bindings()[0].Keys; len(got) != 1 || got[0] != "n" {
		t.Errorf("the record says %q", got)
	}
	k.Rebind(nil)
	if got, _ := k.Find("j"); got != "down" {
		t.Errorf("with the defaults back j is %q", got)
	}
}

func TestRowsAreExactlyAsWideAsAskedFor(t *testing.T) {
	for _, m := range []ansi.Method{ansi.WcWidth, ansi.GraphemeWidth} {
		for _, s := range []string{"", "plain", "日本語の見出し", "\x1b[1mbold\x1b[m and more", "a👨‍👩‍👧b", "x" + strings.Repeat("e\u0301", 9)} {
			for w := 0; w <= 20; w++ {
				for name, got := range map[string]string{
					"Fit": widget.Fit(m, s, w), "FitRight": widget.FitRight(m, s, w), "Ends": widget.Ends(m, s, "12", w),
				} {
					if n := m.StringWidth(got); n != w {
						t.Errorf("%s of %q in %d cells has %d: %q", name, s, w, n, got)
					}
				}
			}
		}
	}
}

func TestALongTextEndsInAnEllipsis(t *testing.T) {
	for _, c := range []struct {
		s    string
		w    int
		want string
	}{
		{"sections", 8, "sections"}, {"sections", 7, "sectio…"}, {"日本語", 5, "日本…"}, {"日本語", 4, "日… "}, {"日本語", 1, "…"},
	} {
		if got := widget.Fit(ansi.WcWidth, c.s, c.w); got != c.want {
			t.Errorf("%q in %d cells is %q, want %q", c.s, c.w, got, c.want)
		}
	}
	if got := widget.Ends(ansi.WcWidth, "left", "right", 8); got != "left    " {
		t.Errorf("without room for both it is %q", got)
	}
}

func TestAWindowScrollsNoFurtherThanItsRows(t *testing.T) {
	for _, c := range []struct{ first, delta, size, total, want int }{
		{0, 3, 10, 50, 3}, {38, 9, 10, 50, 40}, {5, -9, 10, 50, 0}, {0, 4, 10, 6, 0}, {9, 0, 10, 6, 0},
	} {
		if got := widget.Scroll(c.first, c.delta, c.size, c.total); got != c.want {
			t.Errorf("%+v gives %d", c, got)
		}
	}
}

func TestARowIsBroughtIntoViewWithTheLeastMove(t *testing.T) {
	for _, c := range []struct{ first, row, margin, size, total, want int }{
		{0, 5, 2, 10, 50, 0}, {0, 9, 2, 10, 50, 2}, {20, 21, 2, 10, 50, 19}, {20, 4, 2, 10, 50, 2},
		{0, 49, 2, 10, 50, 40}, {7, 0, 2, 10, 50, 0}, {0, 3, 5, 1, 50, 3}, {4, 2, 2, 0, 50, 0},
	} {
		if got := widget.Reveal(c.first, c.row, c.margin, c.size, c.total); got != c.want {
			t.Errorf("%+v gives %d", c, got)
		}
	}
}

func TestTheThumbTouchesAnEndOnlyAtThatEnd(t *testing.T) {
	for size := 1; size <= 40; size++ {
		for _, total := range []int{size + 1, size + 5, 3 * size, 1000} {
			for first := 0; first <= total-size; first++ {
				from, to := widget.Thumb(first, size, total)
				if from < 0 || to > size || from >= to {
					t.Fatalf("window %d, %d of %d: thumb %d to %d", first, size, total, from, to)
				}
				if length := to - from; size-length >= 3 && (from == 0) != (first == 0) {
					t.Fatalf("window %d, %d of %d: thumb from %d", first, size, total, from)
				}
				if (first == total-size) != (to == size) && size-(to-from) >= 3 {
					t.Fatalf("window %d, %d of %d: thumb to %d", first, size, total, to)
				}
			}
		}
	}
	if from, to := widget.Thumb(0, 10, 10); from != to {
		t.Error("there is a thumb where there is nothing to scroll")
	}
}

func TestABarGrowsByHalvesAndShowsTheLeast(t *testing.T) {
	for share, want := range map[float64]string{0: "    ", 0.01: "╸   ", 0.5: "━━  ", 0.6: "━━╸ ", 1: "━━━━", 7: "━━━━"} {
		if got := widget.Bar(ansi.GraphemeWidth, share, 4); got != want {
			t.Errorf("%v is %q, want %q", share, got, want)
		}
	}
}

func TestARowShowsEmojiAsTheTerminalCountsThem(t *testing.T) {
	const title = "Family 👨\u200d👩\u200d👧 and ❤️"
	for _, s := range []string{
		widget.Fit(ansi.WcWidth, title, 30), widget.FitRight(ansi.WcWidth, title, 30), widget.Ends(ansi.WcWidth, title, "👋🏽", 30),
	} {
		if w, g := ansi.WcWidth.StringWidth(s), ansi.GraphemeWidth.StringWidth(s); w != 30 || g != 30 {
			t.Errorf("%q: %d cells by code points, %d by clusters", s, w, g)
		}
	}
	if got := widget.Fit(ansi.GraphemeWidth, title, 30); !strings.HasPrefix(got, title) {
		t.Errorf("a terminal that knows clusters is shown %q", got)
	}
}
