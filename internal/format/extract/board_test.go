package extract

import (
	"strings"
	"testing"

	"newsreader/internal/article"
)

// boardPages are pieces of pages that weigh something up, in the ways of reviews,
// comparisons and debates, with the points that a person sees there.
var boardPages = []struct {
	name, html string
	pros, cons string // parted by " / "
}{
	{"headings over lists", `<h3>Pros</h3><ul><li>Light</li><li>Cheap</li></ul><h3>Cons</h3><ul><li>Slow</li></ul>`, "Light / Cheap", "Slow"},
	{"headings with a topic", `<h3>Pros of hives</h3><ul><li>Honey</li></ul><h3>Cons of hives</h3><ul><li>Stings</li></ul>`, "Honey", "Stings"},
	{"cons first", `<h4>Cons</h4><ul><li>Slow</li></ul><h4>Pros</h4><ul><li>Light</li></ul>`, "Light", "Slow"},
	{"columns", `<div class="row"><div class="col"><h4>Pros</h4><ul><li>Light</li></ul></div><div class="col"><h4>Cons</h4><ul><li>Slow</li></ul></div></div>`, "Light", "Slow"},
	{"columns in a box named for its rating", `<div class="review-rating"><div class="good"><span class="label">Pros</span><ul><li>Light</li></ul></div><div class="bad"><span class="label">Cons</span><ul><li>Slow</li></ul></div></div>`, "Light", "Slow"},
	{"a sidebar of the review", `<aside class="verdict-widget"><p><b>The good</b></p><ul><li>Light</li></ul><p><b>The bad</b></p><ul><li>Slow</li></ul></aside>`, "Light", "Slow"},
	{"boxes of one line each", `<div class="pc"><div class="side"><div class="head">Pros</div><div>Light</div><div>Cheap</div></div><div class="side"><div class="head">Cons</div><div>Slow</div><div>Loud</div></div></div>`, "Light / Cheap", "Slow / Loud"},
	{"wrapped labels", `<div><div class="h"><span><strong>PROS</strong></span></div><div class="b"><ul><li>Light</li></ul></div></div><div><div class="h"><span><strong>CONS</strong></span></div><div class="b"><ul><li>Slow</li></ul></div></div>`, "Light", "Slow"},
	{"lines with ticks", `<p><strong>Pros</strong></p><p>✓ Light<br>✓ Cheap</p><p><strong>Cons</strong></p><p>✗ Slow<br>✗ Loud</p>`, "Light / Cheap", "Slow / Loud"},
	{"lines that begin with their label", `<p><strong>Pros:</strong> light and cheap</p><p><strong>Cons:</strong> slow</p>`, "light and cheap", "slow"},
	{"lines of one paragraph", `<p><b>Pros:</b> light<br><b>Cons:</b> slow</p>`, "light", "slow"},
	{"a table with heads", `<table><tr><th>Pros</th><th>Cons</th></tr><tr><td>Light</td><td>Slow</td></tr><tr><td>Cheap</td><td>Loud</td></tr></table>`, "Light / Cheap", "Slow / Loud"},
	{"a table with lists in its cells", `<table><thead><tr><th>Advantages</th><th>Disadvantages</th></tr></thead><tbody><tr><td><ul><li>Light</li><li>Cheap</li></ul></td><td><ul><li>Slow</li></ul></td></tr></tbody></table>`, "Light / Cheap", "Slow"},
	{"a table without header cells", `<table><tr><td><strong>Pros</strong></td><td><strong>Cons</strong></td></tr><tr><td>Light<br>Cheap</td><td>Slow</td></tr></table>`, "Light / Cheap", "Slow"},
	{"a table of two rows", `<table><tr><th>Pros</th><td><ul><li>Light</li><li>Cheap</li></ul></td></tr><tr><th>Cons</th><td><ul><li>Slow</li></ul></td></tr></table>`, "Light / Cheap", "Slow"},
	{"definitions", `<dl><dt>Pros</dt><dd>Light</dd><dd>Cheap</dd><dt>Cons</dt><dd>Slow</dd></dl>`, "Light / Cheap", "Slow"},
	{"a nested list", `<ul><li><strong>Pros of hives:</strong><ul><li>Honey</li><li>Wax</li></ul></li><li><strong>Cons of hives:</strong><ul><li>Stings</li></ul></li></ul>`, "Honey / Wax", "Stings"},
	{"for and against", `<h3>For</h3><ul><li>It is fair</li></ul><h3>Against</h3><ul><li>It is dear</li></ul>`, "It is fair", "It is dear"},
	{"an encyclopaedia's debate", `<h3>Arguments for</h3><ul><li>It is fair<sup><a href="#n1">[1]</a></sup></li></ul><h3>Arguments against</h3><ul><li>It is dear</li></ul>`, "It is fair[1]", "It is dear"},
	{"what we like", `<div class="product-card"><p class="t">What we like</p><ul><li>Light</li></ul><p class="t">What we don’t like</p><ul><li>Slow</li></ul></div>`, "Light", "Slow"},
	{"reasons to buy", `<div class="buying-guide"><h4>Reasons to buy</h4><div class="i">+ Light</div><div class="i">+ Cheap</div></div><div><h4>Reasons to avoid</h4><div class="i">- Slow</div><div class="i">- Loud</div></div>`, "Light / Cheap", "Slow / Loud"},
	{"Vorteile und Nachteile", `<h3>Vorteile</h3><ul><li>Leicht</li></ul><h3>Nachteile</h3><ul><li>Langsam</li></ul>`, "Leicht", "Langsam"},
	{"Pro und Contra in Spalten", `<div class="spalten"><div><p><b>Pro</b></p><ul><li>Leicht</li></ul></div><div><p><b>Contra</b></p><ul><li>Langsam</li></ul></div></div>`, "Leicht", "Langsam"},
	{"das gefällt uns", `<div class="fazit"><div><span>Das gefällt uns</span><ul><li>Leicht</li></ul></div><div><span>Das gefällt uns nicht</span><ul><li>Langsam</li></ul></div></div>`, "Leicht", "Langsam"},
	{"Stärken und Schwächen als Tabelle", `<table><tr><th>Stärken</th><th>Schwächen</th></tr><tr><td>Leicht</td><td>Langsam</td></tr></table>`, "Leicht", "Langsam"},
	{"avantages et inconvénients", `<h3>Avantages</h3><ul><li>Léger</li></ul><h3>Inconvénients</h3><ul><li>Lent</li></ul>`, "Léger", "Lent"},
	{"points forts", `<div class="bloc-note"><div><h4>Points forts</h4><ul><li>Léger</li><li>Pas cher</li></ul></div><div><h4>Points faibles</h4><ul><li>Lent</li></ul></div></div>`, "Léger / Pas cher", "Lent"},
	{"les plus, les moins", `<p><strong>Les plus</strong></p><ul><li>Léger</li></ul><p><strong>Les moins</strong></p><ul><li>Lent</li></ul>`, "Léger", "Lent"},
	{"ventajas y desventajas", `<h3>Ventajas</h3><ul><li>Ligero</li></ul><h3>Desventajas</h3><ul><li>Lento</li></ul>`, "Ligero", "Lento"},
	{"lo bueno y lo malo", `<div class="ficha"><div class="c1"><div class="tit">Lo bueno</div><ul><li>Ligero</li></ul></div><div class="c2"><div class="tit">Lo malo</div><ul><li>Lento</li></ul></div></div>`, "Ligero", "Lento"},
	{"a favor, en contra", `<table><thead><tr><th>A favor</th><th>En contra</th></tr></thead><tr><td>Ligero</td><td>Lento</td></tr></table>`, "Ligero", "Lento"},
	{"puntos fuertes", `<dl><dt>Puntos fuertes</dt><dd>Ligero</dd><dt>Puntos débiles</dt><dd>Lento</dd></dl>`, "Ligero", "Lento"},
}

