package reader

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"newsreader/internal/article"
)

var update = flag.Bool("update", false, "write the golden files anew")

// frame joins the outline and the body as the root does, with a rule between.
func (s *screen) frame() string {
	body := s.View()
	var b strings.Builder
	if s.outline.w == 0 {
		return plain(body)
	}
	for i, left := range s.OutlineView() {
		b.WriteString(strings.TrimRight(ansi.Strip(left+"│"+body[i]), " "))
		b.WriteByte('\n')
	}
	return b.String()
}

// said is what the status line may say, in words.
func (s *screen) said() string {
	now := s.Status()
	where := fmt.Sprintf("[section %d of %d, %d%%, %d min left", now.Index, now.Sections, now.Percent, now.MinutesLeft)
	if len(now.Breadcrumb) > 0 {
		where += ", " + strings.Join(now.Breadcrumb, " > ")
	}
	if now.Find != "" {
		where += ", find " + now.Find + ": " + now.FindState
	}
	if now.Selected > 0 {
		where += fmt.Sprintf(", %d selected", now.Selected)
	}
	return where + "]\n"
}

// TestFrames holds the look of the reader in some states and sizes, as text.
func TestFrames(t *testing.T) {
	for _, size := range []struct{ w, h, outline int }{{80, 21, 0}, {80, 37, 39}, {40, 17, 0}} {
		for _, f := range []struct{ name, keys string }{
			{"start", ""},
			{"section", "2 enter"},
			{"end", "G"},
			{"find", "/ t r a i n enter n"},
			{"hints", "5 enter ;"},
			{"selection", "2 enter v ]"},
			{"board", "B"},
			{"focus", "tab j j"},
		} {
			name := fmt.Sprintf("%dx%d-%s", size.w, size.h, f.name)
			t.Run(name, func(t *testing.T) {
				s := open(t, nightTrains(), size.w, size.h)
				s.ResizeOutline(size.outline, size.h)
				keys := f.keys
				if rest, ok := strings.CutPrefix(keys, "tab "); ok {
					if size.outline == 0 {
						t.Skip("no outline to give the focus to")
					}
					s.SetFocus(Outline)
					keys = rest
				}
				s.press(keys)
				golden(t, name, s.frame()+s.said())
			})
		}
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name+".golden")
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("the frame is not as in %s (-update writes it anew):\n%s", path, got)
	}
}

// nightTrains is an article with one of most things.
func nightTrains() *article.Article {
	text := func(s string) *article.Paragraph { return para(s) }
	point := func(s string) article.Point { return article.Point{Spans: heading(s)} }
	a := &article.Article{
		Title:      "The night train comes back",
		Standfirst: []*article.Paragraph{text("Sleeper services vanished from half of the continent within twenty years. Some of them are being built up again, against every spreadsheet.")},
		Byline:     []article.Person{{Name: "A. Reader"}},
		Published:  article.Day(2026, 5, 4),
		Origin:     article.Origin{Name: "The Example", URL: "https://example.org/night-trains"},
	}
	a.Sections = []*article.Section{
		{Heading: heading("Why they went away"), Blocks: []article.Block{
			text("A sleeping car carries a third of the passengers that a day coach does, earns money on one trip in twenty-four hours, and needs staff who are awake while everybody else is not. Then flights became cheap, and the tracks at night were wanted for freight and for repairs."),
			text("What remained was run at a loss, with coaches from another age, until somebody asked what for."),
			&article.Quote{Blocks: []article.Block{text("A train that nobody wants to pay for is a train that somebody has to pay for.")}},
		}},
		{Heading: heading("What has changed"), Blocks: []article.Block{
			text("Three things came together. The price of a short flight no longer pretends that the journey to the airport is free. Cities asked for alternatives. And a generation that never saw a couchette thinks of it as a hotel that moves."),
			&article.List{Items: []article.Item{
				{Blocks: []article.Block{text("New coaches with small cabins instead of compartments for six.")}},
				{Blocks: []article.Block{text("Tickets that can be bought in one place, across borders.")}},
				{Blocks: []article.Block{text("A public purse that pays for what it wants to have.")}},
			}},
		}, Sections: []*article.Section{
			{Heading: heading("The cabin"), Blocks: []article.Block{
				text("A cabin for one is as wide as a bed is long, which is why it stands crosswise."),
				&article.Code{Language: "text", Text: "coach   26.4 m\nbeds    40\ncabins  20 in two storeys, each with a door that locks, a lamp, a hook for a coat"},
			}},
			{Heading: heading("The border"), Blocks: []article.Block{text("At a border the engine changes, the voltage changes and the crew changes; the passenger sleeps.")}},
		}},
		{Heading: heading("For and against"), Blocks: []article.Block{
			&article.Board{Topic: "night trains", ProsLabel: "Pros of night trains", ConsLabel: "Cons of night trains",
				Pros: []article.Point{point("The night is used twice: for sleep and for the way."), point("From centre to centre, without a transfer.")},
				Cons: []article.Point{point("Few beds a coach, so each of them is dear.")}},
			&article.Paragraph{Spans: []article.Span{
				article.Plain{Text: "Two reports say how it adds up: "}, link("one for", "https://example.org/for"),
				article.Plain{Text: " and "}, link("one against", "https://example.org/against"), article.Plain{Text: "."}}},
		}},
		{Heading: heading("日本の寝台列車"), Blocks: []article.Block{
			text("日本では、定期の寝台特急は「サンライズ瀬戸・出雲」だけになった。東京を夜に出て、朝には海の向こうに着く。"),
		}},
		{Heading: heading("What comes next"), Blocks: []article.Block{
			text("Whoever orders coaches today gets them in five years. The trains of the next decade are being decided on now."),
			&article.Related{Label: "Read", Title: "How a timetable is made", URL: "https://example.org/timetable"},
			&article.Related{Label: "Read", Title: "The last couchette"},
			&article.Discussion{Label: "Engage further", Spans: heading("Where would you go to bed in order to wake up elsewhere?")},
		}},
	}
	article.Arrange(a.Sections)
	return a
}
