package tui

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"newsreader/internal/feed"
	"newsreader/internal/tui/layout"
	"newsreader/internal/tui/widget"
)

// searching is the prompt in which the library is searched while one types. The list
// shows what was found; Esc brings back what it showed before.
type searching struct {
	prompt *widget.Prompt
	// wrong says what is wrong with the query, found how much there is.
	wrong, found string
	before       showing
	// complete is what Tab does.
	complete *completion
	// shelf says that the list showed no view of the library before.
	shelf bool
}

// searchFor asks for what is typed to be looked for; searched ends the search, with what
// was found left in the list if keep is set.
type (
	searchFor struct{ query string }
	searched  struct {
		query string
		keep  bool
	}
)

func (searchFor) intent() {}
func (searched) intent()  {}

// searchLibrary begins a search.
func (m *root) searchLibrary() {
	s := &m.shelves
	o := &searching{prompt: widget.NewPrompt("", s.searched), before: showing{view: s.view, name: s.name}, shelf: !s.shown}
	o.prompt.SetLabel(" / ")
	o.complete = m.inQuery()
	if h, ok := m.list.Headline(); ok {
		o.before.at = h.ID
	}
	m.push(o)
}

func (o *searching) handleKey(k tea.KeyPressMsg) intent {
	before := o.prompt.Value()
	switch k.String() {
	case "enter":
		if o.wrong != "" {
			return nil
		}
		return searched{strings.TrimSpace(before), true}
	case "backspace":
		if before == "" {
			return searched{}
		}
	case "tab", "shift+tab":
		step := 1
		if k.String() == "shift+tab" {
			step = -1
		}
		if full, ok := o.complete.next(before, step); ok {
			o.prompt.SetValue(full)
		}
		return o.look(before)
	}
	o.prompt.HandleKey(k)
	return o.look(before)
}

// look asks for what was typed, if that has changed.
func (o *searching) look(before string) intent {
	if text := o.prompt.Value(); text != before {
		return searchFor{strings.TrimSpace(text)}
	}
	return nil
}

func (o *searching) paste(s string) intent {
	before := o.prompt.Value()
	o.prompt.Paste(s)
	return o.look(before)
}

func (o *searching) draw(l look, w, h int) picture {
	hint := o.wrong
	if hint == "" {
		hint = o.found
	}
	return promptPicture(l, o.prompt, layout.Split(w, h, layout.State{}).Prompt, hint)
}

func (o *searching) footerKeys() []string {
	return []string{"Enter", "to what was found", "Tab", "complete", "Esc", "back", "feed: tag: is:unread since:7d", "narrow it"}
}

// searchPause is how long typing rests before the library is asked: fast enough to be
// taken for at once, slow enough not to ask for every letter of a word.
const searchPause = 30 * time.Millisecond

// searchMsg says that the pause is over.
type searchMsg struct {
	id    int
	query string
}

// onSearchFor looks for what is typed, after a short pause.
func (m *root) onSearchFor(query string) tea.Cmd {
	tok := m.shelves.searching.Begin(m.ctx)
	return m.deps.After(searchPause, func(time.Time) tea.Msg { return searchMsg{tok.ID, query} })
}

func (m *root) onSearch(msg searchMsg) tea.Cmd {
	o, ok := m.top().(*searching)
	if !m.shelves.searching.Finish(msg.id) || !ok {
		return nil
	}
	if msg.query == "" {
		o.wrong, o.found = "", ""
		return m.lookAgain(o)
	}
	v := feed.View{What: feed.All, Query: msg.query, Typing: true}
	return m.lookAt(showing{view: v, name: "Search: " + msg.query, search: true})
}

// lookAgain shows what the list showed before a search.
func (m *root) lookAgain(o *searching) tea.Cmd {
	if o.shelf {
		m.shelves.paging.Abort()
		m.setListing(edition, m.deps.Articles.Bundled())
		return nil
	}
	return m.lookAt(o.before)
}

// onSearchedPage tells the prompt how a search went; it reports whether the page is to be
// shown.
func (m *root) onSearchedPage(msg pageMsg) bool {
	o, ok := m.top().(*searching)
	if !ok {
		return msg.err == nil
	}
	o.wrong, o.found = "", ""
	switch n := len(msg.page.Rows); {
	case msg.err != nil:
		o.wrong = friendly(msg.err)
		return false
	case n == 0:
		o.found = "nothing"
	case msg.page.More:
		o.found = "the newest are shown"
	default:
		o.found = plural(n, "entry")
	}
	return true
}

// onSearched ends a search.
func (m *root) onSearched(i searched) tea.Cmd {
	o, ok := m.top().(*searching)
	if !ok {
		return nil
	}
	m.pop()
	return m.endSearch(o, i)
}

func (m *root) endSearch(o *searching, i searched) tea.Cmd {
	s := &m.shelves
	s.searching.Abort()
	if !i.keep || i.query == "" {
		return m.lookAgain(o)
	}
	if n := len(s.searched); n == 0 || s.searched[n-1] != i.query {
		s.searched = append(s.searched, i.query)
	}
	v := feed.View{What: feed.All, Query: i.query}
	if m.list.Len() > 0 {
		m.setFocus(onList)
	}
	return m.lookAt(showing{view: v, name: "Search: " + i.query, keys: true})
}

// saveSearchAs is the name for the search that the list shows.
type saveSearchAs struct{ name, query string }

func (saveSearchAs) intent() {}

// askSearchName asks under which name the search of the list is to be kept.
func (m *root) askSearchName() tea.Cmd {
	q := m.shelves.view.Query
	if !m.shelves.shown || q == "" {
		return m.notice("There is no search to be kept; " + m.keyOf("find") + " begins one")
	}
	m.push(askLine("Keep the search as", q, "keep", func(text string) intent { return saveSearchAs{text, q} }))
	return nil
}

func (m *root) saveSearch(i saveSearchAs) tea.Cmd {
	ctx, lib := m.ctx, m.deps.Library
	return func() tea.Msg {
		return markedMsg{label: "The search stands among the feeds as " + i.name, err: lib.SaveSearch(ctx, i.name, i.query)}
	}
}
