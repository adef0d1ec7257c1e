package source

import (
	"context"
	"net/url"
	"path"
	"strings"
	"sync"

	"newsreader/internal/article"
	"newsreader/internal/fetch"
	"newsreader/internal/format/charset"
	"newsreader/internal/format/extract"
	"newsreader/internal/format/hypertext"
	"newsreader/internal/sanitize"
)

// Fetch gets an address; it is the method Get of a fetch.Client.
type Fetch func(context.Context, fetch.Request) (*fetch.Response, error)

// private remembers the hosts of private networks that the person has typed, and the
// names and passwords: a page from there may lead to its own host again.
type private struct {
	mu    sync.Mutex
	hosts map[string]bool
	users map[string]*url.Userinfo // by scheme and host
}

// login keeps the name and password that stand in an address the person typed, and
// user puts them into another address of that host. Nobody else sees them: they stand
// in no article and in no kept state.
func (p *private) login(u *url.URL) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.users == nil {
		p.users = map[string]*url.Userinfo{}
	}
	p.users[u.Scheme+"://"+u.Host] = u.User
}

func (p *private) user(u *url.URL) *url.Userinfo {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.users[u.Scheme+"://"+u.Host]
}

func (p *private) add(host string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.hosts == nil {
		p.hosts = map[string]bool{}
	}
	p.hosts[host] = true
}

func (p *private) has(host string) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.hosts[host]
}

// IsWeb reports whether a ref is the address of a page.
func IsWeb(ref string) bool {
	scheme, _, ok := strings.Cut(ref, "://")
	return ok && (strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https"))
}

// web makes a place of an address. The fragment stays here: it names a section of
// the article and no server is told of it.
func (l *Loader) web(ref string) (place, error) {
	u, err := url.Parse(ref)
	if err != nil {
		return place{}, &fetch.AddressError{URL: ref}
	}
	if l.Fetch == nil {
		return place{}, &AddressError{ref}
	}
	fragment := u.Fragment
	u.Fragment, u.RawFragment = "", ""
	return place{kind: inWeb, ref: u.String(), name: u.Host, path: u.Path, fragment: fragment}, nil
}

// get fetches a page. An address out of a page may lead into a private network only
// where that page is of the same host, and the person has typed that host's name.
func (l *Loader) get(ctx context.Context, ref string, o Options) (*fetch.Response, error) {
	u, err := url.Parse(ref)
	if err != nil {
		return nil, &AddressError{ref}
	}
	own := o.From == "" || sameHost(o.From, u)
	switch {
	case o.From == "" && u.User != nil:
		l.private.login(u)
	case own && u.User == nil:
		u.User = l.private.user(u)
	}
	got, err := l.Fetch(ctx, fetch.Request{
		URL:      u.String(),
		Typed:    o.From == "" || own && l.private.has(u.Host),
		Accept:   o.accept,
		Judge:    o.wanted,
		Progress: o.Progress,
	})
	if err != nil {
		return nil, err
	}
	if got.Private && o.From == "" {
		l.private.add(got.URL.Host)
	}
	bare := *got.URL
	bare.User = nil
	got.URL = &bare
	return got, nil
}

// loadWeb fetches a page and decodes it, with its further pages where these are
// wanted.
func (l *Loader) loadWeb(ctx context.Context, at place, o Options) (*Result, error) {
	out, err := l.loadPage(ctx, at, o)
	if err != nil || !o.AllPages {
		return out, err
	}
	return l.goOn(ctx, out, o)
}

// loadPage fetches one page and decodes it by what the server says it is, or by what
// it looks like where the server says nothing or what cannot be.
func (l *Loader) loadPage(ctx context.Context, at place, o Options) (*Result, error) {
	o.wanted = o.judge
	got, err := l.get(ctx, at.ref, o)
	if err != nil {
		return nil, err
	}
	name := strings.TrimPrefix(got.URL.Host, "www.")
	kind, err := o.media(got, path.Base(at.path))
	if err != nil {
		return nil, err
	}
	declared := got.Charset
	if declared == "" && kind != "text" {
		declared = declaredCharset(got.Body)
	}
	text, _, err := charset.Decode(got.Body, declared)
	if err != nil {
		return nil, named(name, err)
	}
	if kind == "" {
		kind = byContent(text)
	}
	if o.Base == "" {
		o.Base = got.URL.String()
	}
	out := &Result{Ref: got.URL.String(), Name: name, Fragment: at.fragment}
	out.Article, out.Next, err = decodePage(ctx, text, kind, o.Base)
	if err != nil {
		return nil, named(name, err)
	}
	out.Article, out.Pages = arrived(out.Article, got), []Page{{text, kind}}
	return out, nil
}

// sameHost reports whether an address is of the host of a page.
func sameHost(from string, u *url.URL) bool {
	f, err := url.Parse(from)
	return err == nil && f.Host == u.Host
}

// decodePage decodes a text; of a page, the article in it, and the address of the page
// that goes on with it.
func decodePage(ctx context.Context, text, format, base string) (a *article.Article, next string, err error) {
	if format != "html" || hypertext.Own(text) {
		a, err = decodeText(text, format, base)
		return a, "", err
	}
	page, err := extract.Read(ctx, text, extract.Options{Base: base})
	if err != nil {
		return nil, "", err
	}
	return page.Article, page.Next, nil
}

// arrived adds to an article where it came from and what was odd on the way.
func arrived(a *article.Article, got *fetch.Response) *article.Article {
	out := *a
	if address, ok := sanitize.URL(got.URL.String()); ok {
		out.Origin.URL = address
	}
	notes := append([]string(nil), a.Provenance.Notes...)
	for _, n := range got.Notes {
		notes = append(notes, sanitize.Text(n))
	}
	out.Provenance.Notes = notes
	return &out
}
