package source

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"sync"

	"newsreader/internal/fetch"
	"newsreader/internal/sanitize"
)

// MediaError says that an address leads to something that is no text to read.
type MediaError struct {
	URL string
	// What it is, with its article: "a PDF".
	What string
	Size int64 // bytes
}

func (e *MediaError) Error() string {
	return fmt.Sprintf("%s is %s of %s; it can be opened in the browser", sanitize.Text(e.URL), e.What, bytesText(e.Size))
}

// FeedError says that an address leads to a feed, which is a list of articles and
// none itself.
type FeedError struct{ URL string }

func (e *FeedError) Error() string {
	url := sanitize.Text(e.URL)
	return fmt.Sprintf("%s is a feed, not an article; \"newsreader feed %s\" shows what it holds", url, url)
}

// feedRoot is the first tag of a feed, behind comments, declarations and a style
// sheet.
var feedRoot = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?is)^\s*(?:\xEF\xBB\xBF)?(?:\s|<\?.*?\?>|<!--.*?-->|<!doctype[^>]*>)*<(?:rss|feed|rdf:rdf|channel)[\s>]`)
})

// jsonFeed is the version that every JSON Feed states (jsonfeed.org, version 1.1).
const jsonFeed = "https://jsonfeed.org/version/"

// media returns the format of an answer ("text", "markdown", "html", or "" for what
// its text must tell), by the type it came with unless its bytes speak against it.
func (o Options) media(got *fetch.Response, file string) (string, error) {
	if o.Type != "" && o.Type != "auto" {
		return o.Type, nil
	}
	head := got.Body[:min(len(got.Body), sniffed)]
	if what := byMagic(head); what != "" { // whatever the header says
		return "", &MediaError{got.URL.String(), what, int64(len(got.Body))}
	}
	if feedRoot().Match(head) || isJSON(got.Type) && bytes.Contains(head, []byte(jsonFeed)) {
		return "", &FeedError{got.URL.String()}
	}
	switch kind := got.Type; {
	case kind == "text/html", kind == "application/xhtml+xml":
		return "html", nil
	case kind == "text/markdown", kind == "text/x-markdown":
		return "markdown", nil
	case kind == "text/plain", kind == "", kind == "application/octet-stream", kind == "application/xml", kind == "text/xml":
		return byExtension(file), nil
	case strings.HasPrefix(kind, "text/"), isJSON(kind):
		return "text", nil
	case bytes.HasPrefix(bytes.TrimSpace(head), []byte("<")) && htmlStart().Match(head): // the header lies
		return "html", nil
	default:
		return "", &MediaError{got.URL.String(), what(kind), int64(len(got.Body))}
	}
}

func isJSON(kind string) bool {
	return kind == "application/json" || strings.HasSuffix(kind, "+json")
}

// what names a media type for people.
func what(kind string) string {
	family, _, _ := strings.Cut(kind, "/")
	switch {
	case kind == "application/pdf":
		return "a PDF"
	case family == "image":
		return "a picture"
	case family == "audio":
		return "a sound"
	case family == "video":
		return "a film"
	case strings.Contains(kind, "zip"), strings.Contains(kind, "tar"), strings.Contains(kind, "compressed"):
		return "an archive"
	}
	return "no text (" + sanitize.Text(kind) + ")"
}

// magic are the first bytes of what servers send under any type.
var magic = []struct{ start, what string }{
	{"%PDF-", "a PDF"},
	{"\x89PNG\r\n", "a picture"}, {"\xff\xd8\xff", "a picture"}, {"GIF8", "a picture"}, {"II*\x00", "a picture"}, {"MM\x00*", "a picture"},
	{"PK\x03\x04", "an archive"}, {"\x1f\x8b\x08", "an archive"}, {"7z\xbc\xaf", "an archive"}, {"\xfd7zXZ", "an archive"}, {"Rar!\x1a", "an archive"},
	{"ID3\x03", "a sound"}, {"ID3\x04", "a sound"}, {"OggS", "a sound"}, {"fLaC", "a sound"}, {"\x1aE\xdf\xa3", "a film"},
}

// byMagic tells what the first bytes of a body are that is no text, or returns "".
func byMagic(head []byte) string {
	for _, m := range magic {
		if bytes.HasPrefix(head, []byte(m.start)) {
			return m.what
		}
	}
	if len(head) >= 12 { // containers that say what they are behind their size
		switch inner := string(head[8:12]); {
		case string(head[:4]) == "RIFF" && inner == "WEBP", string(head[4:8]) == "ftyp" && inner == "avif":
			return "a picture"
		case string(head[:4]) == "RIFF" && inner == "WAVE":
			return "a sound"
		case string(head[4:8]) == "ftyp":
			return "a film"
		}
	}
	return ""
}
