package fetch

import (
	"context"
	"errors"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"sync/atomic"
	"testing"

	"golang.org/x/net/dns/dnsmessage"
)

func TestPrivateAddressesAreKnown(t *testing.T) {
	for address, want := range map[string]bool{
		"127.0.0.1": true, "10.1.2.3": true, "172.16.0.1": true, "192.168.1.1": true, "169.254.169.254": true,
		"100.64.0.1": true, "0.0.0.0": true, "0.1.2.3": true, "224.0.0.1": true, "255.255.255.255": true, "198.18.0.1": true,
		"::1": true, "::": true, "fe80::1": true, "fc00::1": true, "fd00:ec2::254": true, "ff02::1": true,
		"::ffff:127.0.0.1": true, "::ffff:10.0.0.1": true, "64:ff9b::7f00:1": true, "2002:7f00:1::": true,
		"1.1.1.1": false, "93.184.215.14": false, "2606:4700:4700::1111": false, "172.32.0.1": false, "192.0.1.1": false,
	} {
		if got := private(netip.MustParseAddr(address)); got != want {
			t.Errorf("private(%s) = %v", address, got)
		}
	}
}

// resolver answers every name by the next of the addresses, the last one for ever.
func resolver(t *testing.T, addresses ...string) *net.Resolver {
	t.Helper()
	conn, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close() })
	var asked atomic.Int64
	go func() {
		buf := make([]byte, 1500)
		for {
			n, from, err := conn.ReadFrom(buf)
			if err != nil {
				return
			}
			if answer := reply(buf[:n], addresses, &asked); answer != nil {
				_, _ = conn.WriteTo(answer, from)
			}
		}
	}()
	return &net.Resolver{PreferGo: true, Dial: func(ctx context.Context, _, _ string) (net.Conn, error) {
		return new(net.Dialer).DialContext(ctx, "udp", conn.LocalAddr().String())
	}}
}

func reply(query []byte, addresses []string, asked *atomic.Int64) []byte {
	var m dnsmessage.Message
	if m.Unpack(query) != nil || len(m.Questions) != 1 {
		return nil
	}
	m.Response, m.Authoritative, m.Additionals = true, true, nil
	if q := m.Questions[0]; q.Type == dnsmessage.TypeA && len(addresses) > 0 {
		i := min(int(asked.Add(1))-1, len(addresses)-1)
		m.Answers = []dnsmessage.Resource{{
			Header: dnsmessage.ResourceHeader{Name: q.Name, Type: q.Type, Class: q.Class},
			Body:   &dnsmessage.AResource{A: netip.MustParseAddr(addresses[i]).As4()},
		}}
	} else if len(addresses) == 0 {
		m.RCode = dnsmessage.RCodeNameError
	}
	out, err := m.Pack()
	if err != nil {
		return nil
	}
	return out
}

func TestForeignAddressesDoNotLeadIntoThePrivateNetwork(t *testing.T) {
	var reached atomic.Int64
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		reached.Add(1)
		text("inside")(w, r)
	}))
	defer server.Close()
	_, port, _ := strings.Cut(strings.TrimPrefix(server.URL, "http://"), ":")
	for _, tt := range []struct{ name, url, says string }{
		{"an address written out", server.URL, "127.0.0.1:" + port + " is in a private network"},
		{"localhost", "http://localhost:" + port, "localhost:" + port + " is in a private network"},
		{"a name of localhost", "http://x.localhost:" + port, "is in a private network"},
		{"a dot at the end", "http://localhost.:" + port, "is in a private network"},
		{"a name that resolves there", "http://inside.test:" + port, "inside.test:" + port + " leads to 127.0.0.1:" + port + ", which is in a private network"},
		{"an address in IPv6 clothes", "http://[::ffff:127.0.0.1]:" + port, "is in a private network"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			client := New(Options{Proxy: direct, Resolver: resolver(t, "127.0.0.1")})
			defer client.Close()
			_, err := client.Get(context.Background(), Request{URL: tt.url})
			var e *PrivateError
			if !errors.As(err, &e) || !strings.Contains(e.Error(), tt.says) {
				t.Errorf("error %#v: %v, want %q", err, err, tt.says)
			}
		})
	}
	if n := reached.Load(); n > 0 {
		t.Errorf("the server within was reached %d times", n)
	}
}

