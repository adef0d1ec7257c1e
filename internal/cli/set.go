package cli

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"newsreader/internal/feed"
	"newsreader/internal/library"
	"newsreader/internal/sanitize"
)

const setHelp = `A FEED is its number, its address, or a part of its title that no other has;
several may stand before the settings. Without a setting it prints those that
the feed has. "key=" sets what a feed has for which nobody set anything;
"key+=" adds a line to a setting that has several.`

func (p *program) setCommand() *cobra.Command {
	return &cobra.Command{
		Use: "set FEED [KEY=VALUE...]", Short: "Change the settings of a feed, or print them",
		Long: setHelp,
		Example: "  newsreader set example title='The Example' group=News/World\n  newsreader set 12 full_text=true interval=30m\n" +
			"  newsreader set 12 'rules+=title:goal* -> star'\n  newsreader set 12 muted=true\n  newsreader set 12",
		ValidArgsFunction: p.completeSet,
		RunE:              func(c *cobra.Command, args []string) error { return p.set(c.Context(), args) },
	}
}

// mutedKey is, as library.AddressKey, a setting that is not in the table: also a server can
// mute a feed.
const (
	mutedKey  = "muted"
	mutedHelp = "Put the feed to rest: it is not asked any more until you say false."
)

// assignment is a setting of the command line.
type assignment struct {
	key, value string
	more       bool
}

// assigned reads "key=value" and "key+=value". An address has no such beginning.
func assigned(arg string) (assignment, bool) {
	key, value, ok := strings.Cut(arg, "=")
	if !ok {
		return assignment{}, false
	}
	key, more := strings.CutSuffix(key, "+")
	for _, r := range key {
		if (r < 'a' || r > 'z') && r != '_' && r != '-' {
			return assignment{}, false
		}
	}
	return assignment{strings.ReplaceAll(key, "-", "_"), value, more}, key != ""
}

func (p *program) set(ctx context.Context, args []string) error {
	var names []string
	var changes []assignment
	for _, arg := range args {
		if a, ok := assigned(arg); ok {
			changes = append(changes, a)
		} else {
			names = append(names, arg)
		}
	}
	if len(names) == 0 {
		return usagef("set it of which feed? Write newsreader set FEED key=value")
	}
	l, err := p.library(ctx)
	if err != nil {
		return err
	}
	subs, err := p.named(ctx, l, names)
	if err != nil {
		return err
	}
	for _, s := range subs {
		if len(changes) == 0 {
			err = p.printSettings(s)
		} else {
			err = p.change(ctx, l, s, changes)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// change sets all that is asked for, or nothing: what cannot be set is found first.
func (p *program) change(ctx context.Context, l *library.Library, s feed.Subscription, changes []assignment) error {
	set, muted, address, rest := s.Settings, "", "", 0
	for _, c := range changes {
		if c.key == library.AddressKey {
			var err error
			if address, err = library.CheckAddress(c.value); err != nil {
				return err
			}
			continue
		}
		if c.key == mutedKey {
			muted = c.value
			if muted != "true" && muted != "false" {
				return &library.ValueError{Key: mutedKey, Value: muted, Reason: "want true or false", Values: "true, false"}
			}
			continue
		}
		rest++
		value := c.value
		if c.more {
			before, err := printedSetting(set, c.key)
			if err != nil {
				return err
			}
			value = strings.TrimPrefix(before+"\n"+value, "\n")
		}
		var err error
		if set, err = library.Change(set, c.key, value, time.Now()); err != nil {
			return err
		}
	}
	done := done{Text: "changed the settings of " + s.Title, Count: len(changes), ID: int64(s.ID)}
	if address != "" {
		var err error
		if done.Undo, err = l.Set(ctx, s.ID, library.AddressKey, address); err != nil {
			return err
		}
	}
	if muted != "" {
		if _, err := l.Set(ctx, s.ID, mutedKey, muted); err != nil {
			return err
		}
	}
	if rest > 0 {
		var err error
		if done.Undo, err = l.Configure(ctx, s.ID, set); err != nil {
			return err
		}
	}
	return p.printDone(done)
}

// printedSetting is the present value of a setting that has several lines.
func printedSetting(set feed.Settings, key string) (string, error) {
	for _, s := range library.Settings() {
		if s.Key == key && s.Many {
			return s.Print(set), nil
		}
		if s.Key == key {
			return "", usagef("%s has one value: write %s=, not %s+=", key, key, key)
		}
	}
	_, err := library.Change(set, key, "", time.Time{})
	return "", err
}

// settingsOf are the settings of a feed as "newsreader set" writes them.
func settingsOf(s feed.Subscription) map[string]string {
	out := map[string]string{library.AddressKey: s.URL, mutedKey: fmt.Sprint(s.Health.Muted != "")}
	for _, t := range library.Settings() {
		out[t.Key] = t.Print(s.Settings)
	}
	return out
}

// printSettings prints a line for each setting, so that it can be set again as it is; one
// that has several lines has several here.
func (p *program) printSettings(s feed.Subscription) error {
	if p.flags.json {
		return p.printJSON(struct {
			Schema   int               `json:"schema"`
			Kind     string            `json:"kind"`
			ID       int64             `json:"id"`
			Title    string            `json:"title"`
			URL      string            `json:"url"`
			Settings map[string]string `json:"settings"`
		}{schemaVersion, "settings", int64(s.ID), s.Title, s.URL, settingsOf(s)})
	}
	values := settingsOf(s)
	for _, key := range settingKeys() {
		for value := range strings.SplitSeq(values[key], "\n") {
			if _, err := fmt.Fprintf(p.out, "%s=%s\n", key, sanitize.Text(value)); err != nil {
				return err
			}
		}
	}
	return nil
}

// settingKeys are the keys of all settings, in the order of the table.
func settingKeys() []string {
	var keys []string
	for _, s := range library.Settings() {
		keys = append(keys, s.Key)
	}
	return append(keys, library.AddressKey, mutedKey)
}
