package browse

import "newsreader/internal/tui/widget"

// The actions of the list. Those that the reader has too bear the same names, so
// that one entry of the configuration changes both.
const (
	actDown     = "line-down"
	actUp       = "line-up"
	actHalfDown = "half-page-down"
	actHalfUp   = "half-page-up"
	actPageDown = "page-down"
	actPageUp   = "page-up"
	actTop      = "start"
	actBottom   = "end"
	actOpen     = "open"
	actFind     = "find"

	actNextUnread     = "next-unread"
	actPreviousUnread = "previous-unread"
	actRead           = "mark-read"
	actAllRead        = "mark-all-read"
	actStar           = "star"
	actLater          = "later"
	actTag            = "tags"
	actSelect         = "select"
	actHideRead       = "hide-read"
	actSort           = "sort"
	actSaveSearch     = "save-search"
	actBrowse         = "browse-entry"
	actCopyLink       = "copy-entry"
	actLeave          = "leave-list"
)

// Marks is the group of the records about what can be done with stored entries and with
// views of them.
const Marks = "marks"

// Bindings returns the list's key records with their default keys.
func Bindings() []widget.Binding { return bindings(nil) }

// bindings are the records with the reason why marks cannot be set now.
func bindings(unmarkable func() string) []widget.Binding {
	b := func(action, help string, keys ...string) widget.Binding {
		return widget.Binding{Action: action, Keys: keys, Help: help, Group: "list of articles"}
	}
	m := func(action, help string, keys ...string) widget.Binding {
		return widget.Binding{Action: action, Keys: keys, Help: help, Group: Marks, Disabled: unmarkable}
	}
	return []widget.Binding{
		b(actOpen, "open the article", "enter", "right", "l"),
		b(actFind, "find: in the library, or an article by its title", "/"),
		b(actDown, "down", "j", "down"),
		b(actUp, "up", "k", "up"),
		b(actHalfDown, "half a page down", "d", "ctrl+d"),
		b(actHalfUp, "half a page up", "u", "ctrl+u"),
		b(actPageDown, "page down", "space", "f", "pgdown"),
		b(actPageUp, "page up", "b", "pgup"),
		b(actTop, "first article", "g", "home"),
		b(actBottom, "last article", "G", "end"),
		b(actLeave, "to the feeds", "left", "h"),
		m(actNextUnread, "next unread", "n"),
		m(actPreviousUnread, "previous unread", "N"),
		m(actRead, "read or unread", "m"),
		m(actAllRead, "mark all as read", "A"),
		m(actStar, "star", "*"),
		m(actLater, "keep for later", "L"),
		m(actTag, "tags", "+"),
		m(actSelect, "begin or end a selection of rows", "v"),
		m(actHideRead, "hide or show what is read", "H"),
		m(actSort, "next order", "S"),
		m(actBrowse, "open in the browser", "o"),
		m(actCopyLink, "copy the link", "y"),
		m(actSaveSearch, "keep the search under a name", "s"),
	}
}
