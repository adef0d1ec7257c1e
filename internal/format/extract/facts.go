package extract

import (
	"cmp"
	"net/url"
	"strings"

	"newsreader/internal/article"
	"newsreader/internal/format/hypertext"
	"newsreader/internal/sanitize"
)

// facts is what a page says about itself, apart from the article's text. Each fact
// comes with the place that it was read from, such as "json-ld", "og:title", "h1",
// "address", "text"; a fact that nothing on the page states is empty.
type facts struct {
	Title     fact[string]
	Byline    fact[[]article.Person]
	Published fact[article.Date]
	Updated   fact[article.Date]
	Site      fact[string]
	// Language is a BCP 47 tag.
	Language fact[string]
	// LeadImage and Address are absolute addresses.
	LeadImage fact[string]
	Address   fact[string]
	// Description is what the page says it is about.
	Description fact[string]
}

// fact is a value with the place in the page that it was read from.
type fact[T any] struct {
	Value T
	From  string
}

// facts reads what is known about the page as a whole.
func (h *head) facts() facts {
	f := facts{}
	f.Site = h.site()
	f.Title = h.titleFact(f.Site.Value)
	f.Byline = h.byline(f.Site.Value)
	f.Published, f.Updated = h.published(), h.updated()
	if d := f.Updated.Value; !d.IsZero() && f.Published.Value.Time.After(d.Time) && f.Published.Value.Clock == d.Clock {
		f.Updated = fact[article.Date]{} // a page cannot be changed before it is there
	}
	f.Language = h.languageFact()
	f.LeadImage = h.leadImage()
	f.Address = h.address()
	for _, name := range []string{"og:description", "description", "twitter:description"} {
		if v := h.metas[name]; v != "" {
			f.Description = fact[string]{v, name}
			break
		}
	}
	return f
}

func (h *head) site() fact[string] {
	if v := h.metas["og:site_name"]; v != "" && !strings.Contains(v, "://") {
		return fact[string]{v, "og:site_name"}
	}
	for _, t := range h.ld {
		if t.isArticle() {
			if name := squeeze(t.inner("publisher").text("name")); name != "" {
				return fact[string]{name, "json-ld"}
			}
		}
	}
	for _, name := range []string{"application-name", "al:android:app_name"} {
		if v := h.metas[name]; v != "" && len(v) < 60 {
			return fact[string]{v, name}
		}
	}
	return fact[string]{}
}

func (h *head) languageFact() fact[string] {
	if h.language != "" {
		return fact[string]{h.language, "lang"}
	}
	for _, name := range []string{"og:locale", "content-language", "language", "inlanguage", "dc:language"} {
		if v := hypertext.LanguageTag(h.metas[name]); v != "" {
			return fact[string]{v, name}
		}
	}
	for _, t := range h.ld {
		if v := hypertext.LanguageTag(t.text("inLanguage")); v != "" && t.isArticle() {
			return fact[string]{v, "json-ld"}
		}
	}
	return fact[string]{}
}

func (h *head) leadImage() fact[string] {
	for _, name := range []string{"og:image", "og:image:url", "twitter:image", "image"} {
		if v := absolute(h.base, h.metas[name]); v != "" {
			return fact[string]{v, name}
		}
	}
	for _, t := range h.ld {
		if !t.isArticle() {
			continue
		}
		if v := absolute(h.base, cmp.Or(t.text("image"), t.inner("image").text("url"))); v != "" {
			return fact[string]{v, "json-ld"}
		}
	}
	return fact[string]{}
}

// address returns where the article is to be found. A canonical address on another
// page's path is believed; one that is the mere front of a site is not.
func (h *head) address() fact[string] {
	here, _ := url.Parse(h.base)
	for _, c := range []fact[string]{{h.canon, "canonical"}, {h.metas["og:url"], "og:url"}} {
		v := absolute(h.base, c.Value)
		u, err := url.Parse(v)
		if v == "" || err != nil || here != nil && strings.Trim(u.Path, "/") == "" && strings.Trim(here.Path, "/") != "" {
			continue
		}
		return fact[string]{v, c.From}
	}
	if v := absolute("", h.base); v != "" {
		return fact[string]{v, "base"}
	}
	return fact[string]{}
}

// absolute resolves a reference, and returns "" for what is no address of the web.
func absolute(base, ref string) string {
	ref = strings.TrimSpace(ref)
	if ref == "" {
		return ""
	}
	if b, err := url.Parse(base); err == nil && base != "" {
		if u, err := b.Parse(ref); err == nil {
			ref = u.String()
		}
	}
	clean, ok := sanitize.URL(ref)
	if !ok || strings.HasPrefix(clean, "mailto:") {
		return ""
	}
	return clean
}
