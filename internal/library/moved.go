package library

import (
	"context"
	"net/url"

	"newsreader/internal/feed"
	"newsreader/internal/fetch"
	"newsreader/internal/store"
)

// permanent returns the address that replaces a feed's, if its server led there for good,
// or "". A name and a password of the old address go along within its host.
func permanent(got *fetch.Response, old string) string {
	to := got.Permanent()
	if to == "" || to == old {
		return ""
	}
	next, err := url.Parse(to)
	if err != nil {
		return ""
	}
	before, err := url.Parse(old)
	if err != nil {
		return ""
	}
	next.User = nil // as it is reported, it is blotted out
	if before.User != nil && next.Host == before.Host && (next.Scheme == before.Scheme || next.Scheme == "https") {
		next.User = before.User
	}
	if next.String() == old {
		return ""
	}
	return next.String()
}

// announced returns the address to which a feed's own document says that it moved, if
// there is a feed. A document is less than a server's word: what it says is tried first.
func (r *refresh) announced(ctx context.Context, t store.Target, f *feed.Feed) string {
	to, ok := webAddress(f.Moved)
	if !ok || to == t.URL {
		return ""
	}
	set := t.Settings
	if hostOf(to) != hostOf(t.URL) {
		set.Headers, set.Auth = nil, ""
	}
	d, err := r.l.try(ctx, r.keys, to, set, hostOf(to) == hostOf(t.URL))
	if err != nil {
		return ""
	}
	return d.target.URL
}

// withoutUser is an address without the name and the password in it.
func withoutUser(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.User == nil {
		return address
	}
	u.User = nil
	return u.String()
}
