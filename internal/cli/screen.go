package cli

import (
	"context"
	"fmt"
	"os"
	"runtime/debug"
	"strings"
	"time"

	"newsreader/internal/config"
	"newsreader/internal/host"
	"newsreader/internal/memory"
	"newsreader/internal/render/picture"
	"newsreader/internal/sanitize"
	"newsreader/internal/source"
	"newsreader/internal/tui"
)

// firstFrames is how long the first frame and the first look at an article may take on a
// slow machine. Garbage is collected after them: there is hardly any before.
const firstFrames = 150 * time.Millisecond

// leadBytes is how much of a large source is decoded before the first frame.
const leadBytes = 64 << 10

// readOnScreen opens the reader. What cannot be read is told before the screen is
// touched, so that a mistyped name looks like a mistyped name.
func (p *program) readOnScreen(ctx context.Context, refs []string) error {
	keys, err := p.ownKeys()
	if err != nil {
		return err
	}
	c, err := p.config()
	if err != nil {
		return err
	}
	shelf := newShelf(p.loader(), p.options())
	shelf.prefetch = c.Prefetch == nil || *c.Prefetch
	shelf.stacks = &stacks{open: p.asFarAsAllowed, home: p.Getenv("HOME"), automatic: newAutomatic(c)}
	start, err := p.start(ctx, shelf, refs)
	if err != nil {
		return err
	}
	deps := tui.Deps{
		Articles: shelf,
		Library:  shelf.stacks,
		Host:     machine{host.Machine{Getenv: p.Getenv}},
		Themes:   themes{},
		Keep:     p.keep,
		Keys:     keys,
		Getenv:   p.Getenv,
		Pictures: pictures{shelf.loader, start.Images == picture.Always},
	}
	if terminal, ok := p.Out.(*os.File); ok {
		deps.Output = terminal
		deps.CellSize = func() (w, h int) { return cellSize(terminal) }
	}
	time.AfterFunc(firstFrames, func() { memory.Settle(debug.FreeOSMemory) })
	if len(refs) == 0 {
		shelf.stacks.begin(ctx)
	}
	defer shelf.stacks.end()
	return tui.Run(ctx, deps, start)
}

// ownKeys returns the person's own keys, checked.
func (p *program) ownKeys() (map[string][]string, error) {
	c, err := p.config()
	if err != nil || len(c.Keys) == 0 {
		return nil, err
	}
	if problems := keyProblems(c); len(problems) > 0 {
		return nil, problems
	}
	return c.OwnKeys(), nil
}

// start is what the reader shows first, from the flags, the settings and what was
// kept, in this order.
func (p *program) start(ctx context.Context, shelf *shelf, refs []string) (tui.Start, error) {
	c, err := p.config()
	if err != nil {
		return tui.Start{}, err
	}
	s := tui.Start{At: p.flags.at, Measure: c.Measure, NoMouse: p.flags.noMouse}
	if c.Mouse != nil && !*c.Mouse {
		s.NoMouse = true
	}
	if path, err := config.StatePath(p.Getenv); err == nil {
		kept, err := config.LoadState(path)
		if err != nil {
			_, _ = fmt.Fprintln(p.Err, "newsreader: "+sanitize.Text(err.Error())) // a note: nothing depends on it
		}
		s.State = fromKept(kept)
	}
	p.showPictures(c, &s)
	if c.Outline != nil {
		s.State.HideOutline = !*c.Outline
	}
	if s.Theme, err = p.statedTheme(); err != nil {
		return s, err
	}
	if len(refs) == 0 {
		return s, nil
	}
	if len(refs) == 1 && source.IsWeb(refs[0]) { // a page may take a while: the screen tells
		shelf.nameAddress(refs[0])
		s.Ref = refs[0]
		return s, nil
	}
	opened, err := p.openAll(ctx, shelf, refs)
	if err != nil {
		return s, err
	}
	s.Ref, s.Opened = opened.Ref, &opened
	if s.Ref == "" {
		s.Ref = refs[0]
	}
	return s, nil
}

// statedTheme returns the theme that a flag, the environment or the settings ask
// for; what was kept counts less, and the screen knows it itself.
func (p *program) statedTheme() (string, error) {
	name, err := p.askedTheme()
	if err != nil || name == "" {
		return "", err
	}
	_, err = p.loadTheme(name)
	return p.themePath(name), err
}

// openAll opens one ref as what it is, and several as a listing of them.
func (p *program) openAll(ctx context.Context, shelf *shelf, refs []string) (tui.Opened, error) {
	if len(refs) == 1 {
		r, err := shelf.typed(ctx, refs[0])
		if id, ok := storedRef(refs[0], err); ok {
			return p.openEntry(ctx, shelf, id, refs[0])
		}
		if err != nil {
			return tui.Opened{}, err
		}
		if p.flags.at != "" && r.Article != nil && !r.Provisional {
			if _, err := r.Article.Find(p.flags.at); err != nil {
				return tui.Opened{}, &sectionError{sanitize.Text(r.Name), r.Article, err}
			}
		}
		return fromResult(r), nil
	}
	all := tui.Opened{Name: fmt.Sprintf("%d articles", len(refs))}
	for _, ref := range refs {
		if source.IsWeb(ref) { // fetched when somebody wants to read it
			shelf.nameAddress(ref)
			_, title, _ := strings.Cut(ref, "://")
			all.Listing = append(all.Listing, tui.Entry{Ref: withoutFragment(ref), Title: sanitize.Text(title)})
			continue
		}
		r, err := shelf.typed(ctx, ref)
		if id, ok := storedRef(ref, err); ok {
			r, err = p.loadEntry(ctx, id, false)
		}
		if err != nil {
			return tui.Opened{}, err
		}
		if r.Article == nil {
			all.Listing = append(all.Listing, fromResult(r).Listing...)
			continue
		}
		all.Listing = append(all.Listing, fromEntry(source.EntryOf(r)))
	}
	return all, nil
}
