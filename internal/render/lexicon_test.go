package render

import (
	"strings"
	"testing"

	"newsreader/internal/article"
)

func TestLanguagesAreKnownByNameAliasAndEnding(t *testing.T) {
	for language, want := range map[string]string{
		"Go": "Go", "go": "Go", "golang": "Go", "GO": "Go", "py": "Python", "rs": "Rust", "c++": "C++", "sh": "Bash", "yml": "YAML", "nosuch": "",
	} {
		got := ""
		if l := findLexer(language); l != nil {
			got = l.Config().Name
		}
		if got != want {
			t.Errorf("%q is %q, want %q", language, got, want)
		}
	}
}

func TestTokensAreTheWholeCodeLineByLine(t *testing.T) {
	for _, language := range []string{"go", "python", "bash", "html", "json", "markdown", "diff", "nosuch", ""} {
		for _, text := range []string{"", "x", "x\n", "\n\nx", "a := `b\nc`\n\n// d", "def f():\n\treturn 1\n", "<a href=\"x\">\n</a>", "{\"a\": [1,\n2]}", "# é 日本\n- x", strings.Repeat("x = 1\n", 20_000)} {
			var lines []string
			for _, tokens := range newLexicon().lines(&article.Code{Language: language, Text: text}) {
				var line strings.Builder
				for _, tok := range tokens {
					line.WriteString(tok.text)
				}
				lines = append(lines, line.String())
			}
			if got := strings.Join(lines, "\n"); strings.TrimRight(got, "\n") != strings.TrimRight(text, "\n") {
				t.Errorf("%s: %.40q comes out as %.40q", language, text, got)
			}
		}
	}
}
