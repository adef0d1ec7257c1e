// Package memory puts the first garbage collections off. It knows nothing of what the
// program does.
//
// Most runs are over in the time that a few collections take: a file goes in, text
// comes out. The tables that libraries make before main begins cost three of them, in
// which hardly anything is garbage. So the heap begins with a ballast that nobody
// touches: it takes addresses and no memory, and the collector, which waits until
// the heap has doubled, waits for as much of the program's own. What runs for long
// settles.
package memory

import "runtime"

// Ballast is the size in bytes of what is set aside at the start, and so of what the
// program may take before the first collection.
const Ballast = 40 << 20

// settled tells the goroutine that holds the ballast to let go of it.
var settled = make(chan func(), 1)

// init has to run before the libraries make their tables. Packages without imports
// are initialised first, in the order of their paths; this one counts as such. If
// that were otherwise one day, the start would take as long as without it.
func init() {
	ballast := make([]byte, Ballast)
	go func() {
		collect := <-settled
		runtime.KeepAlive(ballast)
		collect()
	}()
}

// Settle gives the ballast up, so that garbage is collected as usual: for what stays
// open. Collect is then called, once, and is the first collection: runtime.GC, or
// debug.FreeOSMemory, which this package cannot name without being initialised too late.
// Settle returns at once, and may be called from any goroutine, also more than once.
func Settle(collect func()) {
	select {
	case settled <- collect:
	default:
	}
}
