package cli

import (
	"context"
	"testing"

	"newsreader/internal/fetch"
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
