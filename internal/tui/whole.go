package tui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"newsreader/internal/article"
	"newsreader/internal/tui/layout"
	"newsreader/internal/tui/reader"
	"newsreader/internal/tui/task"
)

// whole is the pane with all that the page of the open article says, beside the article
// or, on a narrow screen, in its place: to see what was left out.
type whole struct {
	pane *reader.Pane
	on   bool
	// of is the article that the pane's text is compared with.
	of      *article.Article
	page    *arriving // while it is being fetched
	failed  string
	getting task.Guard
}

// wholeMsg brings the text of a page.
type wholeMsg struct {
	id   int
	text *article.Article
	// at is the block where the person is reading, nil if it was not found.
	at  article.Block
	err error
}

// toggleWhole shows the whole page, or puts it away.
func (m *root) toggleWhole() tea.Cmd {
	switch {
	case m.whole.on:
		m.hideWhole()
		return nil
	case m.shown.Ref == "":
		return m.notice("There is no page of this")
	case m.shown.Provisional:
		return m.notice("The rest of the article is still coming")
	}
	m.whole.on = true
	m.setFocus(onWhole)
	if m.whole.of == m.shown.Article && m.whole.pane.Article() != nil {
		return nil
	}
	m.whole.of, m.whole.failed = m.shown.Article, ""
	r := Request{Ref: m.shown.Ref}
	if v := m.trail.current(); v != nil {
		r.From = v.from
	}
	words := "" // of what is being read; the whole page begins where the article does
	if at := m.reader.Place(); at.Percent > 0 {
		words = at.Words
	}
	tok := m.whole.getting.Begin(m.ctx)
	m.whole.page = &arriving{}
	r.Progress = m.whole.page.tell
	return tea.Batch(
		m.whole.pane.SetArticle(nil, false, reader.Place{}),
		wholeCmd(tok, m.deps.Articles, r, m.shown.Article, words),
		m.lookHowFar(progressMsg{tok.ID, &m.whole.getting, m.whole.page}),
	)
}

// hideWhole puts the whole page away. What was fetched of it stays at hand.
func (m *root) hideWhole() {
	if !m.whole.on {
		return
	}
	m.whole.getting.Abort()
	m.whole.on, m.whole.page = false, nil
	if m.focus == onWhole {
		m.setFocus(onBody)
	}
}

func wholeCmd(tok task.Token, a Articles, r Request, of *article.Article, words string) tea.Cmd {
	return func() tea.Msg {
		lines, err := a.Whole(tok.Ctx, r, of)
		if err != nil {
			return wholeMsg{id: tok.ID, err: err}
		}
		text, at := wholeArticle(lines, words)
		text.Origin = of.Origin
		return wholeMsg{tok.ID, text, at, nil}
	}
}

func (m *root) onWhole(msg wholeMsg) tea.Cmd {
	if !m.whole.getting.Finish(msg.id) {
		return nil
	}
	m.whole.page = nil
	if msg.err != nil {
		m.whole.failed = friendly(msg.err)
		return nil
	}
	cmd := m.whole.pane.SetArticle(msg.text, false, reader.Place{})
	if msg.at != nil {
		cmd = tea.Batch(cmd, m.whole.pane.GoToBlock(msg.at))
	}
	return cmd
}

// wholeView is the pane, or a few words while there is nothing in it.
func (m *root) wholeView(r layout.Rect) []string {
	if m.whole.pane.Article() != nil {
		return m.whole.pane.View()
	}
	text := m.whole.failed
	if text == "" && m.whole.page != nil {
		text = m.whole.page.text()
	}
	if text == "" {
		text = "Reading all of the page …"
	}
	rows := blankRows(r.W, r.H)
	copy(rows[min(len(rows), 1):], wrapped(m.look.method, m.look.theme.UI.Muted, text, r.W, 2))
	return rows
}

// keyed is the pane of text that has the keys.
func (m *root) keyed() *reader.Pane {
	if m.focus == onWhole {
		return m.whole.pane
	}
	return m.reader
}

// leftOutMark stands before a line that the article has not.
const leftOutMark = "− "

// maxGroup bounds the lines of a page that are set as one paragraph, so that a long
// menu can be laid out piece by piece.
const maxGroup = 16

// wholeArticle sets the lines of a page as an article to look through: what was left
// out stands together and has a mark. at is the block with the given words in it.
func wholeArticle(lines []WholeLine, words string) (a *article.Article, at article.Block) {
	all, kept := 0, 0
	s := &article.Section{Number: "0"}
	for i := 0; i < len(lines); {
		n := 1
		for i+n < len(lines) && n < maxGroup && lines[i+n].Kept == lines[i].Kept && (!lines[i].Kept || isShort(lines[i].Text) && isShort(lines[i+n].Text)) {
			n++
		}
		p := &article.Paragraph{}
		for j, l := range lines[i : i+n] {
			count := article.CountWords(l.Text)
			all += count
			if l.Kept {
				kept += count
			}
			if j > 0 {
				p.Spans = append(p.Spans, article.Break{})
			}
			if !l.Kept {
				p.Spans = append(p.Spans, article.Strong{Spans: []article.Span{article.Plain{Text: leftOutMark}}})
			}
			p.Spans = append(p.Spans, article.Plain{Text: l.Text})
			if at == nil && words != "" && strings.HasPrefix(l.Text, words) {
				at = p
			}
		}
		s.Blocks = append(s.Blocks, p)
		i += n
	}
	text := fmt.Sprintf("The article has %d of the %d words on the page.", kept, all)
	if kept < all {
		text += " Lines behind “" + strings.TrimSpace(leftOutMark) + "” were left out."
	}
	a = &article.Article{
		Title:      "All of the page",
		Standfirst: []*article.Paragraph{{Spans: []article.Span{article.Emphasis{Spans: []article.Span{article.Plain{Text: text}}}}}},
		Sections:   []*article.Section{s},
	}
	return a, at
}

// isShort reports whether a line is one of a list rather than a paragraph.
func isShort(s string) bool { return len(s) < 60 }
