package source

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"newsreader/internal/format/charset"
)

// edition is a bundle of two articles that lead to one another.
func edition() fs.FS {
	return fstest.MapFS{
		"tour.md":   {Data: []byte("# The tour\n\nFirst words.\n\n## Keys\n\nSee [the other](other.md#two).\n")},
		"other.md":  {Data: []byte("# Other\n\n## One\n\nText one.\n\n## Two\n\nText two.\n")},
		"notes.txt": {Data: []byte("no article of the edition")},
	}
}

// library returns a loader over the edition and a folder of its own.
func library(t *testing.T, files map[string]string) *Loader {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return &Loader{Bundled: edition(), Edition: listed("tour", "other"), Dir: dir}
}

func load(t *testing.T, l *Loader, ref string, o Options) *Result {
	t.Helper()
	r, err := l.Load(context.Background(), ref, o)
	if err != nil {
		t.Fatalf("%s: %v", ref, err)
	}
	return r
}

func TestRefsAreLookedForInOrder(t *testing.T) {
	l := library(t, map[string]string{
		"tour":        "A file that is called as the bundled article is.\n",
		"tour.md":     "# The file\n\nText.\n",
		"own.md":      "# Own\n\nText.\n",
		"-":           "a file called hyphen\n",
		"sub/deep.md": "# Deep\n\nText.\n",
	})
	l.Stdin = strings.NewReader("# From the pipe\n\nText with [a link](https://example.org/).\n")
	for _, c := range []struct{ ref, title, wantRef string }{
		{"-", "From the pipe", "-"},
		{"tour", "The tour", "tour"},
		{"tour.md", "The tour", "tour"},
		{"./tour.md", "The file", filepath.Join(l.Dir, "tour.md")},
		{"own.md", "Own", filepath.Join(l.Dir, "own.md")},
		{"sub/deep.md", "Deep", filepath.Join(l.Dir, "sub", "deep.md")},
		{filepath.Join(l.Dir, "own.md"), "Own", filepath.Join(l.Dir, "own.md")},
	} {
		r := load(t, l, c.ref, Options{})
		if r.Article == nil || r.Article.Title != c.title || r.Ref != c.wantRef {
			t.Errorf("%s: ref %q, article %+v; want %q", c.ref, r.Ref, r.Article, c.title)
			continue
		}
		// The ref of the result opens the same again, from anywhere.
		elsewhere := &Loader{Stdin: l.Stdin, Bundled: l.Bundled, Dir: t.TempDir()}
		if r.Ref == Stdin {
			elsewhere = l
		}
		if again := load(t, elsewhere, r.Ref, Options{}); again.Article.Title != c.title {
			t.Errorf("%s, opened again as %s: %q", c.ref, r.Ref, again.Article.Title)
		}
	}
}

func TestTheAddressOfAFileIsTheFile(t *testing.T) {
	l := library(t, map[string]string{"two words.md": "# Own\n\nText.\n"})
	path := filepath.Join(l.Dir, "two words.md")
	r := load(t, l, "file://"+strings.ReplaceAll(filepath.ToSlash(path), " ", "%20"), Options{})
	if r.Ref != path {
		t.Errorf("%q", r.Ref)
	}
	for _, ref := range []string{"file:///", "file:///absent.md", "file:///%zz", "file://host/a.md"} {
		if r, err := l.Load(context.Background(), ref, Options{From: ""}); err == nil && r.Article != nil {
			t.Errorf("%s: %+v", ref, r)
		}
	}
	if _, err := l.Load(context.Background(), "file://"+path, Options{From: "tour"}); err == nil {
		t.Error("a link of an article led to a file by its address")
	}
}

func TestSizesNearTheLimitAreToldApart(t *testing.T) {
	for n, want := range map[int64]string{12: "12 bytes", 2048: "2 KB", 16 << 20: "16 MB", 16<<20 + 300<<10: "16.3 MB"} {
		if got := bytesText(n); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
}

func TestAnAddressThatIsNoPageIsAClearError(t *testing.T) {
	for _, ref := range []string{"ftp://x/y", "mailto:a@b.c", "gopher://x"} {
		_, err := library(t, nil).Load(context.Background(), ref, Options{})
		var address *AddressError
		if !errors.As(err, &address) || !strings.Contains(err.Error(), "only http and https") {
			t.Errorf("%s: %v", ref, err)
		}
	}
}

func TestAMistypedNameFindsTheNearOnes(t *testing.T) {
	l := library(t, map[string]string{"report.md": "x", "sub/notes.txt": "x"})
	for ref, want := range map[string]string{
		"tuor":           `did you mean "tour"?`,
		"reprot.md":      `did you mean "report.md"?`,
		"sub/note.txt":   `did you mean "sub/notes.txt"?`,
		"zzzzzz":         `there is no file or bundled article "zzzzzz"`,
		"absent/file.md": `there is no file or bundled article "absent/file.md"`,
		"":               "an empty name names no article",
		"a\x1b[31mb":     `there is no file or bundled article "a`,
	} {
		_, err := l.Load(context.Background(), ref, Options{})
		var missing *NotFoundError
		if !errors.As(err, &missing) || !errors.Is(err, fs.ErrNotExist) || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), "\x1b") {
			t.Errorf("%q: %v, want %s", ref, err, want)
		}
	}
}

