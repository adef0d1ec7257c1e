package store

import (
	"encoding/json"
	"fmt"
	"reflect"
	"time"

	"newsreader/internal/feed"
)

// settings is how a feed's settings are written down: with names of its own, as head is.
type settings struct {
	Title    string        `json:"title,omitempty"`
	Group    []string      `json:"group,omitempty"`
	Tags     []string      `json:"tags,omitempty"`
	Interval time.Duration `json:"interval,omitempty"`
	FullText feed.FullText `json:"full_text,omitempty"`
	Headers  []string      `json:"headers,omitempty"`
	Auth     string        `json:"auth,omitempty"`
	Count    int           `json:"keep_count,omitempty"`
	Age      time.Duration `json:"keep_age,omitempty"`
	Hidden   bool          `json:"hidden,omitempty"`
	Rules    []rule        `json:"rules,omitempty"`
}

type rule struct {
	Query    string          `json:"query"`
	Action   feed.RuleAction `json:"action"`
	Argument string          `json:"argument,omitempty"`
}

// writeSettings returns the empty text for settings that set nothing: most feeds have
// such, and the tree need not parse them.
func writeSettings(f feed.Settings) (string, error) {
	s := settings{
		Title: f.Title, Group: f.Group, Tags: f.Tags, Interval: f.Interval, FullText: f.FullText, Headers: f.Headers,
		Auth: f.Auth, Count: f.Keep.Count, Age: f.Keep.Age, Hidden: f.HiddenFromRiver,
	}
	for _, r := range f.Rules {
		s.Rules = append(s.Rules, rule(r))
	}
	return written(s)
}

func readSettings(text string) (feed.Settings, error) {
	if text == "" {
		return feed.Settings{}, nil
	}
	var s settings
	if err := json.Unmarshal([]byte(text), &s); err != nil {
		return feed.Settings{}, fmt.Errorf("settings of a feed: %w", err)
	}
	f := feed.Settings{
		Title: s.Title, Group: s.Group, Tags: s.Tags, Interval: s.Interval, FullText: s.FullText, Headers: s.Headers,
		Auth: s.Auth, Keep: feed.Retention{Count: s.Count, Age: s.Age}, HiddenFromRiver: s.Hidden,
	}
	for _, r := range s.Rules {
		f.Rules = append(f.Rules, feed.Rule(r))
	}
	return f, nil
}

// settingsOf reads the settings of many feeds: those that are not plain and alike, as those
// with the same rules are, are read once.
type settingsOf map[string]feed.Settings

func (m settingsOf) read(text string) (feed.Settings, error) {
	if text == "" {
		return feed.Settings{}, nil
	}
	if f, ok := plainSettings(text); ok {
		return f, nil
	}
	f, is := m[text]
	if is {
		return f, nil
	}
	f, err := readSettings(text)
	m[text] = f
	return f, err
}

type schedule struct {
	TTL   time.Duration  `json:"ttl,omitempty"`
	Hours []int          `json:"skip_hours,omitempty"`
	Days  []time.Weekday `json:"skip_days,omitempty"`
}

func readSchedule(text string) (feed.Schedule, error) {
	if text == "" {
		return feed.Schedule{}, nil
	}
	var s schedule
	if err := json.Unmarshal([]byte(text), &s); err != nil {
		return feed.Schedule{}, fmt.Errorf("schedule of a feed: %w", err)
	}
	return feed.Schedule{TTL: s.TTL, SkipHours: s.Hours, SkipDays: s.Days}, nil
}

// written returns JSON, or the empty text for a zero value.
func written(v any) (string, error) {
	if reflect.ValueOf(v).IsZero() {
		return "", nil
	}
	text, err := json.Marshal(v)
	return string(text), err
}
