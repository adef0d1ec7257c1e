package reader

import "newsreader/internal/article"

// Action is what the reader asks of whoever holds it: something that it can't do
// itself because it reaches beyond the open article. The interface is sealed: its
// kinds are the value types declared in this file.
type Action interface{ action() }

// FollowLink asks for the article behind a link to be opened in the reader. URL is
// absolute, or relative to the open article; a link within the article is followed
// by the reader itself. Title is the link's text.
type FollowLink struct{ URL, Title string }

// OpenRelated asks for a related article. URL is empty where the author gave none:
// it is then to be looked up by Title.
type OpenRelated struct{ URL, Title string }

// OpenInBrowser asks for a link to be opened in the browser.
type OpenInBrowser struct{ URL string }

// Copy asks for a text to be put on the clipboard. What says what it is, to be told
// to the reader: "the link", "section 3".
type Copy struct{ Text, What string }

// Pipe asks for part of the article to be given to a command that is yet to be
// asked for.
type Pipe struct{ Scope Scope }

// Save asks for part of the article to be written to a file.
type Save struct{ Scope Scope }

// Edit asks for the article's source to be opened in the editor at what is being
// read. Words are the first words of the text there, to be found in the source.
type Edit struct{ Words string }

// Leave says that the outline has done its work: the keys belong to the body again,
// and an overlay that shows the outline can go.
type Leave struct{}

// Close says that the reader is done with the article.
type Close struct{}

// Notice is something to tell the person at the keys, in a few words.
type Notice struct{ Text string }

func (FollowLink) action()    {}
func (OpenRelated) action()   {}
func (OpenInBrowser) action() {}
func (Copy) action()          {}
func (Pipe) action()          {}
func (Save) action()          {}
func (Edit) action()          {}
func (Leave) action()         {}
func (Close) action()         {}
func (Notice) action()        {}

// Scope is part of an article, or all of it, that something is to be done with.
type Scope struct {
	// Article is the part as an article of its own.
	Article *article.Article
	// Section is the section that is being read, alone; nil where the scope is not
	// narrower than the article. A selection has none either: it was made on purpose.
	Section *article.Section
	// Selected says that the part was selected by hand.
	Selected bool
	// What names the part in a sentence: "section 3", "2 sections", "the article". The
	// number is the section's place in the outline, as on the screen, and not its own
	// ("2.1"), which the outline does not show.
	What string
}

// Pass says that a key means nothing to the reader: it is free for whoever holds it.
type Pass struct{}

func (Pass) action() {}
