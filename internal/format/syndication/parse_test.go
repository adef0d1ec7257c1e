package syndication_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"newsreader/internal/feed"
	"newsreader/internal/format/charset"
	"newsreader/internal/format/syndication"
)

// parse reads a document that must be a feed.
func parse(t testing.TB, doc string, o syndication.Options) *feed.Feed {
	t.Helper()
	f, err := syndication.Parse([]byte(doc), o)
	if err != nil {
		t.Fatalf("%.80q: %v", doc, err)
	}
	return f
}

func TestWhatIsNoFeedIsNamed(t *testing.T) {
	for _, c := range []struct{ doc, looks string }{
		{"<!DOCTYPE html><html><head><title>x</title></head><body>y</body></html>", "an HTML page"},
		{"<html><body><feed></feed><item><title>x</title></item></body></html>", "an HTML page"},
		{`<opml version="2.0"><body><outline xmlUrl="x"/></body></opml>`, "a list of feeds (OPML)"},
		{`<?xml version="1.0"?><urlset><url/></urlset>`, "a site map"},
		{`<error><code>500</code></error>`, "some other XML"},
		{`{"error": "not found"}`, "JSON that is no feed"},
		{`{"items": []}`, "JSON that is no feed"},
		{"just a text", ""},
		{"<", ""},
	} {
		_, err := syndication.Parse([]byte(c.doc), syndication.Options{})
		var no *syndication.NotFeedError
		if !errors.As(err, &no) || no.Looks != c.looks {
			t.Errorf("%q: %v, want one that looks like %q", c.doc, err, c.looks)
		}
	}
	for _, doc := range []string{"", " \n"} {
		if _, err := syndication.Parse([]byte(doc), syndication.Options{}); !errors.Is(err, charset.ErrEmpty) {
			t.Errorf("%q: %v", doc, err)
		}
	}
	if _, err := syndication.Parse([]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR"), syndication.Options{}); !errors.As(err, new(*charset.BinaryError)) {
		t.Errorf("a picture: %v", err)
	}
}

func TestOfTwoDescriptionsTheSecondIsTheWholeText(t *testing.T) {
	f := parse(t, `<rss version="2.0"><channel><item><title>Harbour</title><description>In short.</description><description>At length, and then some.</description></item></channel></rss>`, syndication.Options{})
	if e := f.Entries[0]; e.Summary.Text != "In short." || e.Content.Text != "At length, and then some." {
		t.Errorf("%q, %q", e.Summary.Text, e.Content.Text)
	}
}

func TestEncodingsAreFoundOut(t *testing.T) {
	const doc = `<?xml version="1.0" encoding="%s"?><rss version="2.0"><channel><title>Die Bücherei öffnete früh und war größer als je</title></channel></rss>`
	latin, err := charmap.ISO8859_1.NewEncoder().String(fmt.Sprintf(doc, "iso-8859-1"))
	if err != nil {
		t.Fatal(err)
	}
	unlabelled, _ := charmap.ISO8859_1.NewEncoder().String(strings.Replace(doc, ` encoding="%s"`, "", 1))
	wide, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(fmt.Sprintf(doc, "utf-16"))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, doc, header, want string }{
		{"UTF-8", fmt.Sprintf(doc, "utf-8"), "", "utf-8"},
		{"UTF-8 that claims to be another", fmt.Sprintf(doc, "iso-8859-1"), "text/xml; charset=windows-1251", "utf-8"},
		{"declared", latin, "", "windows-1252"},
		{"in the header", unlabelled, `text/xml; charset="ISO-8859-1"`, "windows-1252"},
		{"in a header that is not in order", unlabelled, `text/xml;; charset=ISO-8859-1`, "windows-1252"},
		{"guessed", unlabelled, "", ""},
		{"with a mark", wide, "text/xml; charset=utf-8", "utf-16le"},
	} {
		f := parse(t, c.doc, syndication.Options{ContentType: c.header})
		if f.Title != "Die Bücherei öffnete früh und war größer als je" || c.want != "" && f.Details.Encoding != c.want {
			t.Errorf("%s: %q in %s, want %s", c.name, f.Title, f.Details.Encoding, c.want)
		}
	}
}

func TestAbsentDatesStayAbsent(t *testing.T) {
	f := parse(t, `<rss version="2.0"><channel><item><title>a</title></item><item><title>b</title><pubDate>someday</pubDate></item></channel></rss>`, syndication.Options{})
	for _, e := range f.Entries {
		if !e.Published.IsZero() || !e.Updated.IsZero() {
			t.Errorf("%s: %v, %v", e.Title, e.Published, e.Updated)
		}
	}
}

func TestIdentifiersAreNeverResolved(t *testing.T) {
	f := parse(t, `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://example.org/"><entry><id>1</id><title>a</title></entry></feed>`, syndication.Options{URL: "https://example.org/feed"})
	if f.Entries[0].ID != "1" || f.Entries[0].Link != "" {
		t.Errorf("%q, %q", f.Entries[0].ID, f.Entries[0].Link)
	}
}

func TestRelativeAddressesBelongToTheSiteThatAServicePublishesFor(t *testing.T) {
	const doc = `<rss version="2.0"><channel><title>t</title><link>%s</link><item><title>a</title><link>/1</link><description>&lt;a href="/2"&gt;b&lt;/a&gt;</description></item></channel></rss>`
	for site, want := range map[string]string{
		"https://site.example/blog/":    "https://site.example/",
		"https://service.example/blog/": "https://service.example/",
		"/blog":                         "https://service.example/",
		"":                              "https://service.example/",
	} {
		e := parse(t, fmt.Sprintf(doc, site), syndication.Options{URL: "https://service.example/feeds/1"}).Entries[0]
		if e.Link != want+"1" || e.Summary.Text != `<a href="`+want+`2">b</a>` {
			t.Errorf("%q: %q, %q", site, e.Link, e.Summary.Text)
		}
	}
}

func TestHeaderTellsTheLanguageWhereTheDocumentDoesNot(t *testing.T) {
	const doc = `<feed xmlns="http://www.w3.org/2005/Atom"%s><title>t</title><entry><title>a</title></entry></feed>`
	for lang, want := range map[string]string{"": "de-AT", ` xml:lang="en_US"`: "en-US", ` xml:lang=""`: ""} {
		f := parse(t, fmt.Sprintf(doc, lang), syndication.Options{Language: "de_AT"})
		if f.Language != want || f.Entries[0].Language != want {
			t.Errorf("%q: %q, %q, want %q", lang, f.Language, f.Entries[0].Language, want)
		}
	}
}

func TestStartsAreSniffed(t *testing.T) {
	for doc, want := range map[string]string{
		"\ufeff<?xml version='1.0'?><!-- x --><rss version='2.0'>": "rss",
		"<rdf:RDF xmlns='x'>":                                  "rdf",
		"<feed xmlns='http://www.w3.org/2005/Atom'>":           "atom",
		"<atom:feed xmlns:atom='http://www.w3.org/2005/Atom'>": "atom",
		`{"version": "https://jsonfeed.org/version/1"`:         "json",
		"<CHANNEL HREF='x'>":                                   "cdf",
		"<channel><title>":                                     "rss",
		"<opml version='1.0'>":                                 "opml",
		"<!DOCTYPE html><html>":                                "",
		"text <rss>":                                           "",
		`{"a": 1}`:                                             "",
		"":                                                     "",
	} {
		if got := syndication.Sniff([]byte(doc)); got != want {
			t.Errorf("%q: %q, want %q", doc, got, want)
		}
	}
}
