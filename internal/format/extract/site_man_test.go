package extract

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// tags writes elements down in one line.
func tags(nodes []*html.Node) string {
	var b strings.Builder
	var write func(n *html.Node)
	write = func(n *html.Node) {
		if n.Type == html.TextNode {
			b.WriteString(strings.ReplaceAll(n.Data, "\n", "⏎"))
			return
		}
		b.WriteString(n.Data + "(")
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			write(c)
		}
		b.WriteString(")")
	}
	for _, n := range nodes {
		write(n)
	}
	return b.String()
}

func TestAManualIsReadByItsIndents(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Bees  fly,\nand sleep.", "p(Bees fly, and sleep.)"},
		{"One.\n\nTwo.", "p(One.)p(Two.)"},
		{"-l     use a long\n       format", "dl(dt(code(-l))dd(p(use a long format)))"},
		{"-a, --all\n       all of them\n\n-b     some", "dl(dt(code(-a, --all))dd(p(all of them))dt(code(-b))dd(p(some)))"},
		{"--when=WHEN\n       Which is:\n\n       now    at once\n\n       later  not yet", "dl(dt(code(--when=WHEN))dd(p(Which is:)dl(dt(code(now))dd(p(at once))dt(code(later))dd(p(not yet)))))"},
		{"For example:\n\n    hive -l\n      | wc", "p(For example:)pre(hive -l⏎  | wc)"},
		{"EINVAL The lid is open.", "p(EINVAL The lid is open.)"},
		{"HIVE_HOME\n       where it stands", "dl(dt(code(HIVE_HOME))dd(p(where it stands)))"},
		{"", ""},
	} {
		if got := tags(manualBlocks(strings.Split(c.text, "\n"), 0)); got != c.want {
			t.Errorf("%q:\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

func TestAManualThatIsIndentedWithoutEndEnds(t *testing.T) {
	var b strings.Builder
	for i := range 2000 {
		b.WriteString(strings.Repeat(" ", i) + "-x\n")
	}
	blocks := manualBlocks(strings.Split(b.String(), "\n"), 0)
	depth := 0
	for n := blocks[0]; n != nil; n = n.LastChild {
		if n.DataAtom == atom.Dl {
			depth++
		}
	}
	if depth == 0 || depth > maxManual+1 {
		t.Errorf("lists %d deep", depth)
	}
}
