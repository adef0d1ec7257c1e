package library

import (
	"net/url"
	"strings"

	"newsreader/internal/sanitize"
)

// webAddress reads what a person types for a feed or a site: an address, one that begins
// with feed: as some buttons have it, or a host without a scheme.
func webAddress(ref string) (string, bool) {
	ref = strings.TrimSpace(ref)
	if len(ref) > 5 && strings.EqualFold(ref[:5], "feed:") {
		ref = strings.TrimPrefix(ref[5:], "//")
	}
	if !strings.Contains(ref, "://") {
		if host, _, _ := strings.Cut(ref, "/"); !strings.Contains(host, ".") && !strings.HasPrefix(host, "localhost") || strings.ContainsAny(ref, " \t") {
			return "", false
		}
		ref = "https://" + ref
	}
	u, err := url.Parse(ref)
	if err != nil || u.Host == "" || strings.ContainsAny(u.Host, " ") || sanitize.Text(ref) != ref {
		return "", false
	}
	u.Scheme = strings.ToLower(u.Scheme)
	if u.Scheme != "http" && u.Scheme != "https" {
		return "", false
	}
	u.Fragment, u.RawFragment = "", ""
	return u.String(), true
}
