package browse

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"newsreader/internal/feed"
	"newsreader/internal/theme"
)

// sub is a feed of a number of unread entries.
func sub(id feed.ID, title string, unread int, group ...string) feed.Subscription {
	return feed.Subscription{ID: id, Title: title, Counts: feed.Counts{Total: 10, Unread: unread}, Settings: feed.Settings{Group: group}}
}

// garden is a library with a group in a group.
func garden() feed.Tree {
	roses := feed.Group{Name: "Roses", Path: []string{"Plants", "Roses"}, Feeds: []feed.Subscription{sub(3, "Thorn Weekly", 4, "Plants", "Roses")}, Counts: feed.Counts{Unread: 4}}
	plants := feed.Group{Name: "Plants", Path: []string{"Plants"}, Groups: []feed.Group{roses}, Feeds: []feed.Subscription{sub(2, "Leaf", 0, "Plants")}, Counts: feed.Counts{Unread: 4}}
	broken := sub(5, "Broken Spade", 0)
	broken.Health.Failures = 2
	return feed.Tree{
		Root:     feed.Group{Groups: []feed.Group{plants}, Feeds: []feed.Subscription{sub(4, "Soil", 7), broken}},
		Tags:     []feed.Tally{{Word: "compost", Count: 2}},
		Searches: []feed.Search{{ID: 1, Name: "Moles", Query: "mole*", Unread: 2}},
		Counts:   feed.Counts{Total: 40, Unread: 11, Starred: 1},
	}
}

func tree(w, h int) *Tree {
	p := NewTree(theme.Default(true), ansi.WcWidth)
	p.Resize(w, h)
	p.SetTree(garden())
	p.SetShelf("Bundled edition", 15)
	p.SetFocus(true)
	return p
}

func pressTree(p *Tree, keys string) (last Action) {
	for _, key := range strings.Fields(keys) {
		k := tea.KeyPressMsg{Code: []rune(key)[0], Text: key}
		switch key {
		case "enter":
			k = tea.KeyPressMsg{Code: tea.KeyEnter}
		case "space":
			k = tea.KeyPressMsg{Code: tea.KeySpace, Text: " "}
		}
		last, _ = p.HandleKey(k)
	}
	return last
}

func TestTheTreeShowsViewsSearchesGroupsFeedsAndTheShelf(t *testing.T) {
	want := `
  All entries             11
  Starred                  1
  History
/ Moles                    2
+ compost                  2
▾ Plants                   4
  ▾ Roses                  4
      Thorn Weekly         4
    Leaf
  Soil                     7
! Broken Spade
  Bundled edition         15
`
	var got strings.Builder
	for _, row := range tree(30, 20).Rows()[2:14] {
		got.WriteString("\n" + strings.TrimRight(ansi.Strip(row), " ▐"))
	}
	if got.String()+"\n" != want {
		t.Errorf("got:%s\nwant:%s", got.String(), want)
	}
}

func TestAViewOfNothingIsNoRow(t *testing.T) {
	text := ansi.Strip(tree(30, 20).View())
	for _, name := range []string{"New since", "Later", "Opened"} {
		if strings.Contains(text, name) {
			t.Errorf("%q stands in the tree though it is empty", name)
		}
	}
}

func TestTheCursorAsksForWhatItComesTo(t *testing.T) {
	p := tree(30, 20)
	got := pressTree(p, "j j j j j j j")
	if l, ok := got.(Look); !ok || l.Name != "Thorn Weekly" || l.View.What != feed.OfFeed || l.View.Feed != 3 {
		t.Errorf("asked for %+v", got)
	}
	if l, ok := pressTree(p, "G").(Look); !ok || l.Name != "Bundled edition" || !l.Shelf {
		t.Errorf("asked for %+v", l)
	}
	if got := pressTree(p, "j"); got != nil {
		t.Errorf("at the end a step down asks for %+v", got)
	}
}

func TestGroupsFoldAndUnfold(t *testing.T) {
	p := tree(30, 20)
	pressTree(p, "j j j j j h")
	if text := ansi.Strip(p.View()); strings.Contains(text, "Leaf") || !strings.Contains(text, "▸ Plants") {
		t.Errorf("h left the group open:\n%s", text)
	}
	if got := p.Folded(); len(got) != 1 || got[0] != groupID([]string{"Plants"}) {
		t.Errorf("folded are %q", got)
	}
	if got := pressTree(p, "l"); got != nil {
		t.Errorf("l on a folded group asks for %+v", got)
	}
	if text := ansi.Strip(p.View()); !strings.Contains(text, "Leaf") {
		t.Errorf("l left the group folded:\n%s", text)
	}
	if got := pressTree(p, "l"); !isEnter(got) {
		t.Errorf("l on an open group asks for %+v", got)
	}
}

