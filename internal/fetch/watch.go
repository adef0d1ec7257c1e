package fetch

import (
	"context"
	"net/http/httptrace"
	"net/netip"
	"sync"
)

// watch follows one request through its phases and remembers where its connection
// leads. Its hooks run on the transport's goroutines.
type watch struct {
	host    string
	proxied bool // set before the request is sent

	mu     sync.Mutex
	now    Phase
	remote netip.Addr
}

// trace returns a context that reports to the watch; tell hears of each phase.
func (w *watch) trace(ctx context.Context, tell func(Phase)) context.Context {
	enter := func(p Phase) {
		w.mu.Lock()
		w.now = p
		w.mu.Unlock()
		tell(p)
	}
	enter(Dialling)
	return httptrace.WithClientTrace(ctx, &httptrace.ClientTrace{
		TLSHandshakeStart: func() { enter(Greeting) },
		GotConn: func(info httptrace.GotConnInfo) {
			if a, err := netip.ParseAddrPort(info.Conn.RemoteAddr().String()); err == nil {
				w.mu.Lock()
				w.remote = a.Addr()
				w.mu.Unlock()
			}
			enter(FirstByte)
		},
	})
}

// phase returns the phase that the request is in.
func (w *watch) phase() Phase {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.now
}

// private reports whether the connection leads into a private network.
func (w *watch) private() bool {
	if w.proxied { // the connection leads to the proxy, which tells nothing of the host
		return literalPrivate(w.host)
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.remote.IsValid() && private(w.remote)
}
