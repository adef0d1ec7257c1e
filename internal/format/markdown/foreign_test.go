package markdown_test

import (
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
	"testing"

	"newsreader/internal/article"
	"newsreader/internal/format/hypertext"
	"newsreader/internal/format/markdown"
	"newsreader/internal/format/plaintext"
)

// tags are what random pages are made of, besides words and signs of Markdown.
var tags = strings.Fields(`<p> </p> <em> </em> <b> </b> <i> </i> <strong> </strong> <del> </del> <code> </code> <a_href="u"> <a_href="https://example.org/x_(y)"> </a> <br> <img_src="p.png"_alt="a"> <h1> </h1> <h2> </h2> <h3> </h3>
	<ul> </ul> <ol_start="3"> </ol> <li> </li> <blockquote> </blockquote> <pre> </pre> <hr> <table> </table> <tr> </tr> <td> </td> <th> </th> <caption> </caption> <figure> </figure> <figcaption> </figcaption> <sup> </sup> <div> </div>`)

func randomPage(r *rand.Rand) string {
	var b strings.Builder
	for range 2 + r.IntN(30) {
		switch k := r.IntN(10); {
		case k < 5:
			b.WriteString(strings.ReplaceAll(tags[r.IntN(len(tags))], "_", " "))
		case k < 7:
			b.WriteString([]string{"word ", " word", "a b", "\n", " "}[r.IntN(5)])
		default:
			b.WriteString(strings.ReplaceAll(pieces[r.IntN(len(pieces))], "<", "&lt;"))
		}
	}
	return b.String()
}

func TestPagesAndPlainTextComeBackTheSame(t *testing.T) {
	seeds := uint64(2000)
	if s, err := strconv.ParseUint(os.Getenv("SEEDS"), 10, 64); err == nil {
		seeds = s
	}
	bad := 0
	check := func(kind, text string, a *article.Article) {
		if beyondMarkdown(a) {
			return
		}
		encoded := markdown.Encode(a)
		if back := decode(t, encoded); !same(a, back) {
			if bad++; bad < 6 {
				t.Errorf("the %s %q was written as\n%s\nand came back as another article:\n%s", kind, text, encoded, firstDifference(dump(a), dump(back)))
			}
		}
	}
	for seed := range seeds {
		r := rand.New(rand.NewPCG(seed, 5))
		page := randomPage(r)
		if a, err := hypertext.Decode(page, hypertext.Options{}); err == nil {
			check("page", page, a)
		}
		text := strings.ReplaceAll(randomText(r), "\t", " ")
		check("text", text, plaintext.Decode(text))
	}
	if bad > 0 {
		t.Errorf("%d of %d", bad, seeds)
	}
}

// beyondMarkdown reports whether an article holds what Markdown cannot: a quote
// without text, a header row without text, a line of nothing but blanks in the code
// of a list.
func beyondMarkdown(a *article.Article) bool {
	for _, top := range a.Blocks() {
		for b := range article.Deep(top) {
			switch b := b.(type) {
			case *article.Quote:
				if len(b.Blocks) == 0 {
					return true
				}
			case *article.Table:
				var said strings.Builder
				for _, c := range b.Head {
					said.WriteString(article.Text(c.Spans))
				}
				if len(b.Head) > 0 && said.Len() == 0 {
					return true
				}
			case *article.Code:
				for line := range strings.Lines(b.Text) {
					if b != top && line != "\n" && strings.TrimSpace(line) == "" {
						return true
					}
				}
			}
		}
	}
	return false
}
