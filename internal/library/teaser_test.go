package library

import (
	"testing"
)

func TestTeasersAreToldFromTexts(t *testing.T) {
	many := func(n int, s sample) []sample {
		var out []sample
		for range n {
			out = append(out, s)
		}
		return out
	}
	teaser := sample{titled: true, linked: true, words: 30}
	text := sample{titled: true, linked: true, words: 400}
	for name, tt := range map[string]struct {
		samples []sample
		want    bool
	}{
		"short texts":                  {many(10, teaser), true},
		"long texts":                   {many(10, text), false},
		"four short in five":           {append(many(8, teaser), many(2, text)...), true},
		"half of each":                 {append(many(5, teaser), many(5, text)...), false},
		"too few to judge":             {many(2, teaser), false},
		"cut off":                      {many(10, sample{titled: true, linked: true, words: 100, cut: true}), true},
		"short notes without titles":   {many(10, sample{linked: true, words: 20}), false},
		"podcasts":                     {many(10, sample{titled: true, linked: true, words: 20, enclosed: true}), false},
		"entries that lead nowhere":    {many(10, sample{titled: true, words: 20}), false},
		"only the newest are measured": {append(many(measured, text), many(100, teaser)...), false},
		"nothing":                      {nil, false},
	} {
		if teasers(tt.samples) != tt.want {
			t.Errorf("%s: %v", name, !tt.want)
		}
	}
}

func TestACutOffTextIsSeen(t *testing.T) {
	for text, want := range map[string]bool{
		"and then …": true, "and then [...]": true, "and then […]": true, "Read more": true, "text. Weiterlesen": true, "and then...": true,
		"and then.": false, "": false, "The end": false,
	} {
		if endsCut(text) != want {
			t.Errorf("%q: %v", text, !want)
		}
	}
}

func TestATextWithoutATitleIsCalledByItsFirstWords(t *testing.T) {
	long := "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
	for _, tt := range []struct{ title, plain, want string }{
		{"Its own", "text", "Its own"},
		{"", "A short note.", "A short note"},
		{"", "First sentence. Second sentence.", "First sentence"},
		{"", "First line\nsecond line", "First line"},
		{"", long, "one two three four five six seven eight nine ten eleven twelve thirteen…"},
		{"", "", "(untitled)"},
		{" ", "\n x", "x"},
	} {
		if got := titleOf(tt.title, tt.plain); got != tt.want {
			t.Errorf("%q, %q: %q, want %q", tt.title, tt.plain, got, tt.want)
		}
	}
}

func TestWhatIsTypedForAFeedIsAnAddress(t *testing.T) {
	for ref, want := range map[string]string{
		"https://example.org/feed": "https://example.org/feed", "example.org": "https://example.org", "example.org/feed#x": "https://example.org/feed",
		"feed://example.org/x": "https://example.org/x", "feed:https://example.org/x": "https://example.org/x", "HTTP://example.org/": "http://example.org/",
		"localhost:8080/feed": "https://localhost:8080/feed", "word": "", "two words.com": "", "ftp://example.org/": "", "": "", "file:///etc/passwd": "",
	} {
		got, ok := webAddress(ref)
		if got != want || ok != (want != "") {
			t.Errorf("%q: %q, %v", ref, got, ok)
		}
	}
}

func TestHeadersAreReadAsHTTPHasThem(t *testing.T) {
	for line, want := range map[string]string{
		"cookie: a=b": "Cookie|a=b", "X-API-key:  c ": "X-Api-Key|c", "no colon": "", ": x": "", "a b: c": "", "a:": "", "a: b\x00": "",
	} {
		name, value, ok := cutHeader(line)
		if got := name + "|" + value; ok != (want != "") || ok && got != want {
			t.Errorf("%q: %q, %v", line, got, ok)
		}
	}
	if got := headersOf([]string{"Cookie: a", "cookie: b"}); len(got["Cookie"]) != 2 {
		t.Errorf("%v", got)
	}
}

func TestGroupsMayHaveSlashesInTheirNames(t *testing.T) {
	for _, path := range [][]string{nil, {"a"}, {"a", "b"}, {"a/b", "c"}} {
		got := ParseGroup(PrintGroup(path))
		if PrintGroup(got) != PrintGroup(path) || len(got) != len(path) {
			t.Errorf("%q became %q", path, got)
		}
	}
}
