package tui

import (
	"errors"
	"testing"
)

func TestAKeyThatNobodyCanPressIsRefused(t *testing.T) {
	for _, c := range []struct{ key, near string }{
		{"Ctrl-N", "ctrl+n"}, {"ctrl+N", "ctrl+n"}, {"shift+ctrl+up", "ctrl+shift+up"},
		{"escape", "esc"}, {"PageDown", "pgdown"}, {"shift+a", "A"}, {" ", "space"}, {"entr", "enter"},
		{"ctrl+foo", ""}, {"K1", "f1"}, {"", ""}, {"ctrl+", ""}, {"gg", ""},
	} {
		_, err := Keys(map[string][]string{"next-section": {"]", c.key}})
		var unknown *UnknownKeyError
		if !errors.As(err, &unknown) || unknown.Nearest != c.near || unknown.Action != "next-section" {
			t.Errorf("%q: %v", c.key, err)
		}
	}
}

func TestADigitIsNoKeyOfOnesOwn(t *testing.T) {
	_, err := Keys(map[string][]string{"help": {"5"}})
	var clash *ClashError
	if !errors.As(err, &clash) || clash.First != "section-number" {
		t.Errorf("got %v", err)
	}
}

func TestAKeyThatCanBePressedIsTaken(t *testing.T) {
	table, err := Keys(nil)
	if err != nil {
		t.Fatal(err)
	}
	keys := []string{"ctrl+n", "alt+shift+left", "f12", "ж", "ctrl++", "-", "+", "alt+-", "super+k", "ctrl+alt+x"}
	for _, r := range table.Records() {
		if !r.Fixed {
			keys = append(keys, r.Keys...)
		}
	}
	for _, key := range keys {
		if err := checkKeys(map[string][]string{"help": {key}}); err != nil {
			t.Error(err)
		}
	}
}
