// Package store keeps the library in one SQLite file: subscriptions, entries with their
// texts, what a person did with them, and the index that searches them.
//
// It knows how these are written down, which of them are the same entry, and how a list
// is read in pages without ever counting from its start. It does not know how a feed is
// fetched or parsed, what HTML is, or how anything is drawn: whoever stores a text hands
// its plain words over beside it.
//
// All methods of Store may be called from several goroutines. Reading never waits for
// writing; writing is one short transaction after another. Other processes may have the
// same file open.
//
// Read schema.go and place.go first: how an entry's place makes every list by date a walk
// of an index. Then absorb.go for what comes in, plan.go and keyset.go for what goes out.
// driver.go says why the driver is the one it is.
package store
