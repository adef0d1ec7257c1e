// Package picture turns the bytes of a picture into cells of a terminal.
//
// It knows picture formats and what they may cost, how pixels fit into cells, and
// the ways in which terminals show pixels: the graphics protocol of kitty, sixel, the
// inline images of iTerm2, and half blocks, which are text. It does not know where
// the bytes come from, where on the screen a picture stands, or when it is wanted.
//
// Whatever the protocol, a picture is a block of cells, and each cell says which
// part of which picture it holds. A cell renderer can so move, cover and uncover
// them as it does with text. Screen, which stands between the renderer and the
// terminal, puts the pixels where the cells are written.
package picture
