package cli

import (
	"bytes"
	"context"
	"errors"
	"io"
	"math/rand/v2"
	"strings"
	"syscall"
	"testing"
	"testing/fstest"

	"github.com/charmbracelet/x/ansi"

	"newsreader/internal/article"
	"newsreader/internal/article/arbitrary"
	"newsreader/internal/render"
	"newsreader/internal/source"
)

// stage is a run with everything played.
type stage struct {
	Streams
	out, err bytes.Buffer
}

func newStage(t *testing.T, input string) *stage {
	t.Helper()
	s := &stage{}
	s.Streams = Streams{
		In: strings.NewReader(input), Input: input != "", Out: &s.out, Err: &s.err,
		Env: []string{"HOME=" + t.TempDir(), "TERM=dumb"}, Dir: t.TempDir(),
	}
	return s
}

// small is an edition of two articles.
func small() *program {
	return &program{edition: []source.Entry{
		{Ref: "one", Name: "one", Title: "One", Words: 10, Minutes: 1, Bundled: true},
		{Ref: "two", Name: "two", Title: "Two", Words: 9, Minutes: 1, Bundled: true},
	}, bundled: fstest.MapFS{
		"one.md": {Data: []byte("# One\n\nText of it.\n\n## First\n\nSee [Two](two.md#part).\n\n## Second\n\nMore.\n")},
		"two.md": {Data: []byte("# Two\n\nText of it.\n\n## Head\n\nSome.\n\n## Part\n\nOther words.\n")},
	}}
}

func (s *stage) run(t *testing.T, args ...string) int {
	t.Helper()
	p := small()
	p.Streams = s.Streams
	return run(context.Background(), p, args)
}

func TestADumbTerminalIsReadInLines(t *testing.T) {
	s := newStage(t, "")
	s.In, s.InTerminal, s.OutTerminal = strings.NewReader("1\n#1\nback\nq\n"), true, true
	if code := s.run(t, "one"); code != exitOK {
		t.Fatalf("exit code %d: %s", code, s.err.String())
	}
	out := s.out.String()
	for _, want := range []string{"One\n", "section> 1 First\n", "2 Part\n\nOther words.", "section> One\n\n1 First\n"} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is not in\n%s", want, out)
		}
	}
	if strings.ContainsRune(out, 0x1b) {
		t.Errorf("escapes in\n%q", out)
	}
}

func TestAPipedArticleOnADumbTerminalIsAskedForByTheKeyboard(t *testing.T) {
	s := newStage(t, "# Piped\n\nText.\n\n## Head\n\nWords.\n")
	s.OutTerminal = true
	s.Keyboard = func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader("1\nq\n")), nil }
	if code := s.run(t); code != exitOK {
		t.Fatalf("exit code %d: %s", code, s.err.String())
	}
	if out := s.out.String(); !strings.Contains(out, "Piped\n") || !strings.Contains(out, "1 Head\n\nWords.") {
		t.Errorf("%s", out)
	}
}

func TestNothingOnADumbTerminalIsTheEditionToChooseFrom(t *testing.T) {
	s := newStage(t, "")
	s.In, s.InTerminal, s.OutTerminal = strings.NewReader("outline\n2\nn\n"), true, true
	if code := s.run(t); code != exitOK {
		t.Fatalf("exit code %d: %s", code, s.err.String())
	}
	for _, want := range []string{"1 One, 1 minute\n2 Two, 1 minute\n", "article> Two\n", "section> 1 Head\n"} {
		if !strings.Contains(s.out.String(), want) {
			t.Errorf("%q is not in\n%s", want, s.out.String())
		}
	}
}

