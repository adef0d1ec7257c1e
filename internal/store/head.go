package store

import (
	"time"

	"newsreader/internal/feed"
)

// head is what is written down beside a text. It has names of its own, which are short,
// and leaves out what is empty. The values of package feed in it go by the names of their
// fields, which cannot be changed any more.
type head struct {
	Kind      Kind             `json:"k,omitempty"`
	Base      string           `json:"b,omitempty"`
	Language  string           `json:"l,omitempty"`
	Full      bool             `json:"f,omitempty"`
	Words     int              `json:"w,omitempty"`
	Board     bool             `json:"bo,omitempty"`
	Image     bool             `json:"im,omitempty"`
	ID        string           `json:"id,omitempty"`
	Title     string           `json:"t,omitempty"`
	Markup    string           `json:"tm,omitempty"`
	Link      string           `json:"u,omitempty"`
	External  string           `json:"x,omitempty"`
	Comments  string           `json:"c,omitempty"`
	Thread    string           `json:"cf,omitempty"`
	Summary   *feed.Content    `json:"s,omitempty"`
	Picture   string           `json:"i,omitempty"`
	Authors   []feed.Person    `json:"a,omitempty"`
	Others    []feed.Person    `json:"o,omitempty"`
	Topics    []string         `json:"g,omitempty"`
	Published *time.Time       `json:"p,omitempty"`
	Updated   *time.Time       `json:"m,omitempty"`
	Files     []feed.Enclosure `json:"e,omitempty"`
	Tongue    string           `json:"el,omitempty"`
	Rights    string           `json:"r,omitempty"`
	Source    *feed.Source     `json:"so,omitempty"`
}

func headOf(b *Body) head {
	e := &b.Entry
	h := head{
		Kind: b.Kind, Base: b.Base, Language: b.Language, Full: b.FullText, Words: b.Words, Board: b.Board, Image: b.Image,
		ID: e.ID, Title: e.Title, Markup: e.TitleMarkup, Link: e.Link, External: e.External, Comments: e.Comments, Thread: e.CommentFeed,
		Picture: e.Image, Authors: e.Authors, Others: e.Contributors, Topics: e.Categories, Files: e.Enclosures,
		Tongue: e.Language, Rights: e.Rights,
	}
	if e.Summary != (feed.Content{}) {
		h.Summary = &e.Summary
	}
	if e.Source != (feed.Source{}) {
		h.Source = &e.Source
	}
	if writable(e.Published) {
		h.Published = &e.Published
	}
	if writable(e.Updated) {
		h.Updated = &e.Updated
	}
	return h
}

func (h *head) body() Body {
	b := Body{
		Kind: h.Kind, Base: h.Base, Language: h.Language, FullText: h.Full, Words: h.Words, Board: h.Board, Image: h.Image,
		Entry: feed.Entry{
			ID: h.ID, Title: h.Title, TitleMarkup: h.Markup, Link: h.Link, External: h.External, Comments: h.Comments, CommentFeed: h.Thread,
			Image: h.Picture, Authors: h.Authors, Contributors: h.Others, Categories: h.Topics, Enclosures: h.Files,
			Language: h.Tongue, Rights: h.Rights,
		},
	}
	if h.Summary != nil {
		b.Entry.Summary = *h.Summary
	}
	if h.Source != nil {
		b.Entry.Source = *h.Source
	}
	if h.Published != nil {
		b.Entry.Published = *h.Published
	}
	if h.Updated != nil {
		b.Entry.Updated = *h.Updated
	}
	return b
}

// writable reports whether there is a time, and one that JSON can hold.
func writable(t time.Time) bool { return !t.IsZero() && t.Year() >= 0 && t.Year() <= 9999 }
