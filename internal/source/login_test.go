package source

import (
	"context"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"newsreader/internal/fetch"
	"newsreader/internal/format/markdown"
)

// TestANameAndAPasswordStayBetweenThePersonAndTheHost types them once: the host gets
// them again for what its pages lead to, and nothing of them stands in an article.
func TestANameAndAPasswordStayBetweenThePersonAndTheHost(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if name, password, _ := r.BasicAuth(); name != "ada" || password != "secret" {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		w.Header().Set("Content-Type", "text/html")
		_, _ = w.Write([]byte("<title>Harbour</title><article><h1>Harbour</h1><p>" + prose + "</p><p>" + more + " <a href=two>Two</a></p></article>"))
	}))
	t.Cleanup(server.Close)
	client := fetch.New(fetch.Options{Proxy: func(*http.Request) (*url.URL, error) { return nil, nil }})
	t.Cleanup(client.Close)
	l := &Loader{Fetch: client.Get}
	typed := strings.Replace(server.URL, "http://", "http://ada:secret@", 1) + "/one"

	if _, err := l.Load(context.Background(), server.URL+"/one", Options{}); !isA[*fetch.StatusError](err) {
		t.Fatalf("without a name: %v", err)
	}
	r, err := l.Load(context.Background(), typed, Options{})
	if err != nil {
		t.Fatal(err)
	}
	text := r.Ref + r.Article.Origin.URL + markdown.Encode(r.Article)
	if strings.Contains(text, "secret") || !strings.Contains(text, server.URL+"/two") {
		t.Errorf("%s", text)
	}
	for _, o := range []Options{{From: r.Ref}, {}} {
		if _, err := l.Load(context.Background(), server.URL+"/two", o); err != nil {
			t.Errorf("on from there, %+v: %v", o, err)
		}
	}
}
