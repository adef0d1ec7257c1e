package theme

import (
	"reflect"
	"regexp"
	"testing"

	"github.com/charmbracelet/colorprofile"
)

func TestAStyleOpensOnceAndCloses(t *testing.T) {
	red, _ := parseColor("#ff0000")
	nine, _ := parseColor("9")
	grey, _ := parseColor("236")
	for _, c := range []struct {
		style Style
		want  string
	}{
		{Style{}, "x"},
		{style(red, nil, 0, 0), "\x1b[38;2;255;0;0mx\x1b[m"},
		{style(nine, grey, bold|italic, bold), "\x1b[1;91;48;5;236mx\x1b[m"},
		{Style{}.Underline().Inverse(), "\x1b[4;7mx\x1b[m"},
		{style(nil, nil, bold, 0), "x"},
	} {
		if got := c.style.Render("x"); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
		if c.style.Render("") != "" {
			t.Error("an empty text is styled")
		}
	}
}

func TestWhatAStyleStatesWinsOverItsBase(t *testing.T) {
	red, _ := parseColor("1")
	blue, _ := parseColor("4")
	base := style(red, nil, bold, bold)
	for _, c := range []struct {
		over Style
		want string
	}{
		{Style{}, "\x1b[1;31m"},
		{style(blue, nil, 0, 0), "\x1b[1;34m"},
		{style(nil, nil, bold, 0), "\x1b[31m"}, // "bold": false
		{Style{}.Italic(), "\x1b[1;3;31m"},
	} {
		if got := c.over.Over(base).Open(); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

func TestDownsamplingLeavesNoColourTheTerminalLacks(t *testing.T) {
	allowed := map[colorprofile.Profile]*regexp.Regexp{
		colorprofile.ANSI256: regexp.MustCompile(`^(\x1b\[((\d|[349][0-7]|10[0-7]|[34]8;5;\d+)(;|m))+)?$`),
		colorprofile.ANSI:    regexp.MustCompile(`^(\x1b\[((\d|[349][0-7]|10[0-7])(;|m))+)?$`),
		colorprofile.ASCII:   regexp.MustCompile(`^(\x1b\[(\d(;|m))+)?$`),
		colorprofile.NoTTY:   regexp.MustCompile(`^$`),
	}
	for _, name := range Names() {
		full := load(t, name)
		before := full.Parts.Text
		for profile, want := range allowed {
			low := full.Downsample(profile)
			all := append(low.Parts.styles(), low.UI.styles()...)
			for _, s := range low.tokens {
				all = append(all, &s)
			}
			for _, s := range all {
				if !want.MatchString(s.Open()) {
					t.Errorf("%s for %s: %q", name, profile, s.Open())
				}
			}
		}
		if full.Parts.Text != before || full.Downsample(colorprofile.TrueColor) != full {
			t.Errorf("%s was changed by downsampling", name)
		}
	}
}

func TestEveryStyleOfAThemeIsDownsampled(t *testing.T) {
	th := load(t, Lamplight)
	if got, want := len(th.Parts.styles()), countStyles(reflect.TypeOf(th.Parts)); got != want {
		t.Errorf("the parts list %d of their %d styles", got, want)
	}
	if got, want := len(th.UI.styles()), countStyles(reflect.TypeOf(th.UI)); got != want {
		t.Errorf("the roles list %d of their %d styles", got, want)
	}
}

// countStyles counts the styles in a type.
func countStyles(t reflect.Type) int {
	switch {
	case t == reflect.TypeOf(Style{}):
		return 1
	case t.Kind() == reflect.Array:
		return t.Len() * countStyles(t.Elem())
	case t.Kind() == reflect.Struct:
		n := 0
		for i := range t.NumField() {
			n += countStyles(t.Field(i).Type)
		}
		return n
	}
	return 0
}

func TestTheRolesThatMustBeToldApartDiffer(t *testing.T) {
	for _, name := range Names() {
		ui := load(t, name).UI
		for what, pair := range map[string][2]Style{
			"a row and the selected row":         {ui.Text, ui.Selected},
			"a section and the current section":  {ui.Text, ui.Current},
			"text and a match":                   {ui.Text, ui.Match},
			"a match and the current match":      {ui.Match, ui.MatchCurrent},
			"text and a hint":                    {ui.Text, ui.Hint},
			"text and what is of second rank":    {ui.Text, ui.Muted},
			"text and the status line":           {ui.Text, ui.Status},
			"an error and text of second rank":   {ui.Error, ui.Muted},
			"the selected row and the status":    {ui.Selected, ui.Key},
			"the current section and its cursor": {ui.Current, ui.Selected},
		} {
			if pair[0] == pair[1] {
				t.Errorf("%s: %s look alike", name, what)
			}
		}
	}
}
