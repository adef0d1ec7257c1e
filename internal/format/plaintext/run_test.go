package plaintext

import (
	"os"
	"slices"
	"strings"
	"testing"

	"newsreader/internal/article"
	"newsreader/internal/format/structure"
)

func outlineOf(text string) []string {
	var out []string
	for _, s := range Decode(text).Outline() {
		out = append(out, s.Title())
	}
	return out
}

// A heading over one short line at the end of a text is no part of a run of short
// lines, even if labels follow it.
func TestTheTailIsNoCompanyForTheLastHeading(t *testing.T) {
	for _, tail := range []string{
		"Engage Further: Should it open at night? Tell us\n@harbour\n",
		"Read: THE QUAY THAT SANK\n",
		"@harbour\nMill Media on YouTube: Mill Media\n",
	} {
		text := "The harbour will open at night from June, the council said on Monday after a debate that lasted for most of the day.\nWhy now\nThe boats come in late, and the ice has to be paid for by the hour, whether there is fish to be laid on it or not.\n\nWhat is next\nA vote on Tuesday.\n" + tail
		if got, want := outlineOf(text), []string{"Why now", "What is next"}; !slices.Equal(got, want) {
			t.Errorf("over %q: %q", tail, got)
		}
	}
}

// In a wrapped text the full line that ends a paragraph says nothing; the form of
// the next line, and of the one after it, decides.
func TestAShortLineStandsOverAFullOneInAWrappedText(t *testing.T) {
	p := &parser{shape: shape{width: 72}}
	full := "The oak was sound below the waterline, and above it some of the planking"
	for _, c := range []struct {
		first, second string
		want          bool
	}{
		{"The cost of the work", full, true},
		{"The cost of the work was", "paid by the company, which had set nothing aside for it in that year and", false},
		{"That was the cost.", full, false},
		{"The cost of the work, as far as anybody could tell from the", full, false},
		{"The cost,", full, false},
	} {
		if got := p.stands([]line{newLine(c.first), newLine(c.second), newLine("Had softened.")}); got != c.want {
			t.Errorf("%q: %v", c.first, got)
		}
	}
}

func TestAnAddressUnderALinksTitleBelongsToIt(t *testing.T) {
	related := Decode("Read more: When the pond froze\nhttps://example.org/pond\n").Related()
	if len(related) != 1 || related[0].Related.URL != "https://example.org/pond" {
		t.Errorf("got %v", related)
	}
	if n := len(Decode("The pond froze\nhttps://example.org/pond\n").Related()); n != 0 {
		t.Errorf("%d related links without a label", n)
	}
}

func TestSignsMakeBoardsOfTheirOwnKindOnly(t *testing.T) {
	for text, want := range map[string]int{
		"+ light\n- dear\n":               1,
		"✓ light\n✓ quick\n✗ dear\n":      1,
		"👍 light\n👎 dear\n":               1,
		"✔️ light\n❌ dear\n":              1,
		"✓ light\n✓ quick\n":              0,
		"✅ Notes\n- light\n- quick\n":     0,
		"👍 light\n- dear\n":               0,
		"The sign ✗ stands for no.\n":     0,
		"✅ Ready when you are.\n\nYes.\n": 0,
	} {
		if got := len(Decode(text).Boards()); got != want {
			t.Errorf("%q: %d boards", text, got)
		}
	}
}

func TestNoQuoteIsEmptyAndNoCellHoldsATab(t *testing.T) {
	for _, text := range []string{">\n", "> \n>\n\nText.\n", "> >\n", "a\tb\nc\td\te\n", "| a\tb | c |\n| d | e |\n", "Name  Size\n----  ----\nx\ty  2\nz  3\n"} {
		a := Decode(text)
		for _, top := range a.Blocks() {
			for b := range article.Deep(top) {
				if q, ok := b.(*article.Quote); ok && len(q.Blocks) == 0 {
					t.Errorf("%q: an empty quote", text)
				}
				for run := range article.Runs(b) {
					if strings.Contains(article.Text(run), "\t") {
						t.Errorf("%q: a tab in %q", text, article.Text(run))
					}
				}
			}
		}
	}
}

// The cheap look at a line must let through whatever the dear one would know.
func TestTheCheapLookMissesNothing(t *testing.T) {
	seen := 0
	for _, file := range fixtures(t) {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, l := range split(string(data)) {
			if l.blank() || !structure.Recognises(&article.Paragraph{Spans: inline(l.text, nil)}, "") {
				continue
			}
			seen++
			if !structure.MayRecognise(l.text) {
				t.Errorf("%s: %q", file, l.text)
			}
		}
	}
	if seen < 100 {
		t.Errorf("only %d lines are known", seen)
	}
}
