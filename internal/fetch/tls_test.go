package fetch

import (
	"context"
	"crypto/tls"
	"errors"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

// secure serves over TLS; trust says whether the client knows the authority.
func secure(t *testing.T, h http.Handler, http2, trust bool, change func(*tls.Config)) (*Client, string) {
	t.Helper()
	server := httptest.NewUnstartedServer(h)
	server.EnableHTTP2 = http2
	server.Config.ErrorLog = log.New(io.Discard, "", 0)
	server.StartTLS()
	t.Cleanup(server.Close)
	config := &tls.Config{MinVersion: tls.VersionTLS12}
	if trust {
		config = server.Client().Transport.(*http.Transport).TLSClientConfig.Clone()
		config.NextProtos = nil
	}
	if change != nil {
		change(config)
	}
	client := New(Options{Proxy: direct, TLS: config})
	t.Cleanup(client.Close)
	return client, server.URL
}

func TestEncryptedConnections(t *testing.T) {
	protocol := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { text(r.Proto)(w, r) })
	for want, http2 := range map[string]bool{"HTTP/1.1": false, "HTTP/2.0": true} {
		client, url := secure(t, protocol, http2, true, nil)
		got, err := client.Get(context.Background(), Request{URL: url, Typed: true})
		if err != nil || string(got.Body) != want {
			t.Errorf("want %s: %v, %v", want, got, err)
		}
	}
}

func TestBadCertificatesAreRefusedAndExplained(t *testing.T) {
	for _, tt := range []struct {
		name   string
		trust  bool
		change func(*tls.Config)
		reason string
	}{
		{"signed by nobody known", false, nil, "signed"},
		{"for another host", true, func(c *tls.Config) { c.ServerName = "other.test" }, "it is for example.com"},
		{"expired", true, func(c *tls.Config) {
			c.Time = func() time.Time { return time.Date(2200, 1, 1, 0, 0, 0, 0, time.UTC) }
		}, "it was good from"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			client, url := secure(t, text("secret"), false, tt.trust, tt.change)
			_, err := client.Get(context.Background(), Request{URL: url, Typed: true})
			var e *CertificateError
			if !errors.As(err, &e) || !strings.Contains(e.Reason, tt.reason) {
				t.Errorf("error %#v: %v", err, err)
			}
		})
	}
}

func TestAPlainServerBehindHTTPSIsExplained(t *testing.T) {
	server := httptest.NewServer(text(""))
	defer server.Close()
	client := New(Options{Proxy: direct})
	defer client.Close()
	_, err := client.Get(context.Background(), Request{URL: strings.Replace(server.URL, "http:", "https:", 1), Typed: true})
	var e *CertificateError
	if !errors.As(err, &e) || !strings.Contains(e.Reason, "http://") {
		t.Errorf("error %#v: %v", err, err)
	}
}

func TestAHandshakeThatNeverEndsIsLeft(t *testing.T) {
	mute, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer mute.Close()
	client := New(Options{Proxy: direct, Limits: Limits{TLS: 40 * time.Millisecond}})
	defer client.Close()
	_, err = client.Get(context.Background(), Request{URL: "https://" + mute.Addr().String(), Typed: true})
	var e *TimeoutError
	if !errors.As(err, &e) || e.Phase != Greeting {
		t.Errorf("error %#v: %v", err, err)
	}
}

func TestAStepFromEncryptedToPlainIsNoted(t *testing.T) {
	plain := httptest.NewServer(text("plain"))
	defer plain.Close()
	client, url := secure(t, to(302, plain.URL), false, true, nil)
	got, err := client.Get(context.Background(), Request{URL: url, Typed: true})
	if err != nil || string(got.Body) != "plain" || len(got.Notes) != 1 || !strings.Contains(got.Notes[0], "without encryption") {
		t.Errorf("%+v, %v", got, err)
	}
}

func TestARefusedConnectionIsSaid(t *testing.T) {
	closed, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := closed.Addr().String()
	_ = closed.Close()
	client := New(Options{Proxy: direct})
	defer client.Close()
	_, err = client.Get(context.Background(), Request{URL: "http://" + address, Typed: true})
	var e *ConnectError
	if !errors.As(err, &e) || e.Reason != "refused" {
		t.Errorf("error %#v: %v", err, err)
	}
}
