package charset

import (
	"bytes"
	"strings"
)

// BinaryError says that the bytes are no text.
type BinaryError struct {
	// Kind is what they look like, with its article ("a PNG image"), or empty.
	Kind string
	// Advice is what the user can do, as a sentence without its full stop, or empty.
	Advice string
}

func (e *BinaryError) Error() string {
	kind, advice := e.Kind, e.Advice
	if kind == "" {
		kind = "binary data"
	}
	if advice == "" {
		advice = "only text, Markdown and HTML can be read"
	}
	return "not a text: it looks like " + kind + "; " + advice
}

// signature recognises files by their first bytes. It returns nil where they say
// nothing.
func signature(data []byte) *BinaryError {
	has := func(at int, magic string) bool {
		return len(data) >= at+len(magic) && string(data[at:at+len(magic)]) == magic
	}
	const unpack = "unpack it first, for example by "
	switch {
	case has(0, "%PDF-"):
		return &BinaryError{"a PDF document", "turn it into text first, for example by pdftotext FILE - | newsreader -"}
	case has(0, "PK\x03\x04"), has(0, "PK\x05\x06"):
		return zipped(data)
	case has(0, "\x1f\x8b"):
		return &BinaryError{"gzip-compressed data", unpack + "gzip -dc FILE | newsreader -"}
	case has(0, "BZh") && has(4, "1AY&SY"):
		return &BinaryError{"bzip2-compressed data", unpack + "bzip2 -dc FILE | newsreader -"}
	case has(0, "\xfd7zXZ\x00"):
		return &BinaryError{"xz-compressed data", unpack + "xz -dc FILE | newsreader -"}
	case has(0, "\x28\xb5\x2f\xfd"):
		return &BinaryError{"zstd-compressed data", unpack + "zstd -dc FILE | newsreader -"}
	case has(0, "7z\xbc\xaf\x27\x1c"), has(0, "Rar!\x1a\x07"), has(257, "ustar"):
		return &BinaryError{"an archive", "unpack it first"}
	case has(0, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
		return &BinaryError{"an old Office document", "save it as text or HTML first"}
	case has(0, "{\\rtf1"):
		return &BinaryError{"a rich text document", "save it as text or HTML first"}
	}
	if kind := picture(has); kind != "" {
		return &BinaryError{Kind: kind}
	}
	for _, m := range []struct{ magic, kind string }{
		{"\x7fELF", "a program"}, {"MZ", "a program"}, {"\xca\xfe\xba\xbe", "a program"},
		{"\xcf\xfa\xed\xfe", "a program"}, {"\xce\xfa\xed\xfe", "a program"}, {"\x00asm", "a program"},
		{"SQLite format 3\x00", "a database"},
		{"ID3", "a sound file"}, {"\xff\xfb", "a sound file"}, {"fLaC", "a sound file"}, {"OggS", "a sound or video file"},
		{"\x1a\x45\xdf\xa3", "a video file"},
		{"wOFF", "a font"}, {"wOF2", "a font"}, {"\x00\x01\x00\x00", "a font"}, {"OTTO", "a font"},
	} {
		// The shorter ones could begin a text; then nothing else in it is binary.
		if has(0, m.magic) && isBinary(data) {
			return &BinaryError{Kind: m.kind}
		}
	}
	return nil
}

// picture recognises the common formats of pictures and films.
func picture(has func(at int, magic string) bool) string {
	switch {
	case has(0, "\x89PNG\r\n\x1a\n"):
		return "a PNG image"
	case has(0, "\xff\xd8\xff"):
		return "a JPEG image"
	case has(0, "GIF87a"), has(0, "GIF89a"):
		return "a GIF image"
	case has(0, "RIFF") && has(8, "WEBP"):
		return "a WebP image"
	case has(0, "RIFF") && has(8, "WAVE"):
		return "a sound file"
	case has(0, "RIFF") && has(8, "AVI "):
		return "a video file"
	case has(4, "ftypavif"), has(4, "ftypheic"), has(4, "ftypmif1"):
		return "an AVIF or HEIC image"
	case has(4, "ftyp"):
		return "a video file"
	case has(0, "II*\x00"), has(0, "MM\x00*"):
		return "a TIFF image"
	}
	return ""
}

// zipped tells the documents that are ZIP archives by the names at their start.
func zipped(data []byte) *BinaryError {
	head := string(data[:min(len(data), 4096)])
	switch {
	case strings.Contains(head, "application/epub+zip"):
		return &BinaryError{"an EPUB book", "turn it into HTML first, for example by pandoc FILE -t html | newsreader -"}
	case strings.Contains(head, "application/vnd.oasis.opendocument"), strings.Contains(head, "word/"):
		return &BinaryError{"a word processor's document", "turn it into HTML first, for example by pandoc FILE -t html | newsreader -"}
	}
	return &BinaryError{"a ZIP archive", "unpack it first"}
}

// isBinary reports whether more than one byte in fifty is a control character
// that no text has. A few are forgiven: pages with a stray NUL are still pages.
// Escape, backspace and form feed do stand in texts made for terminals and printers.
func isBinary(data []byte) bool {
	sample := data[:min(len(data), sampleSize)]
	n := 0
	for _, c := range sample {
		if c < ' ' && !bytes.ContainsRune([]byte("\t\n\v\f\r\b\x1a\x1b"), rune(c)) {
			n++
		}
	}
	return n > 1+len(sample)/50
}
