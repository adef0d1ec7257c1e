package cli

import (
	"fmt"
	"net/http"
	"strings"
)

// feeds adds to a web: a journal of three entries, a diary of one, a page that leads to
// the journal, a page that leads to both, and one that leads to none.
func feeds(mux *http.ServeMux) {
	serve := func(path, kind, body string) {
		mux.HandleFunc(path, func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Type", kind)
			_, _ = w.Write([]byte(strings.ReplaceAll(body, "HOST", "http://"+r.Host)))
		})
	}
	item := func(n int, title, day, text string) string {
		return fmt.Sprintf(`<item><guid>j%d</guid><title>%s</title><link>https://journal.example/%d</link><author>anna@journal.example (Anna)</author>
<pubDate>%s 2026 08:00:00 GMT</pubDate><description><![CDATA[%s]]></description></item>`, n, title, n, day, text)
	}
	serve("/journal.xml", "application/rss+xml", `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Journal</title><link>HOST/journal</link>`+
		item(3, "The keeper went home", "Wed, 04 Mar", "<p>"+harbour+"</p><h2>Boats</h2><p>"+boats+` See <a href="https://example.org/notes">the notes</a>.</p>`)+
		item(2, "Nineteen boats", "Tue, 03 Mar", "<p>"+boats+"</p>")+
		item(1, "Tides	of\nMarch", "Mon, 02 Mar", "<p>Twice a day the water comes and goes.</p>")+`</channel></rss>`)
	serve("/diary.xml", "application/atom+xml", `<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:diary</id><title>A Diary</title><updated>2026-02-01T00:00:00Z</updated>
<entry><id>urn:d1</id><title>A quiet day</title><updated>2026-02-01T10:00:00Z</updated><content>Nothing happened, and it was good.</content></entry></feed>`)
	link := func(path, kind, title string) string {
		return `<link rel="alternate" type="application/` + kind + `+xml" href="` + path + `" title="` + title + `">`
	}
	serve("/journal", "text/html", `<!doctype html><title>Journal</title>`+link("/journal.xml", "rss", "Harbour Journal")+`<p>Hello.</p>`)
	serve("/both", "text/html", `<!doctype html><title>Both</title>`+link("/journal.xml", "rss", "Harbour Journal")+link("/diary.xml", "atom", "A Diary")+`<p>Hello.</p>`)
	serve("/neither", "text/html", `<!doctype html><title>Neither</title><p>Hello.</p>`)
}
