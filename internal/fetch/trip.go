package fetch

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"sync"
	"time"

	"golang.org/x/net/publicsuffix"
)

// trip is one Get on its way from address to address.
type trip struct {
	client  *Client
	request Request
	jar     http.CookieJar // lives for this trip alone
	start   *url.URL
	private bool // the next address may lead into a private network
	// conditional says that the address which is asked was sent the validators.
	conditional bool

	steps []Redirect
	notes []string

	telling sync.Mutex // held while Progress is called: the transport has goroutines of its own
	silent  bool
}

func newJar() http.CookieJar {
	// The error is of the options' making, and these have none.
	jar, _ := cookiejar.New(&cookiejar.Options{PublicSuffixList: publicsuffix.List})
	return jar
}

// run follows redirects from at until there is an answer.
func (t *trip) run(ctx context.Context, at *url.URL) (*Response, error) {
	seen := map[string]int{}
	for {
		// A site may send a visitor back to the same address once, to see the cookie
		// it set; more often is a loop.
		if seen[at.String()]++; seen[at.String()] > 2 {
			return nil, &RedirectError{URL: t.start.Redacted(), Reason: "in a circle"}
		}
		if len(t.steps) > t.client.limits.Redirects {
			return nil, &RedirectError{URL: t.start.Redacted(), Reason: fmt.Sprintf("more than %d times", t.client.limits.Redirects)}
		}
		resp, next, err := t.step(ctx, at)
		if err != nil || next == nil {
			return resp, err
		}
		if at.Scheme == "https" && next.Scheme == "http" {
			t.notes = append(t.notes, "the page was fetched without encryption: "+at.Host+" leads from https to http")
		}
		at = next
	}
}

// step asks one address. It returns the response, or the address to go on to.
func (t *trip) step(ctx context.Context, at *url.URL) (*Response, *url.URL, error) {
	release, err := t.client.hosts.enter(ctx, at.Host, func() { t.tell(Waiting, at, 0, 0) })
	if err != nil {
		return nil, nil, t.failure(ctx, at, Waiting, err)
	}
	defer release()

	watch := &watch{host: at.Hostname()}
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	answer, err := t.ask(watch.trace(ctx, func(p Phase) { t.tell(p, at, 0, 0) }), at, watch)
	if err != nil {
		return nil, nil, t.failure(ctx, at, watch.phase(), err)
	}
	defer answer.Body.Close()
	t.jar.SetCookies(at, answer.Cookies())

	if next, err := t.redirect(answer, at); next != nil || err != nil {
		if err == nil {
			// What the person typed may lead on within a private network; a public
			// host may not lead into one.
			t.private = t.private && watch.private()
		}
		return nil, next, err
	}
	resp, next, err := t.receive(ctx, cancel, answer, at)
	if resp != nil {
		resp.Private = watch.private()
	}
	return resp, next, err
}

// ask sends the request. Through a proxy it is the proxy that looks the name up and
// connects, and the proxy itself may well be in a private network: there only what is
// written as a private address can be refused.
func (t *trip) ask(ctx context.Context, at *url.URL, w *watch) (*http.Response, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, at.String(), nil)
	if err != nil {
		return nil, &AddressError{URL: at.String()}
	}
	t.dress(req, at)
	through, err := t.client.proxy(req)
	if err != nil {
		return nil, fmt.Errorf("the proxy's address is wrong: %w", err)
	}
	w.proxied = through != nil
	transport := t.client.guarded
	switch {
	case t.private:
		transport = t.client.open
	case literalPrivate(at.Hostname()):
		return nil, &PrivateError{Host: at.Host}
	case w.proxied:
		transport = t.client.open
	}
	return transport.RoundTrip(req)
}

// dress sets the headers. What the caller gave for its own host, names and passwords
// among it, stays there, and validators go to whoever gave them.
func (t *trip) dress(req *http.Request, at *url.URL) {
	if t.own(at) {
		for k, v := range t.request.Header {
			req.Header[k] = v
		}
		if u := t.start.User; u != nil && at.Scheme == t.start.Scheme {
			password, _ := u.Password()
			req.SetBasicAuth(u.Username(), password)
		}
	}
	if t.conditional = t.vouched(at); t.conditional {
		set(req, "If-None-Match", t.request.ETag)
		set(req, "If-Modified-Since", t.request.LastModified)
	}
	set(req, "User-Agent", t.client.agent)
	set(req, "Accept", first(t.request.Accept, "text/html,application/xhtml+xml,application/xml;q=0.9,text/markdown;q=0.9,text/plain;q=0.8,*/*;q=0.5"))
	set(req, "Accept-Language", t.client.language)
	set(req, "Accept-Encoding", "gzip, br, zstd, deflate")
	for _, c := range t.jar.Cookies(at) {
		req.AddCookie(c)
	}
}

