package library

import (
	"errors"
	"time"

	"newsreader/internal/feed"
	"newsreader/internal/fetch"
	"newsreader/internal/format/syndication"
	"newsreader/internal/sanitize"
	"newsreader/internal/source"
	"newsreader/internal/store"
)

// The kinds of failures, by which a summary counts them.
const (
	kindNoHost      = "no such host"
	kindConnection  = "no connection"
	kindTimeout     = "timeout"
	kindCertificate = "bad certificate"
	kindPrivate     = "private network"
	kindRedirect    = "redirects"
	kindTooLarge    = "too large"
	kindBroken      = "broken answer"
	kindForbidden   = "not allowed"
	kindNotFound    = "not found"
	kindGone        = "gone"
	kindTooMany     = "asked too often"
	kindServer      = "server error"
	kindNotFeed     = "not a feed"
	kindPassword    = "no password"
	kindOffline     = "no network"
	kindOther       = "unreadable"
)

// PasswordError says that the password of a feed could not be had.
type PasswordError struct {
	Where string
	Err   error
}

func (e *PasswordError) Error() string {
	return "the password from " + e.Where + " is not to be had: " + e.Err.Error()
}

func (e *PasswordError) Unwrap() error { return e.Err }

// kindOf groups a failure.
func kindOf(err error) string {
	var status *fetch.StatusError
	if errors.As(err, &status) {
		return kindOfStatus(status)
	}
	for _, k := range []struct {
		kind string
		is   bool
	}{
		{kindNoHost, errors.As(err, new(*fetch.HostError))},
		{kindConnection, errors.As(err, new(*fetch.ConnectError))},
		{kindTimeout, errors.As(err, new(*fetch.TimeoutError))},
		{kindCertificate, errors.As(err, new(*fetch.CertificateError))},
		{kindPrivate, errors.As(err, new(*fetch.PrivateError))},
		{kindRedirect, errors.As(err, new(*fetch.RedirectError))},
		{kindTooLarge, errors.As(err, new(*fetch.LimitError)) || errors.As(err, new(*syndication.TooLargeError))},
		{kindBroken, errors.As(err, new(*fetch.BodyError))},
		{kindNotFeed, errors.As(err, new(*syndication.NotFeedError))},
		{kindPassword, errors.As(err, new(*PasswordError))},
	} {
		if k.is {
			return k.kind
		}
	}
	return kindOther
}

func kindOfStatus(e *fetch.StatusError) string {
	switch {
	case e.Code == 410:
		return kindGone
	case e.Code == 429 || e.Code == 503 && !e.RetryAt.IsZero():
		return kindTooMany
	case e.Code == 404:
		return kindNotFound
	case e.Code >= 500:
		return kindServer
	}
	return kindForbidden
}

// unanswered reports whether a failure is of the kind that having no network is.
func unanswered(kind string) bool {
	return kind == kindNoHost || kind == kindConnection || kind == kindTimeout
}

// fatal reports whether an error of the store is one behind which nothing more can be
// stored: who goes on would only ask servers in vain.
func fatal(err error) bool {
	return errors.As(err, new(*store.FullError)) || errors.As(err, new(*store.ReadOnlyError)) ||
		errors.As(err, new(*store.CorruptError)) || errors.As(err, new(*store.LockedError))
}

// failed is the health of a feed after a failure.
func (l *Library) failed(t store.Target, at time.Time, err error) feed.Health {
	h := t.Health
	h.Checked, h.Failures = l.o.Now(), h.Failures+1
	h.Error, h.Kind = sanitize.Text(err.Error()), kindOf(err)
	o := occasion{at: at, interval: l.interval(t), failures: h.Failures, chance: l.o.Chance()}
	var status *fetch.StatusError
	if errors.As(err, &status) {
		o.retry = status.RetryAt
		if status.Code == 410 {
			h.Muted = "its server says that it is gone for good (410)"
			h.Next = time.Time{}
			return h
		}
	}
	h.Next = o.next()
	return h
}

// interval is the shortest time between two refreshes of a feed.
func (l *Library) interval(t store.Target) time.Duration {
	if t.Settings.Interval > 0 {
		return t.Settings.Interval
	}
	return l.o.Interval
}

// loadError is the sentence for a page that could not be had for its entry.
func loadError(err error) string {
	var large *source.TooLargeError
	if errors.As(err, &large) {
		return "the page is too large"
	}
	return sanitize.Text(err.Error())
}