func pointTexts(pts []article.Point) string {
	var out []string
	for _, p := range pts {
		out = append(out, article.Text(p.Spans))
	}
	return strings.Join(out, " / ")
}

func TestBoardsAreFoundHoweverAPageSetsThem(t *testing.T) {
	found := 0
	for _, tt := range boardPages {
		a := read(t, `<title>A hive, tested</title><article><h1>A hive, tested</h1>`+prose+tt.html+
			`<p>All in all it is a hive like any other, and the bees, who were not asked, did not complain.</p></article>`)
		boards := a.Boards()
		if len(boards) != 1 || pointTexts(boards[0].Board.Pros) != tt.pros || pointTexts(boards[0].Board.Cons) != tt.cons {
			t.Errorf("%s: %d boards", tt.name, len(boards))
			for _, b := range boards {
				t.Errorf("  %s | %s", pointTexts(b.Board.Pros), pointTexts(b.Board.Cons))
			}
			continue
		}
		found++
		if got := words(a); !strings.Contains(got, "painted bees") || !strings.Contains(got, "did not complain") {
			t.Errorf("%s: the text around the board is gone:\n%s", tt.name, got)
		}
	}
	t.Logf("%d of %d boards", found, len(boardPages))
}

func TestABoardIsReadFromSchemaOrg(t *testing.T) {
	for name, ld := range map[string]string{
		"lists": `{"@type":"Product","name":"The hive","review":{"@type":"Review","positiveNotes":{"@type":"ItemList","itemListElement":[{"@type":"ListItem","position":1,"name":"Light"}]},
			"negativeNotes":{"@type":"ItemList","itemListElement":[{"@type":"ListItem","name":"Slow"}]}}}`,
		"strings": `{"@graph":[{"@type":"Review","itemReviewed":{"@type":"Product","name":"The hive"},"positiveNotes":["Light"],"negativeNotes":"Slow"}]}`,
	} {
		a := read(t, `<title>A hive, tested</title><script type="application/ld+json">`+ld+`</script><article><h1>A hive, tested</h1>`+prose+`</article>`)
		b := a.Boards()
		if len(b) != 1 || b[0].Board.Topic != "The hive" || pointTexts(b[0].Board.Pros) != "Light" || pointTexts(b[0].Board.Cons) != "Slow" {
			t.Errorf("%s: %+v", name, b)
		}
	}
}

func TestNothingElseIsMadeABoard(t *testing.T) {
	for _, html := range []string{
		`<h3>Good morning</h3><ul><li>Tea</li></ul><h3>Bad weather</h3><ul><li>Rain</li></ul>`,
		`<p>There are pros and cons to this.</p><ul><li>One</li><li>Two</li></ul>`,
		`<h3>Pros</h3><p>It is light, which is a good thing, and it is cheap, which is better.</p><h3>Cons</h3><p>It is slow, and whoever is in a hurry will not like it at all.</p>`,
		`<table><tr><th>For</th><th>Against</th><th>Abstained</th></tr><tr><td>12</td><td>4</td><td>1</td></tr></table>`,
		`<div id="comments"><div class="comment"><b>Pros</b><ul><li>Light</li></ul><b>Cons</b><ul><li>Slow</li></ul></div></div>`,
		`<ul><li>Plus: the hive</li><li>The frame</li></ul>`,
	} {
		a := read(t, `<title>A hive</title><article><h1>A hive</h1>`+prose+html+`</article>`)
		if len(a.Boards()) > 0 {
			t.Errorf("%s became %+v", html, a.Boards()[0].Board)
		}
	}
}
