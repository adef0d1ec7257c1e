package library

import (
	"context"
	"net/http"
	"net/url"
	"testing"

	"newsreader/internal/feed"
	"newsreader/internal/fetch"
)

func TestAFeedBehindATemporaryRedirectIsAskedForWhatChanged(t *testing.T) {
	front, back, third := newSite(t), newSite(t), newSite(t)
	text := rss("News", item("1", "One", "text"))
	front.serve("/feed", status(http.StatusFound, "Location: "+back.URL+"/feed"))
	back.serve("/feed", tagged(text, `"v1"`))
	third.serve("/feed", tagged(rss("News", item("2", "Two", "text")), `"v1"`))
	s := openShelf(t, "", nil)
	id := s.follow(t, front.URL+"/feed", feed.Settings{})
	s.refresh(t, all)
	back.requests("/feed")
	front.requests("/feed")

	_, outcomes := s.refresh(t, all)
	asked := back.requests("/feed")
	if outcomes[id].Result != feed.ResultUnchanged || outcomes[id].Bytes != 0 || len(asked) != 1 || asked[0].Header.Get("If-None-Match") != `"v1"` {
		t.Errorf("the second time: %+v, asked %d times", outcomes[id], len(asked))
	}
	if r := front.requests("/feed"); len(r) != 1 || r[0].Header.Get("If-None-Match") != "" {
		t.Errorf("the first host is told another's validators")
	}
	if f := s.subscription(t, id); f.URL != front.URL+"/feed" {
		t.Errorf("it moved to %s", f.URL)
	}
	// The same validator of another server says nothing.
	front.serve("/feed", status(http.StatusFound, "Location: "+third.URL+"/feed"))
	if _, outcomes = s.refresh(t, all); outcomes[id].Fresh != 1 {
		t.Errorf("led elsewhere: %+v", outcomes[id])
	}
}

// inside is a web in which some hosts are in a private network.
type inside struct {
	asked
	hosts map[string]bool
}

func (w *inside) get(ctx context.Context, r fetch.Request) (*fetch.Response, error) {
	got, err := w.asked.get(ctx, r)
	if got != nil {
		at, err := url.Parse(r.URL)
		if err != nil {
			return nil, err
		}
		got.Private = w.hosts[at.Host]
	}
	return got, err
}

func TestAHostIsTrustedWithItsNetworkOnlyWhenItsFeedCameFromThere(t *testing.T) {
	linked := func(host string) string {
		return rss(host, item("1", "One", "short", "<link>https://"+host+"/one</link>"))
	}
	web := &inside{asked: asked{pages: map[string]string{"https://nas.lan/feed": linked("nas.lan"), "https://feed.test/feed": linked("feed.test")}},
		hosts: map[string]bool{"nas.lan": true}}
	open := func(o *Options) { o.Fetch, o.Gentle.Pace = web.get, -1 }
	first := openShelf(t, "", open)
	never := feed.Settings{FullText: feed.FullTextNever}
	own, other := first.follow(t, "https://nas.lan/feed", never), first.follow(t, "https://feed.test/feed", never)
	first.refresh(t, all)
	// Its name leads inside now, to a page that is no feed.
	web.pages["https://feed.test/feed"] = pageHead + "</head><body>router</body></html>"
	web.hosts["feed.test"] = true
	first.refresh(t, all)

	later := openShelf(t, first.path, open) // another run
	for id, want := range map[feed.ID]bool{own: true, other: false} {
		if _, err := later.Set(context.Background(), id, "full_text", "true"); err != nil {
			t.Fatal(err)
		}
		row := later.rows(t, feed.View{What: feed.OfFeed, Feed: id})[0]
		if _, _, err := later.Read(context.Background(), row.ID, ReadOptions{Online: true}); err != nil {
			t.Fatal(err)
		}
		if r, ok := web.of(row.Link); !ok || r.Typed != want {
			t.Errorf("%s: asked %v, may lead inside %v", row.Link, ok, r.Typed)
		}
	}
}
