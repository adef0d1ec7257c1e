// Package syndication reads what the web publishes as feeds: RSS 0.90 to 2.0, RDF,
// Atom 0.3 and 1.0, JSON Feed and CDF, with the namespaces that people use in them;
// and it writes JSON Feed. It reads and writes the lists of subscriptions that programs
// exchange (ReadOutline, WriteOutline), and says which feeds a page or an address leads
// to (Discover, Known, WellKnown).
//
// It knows how such documents are written and how they are written wrongly: one fault
// costs at most the piece it stands in. It has its own scanner, because a strict one
// loses the rest of a document to its first bad byte. It does not fetch anything, keeps
// nothing, has no clock, and draws nothing: the texts it returns are clean (package
// sanitize), the HTML among them is safe to hand on (see cleanHTML), and package
// hypertext is what reads it.
//
// All functions may be called from any goroutine.
package syndication
