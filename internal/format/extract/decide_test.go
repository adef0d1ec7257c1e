package extract

import (
	"strings"
	"testing"

	"newsreader/internal/article"
)

// expect fails the test where a page's text lacks what is wanted or holds what is not.
func expect(t *testing.T, page string, want, not []string) {
	t.Helper()
	got := words(read(t, page))
	for _, w := range want {
		if !strings.Contains(got, w) {
			t.Errorf("%q is missing in:\n%s", w, got)
		}
	}
	for _, n := range not {
		if strings.Contains(got, n) {
			t.Errorf("%q was kept in:\n%s", n, got)
		}
	}
}

func TestALeadThatIsSaidTwiceIsKeptOnce(t *testing.T) {
	lead := `<div>They look at the sun, they look at the ground, and they never ask anybody for the way home.</div>`
	got := words(read(t, `<title>How bees find home</title><main><header><h1>How bees find home</h1>`+lead+`</header><div class="grid">`+lead+`<div class="body">`+prose+`</div></div></main>`))
	if n := strings.Count(got, "They look at the sun"); n != 1 {
		t.Errorf("the lead is there %d times:\n%s", n, got)
	}
}

func TestDatesAndAddressesBeforeTheTextAreNoLead(t *testing.T) {
	expect(t, `<title>How bees find home</title><main><header><h1>How bees find home</h1><p>May 4, 2024 | 9:20am | Updated May 5, 2024 | 10:32pm</p><div>Out <time>Sat, May 4 2024</time><span>11:05 in the hive</span></div>
<div>https://example.org/2024/05/04/how-bees-find-home-by-the-sun.html</div></header><div class="body">`+prose+`</div></main>`,
		[]string{"painted bees"}, []string{"9:20am", "https:", "in the hive"})
}

func TestTheTitleIsNoHeadingHoweverFarDownItStands(t *testing.T) {
	var bar strings.Builder
	for range 12 {
		bar.WriteString(`<div>A short line</div>`)
	}
	a := read(t, `<title>How bees find home</title><div>`+bar.String()+`<h1>How bees find home</h1>`+prose+`<h2>The dance</h2>`+prose+`</div>`)
	if out := a.Outline(); len(out) != 1 || out[0].Title() != "The dance" {
		t.Errorf("outline %v", out)
	}
}

func TestNamesAreReadAsTheyAreMeant(t *testing.T) {
	for class, want := range map[string]mark{
		"article__byline":  aboutText,
		"post-meta":        aboutText,
		"article-body":     body,
		"adSlot":           furniture,
		"topAd":            furniture,
		"sc-77igqf-0 hAdP": 0, // the sum of a style sheet
		"header":           0,
	} {
		if got := markName(class) &^ writer; got != want {
			t.Errorf("%q is %b, want %b", class, got, want)
		}
	}
}

func TestTextInABoxWithASumForANameIsKept(t *testing.T) {
	expect(t, `<title>How bees find home</title><article><h1>How bees find home</h1>`+prose+`<p class="sc-4f-0 bAdRP">In short:</p>`+prose+`</article>`, []string{"In short:"}, nil)
}

func TestALinkInBracketsIsAnAsideOfTheAuthors(t *testing.T) {
	part := strings.SplitAfter(prose, "\n")
	page := `<title>How bees find home</title><article><h1>How bees find home</h1>` + part[0] +
		`<p>(<a href="https://art.example.net/9">The Old Hive, an oil painting by Ann Bee</a>)</p>` + part[1] + `<p>(Read more: <a href="/x">Ten facts about honey that you should know</a>)</p>` + part[2] + `</article>`
	expect(t, page, []string{"oil painting"}, []string{"Ten facts"})
}

