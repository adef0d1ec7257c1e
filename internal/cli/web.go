package cli

import (
	"context"
	"strings"
	"sync"

	"newsreader/internal/fetch"
)

// web is the program's way to the pages of the web. Its client is made when the first
// page is wanted: most runs want none.
type web struct {
	once   sync.Once
	client *fetch.Client
}

// get fetches a page, as source.Fetch. What it takes the terminal is told of, unless
// whoever asks tells the person itself.
func (p *program) get(ctx context.Context, r fetch.Request) (*fetch.Response, error) {
	p.web.once.Do(func() {
		p.web.client = fetch.New(fetch.Options{Version: Version, Language: acceptLanguage(p.locale())})
	})
	if r.Progress == nil {
		line := p.newProgress()
		defer line.end()
		r.Progress = line.tell
	}
	return p.web.client.Get(ctx, r)
}

// locale returns the locale in which a person wants to be spoken to (POSIX, XBD 8.2).
func (p *program) locale() string {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := p.Getenv(name); value != "" {
			return value
		}
	}
	return ""
}

// acceptLanguage writes a locale such as "de_AT.UTF-8" as the header of that name
// (RFC 9110, 12.5.4): the language of the country, the language, and English, which
// most sites have. A locale that names no language asks for none.
func acceptLanguage(locale string) string {
	locale, _, _ = strings.Cut(locale, ".")
	locale, _, _ = strings.Cut(locale, "@")
	language, country, _ := strings.Cut(locale, "_")
	language = strings.ToLower(language)
	if !letters(language, 2, 3) || country != "" && !letters(country, 2, 2) {
		return ""
	}
	out := language
	if country != "" {
		out = language + "-" + strings.ToUpper(country) + "," + language + ";q=0.9"
	}
	if language != "en" {
		out += ",en;q=0.5"
	}
	return out
}

// letters reports whether a text is that many ASCII letters.
func letters(s string, least, most int) bool {
	for i := range len(s) {
		if c := s[i] | 0x20; c < 'a' || c > 'z' {
			return false
		}
	}
	return len(s) >= least && len(s) <= most
}
