package fetch

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"testing"
)

func TestValidatorsGoToWhoeverGaveThem(t *testing.T) {
	told := map[string]string{}
	note := func(name string, then http.HandlerFunc) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			told[name] = r.Header.Get("If-None-Match")
			then(w, r)
		}
	}
	end := httptest.NewServer(paths(map[string]http.HandlerFunc{"/feed": note("end", conditional), "/else": note("else", conditional)}))
	defer end.Close()
	way := "/feed"
	start := httptest.NewServer(note("start", func(w http.ResponseWriter, r *http.Request) { to(302, end.URL+way)(w, r) }))
	defer start.Close()
	client := New(Options{Proxy: direct})
	defer client.Close()
	get := func(source string) (*Response, error) {
		clear(told)
		return client.Get(context.Background(), Request{URL: start.URL + "/", Typed: true, ETag: `"v1"`, Source: source})
	}

	if _, err := get(end.URL + "/feed"); !errors.Is(err, ErrNotModified) || told["start"] != "" || told["end"] != `"v1"` {
		t.Errorf("the same way: %v, told %v", err, told)
	}
	if got, err := get(""); err != nil || string(got.Body) != "new" || told["start"] != `"v1"` || told["end"] != "" {
		t.Errorf("those of the first host: %v, told %v", err, told)
	}
	way = "/else"
	if got, err := get(end.URL + "/feed"); err != nil || string(got.Body) != "new" || told["else"] != "" {
		t.Errorf("another way: %v, told %v", err, told)
	}
}

func TestNothingHasChangedOnlyForWhomItWasAskedOf(t *testing.T) {
	server := httptest.NewServer(paths(map[string]http.HandlerFunc{
		"/":     to(302, "/feed"),
		"/feed": func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNotModified) },
	}))
	defer server.Close()
	client := New(Options{Proxy: direct})
	defer client.Close()
	_, err := client.Get(context.Background(), Request{URL: server.URL + "/", Typed: true, ETag: `"v1"`, Source: server.URL + "/old"})
	if !as[*BodyError](nil)(err) {
		t.Errorf("%v", err)
	}
}
