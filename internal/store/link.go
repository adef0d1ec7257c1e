package store

import (
	"crypto/sha256"
	"encoding/binary"
	"net/url"
	"strings"
)

// canonical returns an address without what changes while the page stays the same: its
// scheme, "www.", the port that goes without saying, the slash at the end of its path and
// what only tells where the reader came from. What is no address with a host is returned
// as it is.
func canonical(address string) string {
	address = strings.TrimSpace(address)
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return address
	}
	var b strings.Builder
	b.Grow(len(address))
	host := strings.ToLower(u.Host)
	host = strings.TrimSuffix(strings.TrimSuffix(host, ":80"), ":443")
	b.WriteString(strings.TrimPrefix(host, "www."))
	b.WriteString(strings.TrimSuffix(u.EscapedPath(), "/"))
	mark := byte('?')
	for part := range strings.SplitSeq(u.RawQuery, "&") {
		name, _, _ := strings.Cut(part, "=")
		if part == "" || tracks(name) {
			continue
		}
		b.WriteByte(mark)
		b.WriteString(part)
		mark = '&'
	}
	if f := u.EscapedFragment(); f != "" && !tracks(f) {
		b.WriteByte('#')
		b.WriteString(f)
	}
	return b.String()
}

// tracks reports whether a parameter tells where a reader came from, and not which page.
func tracks(name string) bool {
	name = strings.ToLower(name)
	for _, begin := range [...]string{"utm_", "mtm_", "pk_", "piwik_", "hsa_", "mc_", "_hs", "at_medium", "at_campaign", "stm_"} {
		if strings.HasPrefix(name, begin) {
			return true
		}
	}
	switch name {
	case "fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid", "igshid", "igsh",
		"vero_id", "wickedid", "oly_anon_id", "oly_enc_id", "rb_clickid", "s_cid", "mkt_tok", "ns_campaign",
		"ns_mchannel", "ns_source", "cmpid", "ref_src", "ref_url", "ftag", "xtor":
		return true
	}
	return false
}

// home reports whether a canonical address is a site's first page, which many entries
// may have in common.
func home(link string) bool { return !strings.ContainsAny(link, "/?#") }

// linkKey is what an entry is found by from its address; 0 is none.
func linkKey(address string) int64 {
	link := canonical(address)
	if link == "" {
		return 0
	}
	if page, _, cut := strings.Cut(link, "#"); cut && page != "" {
		link = page
	}
	return hash("link", link)
}

// hash returns 64 bits that stand for some texts. It is never 0.
func hash(parts ...string) int64 {
	h := sha256.New()
	var n [8]byte
	for _, p := range parts {
		binary.LittleEndian.PutUint64(n[:], uint64(len(p)))
		h.Write(n[:])
		h.Write([]byte(p))
	}
	var sum [sha256.Size]byte
	v := int64(binary.LittleEndian.Uint64(h.Sum(sum[:0])))
	if v == 0 {
		v = 1
	}
	return v
}
