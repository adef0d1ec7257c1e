package cli

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
)

// Texts that are long enough to be taken for those of a page.
const (
	harbour = "The harbour was quiet, and the boats lay in a row along the wall. Nobody had gone out since Tuesday, " +
		"because the wind stood in the mouth of the river and would not turn. The nets hung dry, and that was a thing " +
		"one did not see twice in a year. In the afternoon the keeper came down from the light, looked at the water and went home."
	boats = "There were nineteen of them, most painted blue, one grey with a name that the salt had eaten. They were built " +
		"of larch over oak, broad and shallow, so that they could lie on the sand when the tide went out. The oldest was older " +
		"than the wall, and its owner said that it would be there when the wall had gone. The others smiled and said nothing."
)

// little is a web of a few pages on this machine. Its page /slow comes when it is
// released.
type little struct {
	*httptest.Server
	release chan struct{}
}

func littleWeb() little {
	web := little{release: make(chan struct{})}
	mux := http.NewServeMux()
	feeds(mux)
	page := func(path, kind, body string) {
		mux.HandleFunc(path, func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", kind)
			_, _ = w.Write([]byte(body))
		})
	}
	story := func(n int, next string) string {
		head := ""
		if next != "" {
			head = `<link rel="next" href="` + next + `">`
			next = `<p><a rel="next" href="` + next + `">Next page</a></p>`
		}
		return fmt.Sprintf(`<!doctype html><html lang="en"><head><title>The harbour</title>%s
<meta property="article:published_time" content="2026-03-04T05:06:07Z"></head><body>
<nav><a href="/">Home</a> <a href="/all">All stories</a></nav>
<article><h1>The harbour</h1><p>%s</p><h2>Boats %d</h2><p>%s See <a href="/notes">the notes</a>.</p></article>%s</body></html>`, head, harbour, n, boats, next)
	}
	page("/story", "text/html; charset=utf-8", story(1, "/story/2"))
	page("/story/2", "text/html; charset=utf-8", story(2, "/story/3"))
	page("/story/3", "text/html; charset=utf-8", story(3, ""))
	page("/notes", "text/markdown", "# Notes\n\nOf the harbour.\n\n## Tides\n\nTwice a day.\n")
	page("/latin", "text/plain; charset=iso-8859-1", "caf\xe9\n")
	page("/escape", "text/plain", "a\x1b[2Jb\n")
	page("/paper", "application/pdf", "%PDF-1.7")
	page("/feed", "application/rss+xml", `<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>`)
	page("/consent", "text/html", `<html><head><title>Before you continue</title></head><body><div><h1>We value your privacy</h1>
<p>We and our partners store and access information on a device, such as cookies, and process personal data.</p>
<p>With your consent, we and our partners may use precise data. You may accept all or manage options; some vendors process
your data on the basis of legitimate interest.</p><button>Accept all</button></div></body></html>`)
	mux.HandleFunc("/moved", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "/notes", http.StatusMovedPermanently)
	})
	mux.HandleFunc("/language", func(w http.ResponseWriter, r *http.Request) {
		_, _ = w.Write([]byte(r.Header.Get("Accept-Language") + "\n" + strings.Split(r.Header.Get("User-Agent"), " ")[0] + "\n"))
	})
	mux.HandleFunc("/never", func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	mux.HandleFunc("/slow", func(w http.ResponseWriter, r *http.Request) {
		select {
		case <-web.release:
		case <-r.Context().Done():
		}
		_, _ = w.Write([]byte("slow words\n"))
	})
	web.Server = httptest.NewServer(mux)
	return web
}
