package syndication

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"strings"
	"time"

	"newsreader/internal/feed"
)

// Encode writes a feed as one line of JSON Feed 1.1. What that format has no place for
// stands in objects called "_x", of the feed and of each entry. HTML is written as it
// is: Parse made it safe.
func Encode(w io.Writer, f *feed.Feed) error {
	out := feedJSON{
		Version: "https://jsonfeed.org/version/1.1", Title: f.Title, HomePage: f.Site, Self: f.Self, Description: f.Subtitle,
		Icon: f.Image, Favicon: f.Icon, Authors: peopleJSON(f.Authors), Language: f.Language, Next: f.Next, Expired: f.Ended,
		Items: make([]itemJSON, 0, len(f.Entries)), X: extraOfFeed(f),
	}
	for _, hub := range f.Hubs {
		out.Hubs = append(out.Hubs, hubJSON{"WebSub", hub})
	}
	for i := range f.Entries {
		out.Items = append(out.Items, itemOf(&f.Entries[i]))
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e.Encode(out)
}

func itemOf(e *feed.Entry) itemJSON {
	item := itemJSON{
		ID: idOf(e), URL: e.Link, External: e.External, Title: e.Title, Image: e.Image,
		Published: dateJSON(e.Published), Modified: dateJSON(e.Updated), Authors: peopleJSON(e.Authors), Tags: e.Categories,
		Language: e.Language, X: extraOfEntry(e),
	}
	body, short := e.Content, e.Summary
	if body.Text == "" {
		body, short = short, feed.Content{}
	}
	if body.Markup {
		item.HTML = body.Text
	} else {
		item.Text = body.Text
	}
	if short.Markup {
		item.Summary, item.X.SummaryHTML = textOf(short.Text, false), short.Text
	} else {
		item.Summary = short.Text
	}
	for _, a := range e.Enclosures {
		item.Attachments = append(item.Attachments, attachmentJSON{a.URL, cmp.Or(a.Type, "application/octet-stream"), a.Title, a.Bytes, a.Duration.Seconds()})
	}
	return item
}

// idOf returns what tells an entry from the others of its feed: JSON Feed demands
// something even of an entry that has no identifier.
func idOf(e *feed.Entry) string {
	id := cmp.Or(e.ID, e.Link, e.External)
	if id == "" && len(e.Enclosures) > 0 {
		id = e.Enclosures[0].URL
	}
	if id == "" {
		sum := sha256.Sum256([]byte(e.Title + "\n" + e.Summary.Text + "\n" + e.Content.Text))
		id = "urn:sha256:" + hex.EncodeToString(sum[:])
	}
	return id
}

// dateJSON writes a moment as RFC 3339 has it, or "" if there is none or its year has
// more digits than that allows.
func dateJSON(t time.Time) string {
	if t.IsZero() || t.Year() < 0 || t.Year() > 9999 {
		return ""
	}
	return t.Format(time.RFC3339)
}

func peopleJSON(list []feed.Person) []personJSON {
	var out []personJSON
	for _, p := range list {
		out = append(out, personJSON{p.Name, cmp.Or(p.URL, mailto(p.Email)), p.Email})
	}
	return out
}

func mailto(mail string) string {
	if mail == "" {
		return ""
	}
	return "mailto:" + mail
}

// formatJSON is the short name of a format: "rss20" for "RSS 2.0".
func formatJSON(format string) string {
	return strings.NewReplacer("json feed", "json", " ", "", ".", "").Replace(strings.ToLower(format))
}

// linksJSON writes all links; page is the only one where list has none.
func linksJSON(list []feed.Link, page string) []linkJSON {
	if len(list) == 0 && page != "" {
		return []linkJSON{{URL: page, Rel: "alternate"}}
	}
	var out []linkJSON
	for _, l := range list {
		out = append(out, linkJSON(l))
	}
	return out
}

func tagsJSON(list []feed.Tag, words []string) []tagJSON {
	var out []tagJSON
	for _, t := range list {
		out = append(out, tagJSON(t))
	}
	if list == nil {
		for _, word := range words {
			out = append(out, tagJSON{Term: word})
		}
	}
	return out
}

func publisherJSON(p feed.Person) *personJSON {
	if p == (feed.Person{}) {
		return nil
	}
	return &personJSON{p.Name, p.URL, p.Email}
}

func extraOfFeed(f *feed.Feed) feedExtraJSON {
	d := f.Details
	if d == nil {
		d = &feed.Details{}
	}
	x := feedExtraJSON{
		Format: formatJSON(f.Format), Encoding: d.Encoding, ID: f.ID, Updated: dateJSON(f.Updated), Published: dateJSON(f.Published),
		Created: dateJSON(d.Created), TitleHTML: d.TitleMarkup, DescriptionHTML: d.SubtitleMarkup,
		RightsHTML: cmp.Or(d.RightsMarkup, escapeText(f.Rights)), Logo: d.Logo, Tags: tagsJSON(d.Tags, f.Categories),
		Links: linksJSON(d.Links, f.Site), Contributors: peopleJSON(d.Contributors), Publisher: publisherJSON(d.Publisher), TTL: d.TTL,
		Docs: d.Docs, NewURL: f.Moved, Explicit: d.Explicit, Block: d.Blocked, Subtitle: d.Teaser, Damaged: len(f.Mended) > 0,
	}
	if d.Picture != (feed.Picture{}) {
		x.Image = &imageJSON{d.Picture.URL, d.Picture.Title, d.Picture.Link, d.Picture.Description, d.Picture.Width, d.Picture.Height}
	}
	x.Generator = generatorOf(d.Generator)
	return x
}

func generatorOf(g feed.Generator) *generatorJSON {
	if g == (feed.Generator{}) {
		return nil
	}
	return &generatorJSON{g.Name, g.URL, g.Version}
}

func extraOfEntry(e *feed.Entry) itemExtraJSON {
	x := itemExtraJSON{
		TitleHTML: e.TitleMarkup, Contributors: peopleJSON(e.Contributors), Comments: cmp.Or(e.Comments, e.CommentFeed),
		RightsHTML: escapeText(e.Rights), Links: linksJSON(nil, e.Link),
	}
	if e.Source != (feed.Source{}) {
		x.Source = &sourceJSON{Title: e.Source.Title, URL: e.Source.URL}
	}
	d := e.Details
	if d == nil {
		return x
	}
	x.RightsHTML = cmp.Or(d.RightsMarkup, x.RightsHTML)
	x.ContentType, x.Links, x.Publisher = d.ContentType, linksJSON(d.Links, e.Link), publisherJSON(d.Publisher)
	if d.Tags != nil {
		x.Tags = tagsJSON(d.Tags, nil)
	}
	x.Created, x.Expired, x.License, x.Permalink = dateJSON(d.Created), dateJSON(d.Expired), d.License, d.Permalink
	x.Explicit, x.Block, x.Duration, x.Subtitle = d.Explicit, d.Blocked, d.Duration, d.Teaser
	x.Thumbnail, x.Geo = d.Thumbnail, d.Place
	if d.Source != nil {
		x.Source = sourceOf(d.Source)
	}
	return x
}

func sourceOf(f *feed.Feed) *sourceJSON {
	x := extraOfFeed(f)
	return &sourceJSON{
		Title: f.Title, ID: f.ID, URL: cmp.Or(f.Site, f.Self), Updated: dateJSON(f.Updated), SubtitleHTML: cmp.Or(x.DescriptionHTML, escapeText(f.Subtitle)),
		RightsHTML: x.RightsHTML, TitleHTML: x.TitleHTML, Icon: f.Icon, Logo: x.Logo, Authors: peopleJSON(f.Authors),
		Contributors: x.Contributors, Links: x.Links, Tags: x.Tags, Generator: x.Generator,
	}
}

// escapeText returns a plain text as HTML.
func escapeText(s string) string {
	if !strings.ContainsAny(s, "&<") {
		return s
	}
	return strings.NewReplacer("&", "&amp;", "<", "&lt;").Replace(s)
}
