// Package tui is the Bubble Tea program: the root model, routing, keys, overlays,
// the status line and the start of the program.
//
// It knows which panes are on the screen, which of them has the focus, which
// message goes where and what an Action of a pane means for the whole. It does not
// know where an article comes from, how one is decoded, where a clipboard or an
// editor is, or where anything is kept: for all that it declares small interfaces
// (deps.go), and package cli passes the implementations.
//
// # Rules of the house
//
//   - The root is the only tea.Model. Panes are structs with methods (Resize,
//     HandleKey, View, Bindings) that the root holds as concrete fields.
//   - A pane returns an Action; it never sends a message to its parent.
//   - Update routes by class of message, in this order: reports of the terminal,
//     results of our own commands, mouse, keys. Each class has a file of its own
//     (on_terminal.go, on_result.go, on_mouse.go, on_key.go).
//   - A key goes to the overlay on top, then to the pane that has the focus, then to
//     the keys that mean the same everywhere. No pane takes one of those, but for the
//     keys that leave whatever one is in (on_key.go).
//   - Every command carries a token (package task); a result whose token is no
//     longer wanted is dropped. A command captures values, never the model.
//   - Layout is a pure function (package layout). View concatenates rows that are
//     kept until something they show has changed.
//   - A key is a record: action name, keys, help, group. The footer, the help
//     overlay, `newsreader keys`, the man page and the README come from one table.
package tui
