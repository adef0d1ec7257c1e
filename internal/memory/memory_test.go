package memory_test

import (
	"runtime"
	"runtime/debug"
	"sync"
	"testing"

	"newsreader/internal/memory"
)

// goal is the size of the heap at which the next collection comes.
func goal() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.NextGC
}

// atStart is that before anything has settled, however often the test runs.
var atStart = func() uint64 {
	runtime.GC()
	return goal()
}()

// settle settles and waits for it, once, however often the test runs.
var settle = sync.OnceFunc(func() {
	done := make(chan struct{})
	memory.Settle(func() {
		runtime.GC()
		close(done)
	})
	<-done
})

// TestTheFirstCollectionWaitsForTheBallast holds both ends: it comes late in a short
// run, and as usual in what has settled.
func TestTheFirstCollectionWaitsForTheBallast(t *testing.T) {
	if debug.SetGCPercent(100) != 100 {
		t.Skip("the environment says when garbage is collected")
	}
	if atStart < 2*memory.Ballast {
		t.Errorf("the first collection comes at %d MiB, before the ballast counts", atStart>>20)
	}
	settle()
	if got := goal(); got > memory.Ballast/2 {
		t.Errorf("settled, the next collection comes at %d MiB", got>>20)
	}
}
