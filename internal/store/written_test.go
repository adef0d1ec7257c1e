package store

import (
	"encoding/json"
	"reflect"
	"testing"
	"time"

	"newsreader/internal/feed"
)

// What package feed calls its fields is written down in people's libraries where a value
// of it stands in a text's head or in what an undo remembers. These are such values as
// they were written: whoever renames a field finds out here what it would lose.
func TestWhatWasWrittenOnceIsReadForEver(t *testing.T) {
	for text, want := range map[string]any{
		`{"Text":"t","Markup":true,"Base":"b","Language":"de"}`:                          &feed.Content{Text: "t", Markup: true, Base: "b", Language: "de"},
		`{"Name":"n","Email":"e","URL":"u"}`:                                             &feed.Person{Name: "n", Email: "e", URL: "u"},
		`{"URL":"u","Title":"t","Type":"audio/mpeg","Bytes":7,"Duration":60000000000}`:   &feed.Enclosure{URL: "u", Title: "t", Type: "audio/mpeg", Bytes: 7, Duration: time.Minute},
		`{"Title":"t","URL":"u"}`:                                                        &feed.Source{Title: "t", URL: "u"},
		`{"ID":7,"Name":"n","Query":"q","Unread":-1}`:                                    &feed.Search{ID: 7, Name: "n", Query: "q", Unread: -1},
		`{"Query":"q","Action":"tag","Argument":"a"}`:                                    &feed.Rule{Query: "q", Action: feed.RuleTag, Argument: "a"},
		`{"Title":"t","Group":["g"],"Tags":["w"],"Interval":60000000000,"FullText":1}`:   &feed.Settings{Title: "t", Group: []string{"g"}, Tags: []string{"w"}, Interval: time.Minute, FullText: feed.FullTextAlways},
		`{"Headers":["h"],"Auth":"env:A","Keep":{"Count":3,"Age":60000000000}}`:          &feed.Settings{Headers: []string{"h"}, Auth: "env:A", Keep: feed.Retention{Count: 3, Age: time.Minute}},
		`{"HiddenFromRiver":true,"Rules":[{"Query":"q","Action":"read","Argument":""}]}`: &feed.Settings{HiddenFromRiver: true, Rules: []feed.Rule{{Query: "q", Action: feed.RuleRead}}},
	} {
		got := reflect.New(reflect.TypeOf(want).Elem()).Interface()
		if err := json.Unmarshal([]byte(text), got); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%s is read as %+v (%v), want %+v", text, got, err, want)
		}
	}
}
