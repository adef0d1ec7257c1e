package source

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"newsreader/internal/fetch"
)

func TestWhatIsNoArticleIsNamed(t *testing.T) {
	l, host := site(t, map[string]page{
		"/feed":      {"text/xml", "<?xml version='1.0'?>\n<!-- a feed -->\n<rss version='2.0'><channel></channel></rss>"},
		"/atom":      {"text/html", "<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'></feed>"},
		"/feed.json": {"application/feed+json", `{"version": "https://jsonfeed.org/version/1.1"}`},
		"/feed.text": {"text/plain", "\xef\xbb\xbf{\n\"version\": \"https://jsonfeed.org/version/1\"}"},
		"/paper":     {"application/pdf", "%PDF-1.7"},
		"/photo":     {"image/jpeg", "\xff\xd8\xff"},
		"/lies":      {"text/html", "%PDF-1.7 and so on"},
		"/webp":      {"", "RIFF\x00\x00\x00\x00WEBPVP8 "},
		"/book":      {"application/epub+zip", "PK\x03\x04...."},
		"/letter":    {"application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK\x03\x04...."},
		"/bundle":    {"application/octet-stream", "PK\x03\x04...."},
		"/program":   {"application/octet-stream", "\x7fELF\x00\x00"},
		"/drawing":   {"image/svg+xml", "<svg/>"},
		"/empty":     {"text/plain", ""},
	})
	media := func(says string) func(error) bool {
		return func(err error) bool { return isA[*MediaError](err) && strings.Contains(err.Error(), says) }
	}
	for path, want := range map[string]func(error) bool{
		"/feed": isA[*FeedError], "/atom": isA[*FeedError], "/feed.json": isA[*FeedError], "/feed.text": isA[*FeedError],
		"/paper": media("a PDF of 8 bytes"), "/photo": media("a picture of 3 bytes"), "/lies": media("a PDF"), "/webp": media("a picture"),
		"/book": media("a book"), "/letter": media("a document of an office program"), "/bundle": media("an archive"),
		"/program": media("no text (application/octet-stream)"), "/drawing": media("a picture"),
		"/empty": func(err error) bool { return err != nil },
		"/gone":  isA[*fetch.StatusError],
	} {
		if _, err := l.Load(context.Background(), host+path, Options{}); !want(err) {
			t.Errorf("%s: %#v", path, err)
		}
	}
}

func TestTextsOfOtherKindsAreShownAsTheyAre(t *testing.T) {
	l, host := site(t, map[string]page{
		"/a.js":   {"application/javascript", "const harbour = 1\n"},
		"/b.json": {"application/json", `{"harbour": 1}`},
		"/c.toml": {"application/toml", "harbour = 1\n"},
		"/d.css":  {"text/css", "harbour { color: red }"},
	})
	for _, path := range []string{"/a.js", "/b.json", "/c.toml", "/d.css"} {
		got, err := l.Load(context.Background(), host+path, Options{})
		if err != nil || got.Article.Provenance.Kind != "text" || got.Article.Words() == 0 {
			t.Errorf("%s: %+v, %v", path, got, err)
		}
	}
}

func TestALargeFilmIsAFilmAndNotAPageThatIsTooLarge(t *testing.T) {
	const film = "\x00\x00\x00\x20ftypisom"
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "video/mp4")
		if r.URL.Path == "/announced" {
			w.Header().Set("Content-Length", fmt.Sprint(700<<20))
			_, _ = w.Write(append([]byte(film), make([]byte, 64<<10)...))
			w.(http.Flusher).Flush()
			<-r.Context().Done() // the rest is not waited for
			return
		}
		block := append([]byte(film), make([]byte, 64<<10)...)
		for range 20 << 4 {
			if _, err := w.Write(block); err != nil {
				return
			}
		}
	}))
	defer server.Close()
	client := fetch.New(fetch.Options{})
	defer client.Close()
	l := &Loader{Fetch: client.Get}
	for path, want := range map[string]string{"/announced": "a film of 700 MB;", "/unannounced": "a film of more than 16 MB;"} {
		_, err := l.Load(context.Background(), server.URL+path, Options{})
		if !isA[*MediaError](err) || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", path, err, want)
		}
	}
}