func isEnter(a Action) bool { _, ok := a.(Enter); return ok }

func TestOutwardGoesToTheGroupAround(t *testing.T) {
	p := tree(30, 20)
	got := pressTree(p, "j j j j j j j h")
	if l, ok := got.(Look); !ok || l.Name != "Roses" {
		t.Errorf("h from a feed leads to %+v", got)
	}
}

func TestAFeedInAFoldedGroupIsFound(t *testing.T) {
	p := tree(30, 20)
	p.SetFolded([]string{groupID([]string{"Plants"}), groupID([]string{"Plants", "Roses"})})
	if !p.Select(feed.View{What: feed.OfFeed, Feed: 3}, false) {
		t.Fatal("the feed was not found")
	}
	if s, ok := p.Feed(); !ok || s.ID != 3 {
		t.Errorf("the cursor is on %+v", s)
	}
}

func TestANewTreeKeepsTheCursorOnItsRow(t *testing.T) {
	p := tree(30, 20)
	pressTree(p, "G k k")
	g := garden()
	g.Root.Groups = append(g.Root.Groups, feed.Group{Name: "Z", Path: []string{"Z"}})
	p.SetTree(g)
	if s, ok := p.Feed(); !ok || s.ID != 4 {
		t.Errorf("the cursor went to %+v", s)
	}
}

func TestARowThatComesOnTopIsSeen(t *testing.T) {
	p := tree(30, 9)
	pressTree(p, "j j")
	g := garden()
	g.Counts.New, g.Counts.Later = 3, 2
	p.SetTree(g)
	if text := ansi.Strip(p.View()); !strings.Contains(text, "All entries") || !strings.Contains(text, "New since") {
		t.Errorf("the tree shows:\n%s", text)
	}
}

func TestEveryRowOfTheTreeFillsThePane(t *testing.T) {
	for w := 0; w <= 44; w++ {
		for _, h := range []int{0, 1, 2, 7, 8, 9, 12, 30} {
			rows := tree(w, h).Rows()
			if len(rows) != h {
				t.Fatalf("%dx%d: %d rows", w, h, len(rows))
			}
			for _, row := range rows {
				if got := ansi.StringWidth(row); got != w {
					t.Fatalf("%dx%d: a row of %d cells: %q", w, h, got, row)
				}
			}
		}
	}
}

func TestAClickOnAGroupUnderTheCursorFoldsIt(t *testing.T) {
	p := tree(30, 20)
	if l, ok := p.Click(p.header() + 5).(Look); !ok || l.Name != "Plants" {
		t.Errorf("the click asks for %+v", l)
	}
	p.Click(p.header() + 5)
	if text := ansi.Strip(p.View()); !strings.Contains(text, "▸ Plants") {
		t.Errorf("the second click left the group open:\n%s", text)
	}
}

func TestAnEmptyTreeSaysSo(t *testing.T) {
	p := NewTree(theme.Default(true), ansi.WcWidth)
	p.Resize(30, 10)
	if text := ansi.Strip(p.View()); !strings.Contains(text, "No feeds yet") {
		t.Errorf("an empty tree shows:\n%s", text)
	}
}

func TestFeedsWithoutAnythingUnreadCanBeHidden(t *testing.T) {
	tree := feed.Tree{Root: feed.Group{Feeds: []feed.Subscription{
		{ID: 1, Title: "Full", Counts: feed.Counts{Total: 3, Unread: 2}}, {ID: 2, Title: "Empty"},
	}, Groups: []feed.Group{{Name: "Done", Path: []string{"Done"}, Feeds: []feed.Subscription{{ID: 3, Title: "Read"}}}}}}
	p := NewTree(theme.Default(true), ansi.WcWidth)
	p.Resize(30, 20)
	p.SetTree(tree)
	p.SetHideRead(true)
	got := ansi.Strip(p.View())
	for name, want := range map[string]bool{"Full": true, "Empty": false, "Done": false, "Read": false, "Library · unread": true} {
		if strings.Contains(got, name) != want {
			t.Errorf("%s is there: %t\n%s", name, !want, got)
		}
	}
	p.Select(feed.View{What: feed.OfFeed, Feed: 1}, false)
	tree.Root.Feeds[0].Counts.Unread = 0
	p.SetTree(tree)
	if s, ok := p.Feed(); !ok || s.ID != 1 {
		t.Error("the row under the cursor went away")
	}
}
