package hypertext

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"

	"newsreader/internal/sanitize"
)

// script adds raised or lowered text: a mark of a footnote, digits as the
// characters that Unicode has for them, an ordinal's letters as they are, anything
// else behind a sign ("x^(a+b)").
func (w *walker) script(n *html.Node, sign string, form func(rune) rune) {
	if Find(n, func(c *html.Node) bool {
		return c.Data == "a" || isImage(c) || c.Data == "q" || c.Data == "sup" || c.Data == "sub"
	}) != nil {
		w.children(n)
		return
	}
	s := strings.TrimSpace(sanitize.Text(text(n)))
	switch {
	case s == "":
	case sign == "^" && (s == "TM" || s == "tm"):
		w.run.write("™")
	case all(s, func(r rune) bool { return form(r) != 0 }):
		w.run.write(strings.Map(form, s))
	case sign == "^" && (len(s) > 1 || strings.Contains("aeo", s)) && all(s, isWord), !all(s, isScriptable):
		// "1st", "Mme", "no": raised for looks alone; or no formula at all.
		w.children(n)
	case len([]rune(s)) == 1, sign == "_" && all(s, unicode.IsLetter):
		w.run.write(sign + s)
	default:
		w.run.write(sign + "(" + s + ")")
	}
}

func all(s string, ok func(rune) bool) bool {
	return strings.IndexFunc(s, func(r rune) bool { return !ok(r) }) < 0
}

func isWord(r rune) bool { return unicode.IsLetter(r) || r == ' ' }

// isScriptable reports whether r may stand in a formula.
func isScriptable(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsSymbol(r) || strings.ContainsRune("+-−=()*/.,· ", r)
}

func superscript(r rune) rune {
	switch r {
	case '1':
		return '¹'
	case '2':
		return '²'
	case '3':
		return '³'
	case '+':
		return '⁺'
	case '-', '−':
		return '⁻'
	case '=':
		return '⁼'
	case '(':
		return '⁽'
	case ')':
		return '⁾'
	case 'n':
		return 'ⁿ'
	}
	if r == '0' || r >= '4' && r <= '9' {
		return '⁰' + r - '0'
	}
	return 0
}

func subscript(r rune) rune {
	switch r {
	case '+':
		return '₊'
	case '-', '−':
		return '₋'
	case '=':
		return '₌'
	case '(':
		return '₍'
	case ')':
		return '₎'
	}
	if r >= '0' && r <= '9' {
		return '₀' + r - '0'
	}
	return 0
}
