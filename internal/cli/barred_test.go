package cli

import (
	"context"
	"testing"

	"newsreader/internal/fetch"
	"newsreader/internal/format/extract"
	"newsreader/internal/format/hypertext"
	"newsreader/internal/source"
	"newsreader/internal/tui"
)

func TestWhatFailedIsKnownWhenItIsLinkedAgain(t *testing.T) {
	s, web, _ := counted(t)
	for path, want := range map[string]string{
		"/paper": "a PDF", "/feed": "a feed", "/gone": "there is no such page", "/consent": "it asks for consent first", "/notes": "",
	} {
		_, _ = s.Open(t.Context(), tui.Request{Ref: web + path}) // why it failed is what is asked below
		if why, tried := s.Barred(web+path+"#part", ""); why != want || tried != (want != "") {
			t.Errorf("%s: %q, %v", path, why, tried)
		}
	}
	if why, tried := s.Barred(web+"/other.mp3", ""); why != "a sound" || tried {
		t.Errorf("%q, %v", why, tried)
	}
}

func TestAHostThatFailedBarsAllItsPagesUntilItAnswers(t *testing.T) {
	var b barred
	b.learn("https://example.org/a", context.Canceled)
	if why := b.why("https://example.org/a"); why != "" {
		t.Errorf("what was given up is %q", why)
	}
	b.learn("https://example.org/a", &fetch.HostError{Host: "example.org"})
	if why := b.why("https://example.org/b"); why != "its host was not found" {
		t.Errorf("%q", why)
	}
	if why := b.why("https://example.com/b"); why != "" {
		t.Errorf("another host: %q", why)
	}
	b.learn("https://example.org/b", nil)
	if why := b.why("https://example.org/a"); why != "" {
		t.Errorf("it has answered, and is %q", why)
	}
}

func TestWhyAPageCouldNotBeReadIsSaidInFewWords(t *testing.T) {
	for want, err := range map[string]error{
		"its host wants to see a browser":   &extract.WallError{Kind: extract.Challenge, Title: "Just a moment..."},
		"it asks to log in":                 &extract.WallError{Kind: extract.Login},
		"its host answered 429":             &fetch.StatusError{Host: "example.org", Code: 429},
		"a film":                            &source.MediaError{URL: "https://example.org/a", What: "a film", Size: 1},
		"it leads into a private network":   &fetch.PrivateError{Host: "example.org", Address: "10.0.0.1:443"},
		"its page has no text of its own":   hypertext.ErrNoText,
		"it could not be read a moment ago": context.DeadlineExceeded,
	} {
		var b barred
		b.learn("https://example.org/a", err)
		if why := b.why("https://example.org/a"); why != want {
			t.Errorf("%v: %q, want %q", err, why, want)
		}
	}
}
