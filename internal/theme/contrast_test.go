package theme

import (
	"reflect"
	"testing"
)

// grounds are the backgrounds that people have behind a sheet of ours: the pure
// one, and those of widespread terminal schemes.
var grounds = map[string][]string{
	Lamplight: {"#000000", "#161616", "#1e1e1e", "#282828"},
	Newsprint: {"#ffffff", "#fafafa", "#fdf6e3"},
}

func TestOurOwnPairCanBeReadOnItsBackgrounds(t *testing.T) {
	for name, backs := range grounds {
		th := load(t, name)
		read := map[string]Style{
			"Text": th.Parts.Text, "Title": th.Parts.Title.Style, "Standfirst": th.Parts.Standfirst, "Muted": th.Parts.Muted,
			"Quote": th.Parts.Quote, "TableHead": th.Parts.TableHead, "CodeBlock": th.Parts.CodeBlock,
			"Topic": th.Parts.Topic, "Pro": th.Parts.Pro, "Con": th.Parts.Con, "OtherLabel": th.Parts.OtherLabel,
			"RelatedTitle": th.Parts.RelatedTitle, "Discussion": th.Parts.Discussion, "DiscussionLabel": th.Parts.DiscussionLabel,
			"Strong": th.Parts.Strong.Style.Over(th.Parts.Text), "Emphasis": th.Parts.Emphasis.Style.Over(th.Parts.Text),
			"Strike": th.Parts.Strike.Style.Over(th.Parts.Text), "Code": th.Parts.Code.Style.Over(th.Parts.Text),
			"Link": th.Parts.Link.Style.Over(th.Parts.Text), "Image": th.Parts.Image.Style.Over(th.Parts.Text),
			"Number": th.Parts.Number, "Bullet": th.Parts.Bullet, "NoteRef": th.Parts.NoteRef.Style,
		}
		for i, h := range th.Parts.Headings {
			read["Heading"+string(rune('1'+i))] = h.Style
		}
		for tt, s := range th.tokens {
			read["token "+tt.String()] = s
		}
		ui := reflect.ValueOf(th.UI)
		for i := range ui.NumField() {
			if role := ui.Type().Field(i).Name; role != "Border" { // nobody reads a line
				read["UI."+role] = ui.Field(i).Interface().(Style)
			}
		}
		for role, s := range read {
			for _, back := range backs {
				b, err := parseColor(back)
				if err != nil {
					t.Fatal(err)
				}
				if s.bg != nil {
					b = s.bg
				}
				if s.fg == nil {
					t.Errorf("%s: %s has no colour", name, role)
					continue
				}
				if got := contrast(s.fg, b); got < readable {
					t.Errorf("%s: %s on %s has a contrast of %.2f, want %.1f", name, role, back, got, readable)
				}
			}
		}
	}
}

func TestContrastIsThatOfWCAG(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want float64
	}{
		{"#000000", "#ffffff", 21}, {"#ffffff", "#ffffff", 1}, {"#777777", "#ffffff", 4.48}, {"#0000ff", "#ffffff", 8.59},
	} {
		a, _ := parseColor(c.a)
		b, _ := parseColor(c.b)
		if got := contrast(a, b); got < c.want-0.01 || got > c.want+0.01 {
			t.Errorf("%s on %s: %.3f, want %.2f", c.a, c.b, got, c.want)
		}
	}
}

func TestHeadingsOfOurPairDifferByLevel(t *testing.T) {
	for name := range grounds {
		th := load(t, name)
		seen := map[string]int{th.Parts.Text.Open(): -1}
		for i, h := range th.Parts.Headings[:4] {
			if other, ok := seen[h.Style.Open()]; ok {
				t.Errorf("%s: levels %d and %d look alike", name, i+1, other+1)
			}
			seen[h.Style.Open()] = i
		}
	}
}

func load(t *testing.T, name string) *Theme {
	t.Helper()
	th, err := Load(name)
	if err != nil {
		t.Fatal(err)
	}
	return th
}
