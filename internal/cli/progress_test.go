//go:build unix

package cli

import (
	"bytes"
	"io"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"

	"newsreader/internal/fetch"
)

func TestAFetchThatTakesAWhileIsToldAndWiped(t *testing.T) {
	web := littleWeb()
	t.Cleanup(web.Close)
	s := sit(t, nil, nil, web.URL+"/slow", "-f", "text")
	s.until(strings.TrimPrefix(web.URL, "http://") + ": waiting for an answer")
	close(web.release)
	s.until("slow words")
	said := s.seen.String()
	if wiped := strings.LastIndex(said, "\r\x1b[K"); wiped < 0 || !strings.HasPrefix(said[wiped:], "\r\x1b[Kslow words") {
		t.Errorf("the line was not wiped before the text: %q", said)
	}
	s.leave()
}

func TestWhatComesAtOnceIsNotTold(t *testing.T) {
	web := littleWeb()
	t.Cleanup(web.Close)
	s := sit(t, nil, nil, web.URL+"/latin", "-f", "text")
	s.until("café")
	if strings.Contains(s.seen.String(), "\x1b") {
		t.Errorf("%q", s.seen.String())
	}
	s.leave()
}

func TestAnInterruptEndsAFetchAtOnceAndQuietly(t *testing.T) {
	web := littleWeb()
	t.Cleanup(web.Close)
	s := sit(t, nil, nil, web.URL+"/never", "-f", "text")
	s.until("waiting for an answer")
	s.press("\x03")
	_, _ = io.Copy(&s.seen, s.control) // ends with an error when nobody holds the terminal any more
	err := s.cmd.Wait()
	exit, ok := err.(*exec.ExitError)
	if !ok || !exit.Sys().(syscall.WaitStatus).Signaled() || exit.Sys().(syscall.WaitStatus).Signal() != syscall.SIGINT {
		t.Errorf("it ended with %v after %q", err, s.seen.String())
	}
	if !strings.HasSuffix(s.seen.String(), "\r\x1b[K") || strings.Contains(s.seen.String(), "newsreader:") {
		t.Errorf("it said %q", s.seen.String())
	}
}

func TestOnADumbTerminalAFetchIsALine(t *testing.T) {
	var out bytes.Buffer
	l := &progress{w: &out}
	l.last = fetch.Progress{Host: "example.org\x1b[2J"}
	l.timer = time.NewTimer(patience)
	l.show()
	l.end()
	if got := out.String(); got != "newsreader: fetching from example.org[2J\n" {
		t.Errorf("%q", got)
	}
}

func TestProgressSaysHowMuchCame(t *testing.T) {
	for n, want := range map[int64]string{0: "h: reading", 1: "h: reading, 1 KB", 2 << 20: "h: reading, 2048 KB", 12 << 20: "h: reading, 12 MB"} {
		if got := progressText(fetch.Progress{Host: "h", Phase: fetch.Reading, Bytes: n}); got != want {
			t.Errorf("%d bytes: %q, want %q", n, got, want)
		}
	}
}
