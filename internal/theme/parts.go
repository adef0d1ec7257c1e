package theme

// Piece is a style with the text that a sheet sets before and after what it
// styles ("## " before a heading, "`" around code), newlines apart.
type Piece struct {
	Style         Style
	Before, After string
	Case          Case
}

// Case is how a sheet has the letters of a text written.
type Case uint8

// The cases that a sheet can ask for.
const (
	AsWritten Case = iota
	Upper
	Lower
	Capitals // every word with a capital letter
)

// Parts are the styles of an article. Inline pieces (Strong to NoteRef) state only
// what the sheet states for them, and are laid Over the style they stand in; all
// others are whole.
type Parts struct {
	Text       Style
	Title      Piece
	Headings   [5]Piece // by section level; the last holds for all deeper ones
	Standfirst Style
	Muted      Style // byline, credits, captions, numbers

	Strong, Emphasis, Strike, Code, Link, Image, NoteRef Piece

	Quote    Style
	QuoteBar string // with its blank, "│ "
	Bar      Style

	// Bullets are the marks of lists by depth, without a blank.
	Bullets  []string
	Bullet   Style
	Number   Style
	Point    string // what follows an item's number: "."
	Done     string // the boxes of a task list, without a blank
	Open     string
	DoneText Style

	Rule     Style
	RuleText string

	TableHead, Border Style

	CodeBlock  Style
	CodeMargin int

	Topic, Pro, Con             Style // a board's head, and the labels and marks of its sides
	RelatedMark, RelatedTitle   Style
	DiscussionMark, Discussion  Style
	DiscussionLabel, OtherLabel Style
}

// parts derives the article's styles. A sheet that is silent about something that
// Markdown does not have (boards, related links) gets it from what it does say.
func (p *palette) parts(dark bool) Parts {
	s := &p.sheet
	text := p.style("text", s.Text).Over(p.style("paragraph", s.Paragraph.StylePrimitive)).Over(p.style("document", s.Document.StylePrimitive))
	p.ground(text, dark)
	accent := p.accent()
	heading := p.style("heading", s.Heading.StylePrimitive).Over(text)
	sheet := [6]struct {
		name string
		Piece
	}{
		{"h1", p.piece("h1", s.H1.StylePrimitive)}, {"h2", p.piece("h2", s.H2.StylePrimitive)}, {"h3", p.piece("h3", s.H3.StylePrimitive)},
		{"h4", p.piece("h4", s.H4.StylePrimitive)}, {"h5", p.piece("h5", s.H5.StylePrimitive)}, {"h6", p.piece("h6", s.H6.StylePrimitive)},
	}
	for i := range sheet {
		sheet[i].Style = sheet[i].Style.Over(heading)
		if sheet[i].Case == AsWritten {
			sheet[i].Case = caseOf(s.Heading.StylePrimitive)
		}
	}
	out := Parts{
		Text:       text,
		Title:      sheet[0].Piece,
		Standfirst: p.standfirst(text),
		Muted:      p.muted(),

		Strong:   p.piece("strong", s.Strong),
		Emphasis: p.piece("emph", s.Emph),
		Strike:   p.piece("strikethrough", s.Strikethrough),
		Code:     p.piece("code", s.Code.StylePrimitive),
		Link:     p.link(),
		Image:    Piece{Style: p.style("image_text", s.ImageText)},

		Quote:    p.style("block_quote", s.BlockQuote.StylePrimitive).Over(text),
		QuoteBar: "│ ",
		Bar:      p.border(),

		Bullet:   p.style("item", s.Item).Over(text),
		Number:   p.style("enumeration", s.Enumeration).Over(text),
		Point:    mark(s.Enumeration.BlockPrefix),
		Done:     mark(s.Task.Ticked),
		Open:     mark(s.Task.Unticked),
		DoneText: p.muted(),

		Rule:     p.style("hr", s.HorizontalRule).Over(p.border()),
		RuleText: mark(s.HorizontalRule.Format),

		TableHead: p.style("table", s.Table.StylePrimitive).Over(text).Bold(),
		Border:    p.border(),

		CodeBlock: p.style("code_block", s.CodeBlock.StylePrimitive).Over(text),
	}
	for i := range out.Headings {
		out.Headings[i] = sheet[i+1].Piece
	}
	if t := s.BlockQuote.IndentToken; t != nil && mark(*t) != "" {
		out.QuoteBar = mark(*t) + " "
	}
	if m := s.CodeBlock.Margin; m != nil {
		out.CodeMargin = int(min(*m, 8))
	}
	out.Bullets = bullets(mark(s.Item.BlockPrefix))
	out.NoteRef = Piece{Style: p.muted()}
	fallback(&out.Point, ".")
	fallback(&out.Done, "[x]")
	fallback(&out.Open, "[ ]")
	fallback(&out.RuleText, "────────")
	pro, con := p.sides()
	out.Topic = accent.Over(text).Bold()
	out.Pro, out.Con = pro.Over(text).Bold(), con.Over(text).Bold()
	out.OtherLabel = out.Strong.Style.Over(text)
	out.RelatedMark = accent.Over(text)
	out.RelatedTitle = out.Link.Style.Over(text)
	out.DiscussionMark = accent.Over(text)
	out.DiscussionLabel = accent.Over(text).Bold()
	out.Discussion = text
	return out
}

// bullets returns the marks of lists by depth. A sheet that uses the usual one
// means "a bullet"; any other it means as it stands.
func bullets(sheet string) []string {
	if sheet == "" || sheet == "•" {
		return []string{"•", "◦", "▪"}
	}
	return []string{sheet}
}

func fallback(s *string, value string) {
	if *s == "" {
		*s = value
	}
}
