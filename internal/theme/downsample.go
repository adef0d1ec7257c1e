package theme

import (
	"image/color"

	"github.com/alecthomas/chroma/v2"
	"github.com/charmbracelet/colorprofile"
)

// Downsample returns the theme as a terminal of the profile can show it: 256 or 16
// colours, attributes alone (colorprofile.Ascii), or nothing (NoTTY). It is for
// output that is written as it is, and for the screens of terminals with 16 colours:
// Bubble Tea lowers colours by itself, but to the nearest in numbers. Doing it here
// costs once a theme instead of once a byte.
func (t *Theme) Downsample(profile colorprofile.Profile) *Theme {
	if profile == colorprofile.TrueColor || profile == colorprofile.Unknown {
		return t
	}
	out := *t
	out.tokens = make(map[chroma.TokenType]Style, len(t.tokens))
	out.Parts.Bullets = append([]string(nil), t.Parts.Bullets...)
	if profile == colorprofile.ANSI {
		for tt, s := range t.tokens {
			out.tokens[tt], _ = s.sixteen(t.Dark)
		}
		for _, s := range out.Parts.styles() {
			*s, _ = s.sixteen(t.Dark)
		}
		out.UI.sixteen(t.Dark)
		return &out
	}
	for tt, s := range t.tokens {
		out.tokens[tt] = s.lower(profile)
	}
	for _, s := range append(out.Parts.styles(), out.UI.styles()...) {
		*s = s.lower(profile)
	}
	return &out
}

// lower returns the style in the colours of a profile.
func (s Style) lower(profile colorprofile.Profile) Style {
	switch profile {
	case colorprofile.NoTTY:
		return Style{}
	case colorprofile.ASCII:
		return style(nil, nil, s.stated, s.on)
	}
	return style(lower(s.fg, profile), lower(s.bg, profile), s.stated, s.on)
}

// lower returns the colour of a profile that is nearest.
func lower(c color.Color, profile colorprofile.Profile) color.Color {
	if c == nil {
		return nil
	}
	return profile.Convert(c)
}

// styles lists every style of the parts.
func (p *Parts) styles() []*Style {
	out := []*Style{
		&p.Text, &p.Title.Style, &p.Standfirst, &p.Muted,
		&p.Strong.Style, &p.Emphasis.Style, &p.Strike.Style, &p.Code.Style, &p.Link.Style, &p.Image.Style, &p.NoteRef.Style,
		&p.Quote, &p.Bar, &p.Bullet, &p.Number, &p.DoneText, &p.Rule, &p.TableHead, &p.Border, &p.CodeBlock,
		&p.Topic, &p.Pro, &p.Con, &p.RelatedMark, &p.RelatedTitle, &p.DiscussionMark, &p.Discussion,
		&p.DiscussionLabel, &p.OtherLabel,
	}
	for i := range p.Headings {
		out = append(out, &p.Headings[i].Style)
	}
	return out
}

// styles lists every style of the screens.
func (u *UI) styles() []*Style {
	return []*Style{
		&u.Title, &u.Text, &u.Muted, &u.Faint, &u.Accent, &u.Selected, &u.Current, &u.Border, &u.Key, &u.Status,
		&u.Match, &u.MatchCurrent, &u.Hint, &u.Error, &u.Pro, &u.Con, &u.Progress,
	}
}
