package theme

import (
	"image/color"
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

func TestSixteenColoursAreThoseOfTheSameName(t *testing.T) {
	for hex, want := range map[string]ansi.BasicColor{
		"#ff0000": ansi.BrightRed, "#8b1a10": ansi.Red, "#f08a7a": ansi.BrightRed, "#e0a050": ansi.BrightYellow, "#8a4a00": ansi.Yellow,
		"#8fc98a": ansi.BrightGreen, "#1f7a3a": ansi.Green, "#7fc8d0": ansi.BrightCyan, "#2040a0": ansi.Blue, "#b060d0": ansi.BrightMagenta,
		"#000000": ansi.Black, "#606060": ansi.BrightBlack, "#c0bcb4": ansi.White, "#ffffff": ansi.BrightWhite,
	} {
		if got := named(lipgloss.Color(hex), true); got != want {
			t.Errorf("%s became %v, want %v", hex, got, want)
		}
	}
}

func TestInSixteenColoursOurPairKeepsItsRolesApart(t *testing.T) {
	for name := range grounds {
		th := load(t, name).Downsample(colorprofile.ANSI)
		for role, s := range map[string]Style{"selected": th.UI.Selected, "status": th.UI.Status, "match": th.UI.Match} {
			if !s.HasBackground() || s == th.UI.Text {
				t.Errorf("%s: %s cannot be told from text: %q", name, role, s.Open())
			}
		}
		back := color.Color(ansi.Black)
		if !th.Dark {
			back = ansi.BrightWhite
		}
		for role, s := range map[string]Style{"text": th.UI.Text, "muted": th.UI.Muted, "faint": th.UI.Faint, "key": th.UI.Key, "pro": th.UI.Pro} {
			if got := contrast(s.fg, back); got < 3 {
				t.Errorf("%s: %s has a contrast of %.1f", name, role, got)
			}
		}
		if th.UI.Match == th.UI.MatchCurrent {
			t.Errorf("%s: the match one is at looks like the others", name)
		}
		if th.UI.Pro == th.UI.Con || th.UI.Accent == th.UI.Con {
			t.Errorf("%s: pros %q, cons %q, accent %q", name, th.UI.Pro.Open(), th.UI.Con.Open(), th.UI.Accent.Open())
		}
		if bg := th.Parts.Code.Style.bg; bg != nil {
			t.Errorf("%s: code stands on %v, a patch where it was a tint", name, bg)
		}
	}
}
