package cli

import (
	"fmt"
	"strings"
	"testing"

	"newsreader/internal/source"
	"newsreader/internal/tui"
)

func TestTheWholePageIsShownWithoutFetchingItAgain(t *testing.T) {
	s, web, n := counted(t)
	o, err := s.Open(t.Context(), tui.Request{Ref: web + "/story"})
	if err != nil {
		t.Fatal(err)
	}
	for want := range int32(2) {
		lines, err := s.Whole(t.Context(), tui.Request{Ref: o.Ref}, o.Article)
		if err != nil || n.Load() != 1+want {
			t.Fatalf("%v, %d fetches", err, n.Load())
		}
		var out []string
		for _, l := range lines {
			if !l.Kept {
				out = append(out, l.Text)
			}
		}
		if strings.Join(out, "|") != "Home All stories|Next page" || len(lines) < 6 {
			t.Errorf("left out %q of %d lines", out, len(lines))
		}
		s.bodies = bodies{} // what is not kept any more is fetched again
	}
}

func TestOnlySoMuchOfPagesIsKept(t *testing.T) {
	var b bodies
	text := strings.Repeat("x", keptBytes/4)
	for i := range 9 {
		b.put(fmt.Sprint(i), []source.Page{{Text: text}})
		b.put(fmt.Sprint(i), []source.Page{{Text: text}})
	}
	if b.get("4") != nil || b.get("5") == nil || len(b.by) != 4 || b.size != keptBytes {
		t.Errorf("%d are kept, %d bytes", len(b.by), b.size)
	}
	b.put("large", []source.Page{{Text: text + text + text}})
	if b.get("large") != nil || len(b.order) != 4 {
		t.Error("a large page pushes others out")
	}
}
