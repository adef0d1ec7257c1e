package plaintext

import (
	"strings"

	"newsreader/internal/article"
)

// indented reads a block that is set in deeper than the prose around it: code
// where it looks like code, somebody's words where it reads like wrapped prose. It
// returns nothing where the lines are ordinary ones that begin with an indent.
//
// The lines up to the first blank one decide; code then goes on over blank lines.
func (p *parser) indented(i int) ([]*unit, int) {
	least := p.shape.base + setIn
	end, common, code := i, p.lines[i].indent, 0
	for ; end < len(p.lines) && !p.lines[end].blank(); end++ {
		l := p.lines[end]
		if l.indent < least {
			return nil, 0 // the first line of a paragraph, set in
		}
		common = min(common, l.indent)
		if codelike(l.text) {
			code++
		}
	}
	block := p.lines[i:end]
	first, last := block[0].text, block[len(block)-1].text
	switch {
	case code*3 >= len(block), areCommands(block):
		end = p.codeEnd(end, least)
		return one(&article.Code{Text: rawText(p.lines[i:end], common)}), end - i
	case centred(block, p.shape):
		return nil, 0
	case len(block) >= 2 && ends(last) && p.shape.width > 0 && words(first) >= 5:
		q := p.nested(dedentAll(block, common))
		q.shape.width = widest(q.lines)
		return one(&article.Quote{Blocks: q.blocks()}), len(block)
	}
	return nil, 0
}

// codeEnd returns the line after the last one of a block of code that goes on
// over blank lines.
func (p *parser) codeEnd(end, least int) int {
	for j := end; j < len(p.lines); j++ {
		if p.lines[j].blank() {
			continue
		}
		if p.lines[j].indent < least {
			break
		}
		end = j + 1
	}
	return end
}

// areCommands reports whether lines can be what one types at a prompt: each begins
// small, in ASCII, and closes like nothing.
func areCommands(block []line) bool {
	for _, l := range block {
		if !opensLower(l.text) || closed(l.text) || ends(l.text) || !isASCII(l.text) {
			return false
		}
	}
	return true
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

func dedentAll(lines []line, columns int) []line {
	out := make([]line, len(lines))
	for i, l := range lines {
		out[i] = dedent(l, columns)
	}
	return out
}

func widest(lines []line) int {
	w := 0
	for _, l := range lines {
		w = max(w, l.indent+l.cells)
	}
	return w
}

// centred reports whether lines are set about the middle of the text's width.
func centred(block []line, s shape) bool {
	width := s.width
	if width == 0 {
		width = 72
	}
	for _, l := range block {
		if l.blank() {
			continue
		}
		if l.indent < 8 {
			return false
		}
		right := width - l.indent - l.cells
		if d := l.indent - right; d > 8 || d < -8 {
			return false
		}
	}
	return true
}

// codelike reports whether a line is made like a program's or a shell's: by the
// marks that prose does not have, or by where it has them.
func codelike(text string) bool {
	switch {
	case strings.HasPrefix(text, "$ "), strings.HasPrefix(text, "% "), strings.HasPrefix(text, "# "), strings.HasPrefix(text, "//"),
		strings.HasPrefix(text, "#!"), strings.HasPrefix(text, "./"), strings.HasPrefix(text, "/*"), strings.HasPrefix(text, "<") && strings.HasSuffix(text, ">"),
		strings.HasSuffix(text, "{"), strings.HasSuffix(text, "};"), strings.HasSuffix(text, ");"), text == "}", text == ")", text == "]", text == "end":
		return true
	case strings.HasSuffix(text, ";") && strings.ContainsAny(text, "=()"):
		return true
	}
	for _, s := range [...]string{"()", "=>", "->", "::", ":=", "==", "!=", " = ", "</", "/>", "&&", "||", " --", " -v ", "\\n", "${", "[]", "+=", "($", "(*", ");", "(&", "<-", "--->", "+--", "./", "](", "= {", "<<"} {
		if strings.Contains(text, s) {
			return true
		}
	}
	return strings.HasPrefix(text, "--") && len(text) > 3 && text[2] != '-' && text[2] != ' '
}
