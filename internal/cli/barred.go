package cli

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"sync"

	"newsreader/internal/fetch"
	"newsreader/internal/format/extract"
	"newsreader/internal/format/hypertext"
	"newsreader/internal/source"
)

// barred remembers why pages could not be read since the program began. Its zero
// value remembers nothing; it is safe for concurrent use.
type barred struct {
	mu    sync.Mutex
	pages map[string]string // by address
	hosts map[string]string
}

// Barred implements tui.Articles.
func (s *shelf) Barred(ref, _ string) (why string, tried bool) {
	if why := s.barred.why(ref); why != "" {
		return why, true
	}
	return source.Barred(ref), false
}

func (b *barred) why(ref string) string {
	b.mu.Lock()
	defer b.mu.Unlock()
	ref = withoutFragment(ref)
	if why := b.pages[ref]; why != "" {
		return why
	}
	if len(b.hosts) == 0 {
		return ""
	}
	return b.hosts[hostOf(ref)]
}

// learn notes how the loading of a page went. One that was given up says nothing.
func (b *barred) learn(ref string, err error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if err == nil {
		delete(b.pages, ref)
		delete(b.hosts, hostOf(ref))
		return
	}
	if errors.Is(err, context.Canceled) {
		return
	}
	if b.pages == nil {
		b.pages, b.hosts = map[string]string{}, map[string]string{}
	}
	if why := wrongHost(err); why != "" {
		b.hosts[hostOf(ref)] = why
		return
	}
	b.pages[ref] = wrongPage(err)
}

func hostOf(ref string) string {
	u, err := url.Parse(ref)
	if err != nil {
		return ""
	}
	return u.Host
}

// wrongHost says what is wrong with all pages of a host, in a few words, or returns "".
func wrongHost(err error) string {
	var (
		host        *fetch.HostError
		connection  *fetch.ConnectError
		slow        *fetch.TimeoutError
		certificate *fetch.CertificateError
	)
	switch {
	case errors.As(err, &host):
		return "its host was not found"
	case errors.As(err, &connection):
		return "its host did not answer: " + connection.Reason
	case errors.As(err, &slow):
		return "its host took too long"
	case errors.As(err, &certificate):
		return "its host has no good certificate"
	}
	return ""
}

// wrongPage says what is wrong with one page.
func wrongPage(err error) string {
	var (
		media  *source.MediaError
		feed   *source.FeedError
		status *fetch.StatusError
		wall   *extract.WallError
		inside *fetch.PrivateError
	)
	switch {
	case errors.As(err, &media):
		return media.What
	case errors.As(err, &feed):
		return "a feed"
	case errors.As(err, &inside):
		return "it leads into a private network"
	case errors.As(err, &status):
		return wrongStatus(status)
	case errors.As(err, &wall):
		return wrongWall(wall)
	case errors.Is(err, hypertext.ErrNoText):
		return "its page has no text of its own"
	}
	return "it could not be read a moment ago"
}

func wrongStatus(e *fetch.StatusError) string {
	switch {
	case e.Wall != "":
		return "its host wants to see a browser"
	case e.Code == 404, e.Code == 410: // not found, gone (RFC 9110, 15.5)
		return "there is no such page"
	default:
		return fmt.Sprintf("its host answered %d", e.Code)
	}
}

func wrongWall(e *extract.WallError) string {
	switch e.Kind {
	case extract.Consent:
		return "it asks for consent first"
	case extract.Login:
		return "it asks to log in"
	case extract.NotFound:
		return "there is no such page"
	case extract.Challenge:
		return "its host wants to see a browser"
	default:
		return "its page shows no article"
	}
}
