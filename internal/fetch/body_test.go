package fetch

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"
)

func TestBodies(t *testing.T) {
	cut := as[*BodyError](func(e *BodyError) bool { return strings.Contains(e.Reason, "cut off") })
	tooLarge := as[*LimitError](func(e *LimitError) bool { return e.Limit == 1<<20 })
	run(t, []scenario{
		{name: "a body of the announced length is whole", body: "hello",
			raw: "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello"},
		{name: "a body without a length ends with the connection", body: "hello",
			raw: "HTTP/1.0 200 OK\r\n\r\nhello"},
		{name: "a body shorter than announced was cut off", want: cut,
			raw: "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nhello"},
		{name: "what follows the announced length is not read", body: "hel",
			raw: "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nConnection: close\r\n\r\nhello"},
		{name: "chunks are put together", body: "hello",
			raw: "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n"},
		{name: "chunks without an end were cut off", want: cut,
			raw: "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhe\r\n"},
		{name: "a chunk whose size is no number is no HTTP", want: as[*BodyError](nil),
			raw: "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhe\r\n"},
		{name: "two lengths that differ are no HTTP", want: as[*BodyError](nil),
			raw: "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello!"},
		{name: "an answer that is no HTTP is told", want: as[*BodyError](nil), raw: "SSH-2.0-OpenSSH_9.9\r\n"},
		{name: "no answer at all was cut off", want: func(err error) bool {
			return as[*BodyError](nil)(err) || as[*ConnectError](nil)(err)
		}, serve: func(w http.ResponseWriter, _ *http.Request) { panic(http.ErrAbortHandler) }},
		{name: "an empty body is a body", body: "", serve: text("")},
		{name: "a body at the limit is read", body: strings.Repeat("x", 1<<20), serve: text(strings.Repeat("x", 1<<20))},
		{name: "a body over the limit is an error and no cut", serve: text(strings.Repeat("x", 1<<20+1)), want: tooLarge},
		{name: "a body without an end meets the limit", want: tooLarge,
			serve: func(w http.ResponseWriter, _ *http.Request) {
				for {
					if _, err := fmt.Fprint(w, strings.Repeat("x", 4096)); err != nil {
						return
					}
				}
			}},
		{name: "a header over the limit is an error", limits: func(l *Limits) { l.Header = 4 << 10 },
			want: as[*LimitError](func(e *LimitError) bool { return e.Limit == 4<<10 }),
			serve: func(w http.ResponseWriter, r *http.Request) {
				w.Header().Set("X-Long", strings.Repeat("x", 64<<10))
				text("")(w, r)
			}},
		{name: "ten thousand header lines are an error", limits: func(l *Limits) { l.Header = 64 << 10 },
			want: as[*LimitError](nil),
			raw:  "HTTP/1.1 200 OK\r\n" + strings.Repeat("X-Line: of a header\r\n", 10_000) + "\r\n"},
	})
}

func TestSlowServers(t *testing.T) {
	short := 40 * time.Millisecond
	phase := func(p Phase) func(error) bool {
		return as[*TimeoutError](func(e *TimeoutError) bool { return e.Phase == p && e.Limit == short })
	}
	hang := func(w http.ResponseWriter, r *http.Request) { <-r.Context().Done() }
	run(t, []scenario{
		{name: "a server that never answers is left", serve: hang, want: phase(FirstByte),
			limits: func(l *Limits) { l.FirstByte = short }},
		{name: "a body that stops coming is left", want: phase(Reading), limits: func(l *Limits) { l.Idle = short },
			serve: func(w http.ResponseWriter, r *http.Request) {
				_, _ = fmt.Fprint(w, "some")
				_ = http.NewResponseController(w).Flush()
				hang(w, r)
			}},
		{name: "a body that drips without end is left in the end", want: phase(Whole), limits: func(l *Limits) { l.Whole = short },
			serve: func(w http.ResponseWriter, r *http.Request) {
				tick := time.NewTicker(time.Millisecond)
				defer tick.Stop()
				for {
					select {
					case <-tick.C:
						_, _ = fmt.Fprint(w, "x")
						_ = http.NewResponseController(w).Flush()
					case <-r.Context().Done():
						return
					}
				}
			}},
		{name: "a chain of slow redirects is left in the end", want: phase(Whole), limits: func(l *Limits) { l.Whole = short },
			serve: paths(map[string]http.HandlerFunc{"/": to(302, "/slow"), "/slow": hang})},
	})
}
