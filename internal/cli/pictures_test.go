package cli

import (
	"context"
	"errors"
	"testing"

	"newsreader/internal/config"
	"newsreader/internal/fetch"
	"newsreader/internal/render/picture"
	"newsreader/internal/source"
	"newsreader/internal/tui"
)

func TestAFileTellsNobodyOfTheWebThatItIsRead(t *testing.T) {
	const web, page, file = "https://example.org/a.png", "https://example.net/page", "/home/me/notes.md"
	for _, c := range []struct {
		link, from string
		everywhere bool
		want       string
	}{
		{web, file, false, ""}, {web, source.Stdin, false, ""}, {web, "a-bundled-one", false, ""},
		{web, file, true, web}, {web, page, false, web}, {web, page, true, web},
		{"a.png", file, false, "/home/me/a.png"},
	} {
		p := pictures{&source.Loader{}, c.everywhere}
		if got := p.Name(c.link, c.from); got != c.want {
			t.Errorf("%s in %s: %q, want %q", c.link, c.from, got, c.want)
		}
	}
}

func TestAServersRefusalOfAPictureIsShort(t *testing.T) {
	l := &source.Loader{Fetch: func(context.Context, fetch.Request) (*fetch.Response, error) {
		return nil, &fetch.StatusError{Host: "example.org", Code: 404}
	}}
	_, err := pictures{l, false}.Get(t.Context(), "https://example.org/a.png", "https://example.org/")
	if err == nil || err.Error() != "example.org answers 404" {
		t.Errorf("%v", err)
	}
	gone := errors.New("no such host")
	l.Fetch = func(context.Context, fetch.Request) (*fetch.Response, error) { return nil, gone }
	if _, err := (pictures{l, false}).Get(t.Context(), "https://example.org/a.png", "https://example.org/"); !errors.Is(err, gone) {
		t.Errorf("%v", err)
	}
}

func TestTheFlagDecidesAboutPicturesThenTheSettings(t *testing.T) {
	for _, c := range []struct {
		flag, setting string
		want          picture.Mode
		hidden        bool
	}{
		{"", "", picture.Automatic, true}, {"", "never", picture.Never, true}, {"", "always", picture.Always, true},
		{"always", "never", picture.Always, false}, {"never", "always", picture.Never, false}, {"auto", "always", picture.Automatic, false},
	} {
		p := &program{}
		p.flags.images.value = c.flag
		s := tui.Start{State: tui.State{HidePictures: true}} // put away the last time
		p.showPictures(&config.Config{Images: c.setting}, &s)
		if s.Images != c.want || s.State.HidePictures != c.hidden {
			t.Errorf("flag %q, setting %q: %v, hidden %v", c.flag, c.setting, s.Images, s.State.HidePictures)
		}
	}
}
