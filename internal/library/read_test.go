package library

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"newsreader/internal/article"
	"newsreader/internal/feed"
	"newsreader/internal/source"
	"newsreader/internal/store"
)

func TestAnEntryIsReadAsAnArticle(t *testing.T) {
	web, s := newSite(t), openShelf(t, "", nil)
	web.serve("/feed", body(rss("News", item("1", "One", `<p>See <a href="/x">this</a>.</p><h2>Part</h2><p>More.</p>`,
		"<link>https://example.org/one</link><author>ada@example.org (Ada)</author><pubDate>Mon, 02 Mar 2026 10:30:00 GMT</pubDate>"+
			"<comments>https://example.org/one#comments</comments>"+
			`<enclosure url="https://example.org/talk.mp3" type="audio/mpeg" length="12582912"/>`))))
	s.follow(t, web.URL+"/feed", feed.Settings{FullText: feed.FullTextNever})
	s.refresh(t, all)
	a, h, err := s.Read(context.Background(), s.rows(t, feed.View{})[0].ID, ReadOptions{})
	if err != nil {
		t.Fatal(err)
	}
	if a.Title != "One" || len(a.Byline) != 1 || a.Byline[0].Name != "Ada" || a.Published.String() != "2026-03-02T10:30:00Z" ||
		a.Origin.Name != "News" || a.Origin.URL != "https://example.org/one" || a.Provenance.Kind != "feed" || !h.Enclosed {
		t.Errorf("%+v", a)
	}
	if len(a.Outline()) != 1 || a.Outline()[0].Title() != "Part" {
		t.Errorf("outline %v", a.Outline())
	}
	var links []string
	for _, l := range a.Links() {
		links = append(links, l.URL)
	}
	want := web.URL + "/x https://example.org/talk.mp3 https://example.org/one#comments"
	if got := strings.Join(links, " "); got != want {
		t.Errorf("links %s", got)
	}
	if !strings.Contains(text(a), "Listen: talk.mp3 (13 MB)") {
		t.Errorf("%s", text(a))
	}
}

func TestAnEntryWithoutATextLeadsToItsPage(t *testing.T) {
	web, s := newSite(t), openShelf(t, "", nil)
	web.serve("/feed", body(rss("News", item("1", "One", "", "<link>https://example.org/one</link>"))))
	s.follow(t, web.URL+"/feed", feed.Settings{FullText: feed.FullTextNever})
	s.refresh(t, all)
	a, _, err := s.Read(context.Background(), s.rows(t, feed.View{})[0].ID, ReadOptions{})
	if err != nil || len(a.Links()) != 1 || a.Links()[0].URL != "https://example.org/one" {
		t.Errorf("%q, %v", text(a), err)
	}
}

func TestAnEntryThatIsNotThereIsSaid(t *testing.T) {
	s := openShelf(t, "", nil)
	if _, _, err := s.Read(context.Background(), 99, ReadOptions{}); !errors.As(err, new(*store.NotFoundError)) {
		t.Errorf("%v", err)
	}
}

func TestWhatChangedSinceItWasReadIsShown(t *testing.T) {
	ctx := context.Background()
	s := openShelf(t, "", nil)
	made := func(title, text string) *article.Article {
		return source.Held{Title: title, Text: text, Markup: true}.Article()
	}
	const address = "https://example.org/story"
	id, err := s.Store(ctx, address, made("Fire in town", "<p>Five people were hurt in the fire. The cause is not known.</p>"))
	if err != nil {
		t.Fatal(err)
	}
	if err := s.SaveProgress(ctx, id, feed.Progress{Share: 1, At: s.clock.Now()}); err != nil {
		t.Fatal(err)
	}
	if c, err := s.Changes(ctx, id); err != nil || !c.Empty() {
		t.Errorf("nothing changed: %+v, %v", c, err)
	}
	s.clock.advance(time.Hour)
	again, err := s.Store(ctx, address, made("Great fire in town", "<p>Seven people were hurt in the fire. The cause is not known. A man was arrested.</p>"))
	if err != nil || again != id {
		t.Fatalf("%d became %d, %v", id, again, err)
	}
	c, err := s.Changes(ctx, id)
	if err != nil || c.String() != "headline changed, 1 sentence added, 1 sentence edited" || c.OldTitle != "Fire in town" || !c.Before.Equal(noon) {
		t.Errorf("%+v, %v", c, err)
	}
	a, h, err := s.Read(ctx, id, ReadOptions{})
	if err != nil || !strings.Contains(text(a), "A man was arrested.") || a.Origin.URL != address || !h.Changed {
		t.Errorf("%q, %+v, %v", text(a), h, err)
	}
	if rows := s.rows(t, feed.View{What: feed.Opened}); len(rows) != 1 || rows[0].ID != id {
		t.Errorf("%+v", rows)
	}
}

func TestOnlyAddressesOfTheWebAreKept(t *testing.T) {
	s := openShelf(t, "", nil)
	if _, err := s.Store(context.Background(), "javascript:x", &article.Article{}); !errors.As(err, new(*RefError)) {
		t.Errorf("%v", err)
	}
}
