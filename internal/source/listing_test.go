package source

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func names(entries []Entry) string {
	var out []string
	for _, e := range entries {
		out = append(out, e.Name)
	}
	return strings.Join(out, " ")
}

func TestAFolderListsWhatIsReadableInIt(t *testing.T) {
	l := library(t, map[string]string{
		"b.md": "# Bee\n\n" + strings.Repeat("word ", 300), "a.txt": "words\n", "page.html": "<title>Page</title><p>x</p>", "README": "# Readme\n\nText.\n",
		"prog": "\x7fELF\x00\x00\x00", "pic.png": "\x89PNG\r\n\x1a\n", "code.go": "package x", ".hidden.md": "# Hidden", "sub/x.md": "# X", "empty.md": "",
	})
	if err := os.Symlink(filepath.Join(l.Dir, "absent"), filepath.Join(l.Dir, "broken.md")); err != nil {
		t.Fatal(err)
	}
	r := load(t, l, ".", Options{})
	if r.Article != nil || names(r.Listing) != "sub/ README a.txt b.md page.html" {
		t.Fatalf("%s", names(r.Listing))
	}
	bee := r.Listing[3]
	if bee.Title != "Bee" || bee.Minutes != 2 || bee.Words < 300 {
		t.Errorf("%+v", bee)
	}
	if !r.Listing[0].Folder {
		t.Errorf("%+v", r.Listing[0])
	}
	for _, e := range r.Listing {
		if again := load(t, l, e.Ref, Options{From: r.Ref}); again.Ref != e.Ref {
			t.Errorf("%s opens %s", e.Ref, again.Ref)
		}
	}
}

// listed is an edition of which the names are known.
func listed(names ...string) []Entry {
	var out []Entry
	for _, name := range names {
		out = append(out, Entry{Ref: name, Name: name, Bundled: true})
	}
	return out
}

func TestTheEditionIsListedAsItIsStated(t *testing.T) {
	l := library(t, nil)
	l.Edition[0].Title = "As it was made"
	entries, err := l.Articles(context.Background())
	if err != nil || names(entries) != "tour other" || !entries[0].Bundled || entries[0].Title != "As it was made" {
		t.Errorf("%+v, %v", entries, err)
	}
	entries[0].Title = ""
	if l.Edition[0].Title == "" {
		t.Error("the list can be changed")
	}
}

func TestWithoutAnEditionTheBundledArticlesAreRead(t *testing.T) {
	l := library(t, nil)
	l.Edition = nil
	entries, err := l.Articles(context.Background())
	if err != nil || names(entries) != "other tour" || !entries[1].Bundled || entries[1].Title != "The tour" || entries[1].Words == 0 {
		t.Errorf("%+v, %v", entries, err)
	}
}

func TestALargeArticleIsEstimated(t *testing.T) {
	word := "word "
	l := library(t, map[string]string{"big.txt": strings.Repeat(strings.Repeat(word, 20)+"\n\n", 4000)})
	e := load(t, l, ".", Options{}).Listing[0]
	if e.Words < 70_000 || e.Words > 90_000 {
		t.Errorf("%d words of 80,000", e.Words)
	}
}

func TestATooLargeArticleIsListedAndAnythingElseSoLargeIsNot(t *testing.T) {
	l := library(t, map[string]string{"big.md": strings.Repeat("word ", 100), "program": strings.Repeat("word ", 100), "a.md": "# A\n\nText.\n"})
	l.MaxBytes = 300
	if r := load(t, l, ".", Options{}); names(r.Listing) != "a.md big.md" {
		t.Errorf("%s", names(r.Listing))
	}
}

func TestAFolderWithoutArticlesSaysSo(t *testing.T) {
	l := library(t, map[string]string{"a.png": "\x89PNG\r\n\x1a\n"})
	_, err := l.Load(context.Background(), ".", Options{})
	if !errors.As(err, new(*EmptyFolderError)) {
		t.Errorf("err = %v", err)
	}
}

func TestAListingEndsWithItsContext(t *testing.T) {
	l := library(t, map[string]string{"a.md": "# A"})
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := l.Load(ctx, ".", Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("err = %v", err)
	}
}