func TestALinkIsFollowedFromItsArticle(t *testing.T) {
	l := library(t, map[string]string{
		"a.md": "# A\n\nText.\n", "sub/b.md": "# B\n\nText.\n", "sub/two words.md": "# W\n\nText.\n", "own.md": "# Own\n\nText.\n",
	})
	a, b := filepath.Join(l.Dir, "a.md"), filepath.Join(l.Dir, "sub", "b.md")
	for _, c := range []struct{ link, from, ref, fragment string }{
		{"other.md#two", "tour", "other", "two"},
		{"other", "tour", "other", ""},
		{"./other.md", "tour", "other", ""},
		{"#keys", "tour", "tour", "keys"},
		{"sub/b.md", a, b, ""},
		{"../a.md#x", b, a, "x"},
		{"two%20words.md", b, filepath.Join(l.Dir, "sub", "two words.md"), ""},
		{"a.md", Stdin, a, ""},
	} {
		r := load(t, l, c.link, Options{From: c.from})
		if r.Ref != c.ref || r.Fragment != c.fragment {
			t.Errorf("%s from %s: %q %q, want %q %q", c.link, c.from, r.Ref, r.Fragment, c.ref, c.fragment)
		}
	}
	for _, link := range []string{"own.md", "../own.md", a, "tour.md/../../own.md"} {
		if r, err := l.Load(context.Background(), link, Options{From: "tour"}); err == nil {
			t.Errorf("%s leads out of the bundle to %s", link, r.Ref)
		}
	}
}

func TestALargeSourceIsAnErrorThatSaysWhatToDo(t *testing.T) {
	l := library(t, map[string]string{"big.txt": strings.Repeat("word ", 1000)})
	l.MaxBytes = 2048
	l.Stdin = strings.NewReader(strings.Repeat("word ", 1000))
	for _, ref := range []string{"big.txt", "-"} {
		_, err := l.Load(context.Background(), ref, Options{Lead: 100})
		var large *TooLargeError
		if !errors.As(err, &large) || large.Limit != 2048 || !strings.Contains(err.Error(), "head -c 2048") {
			t.Errorf("%s: %v", ref, err)
		}
	}
	l = library(t, map[string]string{"fits.txt": strings.Repeat("x", 2048)})
	l.MaxBytes = 2048
	load(t, l, "fits.txt", Options{})
}

func TestWhatIsNoTextIsAnErrorWithTheName(t *testing.T) {
	l := library(t, map[string]string{"empty.md": "", "blank.txt": " \n\t\n", "a.png": "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "b": strings.Repeat("\x00\x01\x02\x03\x04\x05\x06", 40)})
	for _, ref := range []string{"empty.md", "blank.txt", "-"} {
		if _, err := l.Load(context.Background(), ref, Options{}); !errors.Is(err, charset.ErrEmpty) {
			t.Errorf("%s: %v", ref, err)
		}
	}
	for _, ref := range []string{"a.png", "b"} {
		_, err := l.Load(context.Background(), ref, Options{})
		if !errors.As(err, new(*charset.BinaryError)) || !strings.HasPrefix(err.Error(), ref+": ") {
			t.Errorf("%s: %v", ref, err)
		}
	}
}

func TestDevicesAreRefused(t *testing.T) {
	_, err := (&Loader{}).Load(context.Background(), os.DevNull, Options{})
	var kind *KindError
	if !errors.As(err, &kind) || !strings.Contains(err.Error(), "is a device") {
		t.Errorf("err = %v", err)
	}
}

func TestAFileThatMayNotBeReadIsSaidInPlainWords(t *testing.T) {
	l := library(t, map[string]string{"secret.md": "x"})
	if err := os.Chmod(filepath.Join(l.Dir, "secret.md"), 0); err != nil {
		t.Fatal(err)
	}
	if f, err := os.Open(filepath.Join(l.Dir, "secret.md")); err == nil {
		_ = f.Close()
		t.Skip("this user may read everything")
	}
	_, err := l.Load(context.Background(), "secret.md", Options{})
	if !errors.Is(err, fs.ErrPermission) || err.Error() != "secret.md may not be read by you: permission denied" {
		t.Errorf("err = %v", err)
	}
}

// silent is a pipe that nobody writes to.
func silent(t *testing.T) io.Reader {
	r, w := io.Pipe()
	t.Cleanup(func() { _ = w.Close() })
	return r
}

func TestASilentPipeEndsWithTheContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	l := &Loader{Stdin: silent(t)}
	if _, err := l.Load(ctx, Stdin, Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("err = %v", err)
	}
}
