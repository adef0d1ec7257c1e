package reader

import (
	tea "charm.land/bubbletea/v2"

	"newsreader/internal/tui/widget"
)

// moves is the group of what moves through the text, which can be done in more modes
// than the rest.
const moves = "move"

// bodyDeeds are in force while an article is read. "n" stands for the next match
// first and for the next section second: see widget.Keymap.
func (p *Pane) bodyDeeds() []deed {
	key := func(group, action, help string, disabled func() string, keys ...string) widget.Binding {
		return widget.Binding{Action: action, Keys: keys, Help: help, Group: group, Disabled: disabled}
	}
	move := func(action, help string, keys ...string) widget.Binding {
		return key(moves, action, help, p.noArticle, keys...)
	}
	scroll := func(rows func() int) func() (Action, tea.Cmd) {
		return act(func() { p.scroll(rows()) })
	}
	slide := func(cells int) func() (Action, tea.Cmd) {
		return func() (Action, tea.Cmd) { return nil, p.slide(cells) }
	}
	match := func(delta int) func() (Action, tea.Cmd) {
		return func() (Action, tea.Cmd) { return p.nextMatch(delta) }
	}
	return []deed{
		{move("line-down", "line down", "j", "down"), scroll(func() int { return 1 })},
		{move("line-up", "line up", "k", "up"), scroll(func() int { return -1 })},
		{move("half-page-down", "half a page down", "d", "ctrl+d"), scroll(func() int { return p.halfPage() })},
		{move("half-page-up", "half a page up", "u", "ctrl+u"), scroll(func() int { return -p.halfPage() })},
		{move("page-down", "page down", "space", "f", "pgdown", "ctrl+f"), scroll(func() int { return p.page() })},
		{move("page-up", "page up", "b", "pgup", "shift+space", "ctrl+b"), scroll(func() int { return -p.page() })},
		{move("start", "to the start", "g", "home"), act(p.goToStart)},
		{move("end", "to the end", "G", "end"), act(p.goToEnd)},
		{move("scroll-left", "code and wide tables: left", "left", "h"), slide(-sideways)},
		{move("scroll-right", "code and wide tables: right", "right", "l"), slide(sideways)},

		{key("find", "find", "find in the article", p.noArticle, "/"), act(p.beginFind)},
		{key("find", "next-match", "next match", p.noFind, "n"), match(1)},
		{key("find", "previous-match", "previous match", p.noFind, "N"), match(-1)},
		{key("find", "clear", "clear the find", p.noFind, "esc"), act(p.endFind)},

		{key("sections", "next-section", "next section", p.noOutline, "]", "n"), act(p.nextSection)},
		{key("sections", "previous-section", "previous section", p.noOutline, "[", "N"), act(p.previousSection)},
		{key("sections", "board", "boards: points for and against", p.noBoard, "B"), act(p.openBoard)},
		{key("sections", "select", "select sections", p.noOutline, "v"), act(p.beginSelection)},

		{key("links", "open-link", "open the link here", p.noArticle, "enter"), p.enter},
		{key("links", "hints", "letters on the links: type to open, capital for the browser, y to copy", p.noArticle, ";"), ask(p.startHints)},
		{key("links", "peek", "peek at what a link leads to", p.noArticle, "p"), ask(p.peek)},
		{key("links", "open-in-browser", "article in the browser", p.noAddress, "o"), ask(p.openInBrowser)},
		{key("links", "jump-back", "back to where a link within the article was followed", p.noJump, "backspace", "alt+left"), act(p.jumpBack)},
		{key("links", "copy-link", "copy the article's link", p.noAddress, "y"), ask(p.copyLink)},

		{key("take along", "copy-section", "copy the section", p.noArticle, "Y"), ask(p.copySection)},
		{key("take along", "pipe", "pipe to a command", p.noArticle, "|"), ask(p.pipe)},
		{key("take along", "save", "save", p.noArticle, "s"), ask(p.save)},
		{key("take along", "edit", "open in the editor", p.noArticle, "e"), ask(p.edit)},
	}
}

func (p *Pane) noArticle() string {
	if p.doc == nil {
		return "there is nothing to read"
	}
	return ""
}

func (p *Pane) noOutline() string {
	if why := p.noArticle(); why != "" {
		return why
	}
	if len(p.outline.sections) == 0 {
		return "this article has no sections"
	}
	return ""
}

func (p *Pane) noFind() string {
	if p.find == nil {
		return "nothing is being looked for"
	}
	return ""
}

func (p *Pane) noJump() string {
	if len(p.jumps) == 0 {
		return "no link within the article was followed"
	}
	return ""
}

func (p *Pane) noBoard() string {
	if why := p.noArticle(); why != "" {
		return why
	}
	if len(p.boards) == 0 {
		return "this article has no board"
	}
	return ""
}

func (p *Pane) noAddress() string {
	if why := p.noArticle(); why != "" {
		return why
	}
	if p.article.Origin.URL == "" {
		return "this article has no address"
	}
	return ""
}
