package render_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"charm.land/glamour/v2"
	glamouransi "charm.land/glamour/v2/ansi"
	"charm.land/glamour/v2/styles"
	"github.com/charmbracelet/x/ansi"

	"newsreader/internal/article"
	"newsreader/internal/format/markdown"
	"newsreader/internal/render"
	"newsreader/internal/theme"
)

var (
	pictureTitle = regexp.MustCompile(`(!\[[^\]]*\]\([^)\s]+) "[^"]*"\)`)
	autoLink     = regexp.MustCompile(`<(https?://[^>\s]+)>`)
)

// sources returns Markdown texts by name: those of the oracle's own folder and the
// bundled articles, without their front matter.
func sources(t *testing.T) map[string]string {
	t.Helper()
	out := map[string]string{}
	for _, pattern := range []string{"testdata/oracle/*.md", "../../articles/*.md"} {
		paths, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range paths {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			text := string(data)
			if rest, ok := strings.CutPrefix(text, "---\n"); ok {
				_, text, _ = strings.Cut(rest, "\n---\n")
			}
			// Glamour drops a picture's title, which is our caption, and prints an address
			// in angle brackets as an address, which the oracle leaves out.
			text = pictureTitle.ReplaceAllString(text, "$1)")
			out[filepath.Base(path)] = autoLink.ReplaceAllString(text, "[$1]($1)")
		}
	}
	if len(out) < 10 {
		t.Fatalf("only %d sources", len(out))
	}
	return out
}

