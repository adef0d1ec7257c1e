// Package fetch is polite, guarded HTTP, and the only room that opens sockets.
//
// It knows how to get the bytes at an address without being led into the person's
// own network, without being fed more than it can hold or kept waiting for ever,
// and without asking a server more often than the server likes. It does not know
// what the bytes mean: no room of ours is imported here.
package fetch

import (
	"context"
	"net/http"
	"net/url"
	"time"
)

// Request says what to get.
type Request struct {
	// URL is an absolute http or https address.
	URL string
	// Typed says that the person gave this address, so that it may lead into a
	// private network; an address out of foreign text may not.
	Typed bool
	// Accept is the header of that name; empty asks for pages and feeds alike.
	Accept string
	// ETag and LastModified are the validators of what the caller holds already.
	// With one of them set, the answer may be ErrNotModified, and comes with it.
	ETag, LastModified string
	// Source is the address that gave the validators (Response.URL without a name and a
	// password in it): they are sent to it alone, wherever the redirects lead. Empty sends
	// them to the host of URL.
	Source string
	// Header is added to the request to the first host. It is not passed on to others,
	// nor to that host once a redirect has led from https to http.
	Header http.Header
	// Limit bounds the body instead of the client's own limit; 0 keeps that.
	Limit int64
	// Judge, unless nil, is asked whether a body is wanted when its beginning is there and
	// its end is far: where the server has announced its size, and where it has met the
	// limit. It is given what the answer's header says, the bytes read so far and the size
	// of the whole in bytes, or the least that it can be. Its error ends the request, and
	// Get returns it as it is.
	Judge func(answer *Response, head []byte, size int64) error
	// Progress is called at each phase and at most every 100 ms within one, from any
	// goroutine but one call at a time, and not after Get has returned; nil is none.
	Progress func(Progress)
}

// Progress tells how far a request has come.
type Progress struct {
	Phase Phase
	Host  string
	// Bytes have been read and decompressed. Total is what the server announced of
	// the compressed body; it is 0 when unknown.
	Bytes, Total int64
}

// Response is what a server answered with a status of 200 or its like.
type Response struct {
	// URL is where the body came from in the end, after all redirects.
	URL    *url.URL
	Status int
	// Type is the media type without parameters, in lower case, or empty.
	Type string
	// Charset is the charset that the header declares, or empty.
	Charset string
	// Body is decompressed and whole.
	Body []byte
	// Header is that of the last answer.
	Header http.Header
	// ETag and LastModified are the validators to send next time.
	ETag, LastModified string
	// Private says that the answer came from a private network.
	Private bool
	// Redirects are the steps that led to URL, in order.
	Redirects []Redirect
	// Notes are short sentences about what was odd: a step from https to http, a
	// body whose coding was not what the header said.
	Notes []string
}

// Redirect is one step from an address to another.
type Redirect struct {
	Status   int
	From, To string
}

// Permanent returns the address that the request's should be replaced by: the end
// of an unbroken chain of permanent redirects (301, 308) from its start, or "".
func (r *Response) Permanent() string {
	to := ""
	for _, step := range r.Redirects {
		if step.Status != http.StatusMovedPermanently && step.Status != http.StatusPermanentRedirect {
			break
		}
		to = step.To
	}
	return to
}

// Fresh returns until when the server says that its answer stays good, by
// Cache-Control's max-age or Expires, less the Age it has already (RFC 9111, 4.2).
// It is zero where the server says nothing, or that the answer is stale at once.
func (r *Response) Fresh(now time.Time) time.Time { return freshUntil(r.Header, now) }

// Get fetches an address. It follows redirects itself, one request at a time, so
// that each step is judged: its scheme, its host, where its name leads to. The
// errors are those of errors.go; a cancelled context returns its own error. With
// ErrNotModified, and with no other error, there is a Response too: it has no Body,
// but the header and the redirects of the answer.
//
// Get waits where the host's pace asks for it. It is safe for concurrent use.
func (c *Client) Get(ctx context.Context, req Request) (*Response, error) {
	at, err := parse(req.URL)
	if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeoutCause(ctx, c.limits.Whole, &TimeoutError{Host: at.Host, Phase: Whole, Limit: c.limits.Whole})
	defer cancel()
	t := &trip{client: c, request: req, jar: newJar(), start: at, private: req.Typed}
	defer t.silence()
	return t.run(ctx, at)
}

// A Clock tells the time; tests pass their own.
type Clock func() time.Time
