package reader

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"newsreader/internal/article"
	"newsreader/internal/article/arbitrary"
	"newsreader/internal/theme"
)

// TestAnyKeysOnAnyArticleKeepTheScreenWhole strikes random keys and changes sizes,
// looks and articles at random: nothing panics, every frame is exact, and the
// reading position is always one that there is.
func TestAnyKeysOnAnyArticleKeepTheScreenWhole(t *testing.T) {
	keys := []string{
		"j", "k", "d", "u", "space", "b", "g", "G", "left", "right", "]", "[", "n", "N", "/", "esc", "enter", ";", "f", "F", "y", "Y",
		"B", "v", "|", "s", "e", "o", "1", "2", "#", ".", "backspace", "tab", "x", "up", "down", "ctrl+w", "q", "?",
	}
	for seed := range uint64(30) {
		r := rand.New(rand.NewPCG(seed, 1))
		s := bare(t)
		w, h := 60, 20
		s.settle(s.Resize(w, h))
		s.ResizeOutline(28, h)
		s.settle(s.SetArticle(arbitrary.Article(r), false, Place{}))
		var struck []string
		for range 150 {
			var did string
			switch r.IntN(14) {
			case 0:
				w, h = r.IntN(120), r.IntN(40)
				did = fmt.Sprintf("<%dx%d>", w, h)
				s.settle(s.Resize(w, h))
				s.ResizeOutline(28, h)
			case 1:
				did = "<other look>"
				s.settle(s.SetTheme(theme.Default(r.IntN(2) == 0)))
				s.settle(s.SetMeasure(r.IntN(90)))
			case 2:
				part := Part(r.IntN(2))
				did = fmt.Sprintf("<focus %d, click, wheel>", part)
				s.SetFocus(part)
				_, cmd := s.Click(part, r.IntN(70), r.IntN(25))
				s.settle(cmd)
				s.settle(s.Wheel(part, r.IntN(9)-4))
			case 3:
				if r.IntN(6) == 0 {
					did = "<other edition>"
					s.settle(s.Replace([]*article.Article{arbitrary.Article(r), {}, s.Article()}[r.IntN(3)], false))
				}
			default:
				did = keys[r.IntN(len(keys))]
				s.press(did)
			}
			struck = append(struck, did)
			what := fmt.Sprintf("seed %d after %q", seed, struck)
			exact(t, what, s, s.View(), w, h)
			exact(t, what, s, s.OutlineView(), 28, h)
			if s.doc == nil {
				continue
			}
			if low := s.bottom(); before(low, s.top) || s.top.Line > 0 && s.top.Line >= len(s.lines(s.top.Unit)) {
				t.Fatalf("%s: the screen begins at %+v, the last one at %+v", what, s.top, low)
			}
			now := s.Status()
			if now.Index < 0 || now.Index > now.Sections || now.Percent < 0 || now.Percent > 100 {
				t.Fatalf("%s: the status is %+v", what, now)
			}
		}
	}
}
