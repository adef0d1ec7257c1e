package library

import (
	"context"
	"fmt"
	"strings"
	"time"

	"newsreader/internal/feed"
	"newsreader/internal/query"
	"newsreader/internal/sanitize"
	"newsreader/internal/spelling"
)

// Setting is one thing that a person can set for a feed. The command line and the form
// on the screen are made of the same table.
type Setting struct {
	// Key names it on the command line and in the form.
	Key string
	// Help says in a sentence what it does, Values what may be given.
	Help, Values string
	// Many says that the value has lines, one for each of several things.
	Many bool
	// Parse reads a value into settings; an empty text is the value of a feed for which
	// nobody set anything. Print writes it so that Parse reads it back.
	Parse func(s *feed.Settings, value string, now time.Time) error
	Print func(s feed.Settings) string
}

// Settings returns the table, in the order in which it is shown.
func Settings() []Setting {
	return []Setting{
		{
			Key: "title", Help: "What lists call the feed, in place of its own title.", Values: "TEXT",
			Parse: func(s *feed.Settings, v string, _ time.Time) error { s.Title = sanitize.Text(v); return nil },
			Print: func(s feed.Settings) string { return s.Title },
		},
		{
			Key: "group", Help: "The group in which the feed is shown; a slash parts a group and one within it.", Values: "NAME[/NAME...]",
			Parse: func(s *feed.Settings, v string, _ time.Time) error { s.Group = ParseGroup(v); return nil },
			Print: func(s feed.Settings) string { return PrintGroup(s.Group) },
		},
		{
			Key: "tags", Help: "Words that mark the feed, to be found by tag: in a search.", Values: "WORD[, WORD...]",
			Parse: func(s *feed.Settings, v string, _ time.Time) error { s.Tags = parseTags(v); return nil },
			Print: func(s feed.Settings) string { return strings.Join(s.Tags, ", ") },
		},
		{
			Key: "interval", Help: "The shortest time between two refreshes.", Values: "30m, 2h, 1d, ...; empty for the usual",
			Parse: func(s *feed.Settings, v string, _ time.Time) error { return parseInterval(&s.Interval, v) },
			Print: func(s feed.Settings) string { return printSpan(s.Interval) },
		},
		{
			Key: "full_text", Help: "Whether the pages behind the entries are fetched and stored; auto does so where the feed carries mere teasers.", Values: "auto, true, false",
			Parse: func(s *feed.Settings, v string, _ time.Time) error { return parseFullText(&s.FullText, v) },
			Print: func(s feed.Settings) string { return printFullText(s.FullText) },
		},
		{
			Key: "headers", Help: "Headers that go along with each request to the feed's own host.", Values: "Name: value, one a line", Many: true,
			Parse: func(s *feed.Settings, v string, _ time.Time) error { return parseHeaders(&s.Headers, v) },
			Print: func(s feed.Settings) string { return strings.Join(s.Headers, "\n") },
		},
		{
			Key: "auth", Help: "Where the feed's name and password come from (NAME:PASSWORD, or a token): a variable of the environment, or what a command prints.", Values: "env:NAME, command:COMMAND",
			Parse: func(s *feed.Settings, v string, _ time.Time) error { return parseAuth(&s.Auth, v) },
			Print: func(s feed.Settings) string { return s.Auth },
		},
		{
			Key: "keep_count", Help: "How many read entries are kept; starred, tagged and unread ones stay in any case.", Values: "NUMBER; empty for all",
			Parse: func(s *feed.Settings, v string, _ time.Time) error { return parseCount(&s.Keep.Count, v) },
			Print: func(s feed.Settings) string { return printCount(s.Keep.Count) },
		},
		{
			Key: "keep_age", Help: "How long read entries are kept.", Values: "30d, 26w, 1y, ...; empty for ever",
			Parse: func(s *feed.Settings, v string, _ time.Time) error { return parseSpan(&s.Keep.Age, v) },
			Print: func(s feed.Settings) string { return printSpan(s.Keep.Age) },
		},
		{
			Key: "hidden", Help: "Leave the feed out of the view of all entries.", Values: "true, false",
			Parse: func(s *feed.Settings, v string, _ time.Time) error { return parseBool(&s.HiddenFromRiver, v) },
			Print: func(s feed.Settings) string { return fmt.Sprint(s.HiddenFromRiver) },
		},
		{
			Key: "rules", Help: "What is done to new entries that a query finds: read, star, later, hide, tag WORD, or notify COMMAND.", Values: "QUERY -> ACTION, one a line", Many: true,
			Parse: func(s *feed.Settings, v string, now time.Time) error { return parseRules(&s.Rules, v, now) },
			Print: func(s feed.Settings) string { return printRules(s.Rules) },
		},
	}
}

// muted is a key of Set that is no part of a feed's settings: also a server can mute.
const muted = "muted"

