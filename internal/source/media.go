package source

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"newsreader/internal/fetch"
	"newsreader/internal/format/syndication"
	"newsreader/internal/sanitize"
)

// MediaError says that an address leads to something that is no text to read.
type MediaError struct {
	URL string
	// What it is, with its article: "a PDF".
	What string
	// Size is in bytes. It is the least it can be where AtLeast is true: nobody reads on
	// to the end of what is not wanted.
	Size    int64
	AtLeast bool
}

func (e *MediaError) Error() string {
	more := ""
	if e.AtLeast {
		more = "more than "
	}
	return fmt.Sprintf("%s is %s of %s%s; it can be opened in the browser", sanitize.Text(e.URL), e.What, more, bytesText(e.Size))
}

// FeedError says that an address leads to a feed, which is a list of articles and
// none itself.
type FeedError struct{ URL string }

func (e *FeedError) Error() string {
	url := sanitize.Text(e.URL)
	return fmt.Sprintf("%s is a feed, not an article; \"newsreader feed %s\" shows what it holds", url, url)
}

// isFeed reports whether a text begins like a feed.
func isFeed(head []byte) bool {
	kind := syndication.Sniff(head)
	return kind != "" && kind != "opml"
}

// judge refuses a body that is none to read before all of it has come: see
// fetch.Request.Judge. What is left are texts, and what only looks like none.
func (o Options) judge(got *fetch.Response, head []byte, size int64) error {
	if what := o.stranger(got, head); what != "" {
		return &MediaError{got.URL.String(), what, size, got.Header.Get("Content-Length") == ""}
	}
	return nil
}

// stranger says what an answer is that is no text to read, with its article, or returns
// "". Its first bytes count more than its header, which lies now and then.
func (o Options) stranger(got *fetch.Response, head []byte) string {
	if o.Type != "" && o.Type != "auto" {
		return ""
	}
	head = head[:min(len(head), sniffed)]
	named := what(got.Type)
	if what := byMagic(head); what != "" {
		if what == "an archive" && named != "" { // a book and an office's document are archives, too
			return named
		}
		return what
	}
	if named == "" && (strings.HasPrefix(got.Type, "text/") || isText(head)) || htmlStart().Match(head) {
		return "" // what is said to be a text, and is none, package charset explains
	}
	switch {
	case named != "":
		return named
	case got.Type == "":
		return "no text"
	default:
		return "no text (" + sanitize.Text(got.Type) + ")"
	}
}

// isText reports whether bytes may be the beginning of a text: of one in UTF-8 or an
// older encoding nothing is a NUL; of one in UTF-16 the first is its mark.
func isText(head []byte) bool {
	return bytes.IndexByte(head, 0) < 0 || bytes.HasPrefix(head, []byte("\xff\xfe")) || bytes.HasPrefix(head, []byte("\xfe\xff"))
}

// media returns the format of an answer ("text", "markdown", "html", or "" for what
// its text must tell), by the type it came with unless its bytes speak against it.
func (o Options) media(got *fetch.Response, file string) (string, error) {
	if o.Type != "" && o.Type != "auto" {
		return o.Type, nil
	}
	head := got.Body[:min(len(got.Body), sniffed)]
	if what := o.stranger(got, head); what != "" {
		return "", &MediaError{got.URL.String(), what, int64(len(got.Body)), false}
	}
	if isFeed(head) {
		return "", &FeedError{got.URL.String()}
	}
	switch kind := got.Type; {
	case kind == "text/html", kind == "application/xhtml+xml":
		return "html", nil
	case kind == "text/markdown", kind == "text/x-markdown":
		return "markdown", nil
	case kind == "text/plain", kind == "", kind == "application/octet-stream", kind == "application/xml", kind == "text/xml":
		return byExtension(file), nil
	case htmlStart().Match(head): // the header lies
		return "html", nil
	default:
		return "text", nil
	}
}

// what names a media type that is no text, with its article, or returns "".
func what(kind string) string {
	family, sub, _ := strings.Cut(kind, "/")
	has := func(parts ...string) bool {
		return slices.ContainsFunc(parts, func(p string) bool { return strings.Contains(sub, p) })
	}
	switch {
	case kind == "application/pdf", kind == "application/x-pdf":
		return "a PDF"
	case family == "image":
		return "a picture"
	case family == "audio":
		return "a sound"
	case family == "video":
		return "a film"
	case family == "font":
		return "a font"
	case has("epub", "mobipocket", "vnd.amazon.ebook"):
		return "a book"
	case has("officedocument", "opendocument", "msword", "ms-excel", "ms-powerpoint"):
		return "a document of an office program"
	case has("zip", "tar", "compressed", "x-7z", "x-rar"):
		return "an archive"
	}
	return ""
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