func decode(t *testing.T, text string) *article.Article {
	t.Helper()
	a, err := markdown.Decode(text, markdown.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// oracle renders Markdown as Glamour does, wide enough that no table wraps, and
// without the addresses that Glamour prints after links and pictures.
func oracle(t *testing.T, text string, sheet glamouransi.StyleConfig) string {
	t.Helper()
	nothing := `{{""}}`
	sheet.Link.Format, sheet.Image.Format, sheet.ImageText.Format = nothing, nothing, "{{.text}}"
	sheet.HorizontalRule.Format = "\n--------\n"
	r, err := glamour.NewTermRenderer(glamour.WithStyles(sheet), glamour.WithWordWrap(500), glamour.WithInlineTableLinks(true))
	if err != nil {
		t.Fatal(err)
	}
	out, err := r.Render(text)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestOurTextHasGlamoursWordsInGlamoursOrder(t *testing.T) {
	for name, text := range sources(t) {
		want := ansi.Strip(oracle(t, text, styles.NoTTYStyleConfig))
		var got strings.Builder
		if err := render.Write(&got, decode(t, text), render.Options{Method: ansi.GraphemeWidth}); err != nil {
			t.Fatal(err)
		}
		if err := sameText(ticks(got.String()), ticks(want)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// ticks keeps what is read, but for the two ways of ticking a task.
func ticks(s string) string {
	return letters(strings.NewReplacer("[✓]", "", "[x]", "").Replace(s))
}

// look is the state of a terminal while it writes a character.
type look struct {
	fg, bg string
	on     [10]bool // by SGR number: 1 bold, 3 italic, 4 underline, 7 inverse, 9 struck out
}

// lookOf returns how the first character of a word looks in styled text.
func lookOf(t *testing.T, styled, word string) look {
	t.Helper()
	var now look
	var before []look
	var plain strings.Builder
	for i := 0; i < len(styled); {
		if n := sgr(styled[i:]); n > 0 {
			now.apply(styled[i+2 : i+n-1])
			i += n
			continue
		}
		if n, _ := oscAny(styled[i:]); n > 0 {
			i += n
			continue
		}
		plain.WriteByte(styled[i])
		before = append(before, now)
		i++
	}
	at := strings.Index(plain.String(), word)
	if at < 0 {
		t.Fatalf("%q is not in %q", word, plain.String())
	}
	return before[at]
}

// oscAny returns the length of a hyperlink sequence, whatever its parameters.
func oscAny(s string) (int, bool) {
	if !strings.HasPrefix(s, "\x1b]8;") {
		return 0, false
	}
	end := strings.IndexByte(s, '\a')
	return end + 1, true
}

func (l *look) apply(params string) {
	list := strings.Split(params, ";")
	for i := 0; i < len(list); i++ {
		switch p := list[i]; {
		case p == "" || p == "0":
			*l = look{}
		case len(p) == 1:
			l.on[p[0]-'0'] = true
		case (p == "38" || p == "48") && i+2 < len(list):
			n := 2
			if list[i+1] == "2" {
				n = 4
			}
			value := strings.Join(list[i:i+n+1], ";")[1:]
			if p == "38" {
				l.fg = value
			} else {
				l.bg = value
			}
			i += n
		case p[0] == '3' || p[0] == '9':
			l.fg = p
		case p[0] == '4' || p[0] == '1':
			l.bg = p
		}
	}
}

func TestTheSheetsColoursAreThoseOfGlamour(t *testing.T) {
	const text = `# Titleword

Lead paragraph.

## Alphaword

Plainword and *Emphword* and **Strongword** and ~~Struckword~~ and ` + "`Codeword`" + ` and [Linkword](https://example.org/).

> Quoteword

1. Itemword

### Betaword

Text.

#### Gammaword

Text.

##### Deltaword

Text.

###### Epsilonword

Text.
`
	a := decode(t, text)
	for name, sheet := range styles.DefaultStyles {
		th, err := theme.Load(name)
		if err != nil {
			t.Fatal(err)
		}
		theirs := oracle(t, text, *sheet)
		var b strings.Builder
		if err := render.Write(&b, a, render.Options{Width: 80, Theme: th, Boxes: true, Links: true}); err != nil {
			t.Fatal(err)
		}
		for _, word := range []string{
			"Titleword", "Alphaword", "Betaword", "Gammaword", "Deltaword", "Epsilonword",
			"Plainword", "Emphword", "Strongword", "Struckword", "Codeword", "Linkword", "Quoteword", "Itemword",
		} {
			want, got := lookOf(t, theirs, word), lookOf(t, b.String(), word)
			if word == "Linkword" && sheet.LinkText.Color == nil {
				want.fg = got.fg // the address, which has the colour, is not printed
			}
			if got != want {
				t.Errorf("%s: %s looks like %+v, Glamour's like %+v", name, word, got, want)
			}
		}
	}
}

func TestCodeHasTheColoursOfEverySheet(t *testing.T) {
	a := doc(&article.Code{Language: "go", Text: "// Commentword\nfunc f() string { return \"Stringword\" }"})
	for _, name := range theme.Names() {
		th, err := theme.Load(name)
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		if err := render.Write(&b, a, render.Options{Width: 80, Theme: th}); err != nil {
			t.Fatal(err)
		}
		sheet, ok := styles.DefaultStyles[name]
		if !ok || sheet.CodeBlock.Chroma == nil {
			continue
		}
		for word, want := range map[string]*string{
			"// Comment": sheet.CodeBlock.Chroma.Comment.Color, "\"String": sheet.CodeBlock.Chroma.LiteralString.Color,
		} {
			if got := lookOf(t, b.String(), word).fg; got != direct(*want) {
				t.Errorf("%s: %s is %q, want %s", name, word, got, direct(*want))
			}
		}
	}
}

func TestASheetMayAskForCapitals(t *testing.T) {
	path := filepath.Join(t.TempDir(), "sheet.json")
	if err := os.WriteFile(path, []byte(`{"heading": {"upper": true}, "h3": {"title": true}, "strong": {"lower": true}}`), 0o600); err != nil {
		t.Fatal(err)
	}
	th, err := theme.Load(path)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	a := decode(t, "# One\n\n## été *two*\n\nA **LOUD Word** stays.\n\n### three IV\n\nText.\n")
	if err := render.Write(&b, a, render.Options{Theme: th}); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"ONE\n", "ÉTÉ TWO\n", "A loud word stays.\n", "Three IV\n"} {
		if !strings.Contains(ansi.Strip(b.String()), want) {
			t.Errorf("%q is not in %q", want, ansi.Strip(b.String()))
		}
	}
}

// direct writes "#rrggbb" as lookOf does.
func direct(hex string) string {
	c := ansi.HexColor(hex)
	r, g, b, _ := c.RGBA()
	out := "8;2"
	for _, v := range []uint32{r, g, b} {
		out += ";" + strconv.Itoa(int(v>>8))
	}
	return out
}
