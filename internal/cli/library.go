package cli

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"newsreader/internal/config"
	"newsreader/internal/feed"
	"newsreader/internal/fetch"
	"newsreader/internal/host"
	"newsreader/internal/library"
	"newsreader/internal/spelling"
)

// shelves is the library of a run, once something of it was wanted: reading a file or a
// page opens no database.
type shelves struct {
	open *library.Library
}

func (s *shelves) close() error {
	if s.open == nil {
		return nil
	}
	l := s.open
	s.open = nil
	return l.Close()
}

// library opens the library. It stays open for the run.
func (p *program) library(ctx context.Context) (*library.Library, error) {
	if p.shelves.open != nil {
		return p.shelves.open, nil
	}
	path, err := p.libraryPath()
	if err != nil {
		return nil, err
	}
	return p.openLibrary(ctx, path, false)
}

func (p *program) openLibrary(ctx context.Context, path string, readOnly bool) (*library.Library, error) {
	machine := host.Machine{Getenv: p.Getenv}
	c, err := p.config()
	if err != nil {
		return nil, err
	}
	gentle, interval := gentle(c)
	l, err := library.Open(ctx, library.Options{
		Path: path, ReadOnly: readOnly, Fetch: p.getSilently, Gentle: gentle, Interval: interval,
		Password: func(ctx context.Context, where string) (string, error) { return p.password(ctx, machine, where) },
		Notify: func(ctx context.Context, command string, environment []string) error {
			_, err := machine.Answer(ctx, command, environment)
			return err
		},
	})
	if err != nil {
		return nil, err
	}
	p.shelves.open = l
	return l, nil
}

// libraryPath is where the library is: by the flag, else by the settings, else in the
// usual place.
func (p *program) libraryPath() (string, error) {
	if p.flags.library != "" {
		return p.path(p.flags.library), nil
	}
	c, err := p.config()
	if err != nil {
		return "", err
	}
	if c.Library != "" {
		return c.Library, nil
	}
	return config.LibraryPath(p.Getenv)
}

// getSilently fetches without a line of progress for each address: who asks a thousand
// feeds has one for all of them.
func (p *program) getSilently(ctx context.Context, r fetch.Request) (*fetch.Response, error) {
	if r.Progress == nil {
		r.Progress = func(fetch.Progress) {}
	}
	return p.get(ctx, r)
}

// password gets a feed's password from where the person says it is.
func (p *program) password(ctx context.Context, machine host.Machine, where string) (string, error) {
	kind, name, _ := strings.Cut(where, ":")
	switch kind {
	case "env":
		value := p.Getenv(name)
		if value == "" {
			return "", fmt.Errorf("$%s is not set", name)
		}
		return value, nil
	case "command":
		output, err := machine.Answer(ctx, name, nil)
		line, _, _ := strings.Cut(strings.TrimSpace(output), "\n") // as password stores have it: the first line
		return line, err
	}
	return "", fmt.Errorf("%q names no place; write env:NAME or command:COMMAND", where)
}

// feedError says that nothing, or too much, is named.
type feedError struct {
	name string
	near []string
	many bool
}

func (e *feedError) Error() string {
	if e.many {
		return fmt.Sprintf("%q could be %s; give more of the title, the number or the address", e.name, alternatives(e.near))
	}
	text := fmt.Sprintf("you follow no feed %q", e.name)
	if len(e.near) > 0 {
		text += "; did you mean " + alternatives(e.near) + "?"
	}
	return text
}

// named finds the feeds that the command line names: by number, by address, or by a part
// of the title.
func (p *program) named(ctx context.Context, l *library.Library, names []string) ([]feed.Subscription, error) {
	all, err := l.Subscriptions(ctx)
	if err != nil {
		return nil, err
	}
	var out []feed.Subscription
	for _, name := range names {
		s, err := oneOf(all, name)
		if err != nil {
			return nil, err
		}
		out = append(out, s)
	}
	return out, nil
}

// oneOf finds the feed that a name means.
func oneOf(all []feed.Subscription, name string) (feed.Subscription, error) {
	number, isNumber := strconv.ParseInt(name, 10, 64)
	fold := strings.ToLower(name)
	var parts []feed.Subscription
	var titles []string
	for _, s := range all {
		title := strings.ToLower(s.Title)
		if isNumber == nil && s.ID == feed.ID(number) || s.URL == name || title == fold {
			return s, nil
		}
		if strings.Contains(title, fold) {
			parts = append(parts, s)
		}
		titles = append(titles, s.Title)
	}
	const shown = 3
	switch {
	case len(parts) == 1:
		return parts[0], nil
	case len(parts) > 1:
		e := &feedError{name: name, many: true}
		for _, s := range parts[:min(shown, len(parts))] {
			e.near = append(e.near, strconv.Quote(s.Title))
		}
		return feed.Subscription{}, e
	}
	e := &feedError{name: name}
	for _, n := range spelling.Nearest(name, titles, shown) {
		e.near = append(e.near, strconv.Quote(n))
	}
	return feed.Subscription{}, e
}
