// Package library is what a person does with feeds: follow them, refresh them, read
// their entries, keep pages, change settings. It joins what is fetched (package fetch),
// what documents say (format/syndication) and what is kept (package store).
//
// It knows when a feed may be asked again, how many servers are asked at once and how
// gently, what becomes of a failure, which entries want their whole text fetched, and
// what rules do to what is new. It does not know how anything is written down in a
// database, drawn on a screen or typed on a command line, and it starts no process and
// reads no environment: what needs these is passed in by whoever opens it.
//
// All methods of Library may be called from several goroutines.
package library
