package fetch

import (
	"net/http"
	"strings"
	"testing"
)

func TestRedirects(t *testing.T) {
	circle := as[*RedirectError](func(e *RedirectError) bool { return strings.Contains(e.Reason, "circle") })
	run(t, []scenario{
		{name: "a chain of every kind is followed to its end",
			body: "end",
			serve: paths(map[string]http.HandlerFunc{
				"/": to(301, "/a"), "/a": to(302, "/b"), "/b": to(303, "/c?x=1"), "/c": to(307, "/d"), "/d": to(308, "/e"), "/e": text("end"),
			})},
		{name: "relative addresses are resolved", body: "end",
			serve: paths(map[string]http.HandlerFunc{"/": to(302, "dir/one"), "/dir/one": to(302, "../two"), "/two": text("end")}),
			check: func(t *testing.T, r *Response, host string) {
				if r.URL.String() != host+"/two" || len(r.Redirects) != 2 {
					t.Errorf("ended at %s after %v", r.URL, r.Redirects)
				}
			}},
		{name: "an unbroken permanent chain is told", body: "end",
			serve: paths(map[string]http.HandlerFunc{"/": to(301, "/a"), "/a": to(308, "/b"), "/b": to(302, "/c"), "/c": text("end")}),
			check: func(t *testing.T, r *Response, host string) {
				if got := r.Permanent(); got != host+"/b" {
					t.Errorf("permanent address %q", got)
				}
			}},
		{name: "a temporary start makes nothing permanent", body: "end",
			serve: paths(map[string]http.HandlerFunc{"/": to(302, "/a"), "/a": to(301, "/b"), "/b": text("end")}),
			check: func(t *testing.T, r *Response, _ string) {
				if got := r.Permanent(); got != "" {
					t.Errorf("permanent address %q", got)
				}
			}},
		{name: "a page that leads to itself is a circle", serve: to(302, "/"), want: circle},
		{name: "two pages that lead to each other are a circle", want: circle,
			serve: paths(map[string]http.HandlerFunc{"/": to(302, "/a"), "/a": to(302, "/")})},
		{name: "a chain without an end is left",
			serve: func(w http.ResponseWriter, r *http.Request) { to(302, r.URL.Path+"x")(w, r) },
			want:  as[*RedirectError](func(e *RedirectError) bool { return strings.Contains(e.Reason, "10 times") })},
		{name: "a redirect to nowhere says so", serve: func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(302) },
			want: as[*RedirectError](func(e *RedirectError) bool { return strings.Contains(e.Reason, "where") })},
		{name: "a redirect to no address says so", serve: to(302, "http://[::"), want: as[*RedirectError](nil)},
		{name: "a redirect to a file is refused, and said to be one", serve: to(302, "file:///etc/passwd"),
			want: as[*RedirectError](func(e *RedirectError) bool {
				return as[*SchemeError](nil)(e) && strings.Contains(e.Error(), "redirects to a file: address")
			})},
		{name: "a redirect to no host is to no address", serve: to(302, "http:///x"), want: as[*RedirectError](nil)},
		{name: "a redirect to a script is refused", serve: to(302, "javascript:alert(1)"), want: as[*SchemeError](nil)},
		{name: "a cookie of the way is sent on", body: "welcome",
			serve: func(w http.ResponseWriter, r *http.Request) {
				if c, err := r.Cookie("seen"); err == nil && c.Value == "1" {
					text("welcome")(w, r)
					return
				}
				http.SetCookie(w, &http.Cookie{Name: "seen", Value: "1"})
				to(302, "/")(w, r)
			}},
		{name: "a fragment does not reach the server", body: "/page",
			request: func(r *Request) { r.URL = "HOST/page#part" },
			serve:   func(w http.ResponseWriter, r *http.Request) { text(r.RequestURI)(w, r) }},
	})
}

func TestSecretsStayWithTheirHost(t *testing.T) {
	run(t, []scenario{
		{name: "a name and a password in the address are sent", body: "ada:secret",
			request: func(r *Request) { r.URL = "AUTH/" },
			serve: func(w http.ResponseWriter, r *http.Request) {
				name, password, _ := r.BasicAuth()
				text(name+":"+password)(w, r)
			}},
		{name: "they do not go to another host", body: "",
			request: func(r *Request) { r.URL = "AUTH/" },
			serve: func(w http.ResponseWriter, r *http.Request) {
				host, port, _ := strings.Cut(r.Host, ":")
				if host == "127.0.0.1" {
					to(302, "http://localhost:"+port+"/other")(w, r)
					return
				}
				text(r.Header.Get("Authorization"))(w, r)
			}},
		{name: "validators do not go to another host", body: "",
			request: func(r *Request) { r.ETag = `"v1"` },
			serve: func(w http.ResponseWriter, r *http.Request) {
				host, port, _ := strings.Cut(r.Host, ":")
				if host == "127.0.0.1" {
					to(302, "http://localhost:"+port+"/other")(w, r)
					return
				}
				text(r.Header.Get("If-None-Match"))(w, r)
			}},
		{name: "headers for one host do not go to another", body: "",
			request: func(r *Request) { r.Header = http.Header{"Authorization": {"Bearer secret"}} },
			serve: func(w http.ResponseWriter, r *http.Request) {
				host, port, _ := strings.Cut(r.Host, ":")
				if host == "127.0.0.1" {
					to(302, "http://localhost:"+port+"/other")(w, r)
					return
				}
				text(r.Header.Get("Authorization"))(w, r)
			}},
		{name: "headers for one host do go along on that host", body: "Bearer secret",
			request: func(r *Request) { r.Header = http.Header{"Authorization": {"Bearer secret"}} },
			serve: paths(map[string]http.HandlerFunc{
				"/":  to(302, "/b"),
				"/b": func(w http.ResponseWriter, r *http.Request) { text(r.Header.Get("Authorization"))(w, r) },
			})},
	})
}
