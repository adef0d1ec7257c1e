package cli

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"os/signal"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"newsreader/internal/feed"
	"newsreader/internal/library"
	"newsreader/internal/sanitize"
)

const refreshHelp = `Without a FEED all feeds are asked, but those that are muted and those whose
servers asked to be left alone for a while. What has not changed is not sent
again. A FEED is its number, its address, or a part of its title.

It prints what came in one line, and below it how many feeds failed of what.
The exit code is 0 if any feed could be read, and 1 if none could.

To refresh on time, let it be run as often as you like with --due: it then
asks only the feeds whose time has come, by their intervals and by what their
servers wish. Several may run at once, also while the reader is open.

By cron (crontab -e):
  */15 * * * * newsreader refresh --due --quiet

By systemd, in ~/.config/systemd/user/newsreader.service:
  [Service]
  Type=oneshot
  ExecStart=/usr/bin/env newsreader refresh --due --quiet
and in ~/.config/systemd/user/newsreader.timer:
  [Timer]
  OnCalendar=*:0/15
  Persistent=true
  [Install]
  WantedBy=timers.target
then: systemctl --user enable --now newsreader.timer`

// refreshFlags are those of the command.
type refreshFlags struct {
	due, force, quiet, verbose bool
}

func (p *program) refreshCommand() *cobra.Command {
	var f refreshFlags
	c := &cobra.Command{
		Use: "refresh [FEED...]", Short: "Ask feeds for what is new", Long: refreshHelp,
		Example: "  newsreader refresh\n  newsreader refresh --due --quiet\n  newsreader refresh --json | jq 'select(.error != \"\")'",
		RunE:    func(c *cobra.Command, args []string) error { return p.refresh(c.Context(), args, f) },
	}
	c.Flags().BoolVar(&f.due, "due", false, "ask only the feeds whose time has come")
	c.Flags().BoolVar(&f.force, "force", false, "ask all, for the whole documents, and those that want to be left alone")
	c.Flags().BoolVarP(&f.quiet, "quiet", "q", false, "print nothing, unless all feeds that were asked failed")
	c.Flags().BoolVarP(&f.verbose, "verbose", "v", false, "tell of each feed on standard error")
	return c
}

func (p *program) refresh(ctx context.Context, names []string, f refreshFlags) error {
	if f.due && (f.force || len(names) > 0) {
		return usagef("--due asks the feeds whose time has come, and neither all nor those that are named")
	}
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM)
	defer stop()
	l, err := p.library(ctx)
	if err != nil {
		return err
	}
	o := library.RefreshOptions{Asked: !f.due, Force: f.force}
	subs, err := p.named(ctx, l, names)
	if err != nil {
		return err
	}
	for _, s := range subs {
		o.Feeds = append(o.Feeds, s.ID)
	}
	t := p.newTeller(f)
	o.Outcome = t.outcome
	sum, err := l.Refresh(ctx, o, t.event)
	t.end()
	if told := t.summary(sum); err == nil {
		err = told
	}
	if err == nil && !sum.Worked() {
		p.failed = exitFailure
	}
	if errors.Is(err, context.Canceled) && ctx.Err() != nil {
		return context.Canceled
	}
	return err
}

// refreshed is the last line of what is printed.
func refreshed(s library.Summary) string {
	if s.Asked == 0 {
		if s.Skipped > 0 {
			return fmt.Sprintf("no feed was asked; %s to be left alone for a while (--force asks all the same)", numbered(s.Skipped, "one wants", "%d want"))
		}
		return "no feed was to be asked"
	}
	parts := []string{numbered(s.Fresh, "1 new entry", "%d new entries")}
	if s.Updated > 0 {
		parts = append(parts, fmt.Sprintf("%d changed", s.Updated))
	}
	if s.Texts > 0 {
		parts = append(parts, numbered(s.Texts, "1 whole text", "%d whole texts"))
	}
	text := fmt.Sprintf("%s from %s", strings.Join(parts, ", "), numbered(s.Asked, "1 feed", "%d feeds"))
	var odd []string
	if s.Unchanged > 0 {
		odd = append(odd, fmt.Sprintf("%d unchanged", s.Unchanged))
	}
	if n := s.Failed + s.Gone; n > 0 {
		odd = append(odd, fmt.Sprintf("%d failed", n))
	}
	if s.Skipped > 0 {
		odd = append(odd, fmt.Sprintf("%d left alone", s.Skipped))
	}
	if s.Cancelled > 0 {
		odd = append(odd, fmt.Sprintf("%d cancelled", s.Cancelled))
	}
	if len(odd) > 0 {
		text += " (" + strings.Join(odd, ", ") + ")"
	}
	return text + ", " + took(s.Took)
}

// failures are how many feeds failed of what, the commonest first.
func failures(s library.Summary) []string {
	kinds := slices.SortedFunc(maps.Keys(s.Kinds), func(a, b string) int {
		if d := s.Kinds[b] - s.Kinds[a]; d != 0 {
			return d
		}
		return strings.Compare(a, b)
	})
	var out []string
	for _, k := range kinds {
		out = append(out, fmt.Sprintf("%5d  %s", s.Kinds[k], k))
	}
	return out
}

// numbered writes a number with what it counts.
func numbered(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return fmt.Sprintf(many, n)
}

func took(d time.Duration) string {
	switch {
	case d < 10*time.Second:
		return fmt.Sprintf("%.1f s", d.Seconds())
	case d < 2*time.Minute:
		return fmt.Sprintf("%d s", int(d.Seconds()))
	}
	return fmt.Sprintf("%d min", int(d.Minutes()))
}

// outcomeLine tells of one feed, for --verbose.
func outcomeLine(o feed.Outcome) string {
	text := string(o.Result)
	switch o.Result {
	case feed.ResultFresh:
		text = fmt.Sprintf("%d new", o.Fresh)
		if o.Updated > 0 {
			text += fmt.Sprintf(", %d changed", o.Updated)
		}
	case feed.ResultFailed, feed.ResultGone:
		text = o.Kind
	}
	text = fmt.Sprintf("%-16s  %s", text, sanitize.Text(o.Title))
	if o.Error != "" {
		text += ": " + sanitize.Text(o.Error)
	}
	return text
}
