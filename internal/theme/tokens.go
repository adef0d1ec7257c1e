package theme

import (
	"fmt"
	"image/color"

	"charm.land/glamour/v2/ansi"
	"github.com/alecthomas/chroma/v2"
	"github.com/alecthomas/chroma/v2/styles"
)

// Token returns the style of a token of code. A token that the sheet says nothing
// about looks like its sub-category, its category or plain code, in this order.
func (t *Theme) Token(tt chroma.TokenType) Style {
	for {
		if s, ok := t.tokens[tt]; ok {
			return s
		}
		if tt <= 0 {
			return t.Parts.CodeBlock
		}
		tt = tt.Parent()
	}
}

// tokens prepares the styles of code, from the sheet's table or from the style of
// chroma's that it names.
func (p *palette) tokens() map[chroma.TokenType]Style {
	if c := p.sheet.CodeBlock.Chroma; c != nil {
		return p.tokenTable(c)
	}
	if name := p.sheet.CodeBlock.Theme; name != "" {
		return p.namedTokens(name)
	}
	return nil
}

func (p *palette) tokenTable(c *ansi.Chroma) map[chroma.TokenType]Style {
	base := p.style("code_block.chroma.text", c.Text)
	out := map[chroma.TokenType]Style{}
	for _, e := range []struct {
		token chroma.TokenType
		name  string
		style ansi.StylePrimitive
	}{
		{chroma.Text, "text", c.Text},
		{chroma.Error, "error", c.Error},
		{chroma.Comment, "comment", c.Comment},
		{chroma.CommentPreproc, "comment_preproc", c.CommentPreproc},
		{chroma.Keyword, "keyword", c.Keyword},
		{chroma.KeywordReserved, "keyword_reserved", c.KeywordReserved},
		{chroma.KeywordNamespace, "keyword_namespace", c.KeywordNamespace},
		{chroma.KeywordType, "keyword_type", c.KeywordType},
		{chroma.Operator, "operator", c.Operator},
		{chroma.Punctuation, "punctuation", c.Punctuation},
		{chroma.Name, "name", c.Name},
		{chroma.NameBuiltin, "name_builtin", c.NameBuiltin},
		{chroma.NameTag, "name_tag", c.NameTag},
		{chroma.NameAttribute, "name_attribute", c.NameAttribute},
		{chroma.NameClass, "name_class", c.NameClass},
		{chroma.NameConstant, "name_constant", c.NameConstant},
		{chroma.NameDecorator, "name_decorator", c.NameDecorator},
		{chroma.NameException, "name_exception", c.NameException},
		{chroma.NameFunction, "name_function", c.NameFunction},
		{chroma.NameOther, "name_other", c.NameOther},
		{chroma.Literal, "literal", c.Literal},
		{chroma.LiteralNumber, "literal_number", c.LiteralNumber},
		{chroma.LiteralDate, "literal_date", c.LiteralDate},
		{chroma.LiteralString, "literal_string", c.LiteralString},
		{chroma.LiteralStringEscape, "literal_string_escape", c.LiteralStringEscape},
		{chroma.GenericDeleted, "generic_deleted", c.GenericDeleted},
		{chroma.GenericEmph, "generic_emph", c.GenericEmph},
		{chroma.GenericInserted, "generic_inserted", c.GenericInserted},
		{chroma.GenericStrong, "generic_strong", c.GenericStrong},
		{chroma.GenericSubheading, "generic_subheading", c.GenericSubheading},
	} {
		s := p.style("code_block.chroma."+e.name, e.style)
		if s == (Style{}) && e.token != chroma.Text {
			continue // silent: the category decides
		}
		out[e.token] = s.Over(base)
	}
	return out
}

// namedTokens takes over one of chroma's own styles. Backgrounds are left out: a
// terminal's block of code has none.
func (p *palette) namedTokens(name string) map[chroma.TokenType]Style {
	sheet, ok := styles.Registry[name]
	if !ok {
		if p.err == nil {
			p.err = fmt.Errorf("code_block.theme: chroma has no style %q", name)
		}
		return nil
	}
	out := map[chroma.TokenType]Style{}
	for _, tt := range append(sheet.Types(), chroma.Text) {
		if tt < 0 && tt != chroma.Error {
			continue
		}
		e := sheet.Get(tt)
		var fg color.Color
		if e.Colour.IsSet() {
			fg = color.RGBA{e.Colour.Red(), e.Colour.Green(), e.Colour.Blue(), 0xff}
		}
		var on attr
		for _, a := range []struct {
			value chroma.Trilean
			bit   attr
		}{{e.Bold, bold}, {e.Italic, italic}, {e.Underline, underline}} {
			if a.value == chroma.Yes {
				on |= a.bit
			}
		}
		out[tt] = style(fg, nil, on, on)
	}
	return out
}
