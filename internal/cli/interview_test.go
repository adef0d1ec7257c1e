//go:build unix

package cli

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/creack/pty"

	"newsreader/internal/render/picture"
)

// aloud is a terminal's answers to all first questions, of one with sixels.
const aloud = "\x1b]11;rgb:ffff/ffff/f0f0\x1b\\" + "\x1b[?2027;2$y" + "\x1b[?2026;0$y" + "\x1b[?0u" +
	"\x1bP>|foot(1.20)\x1b\\" + "\x1b[6;18;9t" + "\x1b[?62;4;22c"

func TestADoctorHearsWhatTheTerminalAnswers(t *testing.T) {
	s := sit(t, nil, []string{"TMUX=", "STY=", "COLORTERM=truecolor", "LANG=C.UTF-8"}, "doctor", "--color", "never")
	s.until(ansi.RequestPrimaryDeviceAttributes)
	s.press(aloud)
	s.until("\x1b[?1;1;0S")
	s.press("\x1b[?1;0;256S")
	s.until("\nlibrary\r\n")
	s.leave()
	_, said, _ := strings.Cut(s.seen.String(), "program\r\n")
	for _, want := range []string{
		"TERM              xterm-256color\r\n", "size              120 × 24\r\n", "colours           16 million\r\n", "answers           foot(1.20)\r\n",
		"background        light\r\n", "ok       characters ", "note     frames ", "ok       keyboard ", "pictures          sixel\r\n", "cell              9 × 18 pixels\r\n",
	} {
		if !strings.Contains(said, want) {
			t.Errorf("%q is missing in\n%s", want, said)
		}
	}
}

func TestADoctorDoesNotWaitForASilentTerminal(t *testing.T) {
	began := time.Now()
	s := sit(t, nil, []string{"TMUX=", "STY="}, "doctor", "--color", "never")
	s.until("none within 1s")
	s.until("\nlibrary\r\n") // by lines: the terminal is as it was
	s.leave()
	if took := time.Since(began); took < interviewTime {
		t.Errorf("it waited for %s only", took)
	}
}

func TestCtrlCEndsTheWaiting(t *testing.T) {
	s := sit(t, nil, []string{"TMUX=", "STY="}, "doctor", "--color", "never")
	s.until(ansi.RequestPrimaryDeviceAttributes)
	s.press("\x03")
	s.until("newsreader: cancelled\r\n")
	if err := s.cmd.Wait(); s.cmd.ProcessState.ExitCode() != exitFailure {
		t.Errorf("it ended with %v", err)
	}
}

func TestATerminalThatIsNotOursIsNotAsked(t *testing.T) {
	control, terminal, err := pty.Open()
	if err != nil {
		t.Skipf("no terminals here: %v", err)
	}
	said := make(chan string)
	go func() {
		text, _ := io.ReadAll(control) // an error is how a terminal ends
		said <- string(text)
	}()
	s := Streams{In: terminal, Out: terminal, Err: terminal, InTerminal: true, OutTerminal: true, Env: []string{"HOME=" + t.TempDir(), "TERM=xterm", "NO_COLOR=1"}}
	code := Run(context.Background(), s, []string{"doctor"})
	if err := terminal.Close(); err != nil {
		t.Fatal(err)
	}
	text := <-said
	_ = control.Close() // it was read to its end
	if code != exitOK || strings.Contains(text, "\x1b") || !strings.Contains(text, "belongs to another program") {
		t.Errorf("exit code %d, %q", code, text)
	}
}

// deaf fails to write.
type deaf struct{}

func (deaf) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

func TestAConversationEnds(t *testing.T) {
	for _, c := range []struct {
		name, said string
		out        io.Writer
		err        error
		spoke      bool
	}{
		{"all is answered", strings.Replace(aloud, ";4;", ";", 1), &bytes.Buffer{}, nil, true},
		{"keys are typed meanwhile", "jk\x1b[A" + strings.Replace(aloud, ";4;", ";", 1), &bytes.Buffer{}, nil, true},
		{"Ctrl-C", "\x03", &bytes.Buffer{}, context.Canceled, false},
		{"nobody listens", "", deaf{}, io.ErrClosedPipe, false},
	} {
		in, said := io.Pipe()
		ctx, cancel := context.WithTimeout(context.Background(), patience)
		stop := context.AfterFunc(ctx, func() { _ = said.CloseWithError(io.EOF) })
		go func() { _, _ = io.WriteString(said, c.said+"x") }() // the last is for the one who hears nothing
		a := answers{pictures: picture.NewAnswers(func(string) string { return "" })}
		err := a.converse(ctx, cancel, in, c.out, "xterm")
		if !errors.Is(err, c.err) || a.spoke != c.spoke || errors.Is(context.Cause(ctx), context.DeadlineExceeded) {
			t.Errorf("%s: %v, %+v", c.name, err, a)
		}
		stop()
		cancel()
	}
}
