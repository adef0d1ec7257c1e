package syndication

import (
	"strings"
	"testing"

	"newsreader/internal/feed"
)

// lines prints what was found, one a line: address, title, reason's first word.
func lines(list []feed.Found) string {
	var b strings.Builder
	for _, f := range list {
		b.WriteString(f.URL + " [" + f.Title + "]")
		for _, a := range f.Also {
			b.WriteString(" also " + a)
		}
		b.WriteString("\n")
	}
	return b.String()
}

func TestAPageLeadsToItsFeeds(t *testing.T) {
	for name, c := range map[string]struct{ page, want string }{
		"links in order": {`<link rel="alternate" type="application/rss+xml" title="News" href="/news.rss"><link rel=alternate type=application/atom+xml title="Blog" href=blog.atom>`,
			"https://a.example/news.rss [News]\nhttps://a.example/dir/blog.atom [Blog]\n"},
		"json feed":       {`<link rel="alternate" type="application/feed+json" href="/feed.json">`, "https://a.example/feed.json []\n"},
		"capitals":        {`<LINK REL="Alternate" TYPE="Application/RSS+XML" TITLE="A" HREF="/F">`, "https://a.example/F [A]\n"},
		"charset in type": {`<link rel="alternate" type="application/rss+xml; charset=UTF-8" href="/f">`, "https://a.example/f []\n"},
		"rel feed":        {`<link rel="feed" href="/f">`, "https://a.example/f []\n"},
		"several rels":    {`<link rel="home alternate" type="application/atom+xml" href="/f">`, "https://a.example/f []\n"},
		"base element":    {`<base href="https://b.example/x/"><base href="https://c.example/"><link rel="alternate" type="application/rss+xml" href="f">`, "https://b.example/x/f []\n"},
		"relative base":   {`<base href="/x/"><link rel="alternate" type="application/rss+xml" href="f">`, "https://a.example/x/f []\n"},
		"in the body":     {`<body><p><link rel="alternate" type="application/rss+xml" href="/f"></body>`, "https://a.example/f []\n"},
		"entities":        {`<link rel="alternate" type="application/rss+xml" title="A &amp; B&eacute;" href="/f?a=1&amp;b=2">`, "https://a.example/f?a=1&b=2 [A & Bé]\n"},
		"the same twice":  {`<link rel="alternate" type="application/rss+xml" href="/f"><link rel="alternate" type="application/rss+xml" href="http://www.a.example/f/">`, "https://a.example/f []\n"},
		"comments last": {`<link rel="alternate" type="application/rss+xml" title="Site » Comments Feed" href="/comments/feed/"><link rel="alternate" type="application/rss+xml" title="Site » Feed" href="/feed/">`,
			"https://a.example/feed/ [Site » Feed]\nhttps://a.example/comments/feed/ [Site » Comments Feed]\n"},
		"formats of one": {`<link rel="alternate" type="application/rss+xml" title="Site - RSS" href="/rss"><link rel="alternate" type="application/atom+xml" title="Site - Atom" href="/atom"><link rel="alternate" type="application/feed+json" title="Site (JSON Feed)" href="/json">`,
			"https://a.example/atom [Site - Atom] also https://a.example/rss also https://a.example/json\n"},
		"formats alone":         {`<link rel="alternate" type="application/rss+xml" title="RSS" href="/rss"><link rel="alternate" type="application/atom+xml" title="Atom" href="/atom">`, "https://a.example/atom [Atom] also https://a.example/rss\n"},
		"languages are none":    {`<link rel="alternate" hreflang="de" href="/de/feed"><link rel="alternate" media="print" type="text/html" href="/print">`, ""},
		"styles are none":       {`<link rel="alternate stylesheet" type="text/css" href="/feed.css">`, ""},
		"oembed is none":        {`<link rel="alternate" type="application/json+oembed" href="/oembed?feed=1"><link rel="alternate" type="text/xml+oembed" href="/o"><link rel="alternate" type="application/json" href="https://a.example/wp-json/wp/v2/pages/2">`, ""},
		"xml that may be one":   {`<link rel="alternate" type="text/xml" href="/rss.xml"><link rel="alternate" type="text/xml" href="/sitemap.xml">`, "https://a.example/rss.xml []\n"},
		"scripts are no markup": {`<script>var s = '<link rel="alternate" type="application/rss+xml" href="/f">';</script><!-- <link rel="alternate" type="application/rss+xml" href="/g"> -->`, ""},
		"no other scheme":       {`<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)"><link rel="alternate" type="application/rss+xml" href="file:///f"><link rel="alternate" type="application/rss+xml" href="">`, ""},
		"feed: scheme":          {`<link rel="alternate" type="application/rss+xml" href="feed://b.example/f">`, "https://b.example/f []\n"},
		"escape in the title":   {"<link rel=\"alternate\" type=\"application/rss+xml\" title=\"A\x1b]0;x&#27;[2J\u202e\" href=\"/f\">", "https://a.example/f [A]0;x[2J]\n"},
		"anchors as last resort": {`<p>Read <a href="/about">about us</a>, <a href="/feed.xml">subscribe</a> or <a href="/x?id=1"><img> RSS</a>, <a href="https://other.example/y">RSS reader</a></p>`,
			"https://a.example/feed.xml [subscribe]\nhttps://a.example/x?id=1 [RSS]\n"},
		"no anchors beside links": {`<link rel="alternate" type="application/rss+xml" href="/f"><a href="/feed.xml">RSS</a>`, "https://a.example/f []\n"},
		"anchors to services":     {`<a href="https://feedly.com/i/subscription/feed/https://a.example/rss">Feedly</a><a href="https://feeds.host.example/site">Follow</a>`, "https://feeds.host.example/site [Follow]\n"},
		"unclosed anchor":         {`<a href="/rss">RSS <a href="/about">About`, "https://a.example/rss [RSS]\n"},
		"nothing":                 {`<h1>Feed the birds</h1><a href="/birds">How to feed birds without being seen by any of them</a>`, ""},
	} {
		if got := lines(Discover(c.page, "https://a.example/dir/page")); got != c.want {
			t.Errorf("%s: got\n%swant\n%s", name, got, c.want)
		}
	}
}

