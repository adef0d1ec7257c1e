package library

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"strings"
	"sync"

	"newsreader/internal/feed"
	"newsreader/internal/fetch"
	"newsreader/internal/store"
)

const (
	// acceptFeeds asks for feeds, and for pages only where there is none: some sites have
	// both at one address.
	acceptFeeds = "application/atom+xml,application/rss+xml,application/feed+json,application/rdf+xml;q=0.9," +
		"application/xml;q=0.8,text/xml;q=0.8,application/json;q=0.7,text/html;q=0.5,*/*;q=0.4"
	// feedLimit bounds a feed's document in bytes. Feeds that carry all they ever had are
	// far larger than pages.
	feedLimit = 64 << 20
)

// ask asks the server of a feed. Without anew it is asked only for what has changed;
// fetch.ErrNotModified then comes with the answer's header. A feed that is followed may
// lie in a private network: the person chose it. One that a page led to may not.
func (l *Library) ask(ctx context.Context, t store.Target, keys *passwords, anew, chosen bool) (*fetch.Response, error) {
	r := fetch.Request{URL: t.URL, Typed: chosen, Accept: acceptFeeds, Limit: feedLimit, Header: headersOf(t.Settings.Headers)}
	if t.Settings.Auth != "" {
		authorization, err := keys.get(ctx, t.Settings.Auth)
		if err != nil {
			return nil, err
		}
		r.Header["Authorization"] = []string{authorization}
	}
	if !anew {
		r.ETag, r.LastModified, r.Source = t.Validators.ETag, t.Validators.LastModified, t.Validators.Source
	}
	got, err := l.o.Fetch(ctx, r)
	if errors.Is(err, fetch.ErrNotModified) && got.Permanent() != "" {
		// The feed moved, and its new address is kept only with what it leads to.
		r.ETag, r.LastModified = "", ""
		return l.o.Fetch(ctx, r)
	}
	return got, err
}

// headersOf reads a feed's own headers, which were checked when they were set.
func headersOf(lines []string) map[string][]string {
	out := map[string][]string{}
	for _, line := range lines {
		if name, value, ok := cutHeader(line); ok {
			out[name] = append(out[name], value)
		}
	}
	return out
}

// validators are what an answer gave to be asked with the next time.
func (l *Library) validators(got *fetch.Response, before feed.Validators) feed.Validators {
	v := feed.Validators{ETag: got.ETag, LastModified: got.LastModified, Body: before.Body, Fresh: got.Fresh(l.o.Now()), Private: got.Private}
	if len(got.Redirects) > 0 {
		v.Source = withoutUser(got.URL.String())
	}
	if got.Status == 304 { // what it does not repeat still holds (RFC 9111, 4.3.4)
		if v.ETag == "" {
			v.ETag = before.ETag
		}
		if v.LastModified == "" {
			v.LastModified = before.LastModified
		}
		return v
	}
	v.Body = fingerprint(got.Body)
	return v
}

// fingerprint is a hash of a document.
func fingerprint(body []byte) string {
	sum := sha256.Sum256(body)
	return base64.RawURLEncoding.EncodeToString(sum[:18])
}

// passwords gets each password once in a refresh: a hundred feeds of one server would
// otherwise run a hundred commands. It forgets them with the refresh.
type passwords struct {
	// ask is the option Password.
	ask func(ctx context.Context, where string) (string, error)

	mu   sync.Mutex
	once map[string]func() (string, error)
}

var errNoPasswords = errors.New("no passwords can be asked for here")

func (l *Library) passwords() *passwords {
	get := l.o.Password
	if get == nil {
		get = func(context.Context, string) (string, error) { return "", errNoPasswords }
	}
	return &passwords{ask: get, once: map[string]func() (string, error){}}
}

// get returns the header that a password makes. What holds a colon is a name and a
// password; anything else is a token.
func (p *passwords) get(ctx context.Context, where string) (string, error) {
	p.mu.Lock()
	once := p.once[where]
	if once == nil {
		once = sync.OnceValues(func() (string, error) { return p.ask(ctx, where) })
		p.once[where] = once
	}
	p.mu.Unlock()
	secret, err := once()
	if secret = strings.TrimSpace(secret); err == nil && (secret == "" || strings.ContainsAny(secret, "\r\n")) {
		err = errors.New("it is not one line of text")
	}
	switch {
	case err != nil:
		return "", &PasswordError{Where: where, Err: err}
	case strings.HasPrefix(secret, "Basic "), strings.HasPrefix(secret, "Bearer "):
		return secret, nil
	case strings.Contains(secret, ":"):
		return "Basic " + base64.StdEncoding.EncodeToString([]byte(secret)), nil
	}
	return "Bearer " + secret, nil
}