// AddressKey is a key of Set that is no part of a feed's settings either: its address,
// which a server can change too.
const (
	AddressKey    = "url"
	AddressHelp   = "The feed's address; what is stored of it stays when it changes."
	AddressValues = "ADDRESS"
)

// SettingError says that there is no such setting.
type SettingError struct {
	Key string
	// Near is the key that was perhaps meant, or empty.
	Near string
}

func (e *SettingError) Error() string {
	text := fmt.Sprintf("a feed has no setting %q", sanitize.Text(e.Key))
	if e.Near != "" {
		text += fmt.Sprintf("; did you mean %q?", e.Near)
	}
	return text
}

// ValueError says that a value is none that the setting can have.
type ValueError struct {
	Key, Value string
	// Reason is a sentence, Values what may be given.
	Reason, Values string
}

func (e *ValueError) Error() string {
	return fmt.Sprintf("%s: %s (%s)", e.Key, e.Reason, e.Values)
}

// Set changes one setting of a feed. The key "muted" puts a feed to rest and wakes it
// ("true", "false"), which is not undone but done again the other way; AddressKey gives it
// another address. The errors are *SettingError, *ValueError and those of the store, such
// as *store.ExistsError for the address of another feed.
func (l *Library) Set(ctx context.Context, id feed.ID, key, value string) (feed.Undo, error) {
	switch key {
	case muted:
		return feed.Undo{}, l.setMuted(ctx, id, value)
	case AddressKey:
		address, err := CheckAddress(value)
		if err != nil {
			return feed.Undo{}, err
		}
		return l.Readdress(ctx, id, address)
	}
	s, err := l.Subscription(ctx, id)
	if err != nil {
		return feed.Undo{}, err
	}
	changed, err := Change(s.Settings, key, value, l.o.Now())
	if err != nil {
		return feed.Undo{}, err
	}
	return l.Configure(ctx, id, changed)
}

// CheckAddress returns an address as Set stores it, or a *ValueError.
func CheckAddress(value string) (string, error) {
	address, ok := webAddress(value)
	if !ok {
		return "", &ValueError{Key: AddressKey, Value: value, Reason: "this is no web address; it needs a host, as in https://example.org/feed", Values: AddressValues}
	}
	return address, nil
}

func (l *Library) setMuted(ctx context.Context, id feed.ID, value string) error {
	var rest bool
	if err := parseBool(&rest, value); err != nil {
		return &ValueError{Key: muted, Value: value, Reason: err.Error(), Values: "true, false"}
	}
	reason := ""
	if rest {
		reason = "you put it to rest"
	}
	return l.Mute(ctx, id, reason)
}

// Change returns settings with one of them set from a text. The errors are *SettingError
// and *ValueError.
func Change(s feed.Settings, key, value string, now time.Time) (feed.Settings, error) {
	keys := []string{muted, AddressKey}
	for _, setting := range Settings() {
		keys = append(keys, setting.Key)
		if setting.Key != key {
			continue
		}
		if err := setting.Parse(&s, strings.TrimSpace(value), now); err != nil {
			return s, &ValueError{Key: key, Value: value, Reason: err.Error(), Values: setting.Values}
		}
		return s, nil
	}
	e := &SettingError{Key: key}
	if near := spelling.Nearest(key, keys, 1); len(near) > 0 {
		e.Near = near[0]
	}
	return s, e
}

// parseRules reads one rule a line: a query, "->", what to do.
func parseRules(to *[]feed.Rule, text string, now time.Time) error {
	var out []feed.Rule
	for line := range strings.SplitSeq(text, "\n") {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		q, act, ok := strings.Cut(line, "->")
		if !ok {
			return fmt.Errorf("%q has no arrow between its query and what to do", line)
		}
		if _, err := query.Parse(strings.TrimSpace(q), now); err != nil {
			return err
		}
		word, argument, _ := strings.Cut(strings.TrimSpace(act), " ")
		r := feed.Rule{Query: strings.TrimSpace(q), Action: feed.RuleAction(word), Argument: strings.TrimSpace(argument)}
		switch r.Action {
		case feed.RuleRead, feed.RuleStar, feed.RuleLater, feed.RuleHide:
			if r.Argument != "" {
				return fmt.Errorf("%q takes nothing behind it, and %q stands there", word, r.Argument)
			}
		case feed.RuleTag, feed.RuleNotify:
			if r.Argument == "" {
				return fmt.Errorf("%q needs a tag or a command behind it", word)
			}
		default:
			return fmt.Errorf("%q is nothing that a rule does; it can read, star, later, hide, tag WORD or notify COMMAND", word)
		}
		out = append(out, r)
	}
	*to = out
	return nil
}

func printRules(list []feed.Rule) string {
	var out []string
	for _, r := range list {
		out = append(out, strings.TrimSpace(r.Query+" -> "+string(r.Action)+" "+r.Argument))
	}
	return strings.Join(out, "\n")
}
