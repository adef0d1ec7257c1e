package source

import "testing"

func TestWhatALinkLeadsToIsKnownByItsName(t *testing.T) {
	for ref, want := range map[string]string{
		"https://example.org/report.pdf":                     "a PDF",
		"https://example.org/Report.PDF?v=2#page=3":          "a PDF",
		"https://example.org/a/song.mp3":                     "a sound",
		"https://example.org/film.webm":                      "a film",
		"https://example.org/boat.jpg":                       "a picture",
		"https://example.org/all.tar.gz":                     "an archive",
		"papers/report.pdf":                                  "a PDF",
		"mailto:ada@example.org":                             "an address to write to",
		"ftp://example.org/notes.txt":                        "no page of the web",
		"https://example.org/wiki/File:Boat.jpg":             "",
		"https://example.org/ada/boats/blob/main/manual.pdf": "",
		"https://example.zip":                                "",
		"https://example.org/story":                          "",
		"https://example.org/story.html":                     "",
		"https://example.org/2026.03":                        "",
		"notes.md":                                           "",
		"#part":                                              "",
		"":                                                   "",
		"https://exa mple.org/%zz":                           "",
	} {
		if got := Barred(ref); got != want {
			t.Errorf("%s: %q, want %q", ref, got, want)
		}
	}
}
