//go:build unix

package cli

import (
	"bytes"
	"context"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
)

// seat is the program on a terminal of its own.
type seat struct {
	t       *testing.T
	cmd     *exec.Cmd
	control *os.File
	seen    bytes.Buffer
}

// patience bounds a test that would otherwise wait for ever.
const patience = 20 * time.Second

// sit starts the program on a terminal of 120 columns; input, if not nil, is its
// standard input instead of the terminal.
func sit(t *testing.T, input io.Reader, env []string, args ...string) *seat {
	t.Helper()
	control, terminal, err := pty.Open()
	if err != nil {
		t.Skipf("no terminals here: %v", err)
	}
	t.Cleanup(func() { _ = control.Close() })
	if err := pty.Setsize(control, &pty.Winsize{Rows: 24, Cols: 120}); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	t.Cleanup(cancel)
	cmd := exec.CommandContext(ctx, "newsreader", args...)
	cmd.Env = append(os.Environ(), "HOME="+t.TempDir(), "TERM=xterm-256color", "COLUMNS=", "NO_COLOR=", "XDG_CONFIG_HOME=", "XDG_STATE_HOME=")
	cmd.Env = append(cmd.Env, env...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = terminal, terminal, terminal
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true, Ctty: 1}
	if input != nil {
		cmd.Stdin = input
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	_ = terminal.Close() // the program has its own
	if err := control.SetReadDeadline(time.Now().Add(patience)); err != nil {
		t.Skipf("reads from a terminal cannot be bounded here: %v", err)
	}
	return &seat{t: t, cmd: cmd, control: control}
}

// until reads what the program writes until text is in it.
func (s *seat) until(text string) {
	s.t.Helper()
	buf := make([]byte, 4096)
	for !strings.Contains(s.seen.String(), text) {
		n, err := s.control.Read(buf)
		s.seen.Write(buf[:n])
		if err != nil {
			s.t.Fatalf("%v, waiting for %q in\n%q", err, text, s.seen.String())
		}
	}
}

// press types keys.
func (s *seat) press(keys string) {
	s.t.Helper()
	if _, err := io.WriteString(s.control, keys); err != nil {
		s.t.Fatal(err)
	}
}

// leave waits for the program's end.
func (s *seat) leave() {
	s.t.Helper()
	go func() { _, _ = io.Copy(io.Discard, s.control) }() // or its last words would block it
	if err := s.cmd.Wait(); err != nil {
		s.t.Errorf("it ended with %v after\n%q", err, s.seen.String())
	}
}

const alternateScreen = "\x1b[?1049h"

func TestOnATerminalTheReaderOpens(t *testing.T) {
	s := sit(t, nil, nil, "tour")
	s.until(alternateScreen)
	s.until("Moving")
	s.press("Q")
	s.leave()
}

func TestWithoutARefTheEditionOpens(t *testing.T) {
	s := sit(t, nil, nil)
	s.until(alternateScreen)
	s.until("tour, read by doing")
	s.press("Q")
	s.leave()
}

func TestAPipedArticleIsReadWithKeysFromTheTerminal(t *testing.T) {
	s := sit(t, strings.NewReader("# Piped words\n\nText.\n\n## Head of it\n\nMore text.\n"), nil)
	s.until(alternateScreen)
	s.until("Head of it")
	s.press("Q")
	s.leave()
}

func TestOnADumbTerminalTheReaderAsks(t *testing.T) {
	s := sit(t, nil, []string{"TERM=dumb"}, "tour")
	s.until("section> ")
	s.press("q\n")
	s.leave()
	if strings.Contains(s.seen.String(), "\x1b") {
		t.Errorf("escapes in\n%q", s.seen.String())
	}
}

func TestTheSettingsCanAskForLines(t *testing.T) {
	file := filepath.Join(t.TempDir(), "config.toml")
	if err := os.WriteFile(file, []byte("linear = true\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	s := sit(t, nil, nil, "tour", "--config", file)
	s.until("section> ")
	s.press("q\n")
	s.leave()
}

func TestAnOutputFlagPrintsOnATerminalToo(t *testing.T) {
	s := sit(t, nil, nil, "tour", "--outline", "--color", "never")
	s.until("1 Moving\r\n")
	s.leave()
	if strings.Contains(s.seen.String(), "\x1b") {
		t.Errorf("escapes in\n%q", s.seen.String())
	}
}

func TestAMistypedNameLeavesTheTerminalAlone(t *testing.T) {
	s := sit(t, nil, nil, "toor")
	s.until(`did you mean "tour"?`)
	if err := s.cmd.Wait(); s.cmd.ProcessState.ExitCode() != exitNotFound {
		t.Errorf("it ended with %v", err)
	}
	if strings.Contains(s.seen.String(), "\x1b") {
		t.Errorf("escapes in\n%q", s.seen.String())
	}
}

func TestWhatIsChangedByKeyIsThereAtTheNextStart(t *testing.T) {
	state := t.TempDir()
	s := sit(t, nil, []string{"XDG_STATE_HOME=" + state}, "tour")
	s.until("Moving")
	s.press("t") // the outline goes
	s.press("Q")
	s.leave()
	data, err := os.ReadFile(filepath.Join(state, "newsreader", "state.json"))
	if err != nil || !strings.Contains(string(data), `"hide_outline": true`) {
		t.Errorf("%v\n%s", err, data)
	}
}
