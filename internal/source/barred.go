package source

import (
	"net/url"
	"path"
	"strings"
	"sync"
)

// Barred tells what a ref that stands as a link leads to, where its name says that it
// is nothing to read here: "a PDF", "an address to write to". It is empty for all
// else. It asks nobody: an address may lie, and who insists may load it all the same.
func Barred(ref string) string {
	if isAddress(ref) && !IsWeb(ref) {
		if scheme, _, _ := strings.Cut(ref, ":"); strings.EqualFold(scheme, "mailto") {
			return "an address to write to"
		}
		return "no page of the web"
	}
	u, err := url.Parse(ref)
	if err != nil {
		return ""
	}
	switch name := path.Base(u.Path); {
	case IsWeb(ref) && (strings.Trim(u.Path, "/") == "" || strings.Contains(name, ":")):
		return "" // a host alone; a wiki's page about a picture: "File:Boat.jpg"
	case strings.Contains(u.Path, "/blob/"):
		return "" // a page that shows a file, on hosts for program code
	default:
		return strangers()[strings.ToLower(path.Ext(name))]
	}
}

// strangers are the extensions of what is no text to read.
var strangers = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for what, all := range map[string]string{
		"a PDF":                           ".pdf",
		"a book":                          ".epub .mobi .azw3 .djvu .ps",
		"a picture":                       ".png .jpg .jpeg .gif .webp .avif .svg .bmp .tif .tiff .heic .ico",
		"a sound":                         ".mp3 .ogg .oga .opus .m4a .flac .wav .aac .m3u",
		"a film":                          ".mp4 .m4v .mkv .webm .mov .avi .mpg .mpeg .ogv .wmv .m3u8",
		"an archive":                      ".zip .gz .tgz .xz .bz2 .zst .7z .rar .tar .jar",
		"a program":                       ".exe .msi .dmg .pkg .deb .rpm .apk .appimage .iso",
		"a document of an office program": ".doc .docx .odt .rtf .xls .xlsx .ods .ppt .pptx .odp",
	} {
		for ext := range strings.FieldsSeq(all) {
			out[ext] = what
		}
	}
	return out
})
