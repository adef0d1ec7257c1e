package fetch

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"net/url"
	"testing"
)

// TestAProxyInThePrivateNetworkIsUsedForEveryAddress: most proxies stand next door,
// and the guard is against the addresses behind them.
func TestAProxyInThePrivateNetworkIsUsedForEveryAddress(t *testing.T) {
	proxy := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.String() {
		case "http://example.org/inwards":
			http.Redirect(w, r, "http://127.0.0.1:1/", http.StatusFound)
		default:
			_, _ = w.Write([]byte("through the proxy: " + r.URL.String()))
		}
	}))
	defer proxy.Close()
	address, err := url.Parse(proxy.URL)
	if err != nil {
		t.Fatal(err)
	}
	client := New(Options{Proxy: func(*http.Request) (*url.URL, error) { return address, nil }})
	defer client.Close()
	for _, typed := range []bool{true, false} {
		got, err := client.Get(context.Background(), Request{URL: "http://example.org/", Typed: typed})
		if err != nil || string(got.Body) != "through the proxy: http://example.org/" || got.Private {
			t.Errorf("typed %v: %+v, %v", typed, got, err)
		}
		var e *PrivateError
		if _, err := client.Get(context.Background(), Request{URL: "http://example.org/inwards", Typed: typed}); !errors.As(err, &e) {
			t.Errorf("typed %v: a redirect inwards: %v", typed, err)
		}
	}
	var e *PrivateError
	if _, err := client.Get(context.Background(), Request{URL: "http://localhost/"}); !errors.As(err, &e) {
		t.Errorf("an address of the machine itself: %v", err)
	}
}
