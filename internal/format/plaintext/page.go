package plaintext

import (
	"strings"
	"unicode"
)

// unpaged takes out what only the pages of a print have: the form feeds, the
// running header and footer about them, and the blank lines that fill a page. A
// line is a running one if it comes again, its numbers apart, at another page's
// edge.
func unpaged(lines []line) []line {
	var breaks []int // the line that begins each page but the first
	for i, l := range lines {
		switch {
		case l.page:
			breaks = append(breaks, i)
		case isPageNumber(l.text):
			breaks = append(breaks, i+1)
		}
	}
	if len(breaks) == 0 {
		return lines
	}
	footers, headers := map[string]int{}, map[string]int{}
	for _, b := range breaks {
		if f := edge(lines, b-1, -1); f >= 0 {
			footers[running(lines[f].text)]++
		}
		if h := edge(lines, b, 1); h >= 0 {
			headers[running(lines[h].text)]++
		}
	}
	gone := make([]bool, len(lines))
	for _, b := range breaks {
		f, h := edge(lines, b-1, -1), edge(lines, b, 1)
		if f >= 0 && (footers[running(lines[f].text)] > 1 || isPageNumber(lines[f].text)) {
			gone[f] = true
		}
		if h >= 0 && headers[running(lines[h].text)] > 1 {
			gone[h] = true
		}
	}
	return closeGaps(lines, gone)
}

// reach is how many blank lines may stand between a running line and the edge.
const reach = 6

// edge returns the first line with text from line i on in a direction, or -1.
func edge(lines []line, i, step int) int {
	for n := 0; n < reach && i >= 0 && i < len(lines); i, n = i+step, n+1 {
		if !lines[i].blank() {
			return i
		}
	}
	return -1
}

// running makes the same running line of two pages equal: numbers do not count,
// nor does which side of the page the number is on.
func running(text string) string {
	fields := strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || unicode.IsDigit(r) })
	return strings.Join(fields, " ")
}

// isPageNumber reads "[Page 3]" at a line's end, and "- 3 -" or "Page 3 of 9" as a
// line.
func isPageNumber(text string) bool {
	if text == "" || !pageMark(text[0]) && text[len(text)-1] != ']' {
		return false // every line of a text is asked
	}
	if i := strings.LastIndex(text, "[Page "); i >= 0 && strings.HasSuffix(text, "]") {
		return len(text)-i < 16
	}
	bare := strings.Trim(text, "- –")
	if bare != text && len(bare) > 0 && len(bare) < 5 && allDigits(bare) {
		return strings.HasPrefix(text, "-") || strings.HasPrefix(text, "–")
	}
	word, rest, ok := strings.Cut(text, " ")
	if !ok || word != "Page" && word != "Seite" && word != "Página" {
		return false
	}
	number, rest, _ := strings.Cut(rest, " ")
	return allDigits(number) && (rest == "" || strings.HasPrefix(rest, "of ") || strings.HasPrefix(rest, "von ") || strings.HasPrefix(rest, "sur ") || strings.HasPrefix(rest, "de ")) && len(rest) < 9
}

func allDigits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// closeGaps drops the running lines with the blank lines about them. A paragraph
// that goes on over the page is joined again; anything else keeps one blank line.
func closeGaps(lines []line, gone []bool) []line {
	out := make([]line, 0, len(lines))
	for i := 0; i < len(lines); {
		if !gone[i] && !lines[i].page {
			out = append(out, lines[i])
			i++
			continue
		}
		for len(out) > 0 && out[len(out)-1].blank() {
			out = out[:len(out)-1]
		}
		j := i
		for j < len(lines) && (gone[j] || lines[j].blank()) {
			j++
		}
		if j == len(lines) {
			break
		}
		lines[j].page = false
		if len(out) > 0 && !(opensLower(lines[j].text) && !ends(out[len(out)-1].text) && lines[j].indent == out[len(out)-1].indent) {
			out = append(out, line{})
		}
		out = append(out, lines[j])
		i = j + 1
	}
	return out
}

// pageMark reports whether a line that numbers a page can begin with a byte: a
// dash, or the word for a page.
func pageMark(c byte) bool { return c == '-' || c == "–"[0] || c == 'P' || c == 'S' }
