package fetch

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"
)

// A scenario is one way in which a server behaves, and what must come of it.
type scenario struct {
	name string
	// serve is the server; its address replaces "HOST" in what the scenario says.
	serve http.HandlerFunc
	// raw takes over the connection instead: what it writes is the answer.
	raw string
	// request is changed before it is sent; the address is HOST + "/" unless set.
	request func(*Request)
	limits  func(*Limits)
	// body is what must be read; want judges the error instead, where set.
	body  string
	want  func(error) bool
	check func(t *testing.T, r *Response, host string)
}

// as returns a judge that wants an error of the type E and lets ok look at it.
func as[E error](ok func(E) bool) func(error) bool {
	return func(err error) bool {
		var e E
		return errors.As(err, &e) && (ok == nil || ok(e))
	}
}

func run(t *testing.T, scenarios []scenario) {
	t.Helper()
	for _, s := range scenarios {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			s.run(t)
		})
	}
}

func (s scenario) run(t *testing.T) {
	handler := s.serve
	if s.raw != "" {
		handler = func(w http.ResponseWriter, _ *http.Request) { hijack(t, w, s.raw) }
	}
	server := httptest.NewServer(handler)
	defer server.Close()
	limits := Limits{Body: 1 << 20, Idle: 5 * time.Second}
	if s.limits != nil {
		s.limits(&limits)
	}
	client := New(Options{Version: "1.2", Language: "en", Limits: limits, Proxy: direct})
	defer client.Close()
	request := Request{URL: server.URL + "/", Typed: true}
	if s.request != nil {
		s.request(&request)
		request.URL = strings.NewReplacer(
			"HOST", server.URL, "AUTH", strings.Replace(server.URL, "http://", "http://ada:secret@", 1),
		).Replace(request.URL)
	}
	got, err := client.Get(context.Background(), request)
	if s.want != nil {
		if err == nil || !s.want(err) {
			t.Fatalf("error %#v: %v", err, err)
		}
		return
	}
	if err != nil {
		t.Fatalf("failed: %v", err)
	}
	if string(got.Body) != s.body {
		t.Errorf("body %.60q, want %.60q", got.Body, s.body)
	}
	if s.check != nil {
		s.check(t, got, server.URL)
	}
}

// direct keeps the environment's proxy out of the tests.
func direct(*http.Request) (*url.URL, error) { return nil, nil }

// hijack writes an answer byte for byte and closes the connection.
func hijack(t *testing.T, w http.ResponseWriter, answer string) {
	conn, buf, err := http.NewResponseController(w).Hijack()
	if err != nil {
		t.Error(err)
		return
	}
	defer conn.Close()
	// The client may be gone before all is written; that is what some tests are for.
	_, _ = buf.WriteString(answer)
	_ = buf.Flush()
}

// text answers with a body.
func text(body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/plain; charset=UTF-8")
		_, _ = w.Write([]byte(body))
	}
}

// to answers with a redirect.
func to(status int, location string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header()["Location"] = []string{location}
		w.WriteHeader(status)
	}
}

// paths serves by path; what is not named is not found.
func paths(handlers map[string]http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if h := handlers[r.URL.Path]; h != nil {
			h(w, r)
			return
		}
		http.NotFound(w, r)
	}
}
