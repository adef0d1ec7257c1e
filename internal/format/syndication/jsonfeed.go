package syndication

import (
	"slices"
	"strings"

	"newsreader/internal/feed"
	"newsreader/internal/sanitize"
)

// looksLikeJSON reports whether a document begins like an object of JSON.
func looksLikeJSON(text string) bool {
	text = strings.TrimLeft(text, " \t\r\n")
	if !strings.HasPrefix(text, "{") {
		return false
	}
	text = strings.TrimLeft(text[1:], " \t\r\n")
	return text == "" || text[0] == '"' || text[0] == '}'
}

// parseJSON reads a JSON Feed, 1.0 or 1.1.
func parseJSON(text string, o Options) (*feed.Feed, error) {
	r := jsonReader{src: text}
	v := r.value(0)
	items, version := v.get("items"), v.get("version").string()
	if items.kind != jsonList || !strings.Contains(version, "jsonfeed.org") && v.get("title").string() == "" && !holdsEntries(items) {
		return nil, &NotFeedError{"JSON that is no feed"}
	}
	in := &scope{base: o.base()}
	f := &feed.Feed{
		Format:   jsonFormat(version),
		Title:    squeeze(v.get("title").string()),
		Subtitle: squeeze(v.get("description").string()),
		Site:     in.resolve(v.get("home_page_url").string()),
		Self:     in.resolve(v.get("feed_url").string()),
		Next:     in.resolve(v.get("next_url").string()),
		Image:    in.resolve(v.get("icon").string()),
		Icon:     in.resolve(v.get("favicon").string()),
		Language: squeeze(v.get("language").string()),
		Authors:  jsonAuthors(&v, in),
		Ended:    v.get("expired").kind == jsonTrue,
		Details:  &feed.Details{Encoding: "utf-8"},
	}
	for i := range v.get("hubs").list {
		hub := &v.get("hubs").list[i]
		if url := in.resolve(hub.get("url").string()); url != "" && len(f.Hubs) < maxList {
			f.Hubs = append(f.Hubs, url)
		}
	}
	if r.odd {
		f.Mended = append(f.Mended, "the JSON is not in order")
	}
	for i := range items.list {
		if item := &items.list[i]; item.kind == jsonObject && len(f.Entries) < maxEntries {
			f.Entries = append(f.Entries, jsonEntry(item, in))
		}
	}
	return f, nil
}

// holdsEntries reports whether a list is one of entries, where the document does not
// say that it is a feed.
func holdsEntries(items *jsonValue) bool {
	for i := range items.list {
		item := &items.list[i]
		for _, name := range []string{"content_html", "content_text", "date_published"} {
			if item.get(name).string() != "" {
				return true
			}
		}
	}
	return false
}

func jsonFormat(version string) string {
	number := version[strings.LastIndexByte(version, '/')+1:]
	if len(number) == 0 || len(number) > 4 || !isDigit(number[0]) {
		return "JSON Feed"
	}
	return "JSON Feed " + squeeze(number)
}

// jsonAuthors reads the authors of a feed or an entry, or the one author of version
// 1.0, each an object or, against the rules, a name.
func jsonAuthors(v *jsonValue, in *scope) []feed.Person {
	list := v.get("authors").list
	if len(list) == 0 {
		one := v.get("authors")
		if one.kind == jsonNull {
			one = v.get("author")
		}
		list = []jsonValue{*one}
	}
	var out []feed.Person
	for i := range list {
		a := &list[i]
		if a.kind == jsonText {
			out = addPerson(out, personOf(squeeze(a.text)))
			continue
		}
		who := feed.Person{Name: squeeze(a.get("name").string()), URL: in.resolve(a.get("url").string()), Email: squeeze(a.get("email").string())}
		if mail, ok := strings.CutPrefix(who.URL, "mailto:"); ok && who.Email == "" {
			who.Email = mail
		}
		out = addPerson(out, who)
	}
	return out
}

func jsonEntry(v *jsonValue, in *scope) feed.Entry {
	e := feed.Entry{
		ID:        squeeze(v.get("id").string()),
		Title:     squeeze(v.get("title").string()),
		Link:      in.resolve(v.get("url").string()),
		External:  in.resolve(v.get("external_url").string()),
		Image:     in.resolve(v.get("image").string()),
		Published: parseDate(v.get("date_published").string()),
		Updated:   parseDate(v.get("date_modified").string()),
		Language:  squeeze(v.get("language").string()),
		Authors:   jsonAuthors(v, in),
	}
	if e.Image == "" {
		e.Image = in.resolve(v.get("banner_image").string())
	}
	if scheme := schemeOf(e.ID); e.Link == "" && (scheme == "http" || scheme == "https") {
		e.Link = in.resolve(e.ID)
	}
	e.Content = jsonContent(v, in)
	if text := sanitize.Lines(strings.TrimSpace(v.get("summary").string())); text != "" {
		e.Summary = feed.Content{Text: text, Base: in.base}
	}
	tags := v.get("tags")
	if tags.kind == jsonText { // against the rules
		tags = &jsonValue{list: []jsonValue{*tags}}
	}
	for i := range tags.list {
		if word := squeeze(tags.list[i].string()); word != "" && len(e.Categories) < maxList && !slices.Contains(e.Categories, word) {
			e.Categories = append(e.Categories, word)
		}
	}
	for i := range v.get("attachments").list {
		a := &v.get("attachments").list[i]
		one := feed.Enclosure{
			URL: in.resolve(a.get("url").string()), Title: squeeze(a.get("title").string()), Type: squeeze(a.get("mime_type").string()),
			Bytes: number(a.get("size_in_bytes").string()), Duration: duration(a.get("duration_in_seconds").string()),
		}
		if one.URL != "" && len(e.Enclosures) < maxList {
			e.Enclosures = append(e.Enclosures, one)
		}
	}
	return e
}

func jsonContent(v *jsonValue, in *scope) feed.Content {
	c := feed.Content{Base: in.base}
	if html := v.get("content_html").string(); strings.TrimSpace(html) != "" {
		c.Text, c.Markup = cleanHTML(html, in, false), true
	}
	if c.Text == "" {
		c.Text, c.Markup = strings.TrimSpace(sanitize.Lines(v.get("content_text").string())), false
	}
	if c.Text == "" {
		return feed.Content{}
	}
	return c
}