func TestAListStandsInColumnsOnATerminal(t *testing.T) {
	s := newStage(t, "")
	s.OutTerminal = true
	if code := s.run(t, "articles"); code != exitOK {
		t.Fatalf("exit code %d: %s", code, s.err.String())
	}
	if got, want := s.out.String(), "one  1 min  One\ntwo  1 min  Two\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// brokenPipe is a reader that has gone.
type brokenPipe struct{ err error }

func (b brokenPipe) Write([]byte) (int, error) { return 0, b.err }

func TestAReaderThatHasGoneIsNoFailure(t *testing.T) {
	for err, want := range map[error]int{syscall.EPIPE: exitOK, io.ErrClosedPipe: exitOK, syscall.ENOSPC: exitFailure} {
		for _, args := range [][]string{{"one"}, {"one", "--outline"}, {"one", "two"}, {"articles"}, {"--help"}, {"--linear", "one"}, {"man"}} {
			s := newStage(t, "")
			s.Out = brokenPipe{err}
			if code := s.run(t, args...); code != want {
				t.Errorf("%v, %v: exit code %d, want %d", args, err, code, want)
			}
			if quiet := s.err.Len() == 0; quiet != (want == exitOK) {
				t.Errorf("%v, %v: %q on standard error", args, err, s.err.String())
			}
		}
	}
}

func TestAnEndedContextEndsTheRun(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	silent, w := io.Pipe()
	defer func() { _ = w.Close() }()
	for _, args := range [][]string{{"-"}, {"--linear", "one"}} {
		p, s := small(), newStage(t, "")
		s.In, s.Input = silent, true
		p.Streams = s.Streams
		if code := run(ctx, p, args); code != exitFailure || s.err.String() != "newsreader: cancelled\n" {
			t.Errorf("%v: exit code %d, %q", args, code, s.err.String())
		}
	}
}

func TestLinksHaveTheNumbersThatTheScreenShows(t *testing.T) {
	for seed := range uint64(200) {
		a := arbitrary.Article(rand.New(rand.NewPCG(seed, 1)))
		shown := map[int]string{}
		doc := render.New(a, render.Options{Width: 80, Screen: true})
		for i := range doc.Units() {
			for _, line := range doc.Lines(i) {
				for _, l := range line.Links {
					if l.Number > 0 {
						shown[l.Number] = l.URL
					}
				}
			}
		}
		links := a.NumberedLinks()
		for _, l := range links {
			if url, ok := shown[l.Number]; ok && url != l.URL {
				t.Fatalf("seed %d: link %d leads to %q here and to %q on the screen", seed, l.Number, l.URL, url)
			}
		}
		for n := range shown {
			if n > len(links) {
				t.Fatalf("seed %d: the screen shows link %d of %d", seed, n, len(links))
			}
		}
	}
}

func TestEveryErrorHasItsExitCode(t *testing.T) {
	for _, c := range []struct {
		err  error
		want int
	}{
		{errors.New("x"), exitFailure},
		{usagef("x"), exitUsage},
		{&sectionError{"n", &article.Article{}, &article.NotFoundError{Selector: "x"}}, exitNotFound},
		{&sectionError{"n", &article.Article{}, &article.AmbiguousError{Selector: "x"}}, exitUsage},
	} {
		if got := exitCode(c.err); got != c.want {
			t.Errorf("%v: %d, want %d", c.err, got, c.want)
		}
	}
}

func TestAListOnANarrowTerminalIsFoldedWithinItsColumn(t *testing.T) {
	for _, columns := range []int{70, 80} {
		s := newStage(t, "")
		s.OutTerminal = true
		s.Columns = func() int { return columns }
		if code := s.run(t, "keys"); code != exitOK {
			t.Fatalf("exit code %d: %s", code, s.err.String())
		}
		folded := false
		for line := range strings.Lines(s.out.String()) {
			line = strings.TrimSuffix(line, "\n")
			if w := ansi.StringWidth(line); w > columns {
				t.Errorf("%d columns: %d cells in %q", columns, w, line)
			}
			if strings.HasSuffix(line, " ") {
				t.Errorf("blanks end %q", line)
			}
			folded = folded || strings.HasPrefix(line, strings.Repeat(" ", 30))
		}
		if !folded {
			t.Errorf("%d columns: nothing is folded", columns)
		}
	}
}
