package theme

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"charm.land/glamour/v2/styles"
	"github.com/alecthomas/chroma/v2"
)

func TestEveryNameLoads(t *testing.T) {
	names := Names()
	if len(names) != len(styles.DefaultStyles)+2 || names[0] != Lamplight || names[1] != Newsprint {
		t.Errorf("names are %q", names)
	}
	for _, name := range names {
		if th := load(t, name); th.Name != name {
			t.Errorf("%s is called %s", name, th.Name)
		}
	}
	if !Default(true).Dark || Default(false).Dark {
		t.Error("the default pair is the wrong way round")
	}
	if load(t, "light").Dark || !load(t, "dracula").Dark {
		t.Error("a sheet of Glamour's is on the wrong ground")
	}
}

func TestAFileIsTheSameThemeAsTheNameItWasWrittenFrom(t *testing.T) {
	for name, sheet := range styles.DefaultStyles {
		data, err := json.Marshal(sheet)
		if err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(t.TempDir(), "sheet.json")
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		want, got := load(t, name), load(t, path)
		if got.Parts.Text != want.Parts.Text || got.Parts.Headings != want.Parts.Headings || got.UI != want.UI {
			t.Errorf("%s from a file differs", name)
		}
		if got.Token(chroma.Keyword) != want.Token(chroma.Keyword) {
			t.Errorf("%s from a file has other keywords", name)
		}
	}
}

func TestAWrongSheetSaysWhatIsWrong(t *testing.T) {
	for _, c := range []struct{ sheet, want string }{
		{`{"h2": {"color": "reddish"}}`, `h2.color: "reddish" is no colour`},
		{`{"h2": {"color": "256"}}`, `"256" is no colour`},
		{`{"code": {"background_color": "#12345"}}`, `code.background_color: "#12345"`},
		{"{\n  \"h2\": {\"colour\": \"1\"}\n}", `line 2, column 10: a style sheet has no field "colour"`},
		{"{\n  \"h2\": {\"color\": 1}\n}", "line 2"},
		{"{\n  \"h2\": {,}\n}", "line 2, column"},
		{`{"h2": {}`, "breaks off"},
		{`{} {}`, "something follows"},
		{`{"code_block": {"theme": "nosuch"}}`, `code_block.theme: chroma has no style "nosuch"`},
		{`{"code_block": {"chroma": {"keyword": {"color": "x"}}}}`, `code_block.chroma.keyword.color`},
	} {
		path := filepath.Join(t.TempDir(), "sheet.json")
		if err := os.WriteFile(path, []byte(c.sheet), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := Load(path)
		if err == nil || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), path) {
			t.Errorf("%s: %v, want the path and %q", c.sheet, err, c.want)
		}
	}
}

func TestAnUnknownNameListsTheKnownOnes(t *testing.T) {
	_, err := Load("nosuch")
	var unknown *UnknownError
	if !errors.As(err, &unknown) || !strings.Contains(err.Error(), Lamplight) || !strings.Contains(err.Error(), "dracula") {
		t.Errorf("error %v", err)
	}
	if _, err := Load("./nosuch.json"); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a missing file gives %v", err)
	}
	if _, err := Load(t.TempDir()); err == nil || errors.As(err, &unknown) {
		t.Errorf("a directory gives %v", err)
	}
}

func TestANamedChromaStyleColoursCode(t *testing.T) {
	th, err := parse("test", []byte(`{"code_block": {"theme": "monokai"}}`))
	if err != nil {
		t.Fatal(err)
	}
	if th.Token(chroma.KeywordConstant) == th.Token(chroma.Text) {
		t.Error("keywords look like text")
	}
}

func TestATokenLooksLikeItsCategoryWhereTheSheetIsSilent(t *testing.T) {
	th, err := parse("test", []byte(`{"code_block": {"chroma": {"keyword": {"color": "9"}, "literal_string": {"color": "2"}}}}`))
	if err != nil {
		t.Fatal(err)
	}
	if th.Token(chroma.KeywordDeclaration) != th.Token(chroma.Keyword) || th.Token(chroma.Keyword).Open() != "\x1b[91m" {
		t.Errorf("a declaration looks like %q", th.Token(chroma.KeywordDeclaration).Open())
	}
	if th.Token(chroma.LiteralStringDouble).Open() != "\x1b[32m" {
		t.Errorf("a string looks like %q", th.Token(chroma.LiteralStringDouble).Open())
	}
}

func TestASheetCannotSmuggleControlsOntoTheScreen(t *testing.T) {
	const evil = `\u001b]0;x\u0007\n\u009b`
	th, err := parse("test", []byte(`{"h2": {"prefix": "`+evil+`## "}, "code": {"block_suffix": "`+evil+`"}, "block_quote": {"indent_token": "`+evil+`|"},
		"hr": {"format": "`+evil+`--"}, "item": {"block_prefix": "`+evil+`*"}, "task": {"ticked": "`+evil+`x", "unticked": "`+evil+`o"}, "enumeration": {"block_prefix": "`+evil+`."}}`))
	if err != nil {
		t.Fatal(err)
	}
	p := th.Parts
	for _, s := range append([]string{p.Headings[0].Before, p.Code.After, p.QuoteBar, p.RuleText, p.Done, p.Open, p.Point}, p.Bullets...) {
		if s == "" || strings.ContainsFunc(s, unicode.IsControl) {
			t.Errorf("%q reaches the screen", s)
		}
	}
}
