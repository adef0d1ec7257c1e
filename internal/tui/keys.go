package tui

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"newsreader/internal/spelling"
	"newsreader/internal/tui/browse"
	"newsreader/internal/tui/reader"
	"newsreader/internal/tui/widget"
)

// Scope is where a key record holds.
type Scope string

// The scopes of the root and of the list; those of the reader bear its own names. A
// key that means something everywhere means it in every pane, but for Esc and "q":
// these leave whatever one is in, and a pane or a mode may be such a thing.
const (
	Everywhere Scope = "everywhere"
	InList     Scope = "list"
	InTree     Scope = "feeds"
	// inArticleScope and inOutlineScope are the names that the reader gives to its body and
	// its outline.
	inArticleScope Scope = "article"
	inOutlineScope Scope = "outline"
)

// Record is one line of the table: a binding and where it holds.
type Record struct {
	Scope Scope
	widget.Binding
	// Fixed says that the record tells of keys that cannot be given to something else:
	// digits are numbers.
	Fixed bool
}

// fixed are the records of keys that are no actions of a pane, each after the action
// that it should be read with.
var fixed = map[string]widget.Binding{
	"previous-section": {
		Action: "section-number", Keys: []string{"1-9"}, Group: "sections",
		Help: "a number, then Enter or G: the section of that place",
	},
	"hints": {
		Action: "link-number", Keys: []string{"#"}, Group: "links",
		Help: "and a number, then Enter: open the link of that number",
	},
}

// Table is all keys of the program, with a person's own keys worked in. The footer,
// the help overlay, the command `keys`, the manual page and the README are made
// from it. Its zero value is empty.
type Table struct {
	records []Record
}

// Records returns the table in the order in which it should be read. The slice is
// the caller's.
func (t Table) Records() []Record { return slices.Clone(t.records) }

// UnknownActionError says that a person gave keys to an action that there is not.
type UnknownActionError struct {
	Action string
	// Nearest is the action that was perhaps meant, or empty.
	Nearest string
}

func (e *UnknownActionError) Error() string {
	if e.Nearest == "" {
		return fmt.Sprintf("no action %q", e.Action)
	}
	return fmt.Sprintf("no action %q; did you mean %q?", e.Action, e.Nearest)
}

// ClashError says that one key would mean two things in one place.
type ClashError struct {
	Key string
	// First and Second are the actions, in the order of the table.
	First, Second string
}

func (e *ClashError) Error() string {
	return fmt.Sprintf("the key %q is both %q and %q", e.Key, e.First, e.Second)
}

// Keys makes the table with a person's own keys by action name; an empty list
// takes an action's keys away. The errors are *UnknownActionError, *UnknownKeyError
// and *ClashError.
func Keys(own map[string][]string) (Table, error) {
	var t Table
	// A pane that shows nothing knows its keys already. What one reads with comes
	// first, what holds everywhere second.
	scopes := reader.New(context.Background(), reader.Options{}).Scopes()
	for _, b := range scopes[0].Bindings {
		t.add(Scope(scopes[0].Name), []widget.Binding{b})
		if f, ok := fixed[b.Action]; ok {
			t.records = append(t.records, Record{Scope(scopes[0].Name), f, true})
		}
	}
	t.add(Everywhere, global(conditions{}))
	t.add(InList, browse.Bindings())
	t.add(InTree, browse.TreeBindings())
	for _, s := range scopes[1:] {
		t.add(Scope(s.Name), s.Bindings)
	}
	shared := t.shared()
	if err := t.rebind(own); err != nil {
		return Table{}, err
	}
	if err := checkKeys(own); err != nil {
		return Table{}, err
	}
	return t, t.check(shared)
}

func (t *Table) add(s Scope, bindings []widget.Binding) {
	for _, b := range bindings {
		t.records = append(t.records, Record{Scope: s, Binding: b})
	}
}

// rebind works a person's own keys in.
func (t *Table) rebind(own map[string][]string) error {
	for _, action := range sortedNames(own) {
		known := false
		for i := range t.records {
			if t.records[i].Action == action && !t.records[i].Fixed {
				t.records[i].Keys, known = slices.Clone(own[action]), true
			}
		}
		if !known {
			return &UnknownActionError{Action: action, Nearest: t.nearest(action)}
		}
	}
	return nil
}

func sortedNames(own map[string][]string) []string {
	names := make([]string, 0, len(own))
	for name := range own {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// pair is two actions that share a key by design: "n" is the next match while a
// find is active and the next section otherwise.
type pair struct{ first, second string }

// shared returns the pairs of actions that have a key in common.
func (t *Table) shared() map[pair]bool {
	out := map[pair]bool{}
	t.eachClash(func(_ string, a, b Record) bool {
		out[pair{a.Action, b.Action}] = true
		return true
	})
	return out
}

// check returns a *ClashError for the first key that two actions have which do not
// share one by design.
func (t *Table) check(shared map[pair]bool) error {
	var err error
	t.eachClash(func(key string, a, b Record) bool {
		if !shared[pair{a.Action, b.Action}] {
			err = &ClashError{Key: key, First: a.Action, Second: b.Action}
		}
		return err == nil
	})
	return err
}

// eachClash yields every two records that have a key in common where both hold,
// until yield returns false.
func (t *Table) eachClash(yield func(key string, a, b Record) bool) {
	seen := map[string][]Record{}
	for _, r := range t.records {
		for _, key := range r.Keys {
			for _, before := range seen[key] {
				meet := before.Scope == r.Scope || before.Scope == Everywhere || r.Scope == Everywhere
				if meet && before.Action != r.Action && !yield(key, before, r) {
					return
				}
			}
			seen[key] = append(seen[key], r)
		}
	}
}

// nearest returns the action that name was perhaps meant to be, or "".
func (t *Table) nearest(name string) string {
	var actions []string
	for _, r := range t.records {
		if !r.Fixed {
			actions = append(actions, r.Action)
		}
	}
	if near := spelling.Nearest(name, actions, 1); len(near) > 0 {
		return near[0]
	}
	return ""
}

// KeyLabel writes a key as people write it: "Ctrl-C" for "ctrl+c", "Alt-←" for
// "alt+left".
func KeyLabel(key string) string {
	if key == "+" {
		return key
	}
	parts := strings.Split(key, "+")
	for i, p := range parts {
		if name, ok := keyNames[p]; ok {
			parts[i] = name
		} else if len(parts) > 1 && len(p) == 1 {
			parts[i] = strings.ToUpper(p)
		}
	}
	return strings.Join(parts, "-")
}

var keyNames = map[string]string{
	"ctrl": "Ctrl", "alt": "Alt", "shift": "Shift", "super": "Super", "meta": "Meta",
	"up": "↑", "down": "↓", "left": "←", "right": "→",
	"space": "Space", "enter": "Enter", "tab": "Tab", "esc": "Esc", "backspace": "Backspace",
	"delete": "Del", "home": "Home", "end": "End", "pgup": "PgUp", "pgdown": "PgDn",
}
