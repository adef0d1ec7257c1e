package structure

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"newsreader/internal/article"
)

// matter is what lines before and after the body say about the whole: who wrote
// it, when, and who is thanked for what.
type matter struct {
	byline             []article.Person
	credits            []article.Credit
	published, updated article.Date
}

// maxMatter bounds such a line in runes; what is longer is text.
const maxMatter = 120

// lineMatter reads one line as matter. weak also accepts what is matter only where
// nothing else would stand: a date without a label.
func lineMatter(spans []article.Span, weak bool) (matter, bool) {
	spans = trim(spans)
	text := article.Text(spans)
	if len(spans) == 0 || utf8.RuneCountInString(text) > maxMatter || special(spans) {
		return matter{}, false
	}
	if m, ok := bylineOf(spans); ok {
		return m, true
	}
	if m, ok := dateLine(text, weak); ok {
		return m, true
	}
	if parts := splitParts(text); len(parts) > 1 && len(links(spans)) == 0 {
		return partsMatter(parts)
	}
	return matter{}, false
}

// partsMatter reads "By Jane Doe | 4 May 2024", where each part must be matter, or
// a name beside a date.
func partsMatter(parts []string) (matter, bool) {
	var all matter
	var unknown []string
	for _, p := range parts {
		m, ok := lineMatter([]article.Span{article.Plain{Text: p}}, true)
		if !ok {
			unknown = append(unknown, p)
			continue
		}
		all.add(m)
	}
	if len(unknown) == 1 && len(all.byline) == 0 && !all.published.IsZero() && isName(unknown[0]) && strings.Contains(unknown[0], " ") {
		all.byline = []article.Person{{Name: unknown[0]}}
		unknown = nil
	}
	return all, len(unknown) == 0
}

// splitParts parts a line at the marks that stand between a name and a date.
func splitParts(text string) []string {
	var out []string
	for _, p := range strings.FieldsFunc(text, func(r rune) bool {
		return r == '|' || r == '·' || r == '•' || r == '｜' || r == '—' || r == '–'
	}) {
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, p)
		}
	}
	if len(out) > 1 {
		return out
	}
	// "By Jane Doe, May 4, 2024": the name ends at the first comma before a date.
	before, after, ok := strings.Cut(text, ", ")
	if _, isDate := ParseDate(after); ok && isDate {
		return []string{before, after}
	}
	return nil
}

func (m *matter) add(o matter) {
	m.byline = append(m.byline, o.byline...)
	m.credits = append(m.credits, o.credits...)
	if m.published.IsZero() {
		m.published = o.published
	}
	if m.updated.IsZero() {
		m.updated = o.updated
	}
}

// bylineOf reads "By Jane Doe", "@jane", and the like in other languages.
func bylineOf(spans []article.Span) (matter, bool) {
	text := strings.TrimSpace(article.Text(spans))
	if isHandle(text) {
		p := article.Person{Handle: text}
		if l, ok := soleLink(spans); ok {
			p.URL = l.URL
		}
		return matter{byline: []article.Person{p}}, true
	}
	p, ok := spans[0].(article.Plain)
	if !ok {
		// A byline that is stressed as a whole.
		if e, is := spans[0].(article.Emphasis); is && len(spans) == 1 && len(e.Spans) > 0 {
			return bylineOf(e.Spans)
		}
		return matter{}, false
	}
	best := bylinePrefix(p.Text)
	if best == "" {
		return matter{}, false
	}
	rest := joinLeft(string([]rune(p.Text)[utf8.RuneCountInString(best):]), spans[1:])
	if m, ok := bylineDate(rest); ok {
		return m, true
	}
	people, ok := persons(rest)
	if !ok || len(people) == 1 && strings.HasSuffix(best, " ") && !sureName(people[0], rest) {
		return matter{}, false
	}
	return matter{byline: people}, true
}

// bylineDate reads a date that follows the names: "Jane Doe, 4 May 2024", "Jane
// Doe on 4 May 2024".
func bylineDate(rest []article.Span) (matter, bool) {
	text := article.Text(rest)
	if len(links(rest)) > 0 || !strings.ContainsFunc(text, unicode.IsDigit) {
		return matter{}, false
	}
	for i, r := range text {
		if r != ',' && r != '|' && r != ' ' && r != '·' && r != '•' {
			continue
		}
		after := strings.TrimLeft(text[i:], " ,|·•–—-")
		d, ok := ParseDate(after)
		if !ok {
			continue
		}
		people, ok := names(strings.TrimRight(text[:i], " ,|·•–—-"))
		return matter{byline: people, published: d}, ok && len(people) > 0
	}
	return matter{}, false
}

// sureName asks more of a single word after "By" ("By Monday", "Von Hand"): it
// must be linked, a handle, an agency in capitals, or in a script without them.
func sureName(p article.Person, spans []article.Span) bool {
	if p.Handle != "" || p.URL != "" || strings.Contains(p.Name, " ") || len(links(spans)) > 0 {
		return true
	}
	r, _ := utf8.DecodeRuneInString(p.Name)
	return p.Name == strings.ToUpper(p.Name) && utf8.RuneCountInString(p.Name) > 1 && (unicode.IsUpper(r) || !unicode.In(r, unicode.Latin))
}

// foldMarks is foldText with the wide forms of colon, slash, bar and equals sign
// made narrow, rune for rune.
func foldMarks(text string) string { return strings.Map(foldMark, text) }

func foldMark(r rune) rune {
	switch r {
	case '：':
		return ':'
	case '／':
		return '/'
	case '＝':
		return '='
	case '｜', '丨':
		return '|'
	case '\u3000', '\u00a0':
		return ' '
	}
	return unicode.ToLower(r)
}

// dateLine reads a line that is a date, with a label or, where weak, without one.
func dateLine(text string, weak bool) (matter, bool) {
	if !datable(text) {
		return matter{}, false
	}
	if d, ok := ParseDate(text); ok {
		return matter{published: d}, weak
	}
	if label, rest, ok := cutColon(text); ok {
		if d, isDate := ParseDate(rest); isDate {
			return labelledDate(foldLabel(label), d)
		}
	}
	// "Published on 4 May 2024", without a colon.
	folded := foldMarks(westernDigits(text))
	at := strings.IndexFunc(folded, func(r rune) bool { return r >= '0' && r <= '9' })
	for i := 0; i <= at; i++ {
		if i != at && folded[i] != ' ' {
			continue
		}
		if d, ok := ParseDate(folded[i:]); ok {
			return labelledDate(strings.TrimRight(strings.TrimSpace(folded[:i]), ":"), d)
		}
	}
	return matter{}, false
}

func labelledDate(label string, d article.Date) (matter, bool) {
	switch {
	case is(label, updatedLabel):
		return matter{updated: d}, true
	case is(label, publishedLabel):
		return matter{published: d}, true
	}
	return matter{}, false
}
