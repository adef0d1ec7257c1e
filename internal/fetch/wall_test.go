package fetch

import (
	"bytes"
	"compress/gzip"
	"net/http"
	"strings"
	"testing"
)

// shown answers with a status and a page.
func shown(code int, page string, header ...string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		for i := 0; i+1 < len(header); i += 2 {
			w.Header().Set(header[i], header[i+1])
		}
		w.WriteHeader(code)
		_, _ = w.Write([]byte(page))
	}
}

func TestAWallIsNamedByItsPage(t *testing.T) {
	named := func(name string) func(error) bool {
		return as[*StatusError](func(e *StatusError) bool {
			return e.Wall == name && (name == "") == !strings.Contains(e.Error(), "wants to see a browser")
		})
	}
	const cloud = `<title>Just a moment...</title><script src="/cdn-cgi/challenge-platform/h/g/orchestrate/chl_page/v1"></script>`
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	_, _ = z.Write([]byte(cloud)) // a buffer takes all
	_ = z.Close()
	run(t, []scenario{
		{name: "a challenge without its header", serve: shown(403, cloud), want: named("Cloudflare")},
		{name: "a challenge that is compressed", serve: shown(503, packed.String(), "Content-Encoding", "gzip"), want: named("Cloudflare")},
		{name: "work before reading", serve: shown(429, `<script id="anubis_challenge" type="application/json">{}</script>`), want: named("Anubis")},
		{name: "a picture to be read", serve: shown(403, `<div class="g-recaptcha" data-sitekey="x"></div>`), want: named("captcha")},
		{name: "a refusal without a challenge", serve: shown(403, "<h1>Not for you</h1>"), want: named("")},
		{name: "a page that is not there has none", serve: shown(404, cloud), want: named("")},
		{name: "a damaged page says nothing", serve: shown(403, "\x1f\x8bno", "Content-Encoding", "gzip"), want: named("")},
		{name: "a mark too far down is not waited for", serve: shown(403, strings.Repeat(" ", wallBytes)+cloud), want: named("")},
	})
}
