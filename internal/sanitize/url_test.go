package sanitize_test

import (
	"strings"
	"testing"

	"newsreader/internal/sanitize"
)

func TestURLAllowsOnlyWhatIsSafeToOpen(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"https://example.org/a?b=c#d", "https://example.org/a?b=c#d"},
		{"HTTP://EXAMPLE.ORG", "HTTP://EXAMPLE.ORG"},
		{"mailto:someone@example.org", "mailto:someone@example.org"},
		{"  https://example.org/\n", "https://example.org/"},
		{"https://example.org/a b;c", "https://example.org/a%20b%3Bc"},
		{"https://example.org/größe", "https://example.org/gr%C3%B6%C3%9Fe"},
		{"https://example.org/\x1b]8;;\x07x", "https://example.org/%1B]8%3B%3B%07x"},
		{"https://example.org/\u202egpj", "https://example.org/%E2%80%AEgpj"},
		{"https://example.org/\xff", "https://example.org/%FF"},
		{"https://exa\nmple.org/\ta", "https://example.org/a"},
		{"https://[::1]:80/", "https://[::1]:80/"},
		{"https://example.org/%20", "https://example.org/%20"},
	} {
		if got, ok := sanitize.URL(c.in); !ok || got != c.want {
			t.Errorf("URL(%q) = %q, %v, want %q", c.in, got, ok, c.want)
		}
	}
	for _, in := range []string{
		"", "a", "/a", "#a", "//example.org/", "javascript:alert(1)", "java\nscript:alert(1)", "\x01javascript:x",
		"data:text/html,x", "file:///etc/passwd", "vbscript:x", "ftp://example.org/", "ssh://-oProxyCommand=x",
		"http:", "http://", "http:///x", "https:example.org", "mailto:", "x-man-page://ls", ":",
		"https://example.org/" + strings.Repeat("a", sanitize.MaxURL),
	} {
		if got, ok := sanitize.URL(in); ok {
			t.Errorf("URL(%q) = %q is allowed", in, got)
		}
	}
}

func TestReferenceKeepsWhatTheArticleMayPointTo(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"https://example.org/a;b", "https://example.org/a;b"},
		{"#größe", "#größe"},
		{"../a/b.html?c#d", "../a/b.html?c#d"},
		{"//example.org/a", "//example.org/a"},
		{" a b\u00a0c ", "a%20b%C2%A0c"},
		{`a<b>"c"`, "a%3Cb%3E%22c%22"},
		{"a\x1b[2Jb\u200b", "a%1B[2Jb%E2%80%8B"},
		{"javascript:alert(1)", ""},
		{"JaVa\tScRiPt:alert(1)", ""},
		{"data:image/png;base64,AAAA", ""},
		{"file:///etc/passwd", ""},
		{"blob:https://example.org/x", ""},
		{"", ""},
	} {
		if got := sanitize.Reference(c.in); got != c.want {
			t.Errorf("Reference(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}
