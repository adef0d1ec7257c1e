package fetch

import (
	"errors"
	"net/http"
	"strings"
	"testing"
	"time"
)

func status(code int, header ...string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		for i := 0; i+1 < len(header); i += 2 {
			w.Header().Set(header[i], header[i+1])
		}
		w.WriteHeader(code)
	}
}

func TestStatuses(t *testing.T) {
	says := func(code int, part string) func(error) bool {
		return as[*StatusError](func(e *StatusError) bool { return e.Code == code && strings.Contains(e.Error(), part) })
	}
	run(t, []scenario{
		{name: "401 wants a password", serve: status(401), want: says(401, "password")},
		{name: "403 is told", serve: status(403), want: says(403, "browser")},
		{name: "404 says to check the address", serve: status(404), want: says(404, "check the address")},
		{name: "410 is for good", serve: status(410), want: says(410, "for good")},
		{name: "418 is told by its name", serve: status(418), want: says(418, "teapot")},
		{name: "400 says to check the address", serve: status(400), want: says(400, "check it")},
		{name: "451 is the law's", serve: status(451), want: says(451, "law")},
		{name: "300 is for a browser", serve: status(300), want: says(300, "a browser may get further")},
		{name: "500 is the server's fault", serve: status(500), want: says(500, "server's")},
		{name: "502 is the server's fault", serve: status(502), want: says(502, "later")},
		{name: "429 with seconds says when", serve: status(429, "Retry-After", "3600"),
			want: as[*StatusError](func(e *StatusError) bool { return time.Until(e.RetryAt) > 50*time.Minute })},
		{name: "429 with a date says when", serve: status(429, "Retry-After", time.Now().Add(2*time.Hour).UTC().Format(http.TimeFormat)),
			want: as[*StatusError](func(e *StatusError) bool { return time.Until(e.RetryAt) > time.Hour })},
		{name: "503 with seconds says when", serve: status(503, "Retry-After", "120"),
			want: as[*StatusError](func(e *StatusError) bool { return !e.RetryAt.IsZero() })},
		{name: "429 without a time is told without one", serve: status(429),
			want: as[*StatusError](func(e *StatusError) bool { return e.RetryAt.IsZero() && strings.Contains(e.Error(), "try again later") })},
		{name: "a time on 404 means nothing", serve: status(404, "Retry-After", "120"),
			want: as[*StatusError](func(e *StatusError) bool { return e.RetryAt.IsZero() })},
		{name: "a bot wall is named", serve: status(403, "Cf-Mitigated", "challenge"), want: says(403, "Cloudflare")},
		{name: "another bot wall is named", serve: status(403, "X-DataDome", "protected"), want: says(403, "DataDome")},
		{name: "304 with a strong validator is not modified", request: func(r *Request) { r.ETag = `"v1"` },
			serve: conditional, want: func(err error) bool { return errors.Is(err, ErrNotModified) }},
		{name: "304 with a weak validator is not modified", request: func(r *Request) { r.ETag = `W/"v1"` },
			serve: conditional, want: func(err error) bool { return errors.Is(err, ErrNotModified) }},
		{name: "304 by date is not modified", request: func(r *Request) { r.LastModified = "Mon, 02 Mar 2026 10:00:00 GMT" },
			serve: conditional, want: func(err error) bool { return errors.Is(err, ErrNotModified) }},
		{name: "another validator gets the page and the new one", body: "new", request: func(r *Request) { r.ETag = `"v0"` },
			serve: conditional, check: func(t *testing.T, r *Response, _ string) {
				if r.ETag != `"v1"` || r.LastModified != "Mon, 02 Mar 2026 10:00:00 GMT" {
					t.Errorf("validators %q, %q", r.ETag, r.LastModified)
				}
			}},
		{name: "304 to somebody who holds nothing is an error", serve: status(304), want: as[*BodyError](nil)},
		{name: "203 is as good as 200", body: "page", serve: func(w http.ResponseWriter, _ *http.Request) {
			w.WriteHeader(203)
			_, _ = w.Write([]byte("page"))
		}},
	})
}

// conditional is a page of one version.
func conditional(w http.ResponseWriter, r *http.Request) {
	const tag, date = `"v1"`, "Mon, 02 Mar 2026 10:00:00 GMT"
	w.Header().Set("ETag", tag)
	w.Header().Set("Last-Modified", date)
	if strings.TrimPrefix(r.Header.Get("If-None-Match"), "W/") == tag || r.Header.Get("If-Modified-Since") == date {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	_, _ = w.Write([]byte("new"))
}

func TestWhatTheServerIsTold(t *testing.T) {
	run(t, []scenario{
		{name: "who asks, in which language, for what", body: "newsreader/1.2 (terminal reader)|en|gzip, br, zstd, deflate",
			serve: func(w http.ResponseWriter, r *http.Request) {
				h := r.Header
				text(h.Get("User-Agent")+"|"+h.Get("Accept-Language")+"|"+h.Get("Accept-Encoding"))(w, r)
			}},
		{name: "the type and the charset of the answer are read", body: "x", serve: text("x"),
			check: func(t *testing.T, r *Response, _ string) {
				if r.Type != "text/plain" || r.Charset != "utf-8" {
					t.Errorf("type %q, charset %q", r.Type, r.Charset)
				}
			}},
		{name: "an answer without a type has none", body: "x",
			raw: "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx",
			check: func(t *testing.T, r *Response, _ string) {
				if r.Type != "" || r.Charset != "" {
					t.Errorf("type %q, charset %q", r.Type, r.Charset)
				}
			}},
		{name: "a type with a broken parameter is still a type", body: "x",
			raw: "HTTP/1.1 200 OK\r\nContent-Type: TEXT/HTML; charset\r\nContent-Length: 1\r\n\r\nx",
			check: func(t *testing.T, r *Response, _ string) {
				if r.Type != "text/html" {
					t.Errorf("type %q", r.Type)
				}
			}},
	})
}

func TestRetryAfterIsBelievedWithinReason(t *testing.T) {
	now := time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)
	for header, want := range map[string]time.Duration{
		"": 0, "-5": 0, "0": 0, "soon": 0, "1.5": 0, " 60 ": time.Minute, "99999999999": longestRest,
		"Mon, 23 Nov 2026 13:00:00 GMT": time.Hour, "Sun, 22 Nov 2026 13:00:00 GMT": 0, "Tue, 23 Nov 2027 13:00:00 GMT": longestRest,
	} {
		got := retryAt(header, now)
		if want == 0 && !got.IsZero() || want > 0 && !got.Equal(now.Add(want)) {
			t.Errorf("Retry-After %q: %v, want %v later", header, got, want)
		}
	}
}
