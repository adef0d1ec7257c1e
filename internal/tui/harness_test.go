package tui

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"newsreader/internal/article"
	"newsreader/internal/theme"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// harness drives the program without a terminal: keys go in, commands are run until
// none is left, and what is on the screen is looked at. Timers fire by hand.
type harness struct {
	t        *testing.T
	m        *root
	articles *fakeArticles
	host     *fakeHost
	kept     []State
	timers   []timer
	held     []tea.Cmd // commands of a harness that holds them
	hold     bool
	sent     []string // the types of messages that are for Bubble Tea
	clip     string
	quit     bool
}

type timer struct {
	after time.Duration
	fire  func(time.Time) tea.Msg
}

var clock = time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)

// start runs the program on a screen of w by h cells.
func start(t *testing.T, w, h int, change ...func(*Deps, *Start)) *harness {
	t.Helper()
	hn := &harness{t: t, articles: library(), host: &fakeHost{}}
	d := Deps{
		Articles: hn.articles, Host: hn.host, Themes: fakeThemes{},
		Keep: func(s State) error { hn.kept = append(hn.kept, s); return nil },
		Now:  func() time.Time { return clock },
		After: func(d time.Duration, f func(time.Time) tea.Msg) tea.Cmd {
			hn.timers = append(hn.timers, timer{d, f})
			return nil
		},
	}
	var s Start
	for _, f := range change {
		f(&d, &s)
	}
	m, err := newRoot(t.Context(), d, s)
	if err != nil {
		t.Fatal(err)
	}
	hn.m = m
	hn.run(m.Init())
	hn.send(tea.WindowSizeMsg{Width: w, Height: h})
	return hn
}

// send gives the program a message and runs what comes of it.
func (h *harness) send(msg tea.Msg) *harness {
	h.t.Helper()
	_, cmd := h.m.Update(msg)
	h.m.View()
	h.run(cmd)
	return h
}

// run is Settle: it runs a command and all that follow from it.
func (h *harness) run(cmd tea.Cmd) {
	h.t.Helper()
	if cmd == nil {
		return
	}
	if h.hold {
		h.held = append(h.held, cmd)
		return
	}
	h.deliver(cmd())
}

func (h *harness) deliver(msg tea.Msg) {
	h.t.Helper()
	if msg == nil {
		return
	}
	if v := reflect.ValueOf(msg); v.Kind() == reflect.Slice && v.Type().Elem() == reflect.TypeFor[tea.Cmd]() {
		for i := range v.Len() { // a batch or a sequence
			h.run(v.Index(i).Interface().(tea.Cmd))
		}
		return
	}
	if kind := fmt.Sprintf("%T", msg); strings.HasPrefix(kind, "tea.") {
		h.sent = append(h.sent, kind)
		if kind == "tea.setClipboardMsg" {
			h.clip = reflect.ValueOf(msg).String()
		}
		_, h.quit = msg.(tea.QuitMsg)
	}
	h.send(msg)
}

// release runs the commands that were held, the newest first.
func (h *harness) release() {
	h.hold = false
	held := h.held
	h.held = nil
	for i := len(held) - 1; i >= 0; i-- {
		h.run(held[i])
	}
}

// keys presses keys, named as Bubble Tea names them and parted by blanks.
func (h *harness) keys(names string) *harness {
	h.t.Helper()
	for _, name := range strings.Fields(names) {
		h.send(keyPress(name))
	}
	return h
}

// text types a text letter by letter.
func (h *harness) text(s string) *harness {
	h.t.Helper()
	for _, r := range s {
		k := tea.KeyPressMsg{Code: r, Text: string(r)}
		if r == ' ' {
			k.Code = tea.KeySpace
		}
		h.send(k)
	}
	return h
}

// fire lets every timer of a duration run off.
func (h *harness) fire(after time.Duration) {
	h.t.Helper()
	var rest, due []timer
	for _, t := range h.timers {
		if t.after == after {
			due = append(due, t)
		} else {
			rest = append(rest, t)
		}
	}
	h.timers = rest
	for _, t := range due {
		h.deliver(t.fire(clock))
	}
}

// rows is the screen without its styles.
func (h *harness) rows() []string {
	return strings.Split(ansi.Strip(h.m.View().Content), "\n")
}

func (h *harness) screen() string {
	rows := h.rows()
	for i := range rows {
		rows[i] = strings.TrimRight(rows[i], " ")
	}
	return strings.Join(rows, "\n") + "\n"
}

func (h *harness) sees(text string) *harness {
	h.t.Helper()
	if !strings.Contains(h.screen(), text) {
		h.t.Errorf("%q is not on the screen:\n%s", text, h.screen())
	}
	return h
}

func (h *harness) seesNot(text string) *harness {
	h.t.Helper()
	if strings.Contains(h.screen(), text) {
		h.t.Errorf("%q is on the screen:\n%s", text, h.screen())
	}
	return h
}

// golden compares the screen with testdata/NAME.golden.
func (h *harness) golden(name string) {
	h.t.Helper()
	file := filepath.Join("testdata", name+".golden")
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			h.t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(h.screen()), 0o644); err != nil {
			h.t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		h.t.Fatal(err)
	}
	if got := h.screen(); got != string(want) {
		h.t.Errorf("%s differs; got:\n%s\nwant:\n%s", file, got, want)
	}
}

