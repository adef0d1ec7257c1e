package plaintext

import (
	"strings"

	"newsreader/internal/article"
	"newsreader/internal/format/structure"
)

func (p *parser) keptLines(run []line) []*unit {
	run = withAddresses(run)
	var out []*unit
	start := 0
	flush := func(end int) {
		if end > start {
			u := textUnit(run[start:end], false)
			u.verse = end-start > 1
			out = append(out, u)
		}
	}
	for i, l := range run {
		if !p.label(l.text) {
			continue
		}
		flush(i)
		u := textUnit(run[i:i+1], false)
		u.sole = true
		out = append(out, u)
		start = i + 1
	}
	flush(len(run))
	return out
}

func withAddresses(run []line) []line {
	for i := 1; i < len(run); i++ {
		if !bareAddress(run[i].text) || strings.Contains(run[i-1].text, "://") || !structure.RecognisesRelated(run[i-1].text) {
			continue
		}
		out := append([]line(nil), run[:i-1]...)
		out = append(out, newLine(run[i-1].raw+" "+run[i].text))
		return append(out, withAddresses(run[i+1:])...)
	}
	return run
}

func bareAddress(text string) bool {
	if !strings.HasPrefix(text, "http") && !strings.HasPrefix(text, "www.") {
		return false
	}
	_, n := addressAt(text, 0)
	return n == len(text)
}

func (p *parser) label(text string) bool {
	if p.depth > 0 || len(text) > 400 || p.speaks(text) {
		return false
	}
	return known(text)
}

func known(text string) bool {
	return structure.MayRecognise(text) && structure.Recognises(&article.Paragraph{Spans: inline(text, nil)}, "")
}
