package syndication

import (
	"strings"
	"testing"
)

func TestBodiesAreSafe(t *testing.T) {
	in := &scope{base: "https://example.org/a/b"}
	for _, c := range []struct{ name, in, want string }{
		{"plain", "no markup at all", "no markup at all"},
		{"kept", "<p>a <b>b</b> &amp; &eacute;</p>", "<p>a <b>b</b> &amp; &eacute;</p>"},
		{"script", "a<script>alert('</p>')</script >b", "ab"},
		{"script in capitals", "a<SCRIPT SRC=x>y</Script>b", "ab"},
		{"script without an end", "a<script>b", "ab"},
		{"script in a script's clothes", "<scr<script>x</script>ipt>y", "ipt>y"},
		{"style", "a<style>p{}</style>b", "ab"},
		{"comment", "a<!-- <b> -->b", "ab"},
		{"comment without an end", "a<!-- b", "a b"},
		{"handler", `<p onclick="x()" ONLOAD=y class=z>a</p>`, `<p class="z">a</p>`},
		{"form", "<form action=x><input value=1>text<button>go</button></form>", "text<button>go</button>"},
		{"frame and object", "<iframe src=x>a</iframe><object data=x>b</object><embed src=x>", "ab"},
		{"meta and base", "<meta http-equiv=refresh content=0><base href=//evil.example><link rel=x>a", "a"},
		{"relative", `<a href="c?d&amp;e">x</a><img src=/i.png>`, `<a href="https://example.org/a/c?d&amp;e">x</a><img src="https://example.org/i.png">`},
		{"fragment", `<a href="#n">x</a>`, `<a href="#n">x</a>`},
		{"scheme", `<a href="javascript:x">a</a><a href="JaVa&#10;Script:x">b</a><img src="data:x">`, "<a>a</a><a>b</a><img>"},
		{"scheme of mail", `<a href="mailto:a@b.example">a</a>`, `<a href="mailto:a@b.example">a</a>`},
		{"data in a data attribute", `<p data-x="javascript:y" data-lang="go">a</p>`, `<p data-lang="go">a</p>`},
		{"sizes", `<img srcset="a.png 1x, javascript:b 2x">`, `<img srcset="https://example.org/a/a.png 1x">`},
		{"hidden by style", `<p style="color:red; display: none">a</p>`, `<p hidden="">a</p>`},
		{"cell", `<td style="text-align: right; width:3px">a</td>`, `<td style="text-align:right">a</td>`},
		{"quotes", `<p title='a "b" <c>'>x</p>`, `<p title="a &quot;b&quot; &lt;c&gt;">x</p>`},
		{"twice", `<a href="https://a.example" href="javascript:x">a</a>`, `<a href="https://a.example">a</a>`},
		{"bare angles", "1 < 2 <3 a<b <", "1 &lt; 2 &lt;3 a&lt;b &lt;"},
		{"controls", "a\x1b[31m\x07b\u202ec\u009d", "a[31mbc"},
		{"controls by number", "a&#27;b&#x202E;c&#7;d&#155;e&#65;", "abcd&#155;e&#65;"},
		{"controls in a value", `<p title="a&#27;b&#x202e;c">x</p>`, `<p title="abc">x</p>`},
		{"stray ends", "</p></script>a</foo></div>", "</p>a</div>"},
		{"unknown", "<foo bar=1>a</foo><o:p>b</o:p>", "ab"},
		{"picture", `<svg width=9 onload=x><style>x</style><title>t</title><path d="M0 0"/><use href=x /></svg>`,
			`<svg width="9"><title>t</title><path d="M0 0"></path></svg>`},
		{"picture without an end", "<svg><title>t</title>a", "ta"},
		{"formula", `<math><mi xlink:href="javascript:x">x</mi></math>`, "<math><mi>x</mi></math>"},
		{"empty element is none in HTML", "<div/>a", "<div>a"},
		{"break", "a</br>b<br/>c", "a<br>b<br>c"},
		{"data", "a<![CDATA[<b onclick=x>b</b>]]>c", "a<b>b</b>c"},
	} {
		if got := cleanHTML(c.in, in, false); got != c.want {
			t.Errorf("%s: %q\n got  %q\n want %q", c.name, c.in, got, c.want)
		}
	}
}

func TestMarkupOfTheDocumentIsSafe(t *testing.T) {
	in := &scope{base: "https://example.org/"}
	for _, c := range []struct{ in, want string }{
		{`<div xmlns="http://www.w3.org/1999/xhtml"><p/>a<br/></div>`, "<div><p></p>a<br></div>"},
		{`<x:div xmlns:x="y"><x:b>a</x:b></x:div>`, "<div><b>a</b></div>"},
		{`<div xml:lang="de">a<![CDATA[<b>&amp;]]></div>`, `<div lang="de">a&lt;b>&amp;amp;</div>`},
		{`<div xml:base="sub/"><a href="x">a</a><div><a href="y">b</a></div></div><a href="z">c</a>`,
			`<div><a href="https://example.org/sub/x">a</a><div><a href="https://example.org/sub/y">b</a></div></div><a href="https://example.org/z">c</a>`},
		{`<script/>a<script>b</script>`, "a"},
	} {
		if got := cleanHTML(c.in, in, true); got != c.want {
			t.Errorf("%q\n got  %q\n want %q", c.in, got, c.want)
		}
	}
}

func TestDeepBodiesBecomeFlat(t *testing.T) {
	body := strings.Repeat("<div>", 5000) + "a" + strings.Repeat("</div>", 5000) + "<p>b</p>"
	got := cleanHTML(body, &scope{}, false)
	if n := strings.Count(got, "<div>"); n != maxNesting || strings.Count(got, "</div>") != n || !strings.HasSuffix(got, "<p>b</p>") {
		t.Errorf("%d levels are left: %.60q", n, got)
	}
}

func TestTitlesAreWhatOneSees(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"a &amp; b", "a & b"},
		{"<b>a</b><i>b</i> c<br>d", "ab c d"},
		{"a<script>b</script>c", "ac"},
		{"<p>a</p><p>b</p>", "a b"},
		{"1 < 2 &lt;b&gt;", "1 < 2 <b>"},
		{" a\n\t b ", "a b"},
	} {
		if got := textOf(c.in, false); got != c.want {
			t.Errorf("%q is shown as %q, want %q", c.in, got, c.want)
		}
	}
}

func TestMarkupIsToldFromTextAboutMarkup(t *testing.T) {
	for s, want := range map[string]bool{
		"a <b>b</b>": true, "AT&amp;T": true, "caf&#233;": true, "<br></br>": true,
		"": false, "plain": false, "AT&T": false, "a < b > c": false, "Use the <code> tag": false, "a </foo> b": false,
		"<b>x</b> &nosuch;": false, "x &copy y": false, "List<String> x": false,
	} {
		if got := looksLikeMarkup(s); got != want {
			t.Errorf("%q: %v, want %v", s, got, want)
		}
	}
}
