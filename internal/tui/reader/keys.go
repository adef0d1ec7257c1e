package reader

import "newsreader/internal/tui/widget"

// keymaps are the reader's key records by where they hold.
type keymaps struct {
	body, outline, board, selecting *widget.Keymap
}

func (p *Pane) newKeymaps() keymaps {
	return keymaps{
		body:      widget.NewKeymap(p.bodyBindings()...),
		outline:   widget.NewKeymap(outlineBindings()...),
		board:     widget.NewKeymap(boardBindings()...),
		selecting: widget.NewKeymap(selectingBindings()...),
	}
}

// bodyBindings are in force while an article is read. "n" stands for the next match
// first and for the next section second: see widget.Keymap.
func (p *Pane) bodyBindings() []widget.Binding {
	move := func(action, help string, keys ...string) widget.Binding {
		return widget.Binding{Action: action, Keys: keys, Help: help, Group: "move", Disabled: p.noArticle}
	}
	jump := func(action, help string, disabled func() string, keys ...string) widget.Binding {
		return widget.Binding{Action: action, Keys: keys, Help: help, Group: "sections", Disabled: disabled}
	}
	find := func(action, help string, disabled func() string, keys ...string) widget.Binding {
		return widget.Binding{Action: action, Keys: keys, Help: help, Group: "find", Disabled: disabled}
	}
	link := func(action, help string, disabled func() string, keys ...string) widget.Binding {
		return widget.Binding{Action: action, Keys: keys, Help: help, Group: "links", Disabled: disabled}
	}
	send := func(action, help string, disabled func() string, keys ...string) widget.Binding {
		return widget.Binding{Action: action, Keys: keys, Help: help, Group: "take along", Disabled: disabled}
	}
	return []widget.Binding{
		move("line-down", "line down", "j", "down"),
		move("line-up", "line up", "k", "up"),
		move("half-page-down", "half a page down", "d", "ctrl+d"),
		move("half-page-up", "half a page up", "u", "ctrl+u"),
		move("page-down", "page down", "space", "f", "pgdown", "ctrl+f"),
		move("page-up", "page up", "b", "pgup", "shift+space", "ctrl+b"),
		move("start", "to the start", "g", "home"),
		move("end", "to the end", "G", "end"),
		move("scroll-left", "code and wide tables: left", "left", "h"),
		move("scroll-right", "code and wide tables: right", "right", "l"),

		find("find", "find in the article", p.noArticle, "/"),
		find("next-match", "next match", p.noFind, "n"),
		find("previous-match", "previous match", p.noFind, "N"),
		find("clear", "clear the find", p.noFind, "esc"),

		jump("next-section", "next section", p.noOutline, "]", "n"),
		jump("previous-section", "previous section", p.noOutline, "[", "N"),
		jump("board", "boards: points for and against", p.noBoard, "B"),
		jump("select", "select sections", p.noOutline, "v"),

		link("open-link", "open the link here", p.noArticle, "enter"),
		link("hints", "letters on the links: type to open, capital for the browser, y to copy", p.noArticle, ";"),
		link("open-in-browser", "article in the browser", p.noAddress, "o"),
		link("jump-back", "back to where a link within the article was followed", p.noJump, "backspace", "alt+left"),
		link("copy-link", "copy the article's link", p.noAddress, "y"),

		send("copy-section", "copy the section", p.noArticle, "Y"),
		send("pipe", "pipe to a command", p.noArticle, "|"),
		send("save", "save", p.noArticle, "s"),
		send("edit", "open in the editor", p.noArticle, "e"),
	}
}

func outlineBindings() []widget.Binding {
	in := func(action, help string, keys ...string) widget.Binding {
		return widget.Binding{Action: action, Keys: keys, Help: help, Group: "outline"}
	}
	return []widget.Binding{
		in("outline-down", "next row", "j", "down"),
		in("outline-up", "previous row", "k", "up"),
		in("outline-page-down", "page down", "d", "space", "f", "pgdown"),
		in("outline-page-up", "page up", "u", "b", "pgup"),
		in("outline-start", "first section", "g", "home"),
		in("outline-end", "last section", "G", "end"),
		in("outline-parent", "to the section above it", "h", "left"),
		in("outline-jump", "read this section", "enter", "l", "right"),
		in("outline-leave", "back to the text", "esc"),
	}
}

func boardBindings() []widget.Binding {
	in := func(action, help string, keys ...string) widget.Binding {
		return widget.Binding{Action: action, Keys: keys, Help: help, Group: "boards"}
	}
	return []widget.Binding{
		in("board-down", "line down", "j", "down"),
		in("board-up", "line up", "k", "up"),
		in("board-page-down", "page down", "d", "space", "f", "pgdown"),
		in("board-page-up", "page up", "u", "b", "pgup"),
		in("board-start", "to the start", "g", "home"),
		in("board-end", "to the end", "G", "end"),
		in("next-board", "next board", "n", "]", "right", "l"),
		in("previous-board", "previous board", "p", "N", "[", "left", "h"),
		in("board-jump", "read it where it stands", "enter"),
		in("board-hints", "letters on the links", ";"),
		in("copy-board", "copy the board", "y", "Y"),
		in("close-board", "back to the text", "B", "esc", "q"),
	}
}

func selectingBindings() []widget.Binding {
	in := func(action, help string, keys ...string) widget.Binding {
		return widget.Binding{Action: action, Keys: keys, Help: help, Group: "selection"}
	}
	return []widget.Binding{
		in("extend-down", "one section more", "]", "j", "down", "n"),
		in("extend-up", "one section fewer, or upwards", "[", "k", "up", "N"),
		in("extend-end", "to the last section", "G", "end"),
		in("extend-start", "to the first section", "g", "home"),
		in("copy-selection", "copy the selection", "y", "Y"),
		in("pipe-selection", "pipe it to a command", "|"),
		in("save-selection", "save it", "s"),
		in("end-selection", "end the selection", "v", "esc", "q"),
	}
}

// Bindings returns the key records that are in force now: those of the focused part
// and of the mode.
func (p *Pane) Bindings() []widget.Binding { return p.keymap().Bindings() }

// keymap is the one in force.
func (p *Pane) keymap() *widget.Keymap {
	switch {
	case p.board != nil:
		return p.keys.board
	case p.selection != nil:
		return p.keys.selecting
	case p.focus == Outline:
		return p.keys.outline
	default:
		return p.keys.body
	}
}

// Scopes returns all key records of the reader by where they hold, for the help and
// the manual.
func (p *Pane) Scopes() []widget.Scope {
	return []widget.Scope{
		{Name: "article", Bindings: p.keys.body.Bindings()},
		{Name: "outline", Bindings: p.keys.outline.Bindings()},
		{Name: "board", Bindings: p.keys.board.Bindings()},
		{Name: "selection", Bindings: p.keys.selecting.Bindings()},
	}
}

// Rebind gives actions other keys by their names, in every scope: see
// widget.Keymap.Rebind.
func (p *Pane) Rebind(keys map[string][]string) {
	for _, k := range []*widget.Keymap{p.keys.body, p.keys.outline, p.keys.board, p.keys.selecting} {
		k.Rebind(keys)
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
