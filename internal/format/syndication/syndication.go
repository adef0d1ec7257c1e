package syndication

import (
	"cmp"
	"fmt"

	"newsreader/internal/feed"
)

// Options are what is known of a document beside its bytes. The zero value knows
// nothing.
type Options struct {
	// URL is where the document was fetched: relative addresses belong to it.
	URL string
	// Base replaces URL for relative addresses, if it is not empty, and whatever could
	// be guessed of them.
	Base string
	// ContentType is the header of that name, for its charset; empty is none.
	ContentType string
	// Language is the header Content-Language, which holds where the document names no
	// language; empty is none.
	Language string
}

// base is the address that relative ones belong to.
func (o Options) base() string {
	if o.Base != "" {
		return o.Base
	}
	return o.URL
}

// NotFeedError says that a document is no feed.
type NotFeedError struct {
	// Looks is what it looks like, with its article ("an HTML page"), or empty.
	Looks string
}

func (e *NotFeedError) Error() string {
	if e.Looks == "" {
		return "this is no feed"
	}
	return "this is no feed; it looks like " + e.Looks
}

// TooLargeError says that a document is larger than any feed is.
type TooLargeError struct {
	// Limit is in bytes.
	Limit int
}

func (e *TooLargeError) Error() string {
	return fmt.Sprintf("this feed is too large: it has more than %d MB", e.Limit>>20)
}

// maxBytes bounds a document; whoever fetches it bounds it earlier, and lower.
const maxBytes = 64 << 20

// Parse reads a feed of any format. It forgives whatever it can: Feed.Mended tells
// what was wrong. Entries keep the order of the document.
//
// The errors are *NotFeedError, *TooLargeError, and those of charset.Decode for what
// is no text at all.
func Parse(data []byte, o Options) (*feed.Feed, error) {
	if len(data) > maxBytes {
		return nil, &TooLargeError{maxBytes}
	}
	text, encoding, err := decodeBytes(data, o.ContentType)
	if err != nil {
		return nil, err
	}
	if looksLikeJSON(text) {
		return parseJSON(text, o)
	}
	p := parser{scanner: scanner{src: text}, out: &feed.Feed{}}
	p.sought = o.Base != "" // whoever states a base means it
	p.top.base, p.top.language = o.base(), languageTag(o.Language)
	p.walk()
	if !p.found && len(p.out.Entries) == 0 {
		return nil, &NotFeedError{looksLike(p.first)}
	}
	f := p.out
	p.readFeed(f, p.head, 0)
	f.Format = cmp.Or(p.format, "RSS")
	f.Mended = p.mended
	if f.Language == "" {
		f.Language = p.language
	}
	if f.Details == nil {
		f.Details = &feed.Details{}
	}
	f.Details.Encoding = encoding
	return f, nil
}
