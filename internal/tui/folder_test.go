package tui

import "testing"

// nested has folders before its articles, as a listing does.
func nested(refs ...string) func(*Deps, *Start) {
	return func(d *Deps, s *Start) {
		a := d.Articles.(*fakeArticles)
		listing := []Entry{{Ref: "empty/", Title: "empty/", Folder: true}, {Ref: "papers/", Title: "papers/", Folder: true}}
		for _, ref := range refs {
			listing = append(listing, Entry{Ref: ref, Title: a.shelf[ref].Article.Title})
		}
		a.shelf["shelf/"] = Opened{Name: "shelf/", Ref: "shelf/", Listing: listing}
		s.Ref = "shelf/"
	}
}

func TestAFolderOpensWithItsFirstArticleNotItsFirstFolder(t *testing.T) {
	h := start(t, 120, 40, nested("mill.md", "sea.md")).sees("papers/").sees("First Things").seesNot("no empty/")
	h.keys("J").sees("sea.md").keys("K K").sees("This is the first article")
}

func TestAFolderOfFoldersIsAListToChooseFrom(t *testing.T) {
	start(t, 120, 40, nested()).sees("papers/").sees("Enter open").
		keys("j enter").sees("First Things").sees("Space page")
}
