package fetch

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

func TestAnAnswerWithoutABodyStillTellsItsHeaderAndItsWay(t *testing.T) {
	server := httptest.NewServer(paths(map[string]http.HandlerFunc{
		"/": to(301, "/moved"),
		"/moved": func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Cache-Control", "max-age=600")
			conditional(w, r)
		},
	}))
	defer server.Close()
	client := New(Options{Proxy: direct})
	defer client.Close()
	got, err := client.Get(context.Background(), Request{URL: server.URL + "/", Typed: true, ETag: `"v1"`})
	if !errors.Is(err, ErrNotModified) || got == nil {
		t.Fatalf("%v, %v", got, err)
	}
	if got.Permanent() != server.URL+"/moved" || got.Fresh(time.Now()).IsZero() || got.Body != nil {
		t.Errorf("%+v", got)
	}
}

func TestALimitOfTheRequestBoundsItsBody(t *testing.T) {
	run(t, []scenario{
		{name: "a smaller one", serve: text(strings.Repeat("x", 1001)), request: func(r *Request) { r.Limit = 1000 },
			want: as[*LimitError](func(e *LimitError) bool { return e.Limit == 1000 })},
		{name: "a larger one", serve: text(strings.Repeat("x", 2<<20)), request: func(r *Request) { r.Limit = 2 << 20 },
			body: strings.Repeat("x", 2<<20)},
	})
}

func TestFewBytesThatUnfoldWithoutEndAreLeftEarly(t *testing.T) {
	run(t, []scenario{{
		name:    "within the limit, beyond belief",
		serve:   coded("gzip", pack(t, strings.Repeat("0", 40<<20), packGzip)),
		request: func(r *Request) { r.Limit = 64 << 20 },
		want:    as[*LimitError](func(e *LimitError) bool { return e.Limit == unsuspected }),
	}})
}

func TestHeadersDoNotLeaveEncryption(t *testing.T) {
	plain := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		text(r.Header.Get("Authorization"))(w, r)
	}))
	defer plain.Close()
	client := New(Options{Proxy: direct})
	defer client.Close()
	at, err := parse(plain.URL)
	if err != nil {
		t.Fatal(err)
	}
	start := *at
	start.Scheme = "https" // as if a redirect had led from there to the same host
	trip := &trip{client: client, request: Request{Header: http.Header{"Authorization": {"Bearer secret"}}}, jar: newJar(), start: &start, private: true}
	got, err := trip.run(context.Background(), at)
	if err != nil || len(got.Body) != 0 {
		t.Errorf("the server was told %q, %v", got.Body, err)
	}
}

func TestOwnMachinesAreAskedWithoutAPace(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		h := newHosts(1, 8, time.Hour, time.Now)
		begin := time.Now()
		for range 8 {
			release, err := h.enter(t.Context(), "127.0.0.1:8080", func() { t.Error("it waits") })
			if err != nil {
				t.Fatal(err)
			}
			defer release()
		}
		if took := time.Since(begin); took != 0 {
			t.Errorf("took %v", took)
		}
	})
}

func TestWhatIsAnOwnMachine(t *testing.T) {
	for address, want := range map[string]bool{
		"http://127.0.0.1:8080/feed": true, "http://localhost/feed": true, "http://[::1]/": true, "https://192.168.1.7/x": true,
		"https://example.org/": false, "https://10.example.org/": false, "": false, "http://[": false,
	} {
		if Own(address) != want {
			t.Errorf("Own(%q) = %v", address, !want)
		}
	}
}
