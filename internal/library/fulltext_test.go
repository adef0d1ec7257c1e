package library

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"newsreader/internal/article"
	"newsreader/internal/feed"
	"newsreader/internal/query"
	"newsreader/internal/render"
)

// longText is longer than any teaser.
var longText = strings.Repeat("<p>This is a sentence of a text that goes on for a while, as texts on pages do when somebody wrote them.</p>", 20)

func page(title string) string {
	return `<!DOCTYPE html><html><head><title>` + title + `</title></head><body><nav><a href="/">Home</a></nav><article><h1>` + title + `</h1>` + longText + `<p>The end of ` + title + `.</p></article></body></html>`
}

// teaserFeed is a feed of teasers with a page behind each.
func teaserFeed(web *site, n int) string {
	var items []string
	for i := range n {
		path := fmt.Sprintf("/page%d", i)
		title := fmt.Sprintf("Story %d", i)
		web.serve(path, body(page(title), "Content-Type: text/html; charset=utf-8"))
		items = append(items, item(fmt.Sprint(i), title, "A short teaser …", "<link>"+web.URL+path+"</link>"))
	}
	return rss("Teasers", items...)
}

func text(a *article.Article) string {
	var blocks []article.Block
	for _, b := range a.Blocks() {
		blocks = append(blocks, b)
	}
	return render.Text(blocks)
}

func TestTheWholeTextOfATeaserIsReadOffline(t *testing.T) {
	for name, set := range map[string]feed.FullText{"auto": feed.FullTextAuto, "always": feed.FullTextAlways} {
		t.Run(name, func(t *testing.T) {
			web, s := newSite(t), openShelf(t, "", nil)
			web.serve("/feed", body(teaserFeed(web, 4)))
			s.follow(t, web.URL+"/feed", feed.Settings{FullText: set})
			sum, _ := s.refresh(t, all)
			if sum.Fresh != 4 || sum.Texts != 4 {
				t.Fatalf("%+v", sum)
			}
			web.Close()
			for _, h := range s.rows(t, feed.View{}) {
				a, head, err := s.Read(context.Background(), h.ID, ReadOptions{Online: true})
				if err != nil || !strings.Contains(text(a), "The end of "+h.Title) || strings.Contains(text(a), "Home") {
					t.Fatalf("%s: %q, %v", h.Title, text(a), err)
				}
				if head.Words < 100 || a.Title != h.Title {
					t.Errorf("%q of %d words", a.Title, head.Words)
				}
				short, _, err := s.Read(context.Background(), h.ID, ReadOptions{FromFeed: true})
				if err != nil || !strings.Contains(text(short), "A short teaser") {
					t.Errorf("the feed's own text: %q, %v", text(short), err)
				}
			}
		})
	}
}

func TestFullTextsAreNotFetchedWhereNobodyWantsThem(t *testing.T) {
	web, s := newSite(t), openShelf(t, "", nil)
	web.serve("/feed", body(teaserFeed(web, 4)))
	s.follow(t, web.URL+"/feed", feed.Settings{FullText: feed.FullTextNever})
	web.serve("/long", body(rss("Long", item("a", "A", longText), item("b", "B", longText), item("c", "C", longText))))
	s.follow(t, web.URL+"/long", feed.Settings{})
	if sum, _ := s.refresh(t, all); sum.Fresh != 7 || sum.Texts != 0 {
		t.Errorf("%+v", sum)
	}
}

func TestATeaserIsFilledWhenItIsOpened(t *testing.T) {
	web, s := newSite(t), openShelf(t, "", nil)
	web.serve("/feed", body(teaserFeed(web, firstPages+5)))
	s.follow(t, web.URL+"/feed", feed.Settings{})
	if sum, _ := s.refresh(t, all); sum.Texts != firstPages {
		t.Fatalf("%+v", sum)
	}
	filled := 0
	for _, h := range s.rows(t, feed.View{}) {
		a, _, err := s.Read(context.Background(), h.ID, ReadOptions{})
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(text(a), "The end of") {
			filled++
			continue
		}
		a, _, err = s.Read(context.Background(), h.ID, ReadOptions{Online: true})
		if err != nil || len(a.Provenance.Notes) > 0 || !strings.Contains(text(a), "The end of "+h.Title) {
			t.Errorf("%s: %q, %v, %v", h.Title, text(a), a.Provenance.Notes, err)
		}
	}
	if filled != firstPages {
		t.Errorf("%d were filled before", filled)
	}
}

func TestAPageThatIsNotToBeHadLeavesTheTeaserWithANote(t *testing.T) {
	web, s := newSite(t), openShelf(t, "", nil)
	web.serve("/feed", body(rss("Teasers", item("1", "Story", "A short teaser.", "<link>"+web.URL+"/nothing</link>"))))
	s.follow(t, web.URL+"/feed", feed.Settings{FullText: feed.FullTextAlways})
	if sum, _ := s.refresh(t, all); sum.Texts != 0 || !sum.Worked() {
		t.Errorf("%+v", sum)
	}
	a, _, err := s.Read(context.Background(), s.rows(t, feed.View{})[0].ID, ReadOptions{Online: true})
	if err != nil || !strings.Contains(text(a), "A short teaser") || len(a.Provenance.Notes) != 1 || !strings.Contains(a.Provenance.Notes[0], "404") {
		t.Errorf("%q, %v, %v", text(a), a.Provenance.Notes, err)
	}
}

func TestTheWholeTextIsFoundBySearching(t *testing.T) {
	web, s := newSite(t), openShelf(t, "", nil)
	web.serve("/feed", body(teaserFeed(web, 4)))
	s.follow(t, web.URL+"/feed", feed.Settings{})
	s.refresh(t, all)
	q, err := query.Parse(`"end of story 2"`, noon)
	if err != nil {
		t.Fatal(err)
	}
	found, err := s.Page(context.Background(), feed.View{What: feed.All}, q, feed.Cursor{}, 10)
	if err != nil || len(found.Rows) != 1 || found.Rows[0].Title != "Story 2" {
		t.Errorf("%+v, %v", found.Rows, err)
	}
}

func TestAPageThatSaysNoMoreThanTheFeedIsNotKept(t *testing.T) {
	web, s := newSite(t), openShelf(t, "", nil)
	web.serve("/page", body(page("Story"), "Content-Type: text/html; charset=utf-8"))
	web.serve("/feed", body(rss("Whole", item("1", "Story", longText, "<link>"+web.URL+"/page</link>"))))
	s.follow(t, web.URL+"/feed", feed.Settings{FullText: feed.FullTextAlways})
	if sum, _ := s.refresh(t, all); sum.Texts != 0 || len(web.requests("/page")) != 1 {
		t.Errorf("%+v", sum)
	}
	a, _, err := s.Read(context.Background(), s.rows(t, feed.View{})[0].ID, ReadOptions{Online: true})
	if err != nil || strings.Contains(text(a), "The end of Story") || len(a.Provenance.Notes) > 0 {
		t.Errorf("%q, %v, %v", text(a), a.Provenance.Notes, err)
	}
}