// keyPress makes the message of a key from its name.
func keyPress(name string) tea.KeyPressMsg {
	named := map[string]rune{
		"enter": tea.KeyEnter, "tab": tea.KeyTab, "esc": tea.KeyEscape, "backspace": tea.KeyBackspace,
		"up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight, "space": tea.KeySpace,
		"home": tea.KeyHome, "f2": tea.KeyF2, "end": tea.KeyEnd, "pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown, "delete": tea.KeyDelete,
	}
	mods := map[string]tea.KeyMod{"ctrl": tea.ModCtrl, "alt": tea.ModAlt, "shift": tea.ModShift}
	var k tea.KeyPressMsg
	for {
		mod, rest, ok := strings.Cut(name, "+")
		if !ok || mods[mod] == 0 {
			break
		}
		k.Mod |= mods[mod]
		name = rest
	}
	if code, ok := named[name]; ok {
		k.Code = code
		if name == "space" {
			k.Text = " "
		}
		return k
	}
	k.Code = []rune(name)[0]
	if k.Mod&(tea.ModCtrl|tea.ModAlt) == 0 {
		k.Text = name
	}
	return k
}

// fakeArticles is a shelf of articles by ref.
type fakeArticles struct {
	shelf    map[string]Opened
	bundled  []Entry
	modified time.Time
	opened   []string
	// prefetched says what was to be at hand, and for the sake of which page.
	prefetched []string
	// barred says why refs cannot be read.
	barred map[string]string
	// whole is what every page says.
	whole  []WholeLine
	source string
}

func (f *fakeArticles) Open(ctx context.Context, r Request) (Opened, error) {
	ref, lead := r.Ref, r.Lead
	f.opened = append(f.opened, ref)
	if r.Progress != nil && isPage(ref) {
		r.Progress(Progress{Host: "example.org", Phase: "reading", Bytes: 3 << 10})
	}
	if err := ctx.Err(); err != nil {
		return Opened{}, err
	}
	o, ok := f.shelf[ref]
	if !ok {
		return Opened{}, &fs.PathError{Op: "open", Path: ref, Err: fs.ErrNotExist}
	}
	if o.Provisional && !lead {
		o = f.shelf[ref+" whole"]
	}
	if o.Ref == "" {
		o.Ref = ref
	}
	return o, nil
}

func (f *fakeArticles) Lookup(title string) (string, bool) {
	for ref, o := range f.shelf {
		if o.Article != nil && o.Article.Title == title {
			return ref, true
		}
	}
	return "", false
}

func (f *fakeArticles) Bundled() []Entry                    { return f.bundled }
func (f *fakeArticles) Modified(string) (time.Time, error)  { return f.modified, nil }
func (f *fakeArticles) Barred(ref, _ string) (string, bool) { return f.barred[ref], false }

func (f *fakeArticles) Whole(ctx context.Context, r Request, _ *article.Article) ([]WholeLine, error) {
	f.opened = append(f.opened, "whole "+r.Ref)
	return f.whole, ctx.Err()
}

func (f *fakeArticles) Prefetch(_ context.Context, ref, from string) {
	f.prefetched = append(f.prefetched, ref+" from "+from)
}
func (f *fakeArticles) Source(context.Context, string) ([]byte, error) { return []byte(f.source), nil }

func (f *fakeArticles) Encode(w io.Writer, a *article.Article, format string) error {
	_, err := fmt.Fprintf(w, "%s of %q, %d sections", format, a.Title, len(a.Outline()))
	return err
}

// fakeHost writes down what it is asked to do.
type fakeHost struct {
	did    []string
	output string
	err    error
	exists map[string]bool
}

func (f *fakeHost) note(format string, args ...any) {
	f.did = append(f.did, fmt.Sprintf(format, args...))
}

func (f *fakeHost) Copy(_ context.Context, text string) (string, error) {
	f.note("copy %s", text)
	return "xclip", f.err
}

func (f *fakeHost) Browse(_ context.Context, url string) error {
	f.note("browse %s", url)
	return f.err
}

func (f *fakeHost) Editor(path string, line int) (*exec.Cmd, error) {
	f.note("edit %s:%d", path, line)
	return exec.Command("true"), f.err
}

func (f *fakeHost) Temporary(name, text string) (string, func(), error) {
	f.note("temporary %s", name)
	return "/tmp/" + name, func() { f.note("removed %s", name) }, nil
}

func (f *fakeHost) Pipe(ctx context.Context, command, stdin string) (string, error) {
	f.note("pipe %s < %s", command, stdin)
	return f.output, errors.Join(ctx.Err(), f.err)
}

func (f *fakeHost) Save(_ context.Context, path string, data []byte, overwrite bool) (string, error) {
	if f.exists[path] && !overwrite {
		return "", &fs.PathError{Op: "save", Path: path, Err: fs.ErrExist}
	}
	f.note("save %s: %s", path, data)
	return path, f.err
}

// fakeThemes are the real themes without the file system.
type fakeThemes struct{}

func (fakeThemes) Names() []string                        { return theme.Names() }
func (fakeThemes) Default(dark bool) *theme.Theme         { return theme.Default(dark) }
func (fakeThemes) Load(name string) (*theme.Theme, error) { return theme.Load(name) }

func size(w, h int) tea.WindowSizeMsg { return tea.WindowSizeMsg{Width: w, Height: h} }
