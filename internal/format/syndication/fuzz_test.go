package syndication_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"newsreader/internal/feed"
	"newsreader/internal/format/syndication"
)

// FuzzParse: whatever the bytes, reading does not panic, and all that comes out is
// clean: valid UTF-8 without control or directional characters, addresses of known
// schemes, HTML that cleaning again does not change in kind, and JSON.
func FuzzParse(f *testing.F) {
	files, err := filepath.Glob("testdata/feeds/*")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		if data, err := os.ReadFile(file); err == nil && !strings.HasSuffix(file, ".golden") {
			f.Add(data)
		}
	}
	for piece := range pieces {
		f.Add(generated(piece, "in a text", 100))
	}
	f.Fuzz(func(t *testing.T, data []byte) { check(t, data) })
}

// check holds what comes of a document to the promises.
func check(t testing.TB, data []byte) {
	t.Helper()
	f, err := syndication.Parse(data, syndication.Options{URL: "https://example.org/feed"})
	if err != nil {
		return
	}
	var out bytes.Buffer
	if err := syndication.Encode(&out, f); err != nil {
		t.Fatalf("%.200q: %v", data, err)
	}
	if !json.Valid(out.Bytes()) || bytes.Count(out.Bytes(), []byte("\n")) != 1 {
		t.Fatalf("%.200q: no line of JSON", data)
	}
	c := &checker{t: t, doc: data}
	c.feed(f)
	for i := range f.Entries {
		c.entry(&f.Entries[i])
	}
}

type checker struct {
	t   testing.TB
	doc []byte
}

func (c *checker) feed(f *feed.Feed) {
	c.line(f.ID, f.Format, f.Title, f.Subtitle, f.Language, f.Generator, f.Rights)
	c.links(f.Site, f.Self, f.Icon, f.Image, f.Next, f.Moved)
	c.links(f.Hubs...)
	c.line(f.Categories...)
	c.people(f.Authors)
	c.details(f.Details)
}

func (c *checker) entry(e *feed.Entry) {
	c.line(e.ID, e.Title, e.Language, e.Rights, e.Source.Title)
	c.links(e.Link, e.External, e.Comments, e.CommentFeed, e.Image, e.Source.URL)
	c.line(e.Categories...)
	c.people(e.Authors)
	c.people(e.Contributors)
	c.text(e.TitleMarkup, e.Summary.Text, e.Content.Text)
	c.html(e.TitleMarkup)
	for _, body := range []feed.Content{e.Summary, e.Content} {
		if body.Markup {
			c.html(body.Text)
		}
	}
	for _, a := range e.Enclosures {
		c.links(a.URL)
		c.line(a.Title, a.Type)
		if a.Bytes < 0 || a.Duration < 0 {
			c.t.Errorf("%.200q: %+v", c.doc, a)
		}
	}
	c.details(e.Details)
}

func (c *checker) details(d *feed.Details) {
	if d == nil {
		return
	}
	c.text(d.TitleMarkup, d.SubtitleMarkup, d.RightsMarkup)
	c.html(d.TitleMarkup)
	c.html(d.SubtitleMarkup)
	c.html(d.RightsMarkup)
	c.links(d.Logo, d.Thumbnail, d.Picture.URL, d.Picture.Link, d.Docs, d.License, d.Generator.URL)
	c.line(d.Picture.Title, d.Picture.Description, d.Generator.Name, d.Generator.Version, d.TTL, d.Teaser, d.Duration, d.ContentType)
	for _, l := range d.Links {
		c.links(l.URL)
		c.line(l.Rel, l.Type, l.Title, l.Language, l.Length)
	}
	for _, tag := range d.Tags {
		c.line(tag.Term, tag.Scheme, tag.Label)
	}
	c.people(d.Contributors)
	if d.Source != nil {
		c.feed(d.Source)
	}
}

func (c *checker) people(list []feed.Person) {
	for _, p := range list {
		c.line(p.Name, p.Email)
		c.links(p.URL)
	}
}

// line checks texts of one line.
func (c *checker) line(texts ...string) {
	c.t.Helper()
	c.text(texts...)
	for _, s := range texts {
		if strings.ContainsAny(s, "\n\t") {
			c.t.Errorf("%.200q: more than a line: %.80q", c.doc, s)
		}
	}
}

func (c *checker) text(texts ...string) {
	c.t.Helper()
	for _, s := range texts {
		if !utf8.ValidString(s) {
			c.t.Errorf("%.200q: no UTF-8: %.80q", c.doc, s)
		}
		for _, r := range s {
			if unicode.IsControl(r) && r != '\n' && r != '\t' || unicode.Is(unicode.Bidi_Control, r) {
				c.t.Errorf("%.200q: %U in %.80q", c.doc, r, s)
				break
			}
		}
	}
}

func (c *checker) links(list ...string) {
	c.t.Helper()
	c.line(list...)
	for _, s := range list {
		lower := strings.ToLower(s)
		for _, bad := range []string{"javascript:", "vbscript:", "data:", "file:", "-"} {
			if strings.HasPrefix(lower, bad) {
				c.t.Errorf("%.200q: the address %q", c.doc, s)
			}
		}
	}
}
