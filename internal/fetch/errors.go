package fetch

import (
	"errors"
	"fmt"
	"net/http"
	"strings"
	"time"
)

// ErrNotModified says that what the caller holds is still what the server has.
var ErrNotModified = errors.New("not modified")

// Phase is a step of a request.
type Phase string

// The phases of a request, in order; Whole is all of them together.
const (
	Waiting   Phase = "waiting for its turn"
	Dialling  Phase = "connecting"
	Greeting  Phase = "TLS handshake"
	FirstByte Phase = "waiting for an answer"
	Reading   Phase = "reading"
	Whole     Phase = "the whole request"
)

// AddressError says that a text is no address.
type AddressError struct{ URL string }

func (e *AddressError) Error() string {
	return fmt.Sprintf("%q is no web address; it needs a host, as in https://example.org/page", e.URL)
}

// SchemeError says that an address is not one of the web.
type SchemeError struct{ Scheme string }

func (e *SchemeError) Error() string {
	return fmt.Sprintf("%s: addresses are not fetched; only http and https are", e.Scheme)
}

// HostError says that there is no such host.
type HostError struct{ Host string }

func (e *HostError) Error() string {
	return fmt.Sprintf("no host %s; check the spelling and the connection", e.Host)
}

// ConnectError says that a host did not take the connection.
type ConnectError struct {
	Host   string
	Reason string // "refused", "unreachable", "reset" and the like
}

func (e *ConnectError) Error() string {
	return fmt.Sprintf("connection to %s: %s; the server may be down, try again later", e.Host, e.Reason)
}

// TimeoutError says in which phase a host took too long.
type TimeoutError struct {
	Host  string
	Phase Phase
	Limit time.Duration
}

func (e *TimeoutError) Error() string {
	return fmt.Sprintf("%s took too long: %s, more than %s; try again later", e.Host, e.Phase, e.Limit)
}

// Timeout marks the error for those who ask by interface.
func (e *TimeoutError) Timeout() bool { return true }

// CertificateError says why a host's certificate is not trusted.
type CertificateError struct {
	Host   string
	Reason string
}

func (e *CertificateError) Error() string {
	return fmt.Sprintf("the certificate of %s is not good: %s; nothing was read", e.Host, e.Reason)
}

// PrivateError says that a public address led into a private network.
type PrivateError struct{ Host, Address string }

func (e *PrivateError) Error() string {
	return fmt.Sprintf("%s leads to %s, which is in a private network; if you mean it, give the address yourself",
		first(e.Host, "the address"), first(e.Address, "itself"))
}

// RedirectError says that redirects lead nowhere.
type RedirectError struct {
	URL    string
	Reason string
}

func (e *RedirectError) Error() string { return fmt.Sprintf("%s redirects %s", e.URL, e.Reason) }

// LimitError says that something is larger than what is read.
type LimitError struct {
	What  string // "the page", "its header"
	Limit int64  // bytes
}

func (e *LimitError) Error() string {
	return fmt.Sprintf("%s is larger than the limit of %s; nothing of it is shown", e.What, size(e.Limit))
}

// BodyError says that a body did not come as announced.
type BodyError struct {
	Host   string
	Reason string
}

func (e *BodyError) Error() string {
	return fmt.Sprintf("the answer of %s %s; try again", e.Host, e.Reason)
}

// StatusError says that a server answered with something else than the page.
type StatusError struct {
	Host string
	Code int
	// RetryAt is when the server may be asked again; zero where it did not say.
	RetryAt time.Time
	// Wall names the bot wall whose challenge the answer is, or is empty.
	Wall string
}

func (e *StatusError) Error() string {
	text := fmt.Sprintf("%s answers %d %s", e.Host, e.Code, http.StatusText(e.Code))
	switch {
	case e.Wall != "":
		return fmt.Sprintf("%s wants to see a browser first (a %s challenge); open the page there", e.Host, e.Wall)
	case e.Code == http.StatusUnauthorized:
		text += ": it wants a name and a password"
	case e.Code == http.StatusForbidden:
		text += ": it does not give this page to us; a browser may get it"
	case e.Code == http.StatusNotFound:
		text += ": there is no such page; check the address"
	case e.Code == http.StatusGone:
		text += ": the page was taken away for good"
	case !e.RetryAt.IsZero():
		text += "; it may be asked again at " + e.RetryAt.Format("15:04:05 on 2 January")
	case e.Code >= 500:
		text += ": the fault is the server's, try again later"
	}
	return text
}

// first returns the first text that is not empty.
func first(texts ...string) string {
	for _, s := range texts {
		if s != "" {
			return s
		}
	}
	return ""
}

// size writes a number of bytes for people.
func size(n int64) string {
	switch {
	case n >= 1<<20:
		return strings.TrimSuffix(fmt.Sprintf("%.1f", float64(n)/(1<<20)), ".0") + " MB"
	case n >= 1<<10:
		return strings.TrimSuffix(fmt.Sprintf("%.1f", float64(n)/(1<<10)), ".0") + " KB"
	default:
		return fmt.Sprintf("%d bytes", n)
	}
}
