// Package reader is the screen part that shows one open article: its body, its
// outline, and the ways to move through both.
//
// It knows the article's structure and how its lines are drawn. It does not know
// where the article came from, what else is open, or what the machine around it can
// do: whatever reaches beyond the article it returns as an Action. Nothing in it
// waits: laying out, counting and searching run in commands, in slices, and carry a
// token, so that what comes late is dropped.
//
// The reading position is a unit of the render.Document and a line in it. Units
// above the screen may still have estimated heights; as they become exact nothing
// moves, because nothing counts lines from the top.
package reader
