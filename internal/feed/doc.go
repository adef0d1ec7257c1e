// Package feed holds the nouns of the library: what a feed says of itself and of its
// entries, what a person subscribed to, in which state each entry is, and what a list
// of them shows.
//
// It knows neither how a feed is written nor where anything is kept: it has no
// parser, no database, no clock and no network, and stands on the standard library
// alone. Values are passed by value and are not changed after they were handed over.
package feed
