package source_test

import (
	"context"
	"errors"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"

	"newsreader/internal/fetch"
	"newsreader/internal/source"
)

func TestAPictureIsNamedByWhereItsArticleIs(t *testing.T) {
	l := &source.Loader{Dir: "/home/me"}
	for _, c := range []struct{ link, from, want string }{
		{"a.png", "/home/me/notes.md", "/home/me/a.png"},
		{"../img/a%20b.png?x#y", "/home/me/notes/n.md", "/home/me/img/a b.png"},
		{"/abs/a.png", "/home/me/notes.md", "/abs/a.png"},
		{"a.png", source.Stdin, "/home/me/a.png"},
		{"https://example.org/a.png", "/home/me/notes.md", "https://example.org/a.png"},
		{"https://example.org/a.png", "", "https://example.org/a.png"},
		{"../a.png", "https://example.org/b/c", "https://example.org/a.png"},
		{"//cdn.example.org/a.png", "https://example.org/b/c", "https://cdn.example.org/a.png"},
		{"", "/home/me/notes.md", ""},
		{"a.png", "bundled-article", ""},
		{"data:image/png;base64,AAAA", "https://example.org/", ""},
		{"javascript:alert(1)", "https://example.org/", ""},
		{"file:///etc/passwd", "https://example.org/", ""},
		{"mailto:a@example.org", "/home/me/notes.md", ""},
	} {
		if got := l.PictureRef(c.link, c.from); got != filepath.FromSlash(c.want) && got != c.want {
			t.Errorf("%s in %s is %q, want %q", c.link, c.from, got, c.want)
		}
	}
}

func TestThePictureOfAFileIsReadWithinBounds(t *testing.T) {
	dir := t.TempDir()
	write := func(name string, size int64) string {
		t.Helper()
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte("bytes"), 0o600); err != nil {
			t.Fatal(err)
		}
		if size > 0 {
			if err := os.Truncate(path, size); err != nil {
				t.Fatal(err)
			}
		}
		return path
	}
	var l source.Loader
	from := filepath.Join(dir, "notes.md")
	if got, err := l.Picture(t.Context(), write("a.png", 0), from); err != nil || string(got) != "bytes" {
		t.Errorf("%q, %v", got, err)
	}
	var large *source.TooLargeError
	if _, err := l.Picture(t.Context(), write("b.png", 17<<20), from); !errors.As(err, &large) {
		t.Errorf("a large file: %v", err)
	}
	var kind *source.KindError
	if _, err := l.Picture(t.Context(), dir, from); !errors.As(err, &kind) {
		t.Errorf("a folder: %v", err)
	}
	if _, err := l.Picture(t.Context(), filepath.Join(dir, "none.png"), from); !errors.Is(err, fs.ErrNotExist) || err.Error() != "there is no file none.png" {
		t.Errorf("a file that is not there: %v", err)
	}
}

// TestAPictureOutOfATextLeadsIntoNoPrivateNetwork looks at what is asked of the room
// that guards: only an address on the host that the person has typed counts as typed.
func TestAPictureOutOfATextLeadsIntoNoPrivateNetwork(t *testing.T) {
	var asked fetch.Request
	l := &source.Loader{Fetch: func(_ context.Context, r fetch.Request) (*fetch.Response, error) {
		asked = r
		return nil, errors.New("nothing here")
	}}
	for _, from := range []string{"https://example.org/page", "/home/me/notes.md", source.Stdin, ""} {
		if _, err := l.Picture(t.Context(), "http://192.168.1.1/a.png", from); err == nil || asked.Typed || asked.URL != "http://192.168.1.1/a.png" {
			t.Errorf("from %q: %+v, %v", from, asked, err)
		}
		if asked.Accept == "" {
			t.Error("a page is asked for")
		}
	}
}

func TestThePictureOfAPrivatePageIsReadFromItsOwnHost(t *testing.T) {
	l := &source.Loader{Fetch: fetch.New(fetch.Options{}).Get}
	site := pictureSite(t)
	page, err := l.Load(t.Context(), site+"/page", source.Options{})
	if err != nil {
		t.Fatal(err)
	}
	name := l.PictureRef("a.png", page.Ref)
	if got, err := l.Picture(t.Context(), name, page.Ref); err != nil || string(got) != "pixels" {
		t.Errorf("%q, %v", got, err)
	}
	var private *fetch.PrivateError
	if _, err := l.Picture(t.Context(), name, "https://example.org/page"); !errors.As(err, &private) {
		t.Errorf("from elsewhere: %v", err)
	}
}

// pictureSite is a site of this machine with a page and a picture.
func pictureSite(t *testing.T) string {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/a.png" {
			w.Header().Set("Content-Type", "image/png")
			_, _ = w.Write([]byte("pixels"))
			return
		}
		w.Header().Set("Content-Type", "text/plain")
		_, _ = w.Write([]byte("A page of this machine, with enough words to be one.\n"))
	}))
	t.Cleanup(server.Close)
	return server.URL
}
