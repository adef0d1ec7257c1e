package store

import (
	"reflect"
	"testing"
	"time"

	"newsreader/internal/feed"
)

// byJSON reads settings in the way that serves all of them.
func byJSON(t *testing.T, text string) feed.Settings {
	t.Helper()
	return must[feed.Settings](t)(readSettings(text))
}

func TestPlainSettingsAreWhatJSONMakesOfThem(t *testing.T) {
	for _, set := range []feed.Settings{
		{Title: "A title"},
		{Title: "Ünïcödé 日本"},
		{Group: []string{"news", "world, near"}},
		{Title: "{[:,]}", Group: []string{"]", "}"}, Tags: []string{"one", "two"}},
	} {
		text := must[string](t)(writeSettings(set))
		got, ok := plainSettings(text)
		if want := byJSON(t, text); !ok || !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %+v, %v; want %+v", text, got, ok, want)
		}
	}
}

func TestSettingsThatAreNotPlainAreLeftToJSON(t *testing.T) {
	for _, set := range []feed.Settings{
		{Title: `a "quoted" title`},
		{Title: "a <tag>"}, // written with an escape
		{Title: "A title", Interval: time.Hour},
		{HiddenFromRiver: true},
		{Rules: []feed.Rule{{Query: "x", Action: "star"}}},
	} {
		text := must[string](t)(writeSettings(set))
		if got, ok := plainSettings(text); ok {
			t.Errorf("%s was taken for plain: %+v", text, got)
		}
		if got := must[feed.Settings](t)(settingsOf{}.read(text)); !reflect.DeepEqual(got, set) {
			t.Errorf("%s: %+v, want %+v", text, got, set)
		}
	}
	for _, text := range []string{"{", "{}", `{"title"}`, `{"title":"x"`, `{"title":"x",}`, `{"group":[]}`, `{"group":["x",]}`, `{"title":"x"}y`, "null"} {
		if got, ok := plainSettings(text); ok {
			t.Errorf("%s was taken for plain: %+v", text, got)
		}
	}
}

func TestAFeedHiddenFromTheRiverIsNotCountedThereWhateverItIsCalled(t *testing.T) {
	s := openNew(t, newClock())
	for url, set := range map[string]feed.Settings{
		"https://a.example/feed": {Title: `"hidden":true`},
		"https://b.example/feed": {Title: "hidden", HiddenFromRiver: true},
	} {
		id := subscribe(t, s, url, set)
		absorb(t, s, id, entry("1"+url, url+"/1", "One", "text", noon))
	}
	n, exact, err := s.Count(background(t), feed.View{}, parsed(t, ""))
	if err != nil || n != 1 || !exact {
		t.Errorf("the river has %d entries (exact: %v, %v), want 1", n, exact, err)
	}
}