// own reports whether an address is of the host that was asked first, and is not asked in
// the clear where that was not.
func (t *trip) own(at *url.URL) bool {
	return at.Host == t.start.Host && (at.Scheme == t.start.Scheme || at.Scheme == "https")
}

// vouched reports whether an address gave the validators: to another they mean nothing,
// and a date of one server's might hide what is new on another.
func (t *trip) vouched(at *url.URL) bool {
	switch {
	case t.request.ETag == "" && t.request.LastModified == "":
		return false
	case t.request.Source == "":
		return t.own(at)
	}
	plain := *at
	plain.User = nil
	return plain.String() == t.request.Source
}

func set(req *http.Request, key, value string) {
	if value != "" && req.Header.Get(key) == "" {
		req.Header.Set(key, value)
	}
}

// redirect returns the address that an answer leads to, or nil.
func (t *trip) redirect(answer *http.Response, at *url.URL) (*url.URL, error) {
	switch answer.StatusCode {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther, http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
	default:
		return nil, nil
	}
	raw := answer.Header.Get("Location")
	if raw == "" {
		return nil, &RedirectError{URL: at.Redacted(), Reason: "without saying where"}
	}
	ref, err := url.Parse(raw)
	if err != nil {
		return nil, &RedirectError{URL: at.Redacted(), Reason: "to an address that is none", Err: err}
	}
	next, err := parse(at.ResolveReference(ref).String())
	if scheme := (*SchemeError)(nil); errors.As(err, &scheme) {
		return nil, &RedirectError{URL: at.Redacted(), Reason: "to a " + scheme.Scheme + ": address, which is not fetched", Err: err}
	} else if err != nil {
		return nil, &RedirectError{URL: at.Redacted(), Reason: "to an address that is none", Err: err}
	}
	if next.Host != at.Host {
		next.User = nil
	}
	t.steps = append(t.steps, Redirect{Status: answer.StatusCode, From: at.Redacted(), To: next.Redacted()})
	return next, nil
}

// receive judges the status and reads the body.
func (t *trip) receive(ctx context.Context, cancel context.CancelCauseFunc, answer *http.Response, at *url.URL) (*Response, *url.URL, error) {
	retry := retryAt(answer.Header.Get("Retry-After"), t.client.now())
	switch code := answer.StatusCode; {
	case code == http.StatusNotModified && t.conditional:
		return t.response(answer, at), nil, ErrNotModified
	case code == http.StatusNotModified:
		return nil, nil, &BodyError{Host: at.Host, Reason: "says that nothing changed, but nothing of it was read before"}
	case code < 200 || code > 299:
		if code == http.StatusTooManyRequests || code == http.StatusServiceUnavailable {
			t.client.hosts.rest(at.Host, retry)
		} else {
			retry = time.Time{}
		}
		return nil, nil, &StatusError{Host: at.Host, Code: code, RetryAt: retry, Wall: wall(cancel, answer)}
	}
	out := t.response(answer, at)
	body, notes, err := t.read(ctx, cancel, answer, out)
	if e := (*refusal)(nil); errors.As(err, &e) {
		return nil, nil, e.why
	}
	if err != nil {
		return nil, nil, t.failure(ctx, at, Reading, err)
	}
	out.Body, out.Notes = body, append(out.Notes, notes...)
	return out, nil, nil
}

// response is what an answer says before its body is read.
func (t *trip) response(answer *http.Response, at *url.URL) *Response {
	out := &Response{
		URL: at, Status: answer.StatusCode, Header: answer.Header,
		ETag: answer.Header.Get("ETag"), LastModified: answer.Header.Get("Last-Modified"),
		Redirects: t.steps, Notes: t.notes,
	}
	out.Type, out.Charset = mediaType(answer.Header.Get("Content-Type"))
	return out
}

// failure turns an error of a step into one of this package's, unless the caller
// cancelled.
func (t *trip) failure(ctx context.Context, at *url.URL, phase Phase, err error) error {
	if cause := context.Cause(ctx); cause != nil {
		var timeout *TimeoutError
		if errors.As(cause, &timeout) {
			return &TimeoutError{Host: at.Host, Phase: timeout.Phase, Limit: timeout.Limit}
		}
		if errors.Is(cause, context.Canceled) || errors.Is(cause, context.DeadlineExceeded) {
			return cause
		}
	}
	return t.client.limits.classify(at.Host, phase, err)
}

func (t *trip) tell(p Phase, at *url.URL, n, total int64) {
	t.telling.Lock()
	defer t.telling.Unlock()
	if t.request.Progress != nil && !t.silent {
		t.request.Progress(Progress{Phase: p, Host: at.Host, Bytes: n, Total: total})
	}
}

// silence ends the telling: a dial that nobody waits for any more may still go on.
func (t *trip) silence() {
	t.telling.Lock()
	defer t.telling.Unlock()
	t.silent = true
}
