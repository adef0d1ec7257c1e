package config

import (
	"testing"
	"time"
)

func TestATimeIsReadAsItIsWritten(t *testing.T) {
	for text, want := range map[string]time.Duration{
		"0": 0, "250ms": 250 * time.Millisecond, "1s": time.Second, "30m": 30 * time.Minute, "1h30m": 90 * time.Minute, "1d": 24 * time.Hour, "1w2d": 9 * 24 * time.Hour,
	} {
		got, ok := readSpan(text, MaxInterval)
		if !ok || got != want || Span(want) != text {
			t.Errorf("%q: %v, %v, written %q", text, got, ok, Span(want))
		}
	}
	for _, text := range []string{"", "1", "h", "1x", "-1h", "1 h", "99999999999h", "9w9w", "1h0", "1.5h"} {
		if got, ok := readSpan(text, MaxInterval); ok {
			t.Errorf("%q is read as %v", text, got)
		}
	}
}

func TestHowFeedsAreRefreshedIsSettled(t *testing.T) {
	c, err := Parse("c", []byte("refresh = \"30m\"\ninterval = \"2h\"\nparallel = 8\npace = \"0\"\n"))
	if err != nil || *c.Refresh != 30*time.Minute || *c.Interval != 2*time.Hour || c.Parallel != 8 || *c.Pace != 0 {
		t.Errorf("%+v, %v", c, err)
	}
	const want = "refresh = \"30m\"\ninterval = \"2h\"\nparallel = 8\npace = \"0\"\n"
	if got := c.String(); got != want {
		t.Errorf("written as\n%s", got)
	}
	if c, err := Parse("c", []byte(`refresh = "never"`)); err != nil || *c.Refresh != Never || c.String() != "refresh = \"never\"\n" {
		t.Errorf("never: %+v, %v", c, err)
	}
	if c, err := Parse("c", []byte(`refresh = "auto"`)); err != nil || *c.Refresh != 0 || c.String() != "refresh = \"auto\"\n" {
		t.Errorf("auto: %+v, %v", c, err)
	}
	for _, text := range []string{
		`refresh = true`, `refresh = "1s"`, `refresh = "0"`, `refresh = "sometimes"`, `interval = "10s"`, `interval = 60`, `interval = "9w"`,
		`parallel = 0`, `parallel = 1000`, `parallel = "8"`, `pace = "2m"`, `pace = 1`, `pace = ""`,
	} {
		if _, err := Parse("c", []byte(text)); err == nil {
			t.Errorf("%s is taken", text)
		}
	}
}
