package tui

import "newsreader/internal/tui/widget"

// The actions that belong to no pane.
const (
	actHelp         = "help"
	actPalette      = "palette"
	actMessages     = "messages"
	actNextPane     = "next-pane"
	actPreviousPane = "previous-pane"
	actOutline      = "outline"
	actList         = "list"
	actZen          = "zen"
	actThemes       = "themes"
	actNarrower     = "narrower"
	actWider        = "wider"
	actMouse        = "mouse"
	actPictures     = "pictures"
	actNext         = "next-article"
	actPrevious     = "previous-article"
	actBack         = "back"
	actForward      = "forward"
	actNextPage     = "next-page"
	actReload       = "reload"
	actRefreshAll   = "refresh-all"
	actLibrary      = "library"
	actAdd          = "add-feed"
	actRemove       = "remove-feed"
	actSettings     = "feed-settings"
	actUndo         = "undo"
	actNextUnread   = "read-next"
	actPrevUnread   = "read-previous"
	actChanges      = "changes"
	actAbout        = "about"
	actWhole        = "whole-page"
	actEscape       = "escape"
	actClose        = "close"
	actQuit         = "quit"
	actCancel       = "cancel"
	actSuspend      = "suspend"
)

// conditions tell why something cannot be done now, or "" when it can. A nil one
// says that it always can: the table of all keys has no program behind it.
type conditions struct {
	list, back, forward, next, outline, article, open, library, stored func() string
}

// global returns the records of the keys that mean the same in every pane, with
// their default keys (design.md 7).
func global(why conditions) []widget.Binding {
	b := func(action, help, group string, disabled func() string, keys ...string) widget.Binding {
		return widget.Binding{Action: action, Keys: keys, Help: help, Group: group, Disabled: disabled}
	}
	return []widget.Binding{
		b(actHelp, "help: all keys", "program", nil, "?"),
		b(actPalette, "go to anything: sections, links, points, articles, commands", "program", nil, ":", "ctrl+p"),
		b(actEscape, "close, clear", "program", nil, "esc"),
		b(actClose, "back; at the start, quit", "program", nil, "q"),
		b(actQuit, "quit", "program", nil, "Q"),
		b(actCancel, "cancel what is under way, else quit", "program", nil, "ctrl+c"),
		b(actSuspend, "suspend", "program", nil, "ctrl+z"),
		b(actMessages, "the last messages", "program", nil, "!"),
		b(actMouse, "mouse on or off", "program", nil, "M"),

		b(actBack, "back on the trail", "trail", why.back, "backspace", "alt+left"),
		b(actForward, "forward on the trail", "trail", why.forward, "alt+right"),
		b(actNextPage, "next page of an article in several", "trail", why.next, "c"),
		b(actNext, "next article", "trail", why.list, "J"),
		b(actPrevious, "previous article", "trail", why.list, "K"),
		b(actReload, "read the article again; refresh the feed", "trail", why.article, "r"),
		b(actLibrary, "to the feeds", "library", why.library, "F"),
		b(actAdd, "follow a feed, or import a list of feeds (OPML, newsboat)", "library", why.library, "a"),
		b(actSettings, "settings of the feed; name of the group", "library", why.library, "E"),
		b(actRemove, "follow the feed no longer; drop the search", "library", why.library, "D"),
		b(actRefreshAll, "refresh all feeds", "library", why.library, "R"),
		b(actUndo, "undo", "library", why.library, "U"),
		b(actNextUnread, "read the next unread article", "library", why.library, "."),
		b(actPrevUnread, "read the previous unread article", "library", why.library, ","),
		b(actChanges, "what has changed since you read it", "library", why.stored, "C"),
		b(actAbout, "what is known about this article", "trail", why.open, "="),

		b(actWhole, "all of the page beside the article: what was left out", "trail", why.open, "w"),

		b(actNextPane, "next pane", "look", nil, "tab"),
		b(actPreviousPane, "previous pane", "look", nil, "shift+tab"),
		b(actOutline, "outline on or off", "look", why.outline, "t"),
		b(actList, "list of articles on or off", "look", why.list, "i"),
		b(actZen, "the text alone", "look", nil, "z"),
		b(actNarrower, "narrower text", "look", nil, "<"),
		b(actWider, "wider text", "look", nil, ">"),
		b(actPictures, "pictures on or off", "look", nil, "I"),
		b(actThemes, "pick a theme", "look", nil, "T"),
	}
}