func TestThePortraitOfTheWriterIsNoPictureOfTheArticle(t *testing.T) {
	a := read(t, `<title>How bees find home</title><article><h1>How bees find home</h1><div><div class="author-card"><img src="ann.jpg" alt="Ann" width="120"><h4>Ann Bee</h4></div>`+prose+`<img src="bee.jpg" alt="A bee"></div></article>`)
	var got []string
	for _, im := range a.Images() {
		got = append(got, im.Alt)
	}
	if strings.Join(got, ",") != "A bee" || len(a.Outline()) > 0 {
		t.Errorf("pictures %q, headings %v", got, a.Outline())
	}
}

func TestADateThatOnlyALineByTheTitleSaysIsRead(t *testing.T) {
	a, err := decode(`<title>How bees find home</title><article><h1>How bees find home</h1><div>Ann Bee, 18 NOV 2019</div>`+prose+`<p>1 May 2020</p></article>`, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if got := a.Published.String(); got != "2019-11-18" {
		t.Errorf("published %q", got)
	}
}

func TestABlockThatIsSetInALinePartsNoText(t *testing.T) {
	expect(t, `<title>How bees find home</title><article><h1>How bees find home</h1>`+prose+
		`<p>See <a href="https://dance.example.net/">The dance</a></p><ul><li><cite>The <a href="https://comb.example.net/">comb</a><div style="display: inline-block; width: 16px"><div class="badge"></div></div>, a study</cite></li><li>And <div style="display:inline">more</div> of it</li></ul>`+prose+`</article>`,
		[]string{"The comb, a study", "And more of it"}, nil)
}

func TestMarkupInAPicturesTextIsNotShown(t *testing.T) {
	a := read(t, `<title>How bees find home</title><article><h1>How bees find home</h1>`+prose+`<p><img src="bee.jpg" alt="&lt;b&gt;A bee&lt;/b&gt; &amp;amp; a comb"></p><p><img src="sum.jpg" alt="1 < 2"></p></article>`)
	if im := a.Images(); len(im) != 2 || im[0].Alt != "A bee & a comb" || im[1].Alt != "1 < 2" {
		t.Errorf("pictures %+v", im)
	}
}

func TestANumberAboveTheTextIsNoText(t *testing.T) {
	got := read(t, `<title>How bees find home</title><article><h1>How bees find home</h1><div>52</div>`+prose+`<p>42</p></article>`)
	if text := words(got); strings.Contains(text, "52") || !strings.Contains(text, "42") {
		t.Errorf("got:\n%s", text)
	}
}

func TestAPictureInAPageKeepsItsLink(t *testing.T) {
	a := read(t, `<title>How bees find home</title><article><h1>How bees find home</h1>`+prose+`<p><a href="/bee.html"><img src="bee.jpg" alt="A bee"></a></p>`+prose+`</article>`)
	for _, b := range a.Blocks() {
		if f, ok := b.(*article.Figure); ok && f.Link == "https://example.org/bee.html" {
			return
		}
	}
	t.Errorf("links %v", a.Links())
}

func TestTextThatIsPartedIntoBoxesIsOneText(t *testing.T) {
	end := strings.ReplaceAll(prose, "painted bees", "marked wasps")
	labels := strings.Repeat(`<p>Turn the page here</p>`, 4)
	expect(t, `<title>How bees find home</title><div><h1>How bees find home</h1><div class="one">`+prose+prose+`</div><div>`+labels+`</div><div class="two">`+end+`</div></div>`,
		[]string{"painted bees", "marked wasps"}, nil)
}

func TestAnInvitationBelowTheTextIsNoText(t *testing.T) {
	invitation := `<p>If you liked this, become a member of <a href="/club">the club of the hive</a> and drop by.</p>`
	expect(t, `<title>How bees find home</title><article><h1>How bees find home</h1>`+prose+prose+invitation+`</article>`, []string{"painted bees"}, []string{"club of the hive"})
	// Without a link it is something that the text says.
	expect(t, `<title>How bees find home</title><article><h1>How bees find home</h1>`+prose+prose+strings.NewReplacer(`<a href="/club">`, "", "</a>", "").Replace(invitation)+`</article>`,
		[]string{"club of the hive"}, nil)
}
