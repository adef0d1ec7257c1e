package config

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestAConfigurationIsReadWhole(t *testing.T) {
	c, err := Parse("/etc/n/config.toml", []byte(`
theme = "dark"
measure = 0x50
mouse = false
outline = true
linear = false
[keys]
next-section = "]"
quit = ["q", "ctrl+q"]
"find" = []
`))
	if err != nil {
		t.Fatal(err)
	}
	if c.Theme != "dark" || c.Measure != 80 || *c.Mouse || !*c.Outline || *c.Linear {
		t.Errorf("%+v", c)
	}
	keys := c.OwnKeys()
	if len(keys) != 3 || !slices.Equal(keys["quit"], []string{"q", "ctrl+q"}) || keys["find"] == nil || len(keys["find"]) != 0 {
		t.Errorf("%q", keys)
	}
	if at := c.At("measure"); at != (Position{3, 1}) {
		t.Errorf("measure stands at %v", at)
	}
	if at := c.Keys[1].At; at != (Position{9, 1}) {
		t.Errorf("quit stands at %v", at)
	}
}

func TestKeysMayStandInOneLine(t *testing.T) {
	for _, text := range []string{`keys = {quit = "x"}`, `keys.quit = "x"`, "[keys]\nquit = ['x']"} {
		c, err := Parse("c", []byte(text))
		if err != nil || !slices.Equal(c.OwnKeys()["quit"], []string{"x"}) {
			t.Errorf("%s: %v, %v", text, c, err)
		}
	}
}

func TestEveryMistakeIsNamedAtOnceWithItsPlace(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"thme = 'x'", `c:1:1: unknown setting "thme"; did you mean "theme"?`},
		{"a = 1\n  mesure = 72 # x\nmouse = 'no'\n[keys]\nquit = 3\nfind = ['/', 4]", strings.Join([]string{
			`c:1:1: unknown setting "a"`,
			`c:2:3: unknown setting "mesure"; did you mean "measure"?`,
			`c:3:9: mouse must be true or false, without quotes`,
			`c:5:8: keys.quit must be a key in quotes, such as "x" or "ctrl+x", or a list of them`,
			`c:6:14: keys.find must be a key in quotes, such as "x" or "ctrl+x", or a list of them`,
		}, "\n")},
		{"[keys]\nfind = ['é', 4]", `c:2:14: keys.find must be a key in quotes, such as "x" or "ctrl+x", or a list of them`},
		{"measure = 5", "c:1:11: measure must be a number of columns from 20 to 200"},
		{"measure = 72.5", "c:1:11: measure must be a number of columns from 20 to 200"},
		{"theme = ''", `c:1:9: theme must be a name in quotes, such as "dark", or the path of a style sheet`},
		{"[key]\nquit = 'x'", `c:1:2: unknown table [key]; did you mean "keys"?`},
		{"[keys.quit]\na = 'x'", `c:1:2: the keys stand in one table, [keys], as action = "key"`},
		{"[[keys]]\na = 'x'", `c:1:3: the keys stand in one table, [keys], as action = "key"`},
		{"keys = 3", `c:1:1: the keys stand in a table, [keys], as action = "key"`},
		{"a.b = 3\n[keys]\na.b = 'x'", "c:1:1: unknown setting \"a.b\"\nc:3:1: \"a.b\" is no name of an action"},
		{"theme = 'a'\ntheme = 'b'", ""},
		{"é = 'a' é", ""},
		{"theme = ", ""},
	} {
		_, err := Parse("c", []byte(c.text))
		var all Problems
		if !errors.As(err, &all) || len(all) == 0 {
			t.Errorf("%q: err = %v", c.text, err)
			continue
		}
		if c.want != "" && err.Error() != c.want {
			t.Errorf("%q:\n%v\nwant\n%s", c.text, err, c.want)
		}
		if all[0].Line == 0 || all[0].Column == 0 {
			t.Errorf("%q: no place: %v", c.text, err)
		}
	}
}

func TestAPathOfAThemeIsTakenFromTheFile(t *testing.T) {
	file := filepath.Join(string(filepath.Separator), "home", "me", "config.toml")
	for in, want := range map[string]string{
		"dark":           "dark",
		"mine.json":      filepath.Join(filepath.Dir(file), "mine.json"),
		"themes/a":       filepath.Join(filepath.Dir(file), "themes", "a"),
		"/abs/mine.json": "/abs/mine.json",
	} {
		c, err := Parse(file, []byte("theme = '"+in+"'"))
		if err != nil || c.Theme != want {
			t.Errorf("%s: %q, %v", in, c.Theme, err)
		}
	}
}

func TestTheDefaultFileSaysNothingAndExplainsEverySetting(t *testing.T) {
	c, err := Parse("c", []byte(DefaultFile()))
	if err != nil || c.String() != "" {
		t.Errorf("%v, %v", c, err)
	}
	// Without its marks it is a file that says everything.
	said := strings.NewReplacer("\n#theme", "\ntheme", "\n#measure", "\nmeasure", "\n#mouse", "\nmouse",
		"\n#outline", "\noutline", "\n#linear", "\nlinear", "\n#images", "\nimages", "\n#prefetch", "\nprefetch", "\n#library", "\nlibrary", "\n#refresh", "\nrefresh", "\n#interval", "\ninterval",
		"\n#parallel", "\nparallel", "\n#pace", "\npace", "\n#[keys]", "\n[keys]", "\n#next", "\nnext").Replace(DefaultFile())
	c, err = Parse("c", []byte(said))
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range settings {
		if c.At(s.name) == (Position{}) {
			t.Errorf("the default file does not mention %s", s.name)
		}
	}
	if len(c.Keys) != 1 {
		t.Errorf("keys: %v", c.Keys)
	}
}

func TestWhatIsShownIsReadBackAsItWas(t *testing.T) {
	text := "theme = \"a\\\"b\\u001b\"\nmeasure = 80\nmouse = false\nlinear = true\nprefetch = false\nlibrary = \"/a/b.db\"\n\n[keys]\nquit = [\"q\", \"\\\\\"]\n\"ü x\" = []\n"
	c, err := Parse("c", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	if got := c.String(); got != text {
		t.Errorf("got\n%swant\n%s", got, text)
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(DefaultFile()))
	f.Add([]byte("a.b.c = {d = [1, 'x']}\n[x.y]\n[[z]]\nkeys = {a.b = 1}"))
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := Parse("c", data)
		if err != nil {
			return
		}
		again, err := Parse("c", []byte(c.String()))
		if err != nil || again.String() != c.String() {
			t.Errorf("%q is shown as %q, which is read as %v, %v", data, c, again, err)
		}
	})
}
