//go:build unix

package tui

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
	"golang.org/x/term"
)

// onTerminal is the variable that makes the test binary be the program: the tests of
// this file run it on a terminal of their own.
const onTerminal = "NEWSREADER_TEST_ON_TERMINAL"

func TestMain(m *testing.M) {
	if os.Getenv(onTerminal) == "" {
		os.Exit(m.Run())
	}
	d := Deps{Articles: library(), Host: &fakeHost{}, Themes: fakeThemes{}, Getenv: os.Getenv}
	d.Keep = func(s State) error {
		_, err := fmt.Fprintln(os.Stderr, "kept", len(s.Places))
		return err
	}
	err := Run(context.Background(), d, Start{})
	fmt.Fprintln(os.Stderr, "ended:", err)
	if err != nil {
		os.Exit(1)
	}
	os.Exit(0)
}

// terminal is a pseudo-terminal with the program on it. It answers no question that
// the program asks.
type terminal struct {
	t     *testing.T
	tty   *os.File // the program's end, to be asked about its settings
	keys  *os.File // ours
	cmd   *exec.Cmd
	mu    sync.Mutex
	out   strings.Builder
	ended chan error
}

func onPTY(t *testing.T, w, h int) *terminal {
	t.Helper()
	keys, tty, err := pty.Open()
	if err != nil {
		t.Skip("no pseudo-terminal here: ", err)
	}
	t.Cleanup(func() { keys.Close(); tty.Close() })
	if err := pty.Setsize(tty, &pty.Winsize{Rows: uint16(h), Cols: uint16(w)}); err != nil {
		t.Fatal(err)
	}
	x := &terminal{t: t, tty: tty, keys: keys, ended: make(chan error, 1)}
	x.cmd = exec.Command(os.Args[0])
	x.cmd.Env = append(os.Environ(), onTerminal+"=1", "TERM=xterm-256color", "TMUX=", "COLUMNS=", "LINES=")
	x.cmd.Stdin, x.cmd.Stdout, x.cmd.Stderr = tty, tty, tty
	x.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	return x
}

// start runs the program and collects what it writes.
func (x *terminal) start() {
	x.t.Helper()
	if err := x.cmd.Start(); err != nil {
		x.t.Fatal(err)
	}
	x.t.Cleanup(func() { _ = x.cmd.Process.Kill() })
	go func() { x.ended <- x.cmd.Wait() }()
	go func() {
		buf := make([]byte, 32<<10)
		for {
			n, err := x.keys.Read(buf)
			x.mu.Lock()
			x.out.Write(buf[:n])
			x.mu.Unlock()
			if err != nil {
				return
			}
		}
	}()
}

func (x *terminal) written() string {
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.out.String()
}

// patience bounds a wait for something that comes in a hundredth of a second on a
// machine that has nothing else to do.
const patience = 30 * time.Second

// until waits until the program has written something.
func (x *terminal) until(text string) {
	x.t.Helper()
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		if strings.Contains(x.written(), text) {
			return
		}
	}
	x.t.Fatalf("%q was not written; this was: %q", text, x.written())
}

func (x *terminal) end() error {
	x.t.Helper()
	select {
	case err := <-x.ended:
		return err
	case <-time.After(patience):
		x.t.Fatal("the program does not end")
		return errors.New("unreachable")
	}
}

// TestTheTerminalIsGivenBackAsItWas starts on a terminal that answers nothing, reads,
// quits, and finds everything switched off again that was switched on.
func TestTheTerminalIsGivenBackAsItWas(t *testing.T) {
	x := onPTY(t, 80, 24)
	before, err := term.GetState(int(x.tty.Fd()))
	if err != nil {
		t.Fatal(err)
	}
	x.start()
	x.until("The Source")
	io.WriteString(x.keys, "J")
	x.until("First Things")
	io.WriteString(x.keys, "Q")
	if err := x.end(); err != nil {
		t.Errorf("the program ended with %v", err)
	}
	for what, sequence := range map[string]string{
		"the alternate screen": "\x1b[?1049l", "the cursor": "\x1b[?25h", "the mouse": "\x1b[?1002l", "pasting": "\x1b[?2004l",
	} {
		x.until(sequence)
		out := x.written()
		on := strings.NewReplacer("l", "h", "25h", "25l").Replace(sequence)
		if strings.LastIndex(out, sequence) < strings.LastIndex(out, on) {
			t.Errorf("%s was not given back", what)
		}
	}
	after, err := term.GetState(int(x.tty.Fd()))
	if err != nil {
		t.Fatal(err)
	}
	if *before != *after {
		t.Errorf("the settings of the terminal are %v, were %v", after, before)
	}
}

func TestATerminalOfNoSizeIsReadOn(t *testing.T) {
	x := onPTY(t, 0, 0)
	x.start()
	x.until("The Source")
	io.WriteString(x.keys, "\x03")
	if err := x.end(); err != nil {
		t.Errorf("the program ended with %v", err)
	}
}

func TestASignalEndsTheProgramWithThePlaceKept(t *testing.T) {
	for _, s := range []syscall.Signal{syscall.SIGTERM, syscall.SIGINT, syscall.SIGHUP} {
		x := onPTY(t, 80, 24)
		x.start()
		x.until("The Source")
		if err := x.cmd.Process.Signal(s); err != nil {
			t.Fatal(err)
		}
		_ = x.end() // how a program says that it was asked to end is the command line's affair
		x.until("ended:")
		out := x.written()
		if given := strings.LastIndex(out, "\x1b[?1049l"); given < 0 || !strings.Contains(out[given:], "kept 1") {
			t.Errorf("after %v the place was not kept: %q", s, out[max(0, len(out)-300):])
		}
	}
}
