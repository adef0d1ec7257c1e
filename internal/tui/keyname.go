package tui

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"newsreader/internal/spelling"
)

// UnknownKeyError says that a person named a key that no terminal reports by that
// name. Taken as it is, it would leave its action without a key in silence.
type UnknownKeyError struct {
	Key, Action string
	// Nearest is the name that was perhaps meant, or empty.
	Nearest string
}

func (e *UnknownKeyError) Error() string {
	text := fmt.Sprintf("no key %q for %q", e.Key, e.Action)
	if e.Nearest != "" {
		return text + fmt.Sprintf("; did you mean %q?", e.Nearest)
	}
	return text + `: a key is a character or a name such as "enter", perhaps after "ctrl+", "alt+" or "shift+"`
}

// checkKeys returns an *UnknownKeyError for the first key that cannot be pressed, and
// a *ClashError for a digit: digits are numbers wherever they are pressed.
func checkKeys(own map[string][]string) error {
	for _, action := range sortedNames(own) {
		for _, key := range own[action] {
			if len(key) == 1 && key >= "0" && key <= "9" {
				return &ClashError{Key: key, First: "section-number", Second: action}
			}
			if name := reported(key); name != key || name == "" {
				return &UnknownKeyError{Key: key, Action: action, Nearest: name}
			}
		}
	}
	return nil
}

// reported returns the name by which Bubble Tea reports the key that a person means by
// a name of their own ("Ctrl-N" is "ctrl+n", "PageDown" is "pgdown"), or "" where it
// cannot be told.
func reported(key string) string {
	rest, held := key, map[string]bool{}
	for cut := true; cut; {
		cut = false
		for _, m := range modifiers() {
			n := len(m) + 1
			if len(rest) > n && strings.EqualFold(rest[:n-1], m) && strings.ContainsRune("+-", rune(rest[n-1])) {
				rest, held[m], cut = rest[n:], true, true
			}
		}
	}
	base := baseKey(rest)
	if base == "" {
		return ""
	}
	if r, n := utf8.DecodeRuneInString(base); n == len(base) && unicode.IsLetter(r) {
		switch {
		case held["ctrl"]:
			base = string(unicode.ToLower(r))
		case held["shift"] && len(held) == 1: // with a character goes its own capital
			base, held = string(unicode.ToUpper(r)), nil
		}
	}
	var b strings.Builder
	for _, m := range modifiers() {
		if held[m] {
			b.WriteString(m + "+")
		}
	}
	return b.String() + base
}

// modifiers are in the order in which Bubble Tea writes them.
func modifiers() []string { return []string{"ctrl", "alt", "shift", "meta", "hyper", "super"} }

// baseKey is the name of a key without its modifiers.
func baseKey(name string) string {
	switch {
	case name == " ":
		return "space"
	case utf8.RuneCountInString(name) == 1:
		return name
	}
	names := namedKeys()
	lower := strings.ToLower(name)
	if slices.Contains(names, lower) {
		return lower
	}
	switch lower {
	case "escape":
		return "esc"
	case "return":
		return "enter"
	case "del":
		return "delete"
	case "ins":
		return "insert"
	case "pageup", "page-up":
		return "pgup"
	case "pagedown", "page-down", "pgdn":
		return "pgdown"
	}
	if near := spelling.Nearest(lower, names, 1); len(near) > 0 {
		return near[0]
	}
	return ""
}

// namedKeys are the keys that are no character.
func namedKeys() []string {
	names := []string{
		"enter", "tab", "space", "esc", "backspace", "delete", "insert", "menu",
		"up", "down", "left", "right", "home", "end", "pgup", "pgdown", "begin", "find", "select",
		"equal", "mul", "plus", "comma", "minus", "period", "div", "sep", // of the keypad
	}
	for i := 1; i <= 63; i++ {
		names = append(names, fmt.Sprintf("f%d", i))
	}
	return names
}
