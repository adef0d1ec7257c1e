package theme

import (
	"image/color"

	"charm.land/lipgloss/v2"
)

// UI are the roles of the screens around an article. Each is whole: a pane renders
// text in one role at a time.
type UI struct {
	Title        Style // a pane's or the window's title
	Text         Style // ordinary text
	Muted        Style // text of second rank
	Faint        Style // hints and marks; still readable
	Accent       Style // what the eye should find
	Selected     Style // the row a cursor is on
	Current      Style // where the reader is: the section being read
	Border       Style // lines between panes
	Key          Style // a key in the footer and in help
	Status       Style // the status line
	Match        Style // a place that was found
	MatchCurrent Style // the place among them that the reader is at
	Hint         Style // the letters over links
	Error        Style
	Pro, Con     Style
	Progress     Style // bars and percentages
}

// roles derives the screens' styles from the sheet; parts must have been asked for
// before, because it settles the ground.
func (p *palette) roles(dark bool) UI {
	if p.plain {
		return plainRoles()
	}
	text := style(p.sheetText(), nil, 0, 0)
	accentColor := p.accent().fg
	if accentColor == nil {
		accentColor = p.text
	}
	accent := style(legible(accentColor, p.back, p.text, readable), nil, 0, 0)
	pro, con := p.sides()
	found := lipgloss.Color("#ffe08a")
	if dark {
		found = lipgloss.Color("#5c4a14")
	}
	raised := mix(p.back, p.text, 0.12)
	return UI{
		Title:        accent.Bold(),
		Text:         text,
		Muted:        p.muted(),
		Faint:        style(legible(p.blend(0.48), p.back, p.text, readable), nil, 0, 0),
		Accent:       accent,
		Selected:     style(legible(p.text, mix(p.back, accentColor, 0.24), ink(p.back), readable), mix(p.back, accentColor, 0.24), 0, 0),
		Current:      accent.Bold(),
		Border:       p.border(),
		Key:          accent,
		Status:       style(legible(p.blend(0.2), raised, p.text, readable), raised, 0, 0),
		Match:        style(ink(found), found, 0, 0),
		MatchCurrent: style(ink(accent.fg), accent.fg, 0, 0).Bold(),
		Hint:         style(ink(accent.fg), accent.fg, 0, 0).Bold(),
		Error:        con.Bold(),
		Pro:          pro,
		Con:          con,
		Progress:     accent,
	}
}

// sheetText is the text's colour as the sheet states it; unset leaves it to the
// terminal.
func (p *palette) sheetText() color.Color {
	if p.sheet.Document.Color == nil {
		return nil
	}
	return p.text
}

// ink returns black or white, whichever is read more easily on the background.
func ink(back color.Color) color.Color {
	black, white := lipgloss.Color("#101010"), lipgloss.Color("#ffffff")
	if contrast(black, back) >= contrast(white, back) {
		return black
	}
	return white
}

// plainRoles tells the roles apart by attributes alone.
func plainRoles() UI {
	var none Style
	strong, dim := none.Bold(), style(nil, nil, faint, faint)
	return UI{
		Title: strong, Text: none, Muted: dim, Faint: dim, Accent: strong,
		Selected: none.Inverse(), Current: strong, Border: none, Key: strong,
		Status: none.Inverse(), Match: none.Underline(), MatchCurrent: none.Inverse(),
		Hint: strong.Inverse(), Error: strong, Pro: none, Con: none, Progress: none,
	}
}
