package fetch

import (
	"crypto/tls"
	"net"
	"net/http"
	"net/url"
	"time"
)

// Limits bound what a request may cost. Zero fields take the value of Default.
type Limits struct {
	// Body is the most bytes of a body after decompression.
	Body int64
	// Header is the most bytes of an answer's header.
	Header int64
	// Redirects is the most steps that are followed.
	Redirects int
	// Dial, TLS and FirstByte bound the phases before a body, Idle the wait for the
	// next bytes of one, Whole the request with all its redirects.
	Dial, TLS, FirstByte, Idle, Whole time.Duration
	// PerHost is how many requests may be under way to one host at once.
	PerHost int
	// PerOwnHost is the same for the person's own machines (see Own), which are spared
	// neither requests nor the pace: nobody else is troubled by them.
	PerOwnHost int
	// Pace is the least time between the starts of two requests to one host.
	Pace time.Duration
}

// Default returns the limits for a person who waits for a page: 16 MB, ten steps,
// half a minute.
func Default() Limits {
	return Limits{
		Body: 16 << 20, Header: 256 << 10, Redirects: 10,
		Dial: 10 * time.Second, TLS: 10 * time.Second, FirstByte: 20 * time.Second,
		Idle: 15 * time.Second, Whole: 60 * time.Second,
		PerHost: 2, PerOwnHost: 32,
	}
}

func (l Limits) filled() Limits {
	d := Default()
	fill(&l.Body, d.Body)
	fill(&l.Header, d.Header)
	fill(&l.Redirects, d.Redirects)
	fill(&l.Dial, d.Dial)
	fill(&l.TLS, d.TLS)
	fill(&l.FirstByte, d.FirstByte)
	fill(&l.Idle, d.Idle)
	fill(&l.Whole, d.Whole)
	fill(&l.PerHost, d.PerHost)
	fill(&l.PerOwnHost, d.PerOwnHost)
	return l
}

func fill[T comparable](field *T, value T) {
	var zero T
	if *field == zero {
		*field = value
	}
}

// Options make a Client.
type Options struct {
	// Version is the program's, for the User-Agent.
	Version string
	// Language is the Accept-Language header; empty sends none.
	Language string
	Limits   Limits
	// Now is the clock for pacing and Retry-After; nil is the wall clock.
	Now Clock
	// Proxy chooses a proxy for a request; nil goes by the environment
	// (HTTP_PROXY, HTTPS_PROXY, NO_PROXY).
	Proxy func(*http.Request) (*url.URL, error)
	// TLS replaces the settings of encrypted connections; nil keeps Go's, with the
	// system's certificate authorities.
	TLS *tls.Config
	// Resolver replaces the system's look-up of names; nil keeps it.
	Resolver *net.Resolver
}

// Client fetches. It keeps connections open between requests, so a program has
// one. It is safe for concurrent use.
type Client struct {
	limits   Limits
	agent    string
	language string
	now      Clock
	hosts    *hosts
	// Two transports, so that a connection that was opened into a private network
	// for an address the person typed is never reused for one that was not.
	guarded, open *http.Transport
	proxy         func(*http.Request) (*url.URL, error)
}

// New returns a client. Nothing is opened until the first request.
func New(o Options) *Client {
	c := &Client{limits: o.Limits.filled(), language: o.Language, now: o.Now}
	if c.now == nil {
		c.now = time.Now
	}
	c.agent = "newsreader/" + o.Version + " (terminal reader)"
	if o.Version == "" {
		c.agent = "newsreader (terminal reader)"
	}
	c.proxy = o.Proxy
	if c.proxy == nil {
		c.proxy = http.ProxyFromEnvironment
	}
	c.hosts = newHosts(c.limits.PerHost, c.limits.PerOwnHost, c.limits.Pace, c.now)
	c.guarded = c.transport(o, true)
	c.open = c.transport(o, false)
	return c
}

// Close drops the connections that are kept open.
func (c *Client) Close() {
	c.guarded.CloseIdleConnections()
	c.open.CloseIdleConnections()
}

func (c *Client) transport(o Options, guarded bool) *http.Transport {
	dialer := &net.Dialer{Timeout: c.limits.Dial, KeepAlive: 30 * time.Second, Resolver: o.Resolver}
	if guarded {
		dialer.Control = refusePrivate
	}
	return &http.Transport{
		Proxy:                  c.proxy,
		DialContext:            dialer.DialContext,
		TLSClientConfig:        o.TLS.Clone(),
		TLSHandshakeTimeout:    c.limits.TLS,
		ResponseHeaderTimeout:  c.limits.FirstByte,
		MaxResponseHeaderBytes: c.limits.Header,
		IdleConnTimeout:        90 * time.Second,
		MaxIdleConnsPerHost:    max(c.limits.PerHost, c.limits.PerOwnHost),
		MaxIdleConns:           100,
		ForceAttemptHTTP2:      true,
		// Bodies are decompressed here, where their size is bounded.
		DisableCompression: true,
	}
}
