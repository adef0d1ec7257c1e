package markdown

import "strings"

// Lead returns where to cut a text so that what is before the cut, at most n bytes
// of it, can be decoded as an article of its own: before a block at the margin, not
// within fenced code, a list, a quote, a table or front matter. Where no such place
// is found it is the end of a line, or n bytes where the line has no end. It returns
// len(text) for a text that is not longer than n.
func Lead(text string, n int) int {
	if len(text) <= n {
		return len(text)
	}
	if n <= 0 {
		return 0
	}
	start := 0
	if _, body, ok := cutMatter(text); ok {
		start = len(text) - len(body)
	}
	best, lineEnd := 0, 0
	fence, blankBefore := "", true
	for at := start; at < n; {
		line, _, _ := strings.Cut(text[at:], "\n")
		bare := strings.TrimLeft(strings.TrimSuffix(line, "\r"), " ")
		switch {
		case fence != "":
			if strings.HasPrefix(bare, fence) && strings.Trim(bare, fence[:1]+" \t") == "" {
				fence = ""
			}
		case strings.HasPrefix(bare, "```"), strings.HasPrefix(bare, "~~~"):
			if blankBefore {
				best = at
			}
			fence = bare[:len(bare)-len(strings.TrimLeft(bare, bare[:1]))]
		case blankBefore && beginsBlock(line):
			best = at
		}
		blankBefore = fence == "" && strings.TrimSpace(line) == ""
		at = min(at+len(line)+1, len(text))
		if at <= n {
			lineEnd = at
		}
	}
	switch {
	case best > start:
		return best
	case lineEnd > 0:
		return lineEnd
	default:
		return n
	}
}

// beginsBlock reports whether a line after a blank one begins a block that does not
// go on from what is above: neither indented, nor an item, a quote, a row or a note.
func beginsBlock(line string) bool {
	if strings.TrimSpace(line) == "" {
		return false
	}
	switch c := line[0]; c {
	case ' ', '\t', '>', '|', '[':
		return false
	case '-', '+', '*':
		return len(line) > 1 && line[1] != ' ' && line[1] != '\t'
	}
	rest := strings.TrimLeft(line, "0123456789")
	return len(rest) == len(line) || rest == "" || rest[0] != '.' && rest[0] != ')'
}
