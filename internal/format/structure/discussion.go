package structure

import (
	"strings"

	"newsreader/internal/article"
)

// maxAsked bounds the sentences of a question under a heading: a section called
// "Discussion" that holds more is an account of one.
const maxAsked = 3

// maxAnswer bounds, in words, the sentence after a question that says where to
// answer.
const maxAnswer = 12

// maxAppeal bounds the paragraph that can close with an appeal, in bytes.
const maxAppeal = 8192

// discussions replaces the question the author asks the readers by a discussion:
// a labelled one anywhere, one under a heading that says so, and one without a
// label only at the very end, where an author turns to the readers.
func discussions(items []Item) []Item {
	out := make([]Item, 0, len(items))
	headed := false
	for i := 0; i < len(items); i++ {
		it := items[i]
		if it.Level > 0 {
			headed = !it.Literal && isDiscussionLabel(article.Text(it.Heading))
			out = append(out, it)
			continue
		}
		p, ok := it.Block.(*article.Paragraph)
		if !ok || it.Literal {
			out = append(out, it)
			continue
		}
		if d, n := labelledDiscussion(items[i:]); n > 0 {
			out = append(out, Item{Block: d})
			i += n - 1
			continue
		}
		if headed {
			if text := article.Text(p.Spans); turns(text) && sentences(text) <= maxAsked {
				out = append(out, Item{Block: &article.Discussion{Spans: p.Spans}})
				headed = false
				continue
			}
		}
		out = append(out, it)
	}
	return lastQuestion(out)
}

// labelledDiscussion reads "Engage further: question", or the label in a paragraph
// of its own over the question.
func labelledDiscussion(items []Item) (*article.Discussion, int) {
	p := items[0].Block.(*article.Paragraph)
	label, rest, ok := cutLabel(p.Spans)
	if !ok || !isDiscussionLabel(label) {
		return nil, 0
	}
	if len(rest) > 0 {
		// "Discussion: the chair asked for comments" notes one and holds none.
		if !turnsUnderLabel(article.Text(rest)) {
			return nil, 0
		}
		return &article.Discussion{Label: label, Spans: rest}, 1
	}
	if len(items) < 2 || items[1].Literal {
		return nil, 0
	}
	next, ok := items[1].Block.(*article.Paragraph)
	if !ok || !turnsUnderLabel(article.Text(next.Spans)) {
		return nil, 0
	}
	return &article.Discussion{Label: label, Spans: next.Spans}, 2
}

// lastQuestion finds the question without a label among the last paragraphs.
func lastQuestion(items []Item) []Item {
	seen := 0
	for i := len(items) - 1; i >= 0 && seen < 2; i-- {
		switch b := items[i].Block.(type) {
		case *article.Discussion:
			return items
		case *article.Related, *article.Footnote, *article.Rule:
			continue
		case *article.Paragraph:
			if items[i].Literal {
				break
			}
			body, question := cutQuestion(b.Spans)
			if question == nil || !unlabelled(question) {
				break
			}
			d := Item{Block: &article.Discussion{Spans: question}}
			if len(body) == 0 {
				items[i] = d
				return items
			}
			out := append(items[:i:i], Item{Block: &article.Paragraph{Spans: body}}, d)
			return append(out, items[i+1:]...)
		default:
			return items
		}
		seen++
	}
	return items
}

// unlabelled reports whether a question that was cut out would be read as itself
// again: it begins with no label, and is no line about the whole.
func unlabelled(question []article.Span) bool {
	if label, _, ok := cutLabel(question); ok && (sideOf(label).face != noFace || isRelatedLabel(label) || isDiscussionLabel(label)) {
		return false
	}
	_, ok := paragraphMatter(Item{Block: &article.Paragraph{Spans: question}}, closingLine)
	return !ok
}

// cutQuestion parts the closing appeal from a paragraph: the run of questions and
// appeals at its end, where one of them is a question and one turns to the
// readers.
func cutQuestion(spans []article.Span) (body, question []article.Span) {
	text := article.Text(spans)
	if len(text) > maxAppeal || !asks(text) || !prompts(text) {
		return nil, nil
	}
	at := starts(text)
	from := len(text)
	if n := len(at) - 1; n > 0 && !asks(text[at[n]:]) && !prompts(text[at[n]:]) && len(strings.Fields(text[at[n]:])) <= maxAnswer {
		if q := text[at[n-1]:at[n]]; asks(q) && prompts(text[questions(text, at):at[n]]) {
			from = at[n] // "What's your view? Write to us."
			at = at[:n]
		}
	}
	for i := len(at) - 1; i >= 0; i-- {
		s := text[at[i]:from]
		if !asks(s) && !prompts(s) {
			break
		}
		from = at[i]
	}
	if from >= len(text) || !asks(text[from:]) || !prompts(text[from:]) {
		return nil, nil
	}
	if from == 0 {
		return nil, spans
	}
	return cutSpans(spans, from)
}

// questions returns where the run of questions begins that stands before the last
// of the sentences that begin at some offsets.
func questions(text string, at []int) int {
	n := len(at) - 1
	from := at[n]
	for n--; n >= 0 && asks(text[at[n]:from]); n-- {
		from = at[n]
	}
	return from
}

// cutSpans parts spans at an offset of their text. Where the offset is within a
// mark, nothing is cut.
func cutSpans(spans []article.Span, at int) (left, right []article.Span) {
	n := 0
	for i, s := range spans {
		size := len(article.Text([]article.Span{s}))
		p, plain := s.(article.Plain)
		switch {
		case n == at:
			return trim(spans[:i]), spans[i:]
		case n+size <= at:
		case plain:
			left = append(append(left, spans[:i]...), article.Plain{Text: p.Text[:at-n]})
			right = append(append(right, article.Plain{Text: p.Text[at-n:]}), spans[i+1:]...)
			return trim(left), trim(right)
		default:
			return nil, nil
		}
		n += size
	}
	return nil, nil
}

// turns reports whether a text ends with a question or an appeal to the readers.
func turns(text string) bool {
	at := starts(text)
	last := text[at[len(at)-1]:]
	return asks(last) || prompts(last)
}

// turnsUnderLabel reports whether a text turns to the readers where a label says
// that one will: a short sentence after the question may then say in words of its
// own where to answer ("Is this right? Vote below.").
func turnsUnderLabel(text string) bool {
	at := starts(text)
	n := len(at) - 1
	return turns(text) ||
		n > 0 && asks(text[at[n-1]:at[n]]) && len(strings.Fields(text[at[n]:])) <= maxAnswer
}

// asks reports whether a text holds a question mark of any script, or ends with
// the particle that is one in Japanese.
func asks(text string) bool {
	return strings.IndexByte(text, '?') >= 0 || strings.Contains(text, "？") || strings.Contains(text, "؟") ||
		strings.HasSuffix(strings.TrimRight(text, "。 」"), "か") || strings.Contains(text, "か。")
}

// prompts reports whether a text turns to the readers.
func prompts(text string) bool {
	folded := foldText(text)
	for _, l := range languages {
		for _, p := range l.prompts {
			if strings.Contains(folded, p) {
				return true
			}
		}
	}
	return false
}

// apostrophes makes typographic apostrophes straight.
var apostrophes = strings.NewReplacer("’", "'", "ʼ", "'")

// foldText is lower case with straight apostrophes.
func foldText(text string) string {
	return apostrophes.Replace(strings.ToLower(text))
}

func isDiscussionLabel(label string) bool {
	label = strings.TrimSpace(foldLabel(label))
	label = strings.Trim(label, "¿?？؟!")
	return is(label, discussionLabel)
}
