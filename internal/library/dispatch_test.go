package library

import (
	"context"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

func same(s string) string { return s }

func TestServersAreAskedGently(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var mu sync.Mutex
		starts := map[string][]time.Duration{}
		begin := time.Now()
		jobs := []string{"http://a.test/1", "http://a.test/2", "http://a.test/3", "http://b.test/1", "http://c.test/1"}
		dispatch(t.Context(), Gentle{Parallel: 32, PerHost: 2, Pace: time.Second}, jobs, same, func(job string) {
			mu.Lock()
			starts[hostOf(job)] = append(starts[hostOf(job)], time.Since(begin))
			mu.Unlock()
			time.Sleep(10 * time.Second)
		})
		// Two at once, a second apart; the third when the first has ended.
		for host, want := range map[string][]time.Duration{
			"a.test": {0, time.Second, 10 * time.Second}, "b.test": {0}, "c.test": {0},
		} {
			got := starts[host]
			if len(got) != len(want) {
				t.Fatalf("%s was asked at %v", host, got)
			}
			for i := range want {
				if got[i] != want[i] {
					t.Errorf("%s was asked at %v, want %v", host, got, want)
				}
			}
		}
	})
}

func TestTheFirstFewOfAHostNeedNotKeepThePace(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var mu sync.Mutex
		var starts []time.Duration
		begin := time.Now()
		now, most := 0, 0
		jobs := make([]string, 10)
		for i := range jobs {
			jobs[i] = "http://many.test/"
		}
		dispatch(t.Context(), Gentle{Parallel: 32, PerHost: 2, Pace: time.Second, Burst: 4}, jobs, same, func(string) {
			mu.Lock()
			starts = append(starts, time.Since(begin))
			now++
			most = max(most, now)
			mu.Unlock()
			time.Sleep(100 * time.Millisecond)
			mu.Lock()
			now--
			mu.Unlock()
		})
		// Four at once by two connections, then one a second, counted from the first.
		want := []time.Duration{0, 0, 100 * time.Millisecond, 100 * time.Millisecond}
		for i := 1; i <= 6; i++ {
			want = append(want, time.Duration(i)*time.Second)
		}
		if !slices.Equal(starts, want) || most != 2 {
			t.Errorf("it was asked at %v, %d at once, want %v", starts, most, want)
		}
	})
}

func TestOneHostWithManyFeedsKeepsNobodyWaiting(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var jobs []string
		for range 100 {
			jobs = append(jobs, "http://many.test/")
		}
		jobs = append(jobs, "http://one.test/")
		begin := time.Now()
		var one atomic.Int64
		dispatch(t.Context(), Gentle{Parallel: 4, PerHost: 2}, jobs, same, func(job string) {
			if hostOf(job) == "one.test" {
				one.Store(int64(time.Since(begin)))
			}
			time.Sleep(time.Second)
		})
		if one.Load() != 0 {
			t.Errorf("the other host was asked after %v", time.Duration(one.Load()))
		}
		if took := time.Since(begin); took != 50*time.Second {
			t.Errorf("took %v", took)
		}
	})
}

func TestNoMoreThanTheBoundAreAskedAtOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var jobs []string
		for i := range 20 {
			jobs = append(jobs, "http://127.0.0.1:"+string(rune('0'+i%10))+"/")
		}
		var now, most atomic.Int64
		dispatch(t.Context(), Gentle{Parallel: 8, PerHost: 1, Pace: time.Hour}, jobs, same, func(string) {
			if n := now.Add(1); n > most.Load() {
				most.Store(n)
			}
			time.Sleep(time.Second)
			now.Add(-1)
		})
		if most.Load() != 8 {
			t.Errorf("%d at once, want 8", most.Load())
		}
	})
}

func TestOwnMachinesNeedNoGentleness(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		jobs := make([]string, 64)
		for i := range jobs {
			jobs[i] = "http://127.0.0.1:8099/feed"
		}
		begin := time.Now()
		dispatch(t.Context(), Gentle{Parallel: 32, PerHost: 1, Pace: time.Hour}, jobs, same, func(string) { time.Sleep(time.Second) })
		if took := time.Since(begin); took != 2*time.Second {
			t.Errorf("took %v", took)
		}
	})
}

func TestNothingBeginsAfterTheCancelling(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithTimeout(t.Context(), 90*time.Second)
		defer cancel()
		begin := time.Now()
		var begun atomic.Int64
		jobs := make([]string, 100)
		for i := range jobs {
			jobs[i] = "http://a.test/"
		}
		dispatch(ctx, Gentle{Parallel: 32, PerHost: 2, Pace: time.Minute}, jobs, same, func(string) {
			begun.Add(1)
			<-ctx.Done()
		})
		if begun.Load() != 2 || time.Since(begin) != 90*time.Second {
			t.Errorf("%d begun, ended after %v", begun.Load(), time.Since(begin))
		}
	})
}
