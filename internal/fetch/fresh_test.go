package fetch

import (
	"net/http"
	"testing"
	"time"
)

func TestHowLongAnAnswerStaysGood(t *testing.T) {
	now := time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)
	for _, tt := range []struct {
		name   string
		header http.Header
		want   time.Duration
	}{
		{"a server that says nothing", http.Header{}, 0},
		{"max-age", http.Header{"Cache-Control": {"public, max-age=600"}}, 10 * time.Minute},
		{"max-age in quotes and capitals", http.Header{"Cache-Control": {`Max-Age="600"`}}, 10 * time.Minute},
		{"less what a cache on the way has used up", http.Header{"Cache-Control": {"max-age=600"}, "Age": {"200"}}, 400 * time.Second},
		{"older than its age", http.Header{"Cache-Control": {"max-age=600"}, "Age": {"700"}}, 0},
		{"no-cache speaks against it", http.Header{"Cache-Control": {"max-age=600", "no-cache"}}, 0},
		{"no-store too", http.Header{"Cache-Control": {"no-store, max-age=600"}}, 0},
		{"a broken number", http.Header{"Cache-Control": {"max-age=ten"}}, 0},
		{"a negative number", http.Header{"Cache-Control": {"max-age=-1"}}, 0},
		{"a number beyond all bounds", http.Header{"Cache-Control": {"max-age=9223372036854775807"}}, longestFresh},
		{"Expires by the server's clock", http.Header{
			"Date": {"Mon, 23 Nov 2026 10:00:00 GMT"}, "Expires": {"Mon, 23 Nov 2026 10:30:00 GMT"},
		}, 30 * time.Minute},
		{"Expires by our clock where the server tells none", http.Header{"Expires": {"Mon, 23 Nov 2026 12:30:00 GMT"}}, 30 * time.Minute},
		{"Expires: 0 has passed", http.Header{"Expires": {"0"}}, 0},
		{"max-age comes before Expires", http.Header{
			"Cache-Control": {"max-age=60"}, "Expires": {"Mon, 23 Nov 2026 13:00:00 GMT"},
		}, time.Minute},
	} {
		got := (&Response{Header: tt.header}).Fresh(now)
		if tt.want == 0 && !got.IsZero() || tt.want > 0 && !got.Equal(now.Add(tt.want)) {
			t.Errorf("%s: until %v, want %v from now", tt.name, got, tt.want)
		}
	}
}