func TestAYouTubePageLeadsToItsChannel(t *testing.T) {
	const id = "UCabcdefghijklmnopqrstuv"
	const first = "https://www.youtube.com/feeds/videos.xml?channel_id=" + id
	for name, page := range map[string]string{
		"link":      `<link rel="alternate" type="application/rss+xml" title="RSS" href="` + first + `">`,
		"canonical": `<link rel="canonical" href="https://www.youtube.com/channel/` + id + `">`,
		"script":    `<script>{"channelId":"nonsense","externalId":"` + id + `"}</script>`,
	} {
		got := Discover(page, "https://www.youtube.com/@someone")
		if len(got) == 0 || got[0].URL != first {
			t.Errorf("%s: %v", name, got)
		}
	}
	if got := Discover(`{"externalId":"`+id+`"}`, "https://elsewhere.example/"); got != nil {
		t.Errorf("elsewhere: %v", got)
	}
}

func TestAPageThatIsACopyLeadsToTheFeedsOfItsOriginal(t *testing.T) {
	const page = `<link rel="canonical" href="https://github.com/anna/harbour#x"><link rel="canonical" href="https://github.com/ben/quay">`
	got := Discover(page, "https://a.example/?utm=1")
	if len(got) == 0 || got[0].URL != "https://github.com/anna/harbour/releases.atom" {
		t.Errorf("%+v", got)
	}
	if got := Discover(`<link rel="canonical" href="javascript:x">`, "https://a.example/"); len(got) > 0 {
		t.Errorf("%+v", got)
	}
}

func TestWhatAPageNamesIsBounded(t *testing.T) {
	page := strings.Repeat(`<link rel="alternate" type="application/rss+xml" href="/`, 1)
	var b strings.Builder
	for i := range 500 {
		b.WriteString(page + strings.Repeat("x", i) + `">` + `<a href="/rss/` + strings.Repeat("y", i) + `.rss">`)
	}
	if got := Discover(b.String(), "https://a.example/"); len(got) != maxFound {
		t.Errorf("%d found", len(got))
	}
}

func FuzzDiscover(f *testing.F) {
	f.Add(`<base href="//b/"><link rel="alternate" type="application/rss+xml" title="A&#27;" href="f?a=1&b"><a href=/rss>RSS</a>`, "https://a.example/x")
	f.Add(`"externalId":"UCabcdefghijklmnopqrstuv"`, "https://www.youtube.com/@a")
	f.Add("<a href='feed:x'>\x00<a", "%")
	f.Fuzz(func(t *testing.T, page, base string) {
		all := append(Discover(page, base), Known(base)...)
		for _, a := range WellKnown(base) {
			all = append(all, feed.Found{URL: a})
		}
		for _, found := range all {
			if webAddress(found.URL) != found.URL || squeeze(found.Title) != found.Title {
				t.Fatalf("%q, %q", found.URL, found.Title)
			}
		}
	})
}
