package source

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"

	"newsreader/internal/article"
	"newsreader/internal/fetch"
)

// site is a little web on this machine and a loader that may fetch from it.
func site(t *testing.T, pages map[string]page) (*Loader, string) {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		p, ok := pages[r.URL.RequestURI()]
		if !ok {
			http.NotFound(w, r)
			return
		}
		w.Header()["Content-Type"] = nil
		if p.kind != "" {
			w.Header().Set("Content-Type", p.kind)
		}
		_, _ = w.Write([]byte(p.body))
	}))
	t.Cleanup(server.Close)
	client := fetch.New(fetch.Options{Proxy: func(*http.Request) (*url.URL, error) { return nil, nil }})
	t.Cleanup(client.Close)
	return &Loader{Fetch: client.Get}, server.URL
}

type page struct{ kind, body string }

// Two texts that are long enough to be taken for those of a page.
const (
	prose = "The harbour was quiet, and the boats lay in a row along the wall. Nobody had gone out since Tuesday, " +
		"because the wind stood in the mouth of the river and would not turn. The nets hung dry, and that was a thing " +
		"one did not see twice in a year. In the afternoon the keeper came down from the light, looked at the water and went home."
	more = "There were nineteen of them, most painted blue, one grey with a name that the salt had eaten. They were built " +
		"of larch over oak, broad and shallow, so that they could lie on the sand when the tide went out. The oldest was older " +
		"than the wall, and its owner said that it would be there when the wall had gone. The others smiled and said nothing."
)

func TestAPageIsReadByWhatItIs(t *testing.T) {
	l, host := site(t, map[string]page{
		"/a":       {"text/html; charset=utf-8", "<html><head><title>Harbour</title></head><body><article><h1>Harbour</h1><p>" + prose + "</p><h2>Boats</h2><p>" + more + "</p></article></body></html>"},
		"/b":       {"text/markdown", "# Harbour\n\nLead.\n\n## Boats\n\n" + prose},
		"/c.md":    {"text/plain", "# Harbour\n\nLead.\n\n## Boats\n\n" + prose},
		"/d":       {"", "<!doctype html><title>Harbour</title><article><h1>Harbour</h1><p>" + prose + "</p><h2>Boats</h2><p>" + more + "</p></article>"},
		"/e?x=1&y": {"application/octet-stream", "# Harbour\n\nLead.\n\n## Boats\n\n[a](http://example.org/)\n\n" + prose},
		"/g":       {"application/pdf", "<!doctype html><title>Harbour</title><article><h1>Harbour</h1><p>" + prose + "</p><h2>Boats</h2><p>" + more + "</p></article>"},
		"/h":       {"application/json", "<!doctype html><title>Harbour</title><article><h1>Harbour</h1><p>" + prose + "</p><h2>Boats</h2><p>" + more + "</p></article>"},
		"/f":       {"text/plain; charset=iso-8859-1", "HARBOUR\n\nLead caf\xe9.\n\nBOATS\n\n" + prose},
	})
	for _, path := range []string{"/a", "/b", "/c.md", "/d", "/e?x=1&y", "/f", "/g", "/h"} {
		r, err := l.Load(context.Background(), host+path, Options{})
		if err != nil {
			t.Errorf("%s: %v", path, err)
			continue
		}
		var headings []string
		for _, s := range r.Article.Outline() {
			headings = append(headings, strings.ToLower(s.Title()))
		}
		if !slices.Contains(headings, "boats") {
			t.Errorf("%s: headings %q", path, headings)
		}
		if r.Ref != host+path || r.Article.Origin.URL != host+path {
			t.Errorf("%s: came from %q, %q", path, r.Ref, r.Article.Origin.URL)
		}
	}
}

func isA[E error](err error) bool {
	var e E
	return errors.As(err, &e)
}

func TestLinksOfAPageLeadToPages(t *testing.T) {
	body := "# One\n\nLead.\n\n## Part\n\n" + prose
	l, host := site(t, map[string]page{"/dir/one": {"text/markdown", body}, "/dir/two": {"text/markdown", body}})
	if _, err := l.Load(context.Background(), host+"/dir/one", Options{}); err != nil {
		t.Fatal(err)
	}
	r, err := l.Load(context.Background(), "two#part", Options{From: host + "/dir/one"})
	if err != nil || r.Ref != host+"/dir/two" || r.Fragment != "part" {
		t.Fatalf("%+v, %v", r, err)
	}
	if _, err := l.Load(context.Background(), "mailto:a@b.c", Options{From: host + "/dir/one"}); !isA[*AddressError](err) {
		t.Errorf("a mail address: %v", err)
	}
}

func TestAForeignLinkDoesNotLeadIntoThePrivateNetwork(t *testing.T) {
	l, host := site(t, map[string]page{"/": {"text/plain", "inside"}})
	for _, from := range []string{"tour", "https://example.org/page", host + "/other"} {
		if _, err := l.Load(context.Background(), host+"/", Options{From: from}); !isA[*fetch.PrivateError](err) {
			t.Errorf("from %s: %v", from, err)
		}
	}
}

func TestWithoutFetchingAnAddressIsRefused(t *testing.T) {
	var l Loader
	if _, err := l.Load(context.Background(), "https://example.org/", Options{}); !isA[*AddressError](err) {
		t.Errorf("%v", err)
	}
}

func TestTheArticleKeepsWhereItCameFrom(t *testing.T) {
	address, _ := url.Parse("https://example.org/a;b")
	before := &article.Article{Provenance: article.Provenance{Notes: []string{"one"}}}
	after := arrived(before, &fetch.Response{URL: address, Notes: []string{"two\x1b"}})
	if after.Origin.URL != "https://example.org/a%3Bb" || !slices.Equal(after.Provenance.Notes, []string{"one", "two"}) {
		t.Errorf("%+v", after)
	}
	if len(before.Provenance.Notes) != 1 || before.Origin.URL != "" {
		t.Errorf("the decoder's article was changed: %+v", before)
	}
}
