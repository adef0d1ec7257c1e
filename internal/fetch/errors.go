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
	return fmt.Sprintf("%q is no proper web address; one looks like https://example.org/page", e.URL)
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

// PrivateError says that a public address led into a private network. Address is where
// a name led to; it is empty where the host itself is written as a private address.
type PrivateError struct{ Host, Address string }

func (e *PrivateError) Error() string {
	where := "is in a private network"
	if e.Address != "" {
		where = "leads to " + e.Address + ", which " + where
	}
	return fmt.Sprintf("%s %s; if you mean it, give the address yourself", first(e.Host, "the address"), where)
}

// RedirectError says that redirects lead nowhere.
type RedirectError struct {
	URL    string
	Reason string
	// Err is what is wrong with the address they lead to, or nil.
	Err error
}

func (e *RedirectError) Error() string {
	return fmt.Sprintf("%s redirects %s; a browser may get further", e.URL, e.Reason)
}

func (e *RedirectError) Unwrap() error { return e.Err }

// LimitError says that something is larger than what is read.
type LimitError struct {
	What  string // "the page", "the header of the answer"
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
	if e.Wall != "" {
		return fmt.Sprintf("%s wants to see a browser first (a %s challenge); open the page there", e.Host, e.Wall)
	}
	text := fmt.Sprintf("%s answers %d %s", e.Host, e.Code, http.StatusText(e.Code))
	if !e.RetryAt.IsZero() {
		return text + "; it may be asked again at " + e.RetryAt.Format("15:04:05 on 2 January")
	}
	return text + advice(e.Code)
}

// advice says what a status means for who wanted the page, and what to do about it.
func advice(code int) string {
	switch code {
	case http.StatusBadRequest:
		return ": it does not understand the address; check it"
	case http.StatusUnauthorized:
		return ": it wants a name and a password"
	case http.StatusPaymentRequired:
		return ": it wants to be paid; open the page in a browser"
	case http.StatusForbidden:
		return ": it does not give this page to us; a browser may get it"
	case http.StatusNotFound:
		return ": there is no such page; check the address"
	case http.StatusGone:
		return ": the page was taken away for good"
	case http.StatusTooManyRequests:
		return ": it was asked too often; try again later"
	case http.StatusUnavailableForLegalReasons:
		return ": a law forbids it to show this page here"
	}
	if code >= 500 {
		return ": the fault is the server's, try again later"
	}
	return ": a browser may get further"
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
