package fetch

import (
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"net"
	"strings"
	"syscall"
)

// classify turns an error of the standard library into one that a person
// understands. What it does not know is wrapped with the host's name.
func (l Limits) classify(host string, phase Phase, err error) error {
	if own(err) {
		return err
	}
	if e := (*PrivateError)(nil); errors.As(err, &e) {
		return &PrivateError{Host: host, Address: e.Address}
	}
	var dns *net.DNSError
	if errors.As(err, &dns) {
		if dns.IsTimeout {
			return &TimeoutError{Host: host, Phase: Dialling, Limit: l.Dial}
		}
		return &HostError{Host: dns.Name}
	}
	if reason := certificate(err); reason != "" {
		return &CertificateError{Host: host, Reason: reason}
	}
	if reason := connection(err); reason != "" {
		return &ConnectError{Host: host, Reason: reason}
	}
	if e := l.timeout(host, phase, err); e != nil {
		return e
	}
	if strings.Contains(err.Error(), "server response headers exceeded") || strings.Contains(err.Error(), "response header list larger") {
		return &LimitError{What: "the header of the answer", Limit: l.Header}
	}
	if reason := broken(err); reason != "" {
		return &BodyError{Host: host, Reason: reason}
	}
	return fmt.Errorf("fetch from %s: %w", host, err)
}

// own reports whether an error is one of this package's already.
func own(err error) bool {
	var (
		address *AddressError
		status  *StatusError
		limit   *LimitError
		timeout *TimeoutError
		body    *BodyError
	)
	return errors.As(err, &address) || errors.As(err, &status) || errors.As(err, &limit) ||
		errors.As(err, &timeout) || errors.As(err, &body)
}

// timeout says which phase took too long, or returns nil.
func (l Limits) timeout(host string, phase Phase, err error) error {
	var net net.Error
	if !errors.Is(err, context.DeadlineExceeded) && (!errors.As(err, &net) || !net.Timeout()) {
		return nil
	}
	limits := map[Phase]*TimeoutError{
		Dialling:  {Host: host, Phase: Dialling, Limit: l.Dial},
		Greeting:  {Host: host, Phase: Greeting, Limit: l.TLS},
		FirstByte: {Host: host, Phase: FirstByte, Limit: l.FirstByte},
		Reading:   {Host: host, Phase: Reading, Limit: l.Idle},
	}
	if e := limits[phase]; e != nil {
		return e
	}
	return &TimeoutError{Host: host, Phase: Whole, Limit: l.Whole}
}

// certificate says what is wrong with a certificate, or returns "".
func certificate(err error) string {
	var (
		name    x509.HostnameError
		unknown x509.UnknownAuthorityError
		invalid x509.CertificateInvalidError
		record  tls.RecordHeaderError
		alert   tls.AlertError
	)
	switch {
	case errors.As(err, &name):
		names := name.Certificate.DNSNames
		if len(names) == 0 {
			return "it names no host"
		}
		return "it is for " + strings.Join(names[:min(3, len(names))], ", ")
	case errors.As(err, &invalid) && invalid.Reason == x509.Expired:
		if c := invalid.Cert; c != nil {
			return fmt.Sprintf("it was good from %s to %s", c.NotBefore.Format("2006-01-02"), c.NotAfter.Format("2006-01-02"))
		}
		return "it expired"
	case errors.As(err, &unknown):
		return "nobody that this machine trusts has signed it"
	case errors.As(err, &invalid):
		return invalid.Error()
	case errors.As(err, &record):
		return "the server does not speak TLS there; the address may begin with http://"
	case errors.As(err, &alert):
		return "the server refused the handshake (" + alert.Error() + ")"
	}
	return ""
}

// connection says why there is no connection, or returns "".
func connection(err error) string {
	for _, c := range []struct {
		errno  syscall.Errno
		reason string
	}{
		{syscall.ECONNREFUSED, "refused"},
		{syscall.ECONNRESET, "cut off by the server"},
		{syscall.EHOSTUNREACH, "no way there"},
		{syscall.ENETUNREACH, "no network"},
		{syscall.EPIPE, "cut off by the server"},
	} {
		if errors.Is(err, c.errno) {
			return c.reason
		}
	}
	return ""
}

// broken says how a body ended too early or in disorder, or returns "".
func broken(err error) string {
	var (
		corrupt flate.CorruptInputError
		coding  *codingError
	)
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		return "was cut off"
	case errors.As(err, &coding):
		return coding.Error()
	case errors.As(err, &corrupt), errors.Is(err, gzip.ErrHeader), errors.Is(err, gzip.ErrChecksum),
		errors.Is(err, zlib.ErrHeader), errors.Is(err, zlib.ErrChecksum), errors.Is(err, zlib.ErrDictionary),
		strings.HasPrefix(err.Error(), "brotli:"), strings.HasPrefix(err.Error(), "zstd"),
		strings.Contains(err.Error(), "magic number mismatch"), strings.Contains(err.Error(), "window size exceeded"):
		return "is damaged: its compression cannot be undone"
	case strings.Contains(err.Error(), "malformed HTTP"), strings.Contains(err.Error(), "transport connection broken"),
		strings.Contains(err.Error(), "http2:"),
		strings.Contains(err.Error(), "malformed MIME"), strings.Contains(err.Error(), "stream error"), strings.Contains(err.Error(), "chunk"):
		return "is no proper HTTP"
	}
	return ""
}
