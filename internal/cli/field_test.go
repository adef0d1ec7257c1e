package cli

import (
	"bufio"
	"strings"
	"testing"
	"time"

	"newsreader/internal/feed"
)

func TestATemplateIsReadAsItIsWritten(t *testing.T) {
	row := feed.Headline{ID: 7, Title: "A\tb", Sorted: time.Date(2026, 3, 4, 5, 6, 7, 0, time.UTC), State: feed.State{Read: true}}
	for line, want := range map[string]string{
		"":                     "",
		"{id}":                 "7",
		`{id}\t{title}`:        "7\tA b",
		`{{{id}}}`:             "{7}",
		`a\nb\\c\d`:            "a\nb\\c\\d",
		`}{day}}}`:             "}2026-03-04}",
		`{marks}|{date}|{url}`: "-|2026-03-04T05:06:07Z|",
		`{feed}\`:              `\`,
	} {
		got, err := parseTemplate(line, entryFields())
		if err != nil {
			t.Errorf("%q: %v", line, err)
			continue
		}
		var b strings.Builder
		w := bufio.NewWriter(&b)
		if err := got.write(w, row); err != nil || w.Flush() != nil || b.String() != want+"\n" {
			t.Errorf("%q: %q, %v, want %q", line, b.String(), err, want)
		}
	}
	for _, line := range []string{"{", "{}", "{id", "{ID}", "{ id }", "{id}{"} {
		if _, err := parseTemplate(line, entryFields()); exitCode(err) != exitUsage {
			t.Errorf("%q: %v", line, err)
		}
	}
}

func TestTheNumberOfALineIsFound(t *testing.T) {
	for line, want := range map[string]feed.EntryID{
		"12": 12, "12\t2026\tx": 12, "12 x": 12, `{"schema":1,"id":12}`: 12,
		`{"id":"12"}`: 0, `{`: 0, `{"schema":1}`: 0, "x 12": 0, "-1": 0, "0": 0, "1.5": 0, "99999999999999999999": 0,
	} {
		got, ok := lineID(line)
		if ok != (want > 0) || ok && got != want {
			t.Errorf("%q: %d, %t, want %d", line, got, ok, want)
		}
	}
}

func TestATimeIsAsShortAsItsDistanceAllows(t *testing.T) {
	now := time.Date(2026, 3, 4, 18, 0, 0, 0, time.Local)
	for want, at := range map[string]time.Time{
		"08:05":  time.Date(2026, 3, 4, 8, 5, 0, 0, time.Local),
		" 3 Mar": time.Date(2026, 3, 3, 23, 59, 0, 0, time.Local),
		"12 Jan": time.Date(2026, 1, 12, 0, 0, 0, 0, time.Local),
		"2025":   time.Date(2025, 3, 4, 8, 5, 0, 0, time.Local),
	} {
		if got := shortTime(at, now); got != want {
			t.Errorf("%v: %q, want %q", at, got, want)
		}
	}
}

func TestASettingIsToldFromTheNameOfAFeed(t *testing.T) {
	for arg, want := range map[string]assignment{
		"title=x": {"title", "x", false}, "title=": {"title", "", false}, "keep-age=3d": {"keep_age", "3d", false}, "rules+=a -> star": {"rules", "a -> star", true},
		"https://example.org/?a=b": {}, "The Example": {}, "12": {}, "=x": {}, "A=b": {}, "+=": {},
	} {
		got, ok := assigned(arg)
		if ok != (want.key != "") || ok && got != want {
			t.Errorf("%q: %+v, %t", arg, got, ok)
		}
	}
}

func TestAWordForTheShellIsOneWord(t *testing.T) {
	for word, want := range map[string]string{
		"https://example.org/a.xml": "https://example.org/a.xml", "https://example.org/?a=1&b": "'https://example.org/?a=1&b'",
		"it's": `'it'\''s'`, "": "''", "naïve": "naïve",
	} {
		if got := shellWord(word); got != want {
			t.Errorf("%q: %s, want %s", word, got, want)
		}
	}
}
