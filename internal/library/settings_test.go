package library

import (
	"errors"
	"reflect"
	"testing"
	"time"

	"newsreader/internal/feed"
)

func TestEverySettingIsReadBackAsItIsPrinted(t *testing.T) {
	values := map[string][]string{
		"title": {"A name"}, "group": {"News/World", `A\/B`}, "tags": {"go, news"}, "interval": {"1h30m", "1d"}, "full_text": {"true", "false", "auto"},
		"headers": {"Cookie: a=b\nX-Key: c"}, "auth": {"env:SECRET", "command:pass show feeds"}, "keep_count": {"100"}, "keep_age": {"4w2d", "1y"},
		"hidden": {"true", "false"}, "rules": {"title:go -> star\nby:ada -> tag friends\nis:new -> notify notify-send new"},
	}
	for _, s := range Settings() {
		if s.Help == "" || s.Values == "" || len(values[s.Key]) == 0 {
			t.Errorf("%s is not explained or not tried", s.Key)
		}
		for _, value := range append(values[s.Key], "") {
			got, err := Change(feed.Settings{}, s.Key, value, noon)
			if err != nil {
				t.Errorf("%s %q: %v", s.Key, value, err)
				continue
			}
			if value != "" && s.Print(got) != value {
				t.Errorf("%s: %q is printed as %q", s.Key, value, s.Print(got))
			}
			again, err := Change(feed.Settings{}, s.Key, s.Print(got), noon)
			if err != nil || !reflect.DeepEqual(again, got) {
				t.Errorf("%s: %+v became %+v, %v", s.Key, got, again, err)
			}
			if value == "" && !reflect.DeepEqual(got, feed.Settings{}) {
				t.Errorf("%s: an empty value sets %+v", s.Key, got)
			}
		}
	}
}

func TestWrongValuesAreExplained(t *testing.T) {
	for key, values := range map[string][]string{
		"interval":   {"soon", "5", "1x", "10s", "-1h", "999999999y"},
		"keep_age":   {"1", "h", "1h1"},
		"keep_count": {"0", "-1", "many", "99999999999999999999"},
		"full_text":  {"maybe"},
		"hidden":     {"2"},
		"headers":    {"no header", "Bad Name: x", "Host: example.org", ": x"},
		"auth":       {"secret", "env:", "file:/etc/passwd", "ada:secret"},
		"rules":      {"title:go", "title: -> star", "a -> fly", "a -> star x", "a -> tag", "a -> notify"},
	} {
		for _, value := range values {
			_, err := Change(feed.Settings{}, key, value, noon)
			var e *ValueError
			if !errors.As(err, &e) || e.Key != key || e.Reason == "" || e.Values == "" {
				t.Errorf("%s %q: %#v", key, value, err)
			}
		}
	}
}

func TestAnUnknownSettingIsGuessed(t *testing.T) {
	_, err := Change(feed.Settings{}, "intervall", "1h", noon)
	var e *SettingError
	if !errors.As(err, &e) || e.Near != "interval" {
		t.Errorf("%#v", err)
	}
}

func TestTimesArePrintedExactly(t *testing.T) {
	for d, want := range map[time.Duration]string{
		0: "", 90 * time.Minute: "1h30m", 24 * time.Hour: "1d", 8 * 24 * time.Hour: "1w1d", 366 * 24 * time.Hour: "1y1d", 61 * time.Second: "1m1s",
	} {
		if got := printSpan(d); got != want {
			t.Errorf("%v: %q, want %q", d, got, want)
		}
	}
}