func TestATypedAddressMayBePrivateAndOpensNoDoor(t *testing.T) {
	server := httptest.NewServer(text("inside"))
	defer server.Close()
	client := New(Options{Proxy: direct})
	defer client.Close()
	got, err := client.Get(context.Background(), Request{URL: server.URL, Typed: true})
	if err != nil {
		t.Fatalf("what the person typed was refused: %v", err)
	}
	if !got.Private {
		t.Error("the answer does not say that it came from a private network")
	}
	// The connection is kept open now; an address out of foreign text must not ride on it.
	var e *PrivateError
	if _, err := client.Get(context.Background(), Request{URL: server.URL}); !errors.As(err, &e) {
		t.Errorf("a foreign address reused the open connection: %v", err)
	}
}

func TestANameThatChangesItsAddressGainsNothing(t *testing.T) {
	server := httptest.NewServer(text("inside"))
	defer server.Close()
	_, port, _ := strings.Cut(strings.TrimPrefix(server.URL, "http://"), ":")
	// Whatever the first look-up said, the address that is dialled is judged. The
	// first one here belongs to nobody and is refused as well, so nothing leaves
	// this machine.
	client := New(Options{Proxy: direct, Resolver: resolver(t, "192.0.2.1", "127.0.0.1")})
	defer client.Close()
	for range 2 {
		var e *PrivateError
		if _, err := client.Get(context.Background(), Request{URL: "http://rebind.test:" + port}); !errors.As(err, &e) {
			t.Errorf("error %#v: %v", err, err)
		}
	}
}

func TestAHostThatDoesNotExistIsSaid(t *testing.T) {
	client := New(Options{Proxy: direct, Resolver: resolver(t)})
	defer client.Close()
	_, err := client.Get(context.Background(), Request{URL: "http://nobody.test/"})
	var e *HostError
	if !errors.As(err, &e) || e.Host != "nobody.test" {
		t.Errorf("error %#v: %v", err, err)
	}
}

func TestOnlyTheWebIsFetched(t *testing.T) {
	client := New(Options{Proxy: direct})
	defer client.Close()
	for raw, want := range map[string]func(error) bool{
		"file:///etc/passwd": as[*SchemeError](nil), "ftp://example.org/x": as[*SchemeError](nil),
		"gopher://example.org": as[*SchemeError](nil), "javascript:alert(1)": as[*SchemeError](nil),
		"": as[*AddressError](nil), "example.org/page": as[*AddressError](nil), "http://": as[*AddressError](nil), "http://[::": as[*AddressError](nil),
	} {
		if _, err := client.Get(context.Background(), Request{URL: raw, Typed: true}); err == nil || !want(err) {
			t.Errorf("%q: %#v", raw, err)
		}
	}
}

func TestAnAddressWrittenAsOtherNumbersIsNoWayIn(t *testing.T) {
	for host, want := range map[string]bool{
		"2130706433": true, "0x7f000001": true, "0x7f.1": true, "0177.0.0.1": true, "127.1": true, "10.0x1": true, "017700000001": true,
		"1.2.3.4.5": true, "256.1": true, "4294967296": true, "08.1": true, "127.0.0.1.": true, "0X7F.0.0.1": true,
		"134744072": false, "8.8.2056": false, "0x8.0x8.0x8.0x8": false, "example.org": false, "1.example.org": false, "0x.example": false, "3com.com": false,
	} {
		if got := literalPrivate(host); got != want {
			t.Errorf("%s is private: %v, want %v", host, got, want)
		}
	}
}
