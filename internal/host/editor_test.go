package host

import (
	"os"
	"slices"
	"strings"
	"testing"
)

func TestEditorStartsAtTheLine(t *testing.T) {
	for _, c := range []struct {
		visual, editor, path string
		line                 int
		want                 []string
	}{
		{"", "vim", "a b.md", 12, []string{"vim", "+12", "a b.md"}},
		{"", "vim", "a.md", 0, []string{"vim", "a.md"}},
		{"", "nano -w", "a.md", 3, []string{"nano", "-w", "+3", "a.md"}},
		{"hx", "vim", "a.md", 3, []string{"hx", "a.md:3"}},
		{"code", "", "a.md", 3, []string{"code", "--wait", "--goto", "a.md:3"}},
		{"code --wait", "", "a.md", 3, []string{"code", "--wait", "--goto", "a.md:3"}},
		{"mine --x 'two words'", "", "a.md", 3, []string{"mine", "--x", "two words", "a.md"}},
		{"", "vim", "-rf.md", 0, []string{"vim", "./-rf.md"}},
		{"", "vim", "+x", 1, []string{"vim", "+1", "./+x"}},
		{"", "vim", "%n.md", 7, []string{"vim", "+7", "%n.md"}},
		{"", "vim", "$(touch x);y", 0, []string{"vim", "$(touch x);y"}},
	} {
		m, bin := machine(t, map[string]string{"VISUAL": c.visual, "EDITOR": c.editor})
		for _, name := range []string{"vim", "nano", "hx", "code", "mine"} {
			install(t, bin, name, "")
		}
		cmd, err := m.Editor(c.path, c.line)
		if err != nil {
			t.Errorf("%q %q: %v", c.visual, c.editor, err)
			continue
		}
		if !slices.Equal(cmd.Args, c.want) {
			t.Errorf("%q %q: %q, want %q", c.visual, c.editor, cmd.Args, c.want)
		}
	}
}

func TestEditorSaysWhatIsWrong(t *testing.T) {
	for env, want := range map[string]string{
		"absent":   `the editor "absent" (from $EDITOR) is not installed`,
		`vim "one`: "$EDITOR: a quote is not closed",
		"":         "no editor found: set $VISUAL or $EDITOR to one",
	} {
		m, bin := machine(t, map[string]string{"EDITOR": env})
		t.Setenv("PATH", bin)
		if _, err := m.Editor("a", 1); err == nil || err.Error() != want {
			t.Errorf("%q: %v, want %s", env, err, want)
		}
	}
}

func TestCommandsAreSplitWithoutAShell(t *testing.T) {
	for in, want := range map[string][]string{
		"":                      nil,
		"  a\tb  ":              {"a", "b"},
		`a 'b c' "d e"f`:        {"a", "b c", "d ef"},
		`a\ b "c\"d" '\e' "\x"`: {"a b", `c"d`, `\e`, `\x`},
		"a ''":                  {"a", ""},
		"a $HOME `id` ;b |c":    {"a", "$HOME", "`id`", ";b", "|c"},
	} {
		got, err := split(in)
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("split(%q) = %q, %v; want %q", in, got, err, want)
		}
	}
	for _, in := range []string{`'a`, `"a`, `a\`} {
		if got, err := split(in); err == nil {
			t.Errorf("split(%q) = %q", in, got)
		}
	}
}

func TestATemporaryFileGoesAwayAndIsForThisPersonAlone(t *testing.T) {
	m, _ := machine(t, nil)
	path, remove, err := m.Temporary("../a/b: c\x1b.md", "text")
	if err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v, %v", info, err)
	}
	if !strings.HasSuffix(path, ".md") || read(t, path) != "text" {
		t.Errorf("%s", path)
	}
	remove()
	if _, err := os.Stat(path); !os.IsNotExist(err) {
		t.Errorf("it is still there: %v", err)
	}
}
