package cli

import (
	"context"
	"fmt"
	"strings"
	"sync/atomic"
	"testing"

	"newsreader/internal/article"
	"newsreader/internal/fetch"
	"newsreader/internal/source"
	"newsreader/internal/tui"
)

// counted is a program on a little web whose fetches are counted.
func counted(t *testing.T) (*shelf, string, *atomic.Int32) {
	t.Helper()
	web := littleWeb()
	t.Cleanup(web.Close)
	s, n := shelfOn(t)
	return s, web.URL, n
}

// shelfOn is a shelf whose fetches are counted.
func shelfOn(t *testing.T) (*shelf, *atomic.Int32) {
	t.Helper()
	var n atomic.Int32
	p := &program{}
	l := &source.Loader{Fetch: func(ctx context.Context, r fetch.Request) (*fetch.Response, error) {
		n.Add(1)
		return p.get(ctx, r)
	}}
	return newShelf(l, source.Options{AllPages: true}), &n
}

func TestAPageIsFetchedOnceUnlessItIsAskedForAnew(t *testing.T) {
	s, web, n := counted(t)
	for range 3 {
		if o, err := s.Open(t.Context(), tui.Request{Ref: web + "/moved"}); err != nil || o.Ref != web+"/notes" || o.Fetched.IsZero() {
			t.Fatalf("%+v, %v", o, err)
		}
	}
	if _, err := s.Open(t.Context(), tui.Request{Ref: web + "/notes"}); err != nil || n.Load() != 1 {
		t.Errorf("%d fetches, %v", n.Load(), err)
	}
	if _, err := s.Open(t.Context(), tui.Request{Ref: web + "/notes", Anew: true}); err != nil || n.Load() != 2 {
		t.Errorf("anew: %d fetches, %v", n.Load(), err)
	}
}

func TestTheFlagsHoldForTheAddressThatWasTyped(t *testing.T) {
	s, web, _ := counted(t)
	s.nameAddress(web + "/story#boats-1")
	for ref, want := range map[string]int{web + "/story": 3, web + "/story/2": 1} {
		for _, anew := range []bool{false, true} {
			o, err := s.Open(t.Context(), tui.Request{Ref: ref, Anew: anew})
			if err != nil || len(o.Article.Sections) < want || len(o.Article.Outline()) != want {
				t.Errorf("%s: %v, %d sections, want %d", ref, err, len(o.Article.Outline()), want)
			}
		}
	}
}

func TestTheScreenIsToldHowAFetchGoes(t *testing.T) {
	s, web, _ := counted(t)
	var seen []string
	_, err := s.Open(t.Context(), tui.Request{Ref: web + "/notes", Progress: func(p tui.Progress) { seen = append(seen, p.Host+" "+p.Phase) }})
	host := strings.TrimPrefix(web, "http://")
	if got := strings.Join(seen, "\n"); err != nil || !strings.HasPrefix(got, host+" connecting\n") || !strings.Contains(got, host+" waiting for an answer") {
		t.Errorf("%q, %v", got, err)
	}
}

func TestSeveralAddressesAreListedBeforeTheyAreFetched(t *testing.T) {
	s, web, n := counted(t)
	p := &program{}
	o, err := p.openAll(t.Context(), s, []string{web + "/story#part", web + "/notes"})
	if err != nil || n.Load() != 0 || len(o.Listing) != 2 {
		t.Fatalf("%+v, %v, %d fetches", o, err, n.Load())
	}
	if e := o.Listing[0]; e.Ref != web+"/story" || !strings.HasSuffix(e.Title, "/story#part") || strings.Contains(e.Title, "://") {
		t.Errorf("%+v", e)
	}
}

func TestOnlyTheLastPagesAreKept(t *testing.T) {
	var r recent
	page := func(i int) tui.Opened {
		return tui.Opened{Ref: fmt.Sprint("page ", i), Article: &article.Article{}}
	}
	r.put("also 0", page(0))
	for i := range maxRecent {
		r.get("also 0")
		r.put(fmt.Sprint("page ", i+1), page(i+1))
	}
	if o, ok := r.get("also 0"); !ok || o.Ref != "page 0" {
		t.Error("what is used is not kept")
	}
	if _, ok := r.get("page 1"); ok {
		t.Error("what was not used longest is kept")
	}
	for i := range maxRecent {
		r.put(fmt.Sprint("page ", 100+i), page(100+i))
	}
	if _, ok := r.get("also 0"); ok || len(r.also) != 0 || len(r.by) != maxRecent || r.order.Len() != maxRecent {
		t.Errorf("%d and %d are kept", len(r.by), len(r.also))
	}
}

func TestAPageThatWasFetchedBeforehandIsThereAtOnce(t *testing.T) {
	s, web, n := counted(t)
	if _, err := s.Open(t.Context(), tui.Request{Ref: web + "/story"}); err != nil {
		t.Fatal(err)
	}
	s.Prefetch(t.Context(), web+"/notes", web+"/story")
	if n.Load() != 1 {
		t.Fatal("it was fetched although that is switched off")
	}
	s.prefetch = true
	s.Prefetch(t.Context(), web+"/notes", web+"/story")
	s.Prefetch(t.Context(), web+"/gone", web+"/story")
	s.Prefetch(t.Context(), web+"/latin", "https://example.org/foreign")
	if o, err := s.Open(t.Context(), tui.Request{Ref: web + "/notes", From: web + "/story"}); err != nil || o.Name == "" || n.Load() != 4 {
		t.Errorf("%v, %d fetches", err, n.Load())
	}
	if _, ok := s.pages.get(web + "/latin"); ok {
		t.Error("a foreign page led into the private network")
	}
}
