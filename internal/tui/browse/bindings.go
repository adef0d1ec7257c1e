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
)

// Bindings returns the list's key records with their default keys.
func Bindings() []widget.Binding {
	b := func(action, help string, keys ...string) widget.Binding {
		return widget.Binding{Action: action, Keys: keys, Help: help, Group: "list of articles"}
	}
	return []widget.Binding{
		b(actOpen, "open the article", "enter", "right", "l"),
		b(actFind, "find an article by its title", "/"),
		b(actDown, "down", "j", "down"),
		b(actUp, "up", "k", "up"),
		b(actHalfDown, "half a page down", "d", "ctrl+d"),
		b(actHalfUp, "half a page up", "u", "ctrl+u"),
		b(actPageDown, "page down", "space", "f", "pgdown"),
		b(actPageUp, "page up", "b", "pgup"),
		b(actTop, "first article", "g", "home"),
		b(actBottom, "last article", "G", "end"),
	}
}
