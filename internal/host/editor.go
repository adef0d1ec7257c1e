package host

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// lineStyle says how an editor is told the line to start at. %f stands for the file
// and %n for the line.
var lineStyle = map[string][]string{
	"vi": {"+%n", "%f"}, "vim": {"+%n", "%f"}, "nvim": {"+%n", "%f"}, "nvi": {"+%n", "%f"},
	"vim.tiny": {"+%n", "%f"}, "vim.basic": {"+%n", "%f"}, "gvim": {"+%n", "%f"}, "ex": {"+%n", "%f"},
	"nano": {"+%n", "%f"}, "pico": {"+%n", "%f"}, "emacs": {"+%n", "%f"}, "emacsclient": {"+%n", "%f"},
	"mg": {"+%n", "%f"}, "jed": {"+%n", "%f"}, "joe": {"+%n", "%f"}, "jmacs": {"+%n", "%f"},
	"ne": {"+%n", "%f"}, "kak": {"+%n", "%f"}, "micro": {"+%n", "%f"}, "gedit": {"+%n", "%f"},
	"hx": {"%f:%n"}, "helix": {"%f:%n"}, "zed": {"%f:%n"}, "subl": {"%f:%n"},
	"code": {"--goto", "%f:%n"}, "codium": {"--goto", "%f:%n"}, "cursor": {"--goto", "%f:%n"},
	"kate": {"--line", "%n", "%f"}, "mate": {"--line", "%n", "%f"},
}

// returnsAtOnce names the editors that hand the file to a window and come back, and
// the flag that makes them wait, without which the program would go on before the
// person has written a word.
var returnsAtOnce = map[string]string{
	"code": "--wait", "codium": "--wait", "cursor": "--wait", "zed": "--wait", "subl": "--wait", "mate": "--wait",
}

// Editor makes the command that edits the file at path with $VISUAL, $EDITOR or the
// system's usual one, at a line counted from 1; 0 is unknown. An editor that is not
// known to understand a line starts at the beginning. The command is not started:
// it needs the terminal.
func (m Machine) Editor(path string, line int) (*exec.Cmd, error) {
	argv, from, err := m.editor()
	if err != nil {
		return nil, err
	}
	if strings.HasPrefix(path, "-") || strings.HasPrefix(path, "+") {
		path = "." + string(filepath.Separator) + path // not to be taken for a flag
	}
	name := strings.TrimSuffix(filepath.Base(argv[0]), ".exe")
	if wait := returnsAtOnce[name]; wait != "" && !slices.Contains(argv, wait) {
		argv = append(argv, wait)
	}
	style := []string{"%f"}
	if s := lineStyle[name]; line > 0 && s != nil {
		style = s
	}
	for _, arg := range style {
		// The file's name goes in last: it may hold a "%n" of its own.
		arg = strings.ReplaceAll(arg, "%n", strconv.Itoa(line))
		argv = append(argv, strings.ReplaceAll(arg, "%f", path))
	}
	if !installed(argv[0]) {
		return nil, fmt.Errorf("the editor %q (from %s) is not installed", argv[0], from)
	}
	return exec.Command(argv[0], argv[1:]...), nil
}

// editor returns the command of the person's editor, and where that was said.
func (m Machine) editor() (argv []string, from string, err error) {
	for _, name := range []string{"VISUAL", "EDITOR"} {
		argv, err := split(m.getenv(name))
		if err != nil {
			return nil, "", fmt.Errorf("$%s: %w", name, err)
		}
		if len(argv) > 0 {
			return argv, "$" + name, nil
		}
	}
	usual := []string{"sensible-editor", "vi", "nano", "emacs"}
	if m.system() == "windows" {
		usual = []string{"notepad.exe"}
	}
	for _, name := range usual {
		if installed(name) {
			return []string{name}, "the system", nil
		}
	}
	return nil, "", errors.New("no editor found: set $VISUAL or $EDITOR to one")
}

// Temporary writes text into a new file that only this person may read, for an
// editor to show; remove takes it away again. The file is called name, so that the
// editor shows a sensible title and picks its colours by the extension.
func (m Machine) Temporary(name, text string) (path string, remove func(), err error) {
	dir, err := os.MkdirTemp("", "newsreader-")
	if err != nil {
		return "", nil, fmt.Errorf("make a temporary folder: %w", err)
	}
	remove = func() { _ = os.RemoveAll(dir) } // best effort: the system clears its own temporary folder
	path = filepath.Join(dir, fileName(name))
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		remove()
		return "", nil, err
	}
	return path, remove, nil
}
