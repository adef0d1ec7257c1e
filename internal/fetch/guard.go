package fetch

import (
	"net/netip"
	"net/url"
	"strconv"
	"strings"
	"syscall"
)

// refused are the ranges beside those that netip knows by name: shared address
// space (RFC 6598), benchmarks (RFC 2544), protocol assignments (RFC 6890), the
// reserved top (RFC 1112), NAT64 (RFC 6052) and 6to4 (RFC 3056), which can carry a
// private address within a public one, and the documentation ranges.
var refused = prefixes(
	"0.0.0.0/8", "100.64.0.0/10", "192.0.0.0/24", "192.0.2.0/24", "198.18.0.0/15", "198.51.100.0/24",
	"203.0.113.0/24", "240.0.0.0/4", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001:db8::/32", "2002::/16", "fec0::/10",
)

func prefixes(texts ...string) []netip.Prefix {
	var out []netip.Prefix
	for _, s := range texts {
		out = append(out, netip.MustParsePrefix(s))
	}
	return out
}

// private reports whether an address is no public host's.
func private(a netip.Addr) bool {
	a = a.Unmap()
	if !a.IsValid() || a.IsLoopback() || a.IsPrivate() || a.IsLinkLocalUnicast() || a.IsLinkLocalMulticast() ||
		a.IsInterfaceLocalMulticast() || a.IsMulticast() || a.IsUnspecified() {
		return true
	}
	for _, p := range refused {
		if p.Contains(a) {
			return true
		}
	}
	return false
}

// refusePrivate is the Control function of the guarded dialler. It runs after the
// name was resolved and before the connection is made, with the very address that
// will be connected to, so that a name which changes its address between two
// look-ups (DNS rebinding) gains nothing.
func refusePrivate(_, address string, _ syscall.RawConn) error {
	a, err := netip.ParseAddrPort(address)
	if err != nil || private(a.Addr()) {
		return &PrivateError{Address: address}
	}
	return nil
}

// parse reads an address and refuses all but http and https.
func parse(raw string) (*url.URL, error) {
	u, err := url.Parse(strings.TrimSpace(raw))
	if err != nil || u.Host == "" {
		if err == nil && u.Scheme != "" && u.Scheme != "http" && u.Scheme != "https" {
			return nil, &SchemeError{Scheme: u.Scheme}
		}
		return nil, &AddressError{URL: raw}
	}
	u.Scheme = strings.ToLower(u.Scheme)
	if u.Scheme != "http" && u.Scheme != "https" {
		return nil, &SchemeError{Scheme: u.Scheme}
	}
	u.Fragment, u.RawFragment = "", ""
	return u, nil
}

// Own reports whether an address is written as that of the person's own machine or
// network: a private number, or "localhost". Whether a name leads there is known only
// when it is dialled (Response.Private).
func Own(address string) bool {
	u, err := url.Parse(address)
	return err == nil && literalPrivate(u.Hostname())
}

// literalPrivate reports whether a host is written as a private address or as the
// name of the machine itself: with a proxy in between no dialler of ours would see
// it.
func literalPrivate(host string) bool {
	host = strings.TrimSuffix(strings.ToLower(host), ".")
	if host == "localhost" || strings.HasSuffix(host, ".localhost") {
		return true
	}
	if a, err := netip.ParseAddr(host); err == nil {
		return private(a)
	}
	a, numeric := oldNumber(host)
	return numeric && private(a)
}

// oldNumber reads the other ways in which an address of IPv4 can be written, which
// proxies and resolvers still understand as inet_aton does: "2130706433", "0x7f.1",
// "0177.0.0.1". A host whose last part is a number is nothing else (WHATWG URL, 3.5);
// where it makes no address, that is the zero one, which is no public host's.
func oldNumber(host string) (a netip.Addr, numeric bool) {
	parts := strings.Split(host, ".")
	last := parts[len(parts)-1]
	if last == "" || !isDigits(last) && !strings.HasPrefix(last, "0x") {
		return netip.Addr{}, false
	}
	var value uint64
	for i, part := range parts {
		n, err := strconv.ParseUint(part, 0, 32) // 0x is hexadecimal, a zero alone octal
		most := uint64(0xff)
		if i == len(parts)-1 {
			most = 1<<(8*(5-len(parts))) - 1 // the last part fills what the others leave
		}
		if err != nil || len(parts) > 4 || n > most {
			return netip.Addr{}, true
		}
		if i == len(parts)-1 {
			value = value<<(8*(5-len(parts))) | n
		} else {
			value = value<<8 | n
		}
	}
	return netip.AddrFrom4([4]byte{byte(value >> 24), byte(value >> 16), byte(value >> 8), byte(value)}), true
}

func isDigits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}
