package hypertext_test

import (
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/internal/format/hypertext"
)

func first(n *html.Node, a atom.Atom) *html.Node {
	for d := range n.Descendants() {
		if d.DataAtom == a {
			return d
		}
	}
	return nil
}

func TestAChosenPartIsReadInTheLightOfItsPage(t *testing.T) {
	doc, err := hypertext.Parse(`<head><base href="https://example.org/a/"></head><h2 id="top">The top</h2>
<section><p>See <a href="b">b</a>, <a href="#top">top</a><sup><a href="#n">*</a></sup>.</p></section>
<p id="n"><a href="#back">↩</a> The note.</p>`)
	if err != nil {
		t.Fatal(err)
	}
	items := hypertext.Blocks(first(doc, atom.Section), hypertext.Options{Base: "https://example.net/"})
	want := "p See <b -> https://example.org/a/b>, <top -> #the-top><note 1>.\nnote 1\n  p The note.\n"
	if got := dumpItems(items); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestOnlyTheFirstBaseOfAPageCounts(t *testing.T) {
	a, err := hypertext.Decode(`<base href="https://a.example/x/"><base href="https://b.example/y/"><p>See <a href="z">there</a>.</p>`, hypertext.Options{Base: "https://c.example/"})
	if err != nil {
		t.Fatal(err)
	}
	if links := a.Links(); len(links) != 1 || links[0].URL != "https://a.example/x/z" {
		t.Errorf("%+v", links)
	}
}

func TestAPictureIsTheLargestThatIsNoStandIn(t *testing.T) {
	const piece = `<img alt="x" src="data:image/gif;base64,R0" srcset="data:image/gif;base64,R0 900w, small.png 300w, large.png 600w">`
	if got, want := dumpSpans(hypertext.Inline("a "+piece, "https://example.org/")), `a <image https://example.org/large.png "x">`; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestBlanksWithinCodeThatPartItFromAWordStay(t *testing.T) {
	for piece, want := range map[string]string{
		"run<code> go</code>": "run <code go>", "<code>go </code>run": "<code go> run", "(<code> go </code>)": "(<code go>)",
	} {
		if got := dumpSpans(hypertext.Inline(piece, "")); got != want {
			t.Errorf("%s: %q, want %q", piece, got, want)
		}
	}
}

func TestAPieceWithinATextGivesBlocksAndSpans(t *testing.T) {
	const piece = `<h2 align="center">Name</h2><p>One <b>two</b></p>`
	if got, want := dumpItems(hypertext.FragmentItems(piece, "")), "h2 Name\np One <strong two>\n"; got != want {
		t.Errorf("items %q, want %q", got, want)
	}
	if got, want := dumpSpans(hypertext.Inline(piece, "")), "<strong Name><br>One <strong two>"; got != want {
		t.Errorf("spans %q, want %q", got, want)
	}
	if got := hypertext.Fragment("<!-- nothing --><script>x</script>", ""); got != nil {
		t.Errorf("blocks %v of nothing", got)
	}
}
