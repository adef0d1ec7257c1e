// Package widget holds the parts of a screen that know nothing of what they show:
// key records, a windowed list, the arithmetic of scrolling, a line to type in, and
// rows that are exactly as wide as they must be.
//
// It knows no article and no action of the program. All widths are cells, measured
// by the ansi.Method that the caller passes, because terminals disagree on them.
package widget
