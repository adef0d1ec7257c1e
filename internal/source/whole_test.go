package source

import (
	"context"
	"os"
	"path/filepath"
	"testing"
)

// leftOut are the lines that the article has not.
func leftOut(t *testing.T, r *Result, pages []Page) (kept int, out []string) {
	t.Helper()
	lines, err := Lines(context.Background(), r.Article, pages)
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range lines {
		if l.Kept {
			kept++
		} else {
			out = append(out, l.Text)
		}
	}
	return kept, out
}

func TestWhatWasLeftOutOfAPageCanBeSeen(t *testing.T) {
	l, host := site(t, story(3))
	r, err := l.Load(context.Background(), host+"/story", Options{AllPages: true})
	if err != nil || len(r.Pages) != 3 || r.Pages[0].Format != "html" {
		t.Fatalf("%v, %d pages", err, len(r.Pages))
	}
	if kept, out := leftOut(t, r, r.Pages); kept < 9 || len(out) != 2 || out[0] != "Next page" {
		t.Errorf("%d lines kept, left out %q", kept, out)
	}
	again, err := l.Pages(context.Background(), host+"/story", Options{})
	if err != nil || len(again) != 1 || again[0] != r.Pages[0] {
		t.Errorf("%v, %d pages", err, len(again))
	}
}

func TestAFileCanBeSeenWholeAsWell(t *testing.T) {
	file := filepath.Join(t.TempDir(), "saved.html")
	page := `<html><body><nav>Menu of the site</nav><article><h1>The harbour</h1><p>` + prose + `</p><h2>More</h2><p>` + more + `</p></article></body></html>`
	if err := os.WriteFile(file, []byte(page), 0o644); err != nil {
		t.Fatal(err)
	}
	l := &Loader{}
	r, err := l.Load(context.Background(), file, Options{})
	if err != nil || len(r.Pages) != 0 {
		t.Fatalf("%v, %d pages", err, len(r.Pages))
	}
	pages, err := l.Pages(context.Background(), file, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if kept, out := leftOut(t, r, pages); kept != 4 || len(out) != 1 || out[0] != "Menu of the site" {
		t.Errorf("%d lines kept, left out %q", kept, out)
	}
}
