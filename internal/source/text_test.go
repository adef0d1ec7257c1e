package source

import (
	"context"
	"strings"
	"testing"

	"newsreader/internal/fetch"
)

func TestTheTextOfASourceIsWhatWasFetched(t *testing.T) {
	l, host := site(t, map[string]page{
		"/latin": {"text/html; charset=iso-8859-1", "<p>caf\xe9</p>"},
		"/meta":  {"text/html", "<meta charset=windows-1251><p>\xcf\xf0\xe8\xe2\xe5\xf2</p>"},
		"/feed":  {"text/xml", "<rss></rss>"},
	})
	for path, want := range map[string]string{"/latin": "<p>café</p>", "/meta": "<meta charset=windows-1251><p>Привет</p>", "/feed": "<rss></rss>"} {
		if got, err := l.Text(context.Background(), host+path, Options{}); err != nil || got != want {
			t.Errorf("%s: %q, %v", path, got, err)
		}
	}
	_, err := l.Text(context.Background(), host+"/gone", Options{})
	if !isA[*fetch.StatusError](err) || strings.Count(err.Error(), "127.0.0.1") != 1 {
		t.Errorf("%v", err)
	}
}

func TestTheTextOfAFileIsWhatStandsInIt(t *testing.T) {
	l := library(t, map[string]string{"a.html": "<p>\xffx"})
	if got, err := l.Text(context.Background(), "a.html", Options{}); err != nil || !strings.HasPrefix(got, "<p>") {
		t.Errorf("%q, %v", got, err)
	}
	if _, err := l.Text(context.Background(), l.Dir, Options{}); !isA[*KindError](err) {
		t.Errorf("a folder: %v", err)
	}
	if _, err := l.Text(context.Background(), "absent", Options{}); !isA[*NotFoundError](err) {
		t.Errorf("an absent file: %v", err)
	}
}

func TestAnAddressWithoutASchemeIsSuggested(t *testing.T) {
	for ref, want := range map[string]string{
		"example.org/page":     "https://example.org/page",
		"example.org":          "https://example.org",
		"www.example.co.uk/?a": "https://www.example.co.uk/?a",
		"example.org:8080/x":   "https://example.org:8080/x",
		"notes.md":             "",
		"data.json":            "",
		"folder/notes":         "",
		"v1.2":                 "",
		"../example.org":       "",
		"a name.with blank":    "",
	} {
		_, err := library(t, nil).Load(context.Background(), ref, Options{})
		if got := address(ref); got != want || want != "" && (err == nil || !strings.Contains(err.Error(), "did you mean "+want+"?")) {
			t.Errorf("%s: %q, %v", ref, got, err)
		}
	}
}
