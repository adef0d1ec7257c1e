package extract

import (
	"slices"
	"strings"
	"testing"
)

// outline returns the headings of a page.
func outline(t *testing.T, page string) []string {
	t.Helper()
	var out []string
	for _, s := range read(t, page).Outline() {
		out = append(out, s.Title())
	}
	return out
}

func TestLinesThatAreSetAsHeadingsAreHeadings(t *testing.T) {
	part := strings.SplitAfter(prose, "\n")
	for name, tc := range map[string]struct {
		page string
		want []string
	}{
		"strong paragraphs": {
			part[0] + `<p><strong>The dance</strong></p>` + part[1] + `<p><b>Who asked first?</b></p>` + part[2],
			[]string{"The dance", "Who asked first?"},
		},
		"capitals":        {part[0] + `<p>THE DANCE</p>` + part[1] + `<p>THE MAN WHO ASKED</p>` + part[2], []string{"THE DANCE", "THE MAN WHO ASKED"}},
		"a first line":    {part[0] + strings.Replace(part[1], "<p>", "<p><strong>The dance</strong><br>", 1) + part[2], []string{"The dance"}},
		"over lists":      {`<p><b>Seen in May</b></p><ul><li>Mason bees</li><li>Mining bees</li></ul>` + part[0] + `<p><b>Seen in June</b></p><ul><li>Leafcutters</li></ul>` + part[1] + part[2], []string{"Seen in May", "Seen in June"}},
		"led on":          {part[0] + `<p><b>And then ...</b></p>` + part[1] + `<p><b>The answer</b></p>` + part[2], []string{"And then ...", "The answer"}},
		"a sentence":      {part[0] + `<p><b>Nobody believed him.</b></p>` + part[1] + `<p>HE WAS RIGHT!</p>` + part[2], nil},
		"an interview":    {`<p><b>How do bees see?</b></p>` + part[0] + `<p><b>And at night?</b></p>` + part[1] + `<p><b>Who asked first?</b></p>` + part[2], nil},
		"one in Japanese": {`<p><b>蜂はどう見る？</b></p>` + part[0] + `<p><b>夜は？</b></p>` + part[1] + `<p><b>誰が聞いた？</b></p>` + part[2], nil},
		"an address":      {part[0] + `<p><b>The Hive</b></p><p><b>12 Comb Street</b></p><p><b>Honeyton</b></p>` + part[1] + part[2], nil},
		"a link":          {part[0] + `<p><b><a href="/d">The dance of the bees, again</a></b></p>` + part[1] + part[2], nil},
		"own headings":    {part[0] + `<h2>The dance</h2>` + part[1] + `<p><b>A strong line</b></p>` + part[2], []string{"The dance"}},
		"nothing under":   {part[0] + part[1] + part[2] + `<p><b>The end of it</b></p>`, nil},
	} {
		got := outline(t, `<title>How bees find home</title><article><h1>How bees find home</h1>`+tc.page+`</article>`)
		if !slices.Equal(got, tc.want) {
			t.Errorf("%s: headings %q, want %q", name, got, tc.want)
		}
	}
}
