package library

import (
	"net/url"

	"newsreader/internal/fetch"
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

// withoutUser is an address without the name and the password in it.
func withoutUser(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.User == nil {
		return address
	}
	u.User = nil
	return u.String()
}
