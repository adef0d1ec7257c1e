package source

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// part is one page of a story in n pages.
func part(number, n int) page {
	next := ""
	if number < n {
		next = fmt.Sprintf(`<link rel="next" href="/story?page=%d"><a rel="next" href="/story?page=%d">Next page</a>`, number+1, number+1)
	}
	head := ""
	if number == 1 {
		head = "<h1>The harbour</h1>"
	}
	return page{"text/html", fmt.Sprintf(
		"<!doctype html><html><head><title>The harbour</title>%s</head><body><article>%s<p>Opening of %d. %s</p><h2>Part %d</h2><p>%s</p></article>%s</body></html>",
		strings.SplitAfter(next, ">")[0], head, number, prose, number, more, next)}
}

func story(n int) map[string]page {
	pages := map[string]page{"/story": part(1, n)}
	for i := 2; i <= n; i++ {
		pages[fmt.Sprintf("/story?page=%d", i)] = part(i, n)
	}
	return pages
}

func headings(r *Result) []string {
	var out []string
	for _, s := range r.Article.Outline() {
		out = append(out, s.Number+" "+s.Title())
	}
	return out
}

func TestAllPagesBecomeOneArticle(t *testing.T) {
	l, host := site(t, story(3))
	one, err := l.Load(context.Background(), host+"/story", Options{})
	if err != nil {
		t.Fatal(err)
	}
	if got := headings(one); !slices.Equal(got, []string{"1 Part 1"}) || one.Next != host+"/story?page=2" {
		t.Fatalf("one page: %q, next %q", got, one.Next)
	}
	all, err := l.Load(context.Background(), host+"/story", Options{AllPages: true})
	if err != nil {
		t.Fatal(err)
	}
	if got := headings(all); !slices.Equal(got, []string{"1 Part 1", "2 Part 2", "3 Part 3"}) {
		t.Errorf("all pages: %q", got)
	}
	if got := all.Article.Sections[len(all.Article.Sections)-2].Blocks; len(got) != 2 {
		t.Errorf("the opening of a page does not go on with the section before it: %d blocks", len(got))
	}
	if !slices.Contains(all.Article.Provenance.Notes, "3 pages") || all.Next != "" {
		t.Errorf("notes %q, next %q", all.Article.Provenance.Notes, all.Next)
	}
}

func TestPagesWithoutAnEndAreCutWithANote(t *testing.T) {
	l, host := site(t, story(maxPages+5))
	all, err := l.Load(context.Background(), host+"/story", Options{AllPages: true})
	if err != nil {
		t.Fatal(err)
	}
	if got := headings(all); len(got) != maxPages || !slices.Contains(all.Article.Provenance.Notes, "only the first 20 pages were read") {
		t.Errorf("%d pages, notes %q", len(got), all.Article.Provenance.Notes)
	}
}

func TestAPageThatIsMissingEndsTheArticleWithANote(t *testing.T) {
	pages := story(3)
	delete(pages, "/story?page=3")
	l, host := site(t, pages)
	all, err := l.Load(context.Background(), host+"/story", Options{AllPages: true})
	if err != nil {
		t.Fatal(err)
	}
	notes := strings.Join(all.Article.Provenance.Notes, "\n")
	if got := headings(all); len(got) != 2 || !strings.Contains(notes, "page 3 could not be read: ") {
		t.Errorf("%q, notes %q", got, notes)
	}
}
