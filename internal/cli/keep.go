package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"newsreader/internal/config"
	"newsreader/internal/host"
	"newsreader/internal/source"
	"newsreader/internal/tui"
	"newsreader/internal/tui/reader"
)

// keep writes down what a person changed by key, for the next start.
func (p *program) keep(s tui.State) error {
	path, err := config.StatePath(p.Getenv)
	if err != nil {
		return err
	}
	data, err := toKept(s).Encode()
	if err != nil {
		return err
	}
	err = os.MkdirAll(filepath.Dir(path), 0o700)
	if err == nil {
		_, err = host.Machine{Getenv: p.Getenv}.SavePrivate(context.Background(), path, data)
	}
	if err != nil {
		return &keepError{path, err}
	}
	return nil
}

// keepError says that the state could not be written. It says so by what that means to a
// person, not by the name of the file beside the state that was to become it, and is none
// of the system's errors: those are told in other words.
type keepError struct {
	path string
	err  error
}

func (e *keepError) Error() string {
	why := e.err
	for inner := errors.Unwrap(why); inner != nil; inner = errors.Unwrap(inner) {
		why = inner
	}
	return fmt.Sprintf("the next start will not know of the theme and the place that you leave: %v (%s)", why, e.path)
}

func toKept(s tui.State) config.State {
	kept := config.State{
		Theme: s.Theme, Measure: s.Measure, HideOutline: s.HideOutline, HideList: s.HideList, NoMouse: s.NoMouse, HidePictures: s.HidePictures,
		Places: make(map[string]config.Place, len(s.Places)),
	}
	for ref, p := range s.Places {
		kept.Places[ref] = toKeptPlace(p)
	}
	kept.Library = toKeptView(s)
	// What is piped in next time is another text.
	delete(kept.Places, source.Stdin)
	return kept
}

func fromKept(kept config.State) tui.State {
	s := tui.State{
		Theme: kept.Theme, Measure: kept.Measure, HideOutline: kept.HideOutline, HideList: kept.HideList, NoMouse: kept.NoMouse, HidePictures: kept.HidePictures,
		Places: make(map[string]tui.Place, len(kept.Places)),
	}
	for ref, p := range kept.Places {
		s.Places[ref] = fromKeptPlace(p)
	}
	fromKeptView(&s, kept.Library)
	return s
}

func toKeptPlace(p tui.Place) config.Place {
	return config.Place{Section: p.Section, Unit: p.Unit, Words: p.Words, Letters: p.Letters, Percent: p.Percent, Seen: p.Seen}
}

func fromKeptPlace(p config.Place) tui.Place {
	return tui.Place{
		Place: reader.Place{Section: p.Section, Unit: p.Unit, Words: p.Words, Letters: p.Letters, Percent: p.Percent},
		Seen:  p.Seen,
	}
}
