package widget

// Binding is a key record: one thing that can be done here, the keys that do it and
// how it is called in the footer, in the help, in the manual and in the
// configuration file. All of these are made from it.
type Binding struct {
	// Action is its name, by which a person rebinds it: "next-section".
	Action string
	// Keys are the keys as Bubble Tea names them: "j", "ctrl+d", "space".
	Keys []string
	// Help says in a few words what it does.
	Help string
	// Group is the heading it stands under in the help: "move", "links".
	Group string
	// Disabled tells why it cannot be done now, or "" when it can. Nil is always "".
	Disabled func() string
}

// Reason tells why the binding cannot be used now, or "" when it can.
func (b Binding) Reason() string {
	if b.Disabled == nil {
		return ""
	}
	return b.Disabled()
}

// Keymap finds the action of a key among a pane's bindings. One key may have
// several actions, of which the first that is not disabled is meant: "n" is the
// next match while a find is active and the next section otherwise.
type Keymap struct {
	bindings []Binding
	defaults [][]string
	byKey    map[string][]int
}

// NewKeymap makes the map of a pane's bindings, with their default keys.
func NewKeymap(bindings ...Binding) *Keymap {
	k := &Keymap{bindings: bindings}
	for _, b := range bindings {
		k.defaults = append(k.defaults, b.Keys)
	}
	k.Rebind(nil)
	return k
}

// Rebind gives actions other keys, by their names; an action that is not named has
// its default keys, one with an empty list has none. Names that are no action of
// this map are skipped: they belong to another pane.
func (k *Keymap) Rebind(keys map[string][]string) {
	k.byKey = map[string][]int{}
	for i := range k.bindings {
		b := &k.bindings[i]
		b.Keys = k.defaults[i]
		if own, ok := keys[b.Action]; ok {
			b.Keys = own
		}
		for _, key := range b.Keys {
			k.byKey[key] = append(k.byKey[key], i)
		}
	}
}

// Find returns the action of a key. Where all its actions are disabled, the action
// is "" and reason tells why the last of them is, which is the one it means usually;
// both are "" where the key means nothing here.
func (k *Keymap) Find(key string) (action, reason string) {
	for _, i := range k.byKey[key] {
		why := k.bindings[i].Reason()
		if why == "" {
			return k.bindings[i].Action, ""
		}
		reason = why
	}
	return "", reason
}

// Bindings returns the records with the keys that are in force, in the order in
// which they were declared. The slice is the caller's.
func (k *Keymap) Bindings() []Binding { return append([]Binding(nil), k.bindings...) }

// Scope is where a set of bindings holds: within it no two actions that can be
// meant at the same time share a key.
type Scope struct {
	// Name is the heading in the help: "article", "outline".
	Name     string
	Bindings []Binding
}
