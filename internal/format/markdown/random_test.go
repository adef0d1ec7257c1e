package markdown_test

import (
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
	"testing"

	"newsreader/internal/format/markdown"
)

// pieces are what random texts are made of: every sign that means something in
// Markdown, and some that look so.
var pieces = strings.Split(`*|_|**|__|~~|~|`+"`|``|```"+`|[|]|(|)|](u)|](<u v>)|[a](b)|![a](b)|![|<em>|</em>|<b>|</b>|<br>|<a href="u">|</a>|<sup>|</sup>|<!-- x -->|<!-- as is -->|<div>|</div>|<p>x</p>|&amp;|&|&#42;|;|\|\*|\\`+
	`|#|##|# |## |- |+ |* |1. |2) |10. |> |>|---|***|===|=|--|:|: |a|b|word|x y|.|,|!|?|é|東|京|、|http://a.bc|www.a.bc|a@b.cd|<http://a.b>|[^1]|[^1]: |[r]|[r]: u`+
	`|Read: |**Pros:**|Pros: |Cons: |By Ann Lee|@ann|Credit: |Table: |[ ] |[x] |"|'|{|}|$|%|^|/|0|🙂|e`+"\u0301", "|")

// randomText also holds bars, line ends and blanks, which weigh most.
func randomText(r *rand.Rand) string {
	var b strings.Builder
	for range 1 + r.IntN(30) {
		switch k := r.IntN(20); {
		case k < 3:
			b.WriteByte(' ')
		case k < 6:
			b.WriteByte('\n')
		case k == 6:
			b.WriteString("\n\n")
		case k == 7:
			b.WriteString("  ")
		case k == 8:
			b.WriteString([]string{"|", "|---|", "\n|a|b|\n|-|-|\n", "\t", "    ", "\\\n", "  \n"}[r.IntN(7)])
		default:
			b.WriteString(pieces[r.IntN(len(pieces))])
		}
	}
	return b.String()
}

func TestAnyTextComesBackTheSame(t *testing.T) {
	seeds := uint64(3000)
	if s, err := strconv.ParseUint(os.Getenv("SEEDS"), 10, 64); err == nil {
		seeds = s
	}
	bad := 0
	for seed := range seeds {
		text := randomText(rand.New(rand.NewPCG(seed, 3)))
		a := decode(t, text)
		encoded := markdown.Encode(a)
		if back := decode(t, encoded); !same(a, back) {
			if bad++; bad < 8 {
				t.Errorf("seed %d: %q was written as\n%s\nand came back as another article:\n%s", seed, text, encoded, firstDifference(dump(a), dump(back)))
			}
		}
	}
	if bad > 0 {
		t.Errorf("%d of %d texts", bad, seeds)
	}
}
