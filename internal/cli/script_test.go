package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"newsreader": func() { os.Exit(Run(context.Background(), Process(), os.Args[1:])) },
	})
}

// TestTheContract runs the scripts, each of which holds a part of the command line's
// contract.
func TestTheContract(t *testing.T) {
	articles, err := filepath.Abs(filepath.Join("testdata", "articles"))
	if err != nil {
		t.Fatal(err)
	}
	web := littleWeb()
	t.Cleanup(web.Close) // the scripts run beside one another, and end before this
	testscript.Run(t, testscript.Params{
		Dir:                 filepath.Join("testdata", "script"),
		RequireExplicitExec: true,
		Setup: func(e *testscript.Env) error {
			home := filepath.Join(e.WorkDir, "home")
			e.Setenv("HOME", home)
			e.Setenv("ARTICLES", articles)
			e.Setenv("WEB", web.URL)
			for name, data := range generated() {
				if err := os.WriteFile(filepath.Join(e.WorkDir, name), data, 0o600); err != nil {
					return err
				}
			}
			return os.Mkdir(home, 0o700)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"run": runs, "fails": fails},
	})
}

// inProcess runs the program without a process of its own: a tenth of the time, and
// what is tested with the race detector is the program. Standard input is /dev/null.
// Scripts that need a pipe, a shell or a closed stream say "exec newsreader".
func inProcess(ts *testscript.TestScript, args []string) int {
	s := Streams{In: strings.NewReader(""), Out: ts.Stdout(), Err: ts.Stderr(), Dir: ts.MkAbs(".")}
	for _, name := range []string{
		"HOME", "TERM", "COLORTERM", "COLUMNS", "NO_COLOR", "CLICOLOR_FORCE", "COLORFGBG", "GLAMOUR_STYLE", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "LANG", "BROWSER",
	} {
		s.Env = append(s.Env, name+"="+ts.Getenv(name))
	}
	return Run(context.Background(), s, args)
}

// runs runs the program, which must succeed: "run newsreader tour --outline".
func runs(ts *testscript.TestScript, neg bool, args []string) {
	if code := inProcess(ts, args[1:]); neg || code != exitOK {
		ts.Fatalf("exit code %d", code)
	}
}

// fails runs the program, or with exec a command, that must end with an exit code:
// "fails 3 newsreader absent", "fails 3 exec newsreader absent".
func fails(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: fails CODE [exec] COMMAND [ARG...]")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	if args[1] != "exec" {
		got = inProcess(ts, args[2:])
	} else {
		err := ts.Exec(args[2], args[3:]...)
		var exit *exec.ExitError
		if errors.As(err, &exit) {
			got = exit.ExitCode()
		}
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}

// generated are files that a script cannot hold.
func generated() map[string][]byte {
	var big strings.Builder
	for i := range 4_000 {
		fmt.Fprintf(&big, "## Part %d\n\nSome words of part %d that nobody will read to the end.\n\n", i, i)
	}
	return map[string][]byte{
		"big.md":      []byte(big.String()),
		"picture.png": []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"),
	}
}
