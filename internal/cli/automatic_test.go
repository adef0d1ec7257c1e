package cli

import (
	"strings"
	"testing"
	"time"

	"newsreader/internal/config"
	"newsreader/internal/library"
)

func TestFeedsAreAskedByThemselvesAsOftenAsThePersonWants(t *testing.T) {
	half := 30 * time.Minute
	never, auto := config.Never, time.Duration(0)
	for _, c := range []struct {
		refresh *time.Duration
		want    string // one sign a minute: is it time?
	}{
		{nil, "yyyyy"}, {&auto, "yyyyy"}, {&never, "....."},
	} {
		if got := minutes(newAutomatic(&config.Config{Refresh: c.refresh}), 5); got != c.want {
			t.Errorf("%v: %s, want %s", c.refresh, got, c.want)
		}
	}
	got := minutes(newAutomatic(&config.Config{Refresh: &half}), 61)
	for i, sign := range got {
		if (sign == 'y') != (i%30 == 0) {
			t.Errorf("every half hour: %s", got)
			break
		}
	}
}

func minutes(a *automatic, n int) string {
	now, out := time.Date(2026, 11, 1, 12, 0, 0, 0, time.UTC), ""
	a.now = func() time.Time { return now }
	for range n {
		sign := "."
		if a.due() {
			sign = "y"
		}
		out, now = out+sign, now.Add(time.Minute)
	}
	return out
}

func TestTheDefaultFileSaysHowFeedsAreAskedAnyway(t *testing.T) {
	usual := library.UsualGentle()
	for _, want := range []string{
		config.Assign("interval", config.Span(library.UsualInterval)), config.Assign("parallel", usual.Parallel), config.Assign("pace", config.Span(usual.Pace)),
	} {
		if !strings.Contains(config.DefaultFile(), "\n#"+want+"\n") {
			t.Errorf("the default file does not say %q", want)
		}
	}
}

func TestTheSettingsOfARefreshReachTheLibrary(t *testing.T) {
	two, none := 2*time.Hour, time.Duration(0)
	g, interval := gentle(&config.Config{Parallel: 4, Interval: &two, Pace: &none})
	if g.Parallel != 4 || g.Pace >= 0 || interval != two {
		t.Errorf("%+v, %v", g, interval)
	}
	if g, interval = gentle(&config.Config{}); g.Parallel != 0 || g.Pace != 0 || interval != 0 {
		t.Errorf("nothing is said: %+v, %v", g, interval)
	}
}
