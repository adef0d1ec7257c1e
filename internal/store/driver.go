package store

// The driver is modernc.org/sqlite: SQLite in Go, without cgo. Measured beside
// ncruces/go-sqlite3 v0.30.4, the newest that can be had here (two cores, 30,000 entries
// in tables and indexes like ours, 5,000 texts of 600 words in FTS5):
//
//	                          modernc 1.61.1    ncruces 0.30.4
//	open and first page       1.4 ms            820 ms (it compiles SQLite at each start)
//	a further page of 40      0.14 ms           0.17 ms
//	insert                    12,200 a second   12,200 a second
//	fill the index            3,340 a second    2,810 a second
//	a word of 5,000 hits      0.8 ms            1.2 ms
//	memory, page / fill       14 / 23 MiB       71 / 101 MiB
//	cost of the import        < 0.15 ms         0.2 ms
//	size of the program       10.1 MB           10.1 MB
//
// A program that shows its first screen within 65 ms cannot wait 820 ms for its library.
import _ "modernc.org/sqlite"
