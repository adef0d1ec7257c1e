package syndication

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"newsreader/internal/feed"
	"newsreader/internal/query"
)

// sketch prints a list as a person would take it down.
func sketch(o *feed.Outline) string {
	var b strings.Builder
	extra := func(list []feed.Attribute) string {
		var out string
		for _, a := range list {
			out += fmt.Sprintf(" %s=%q", a.Name, a.Value)
		}
		return out
	}
	fmt.Fprintf(&b, "list %q%s\n", o.Title, extra(o.Extra))
	for _, h := range o.Head {
		fmt.Fprintf(&b, "head %s=%q\n", h.Name, h.Value)
	}
	for _, l := range o.Feeds {
		fmt.Fprintf(&b, "/%s [%s] %s", strings.Join(l.Group, "/"), l.Title, l.URL)
		if l.Query != "" {
			fmt.Fprintf(&b, "? %s", l.Query)
		}
		if l.Site != "" {
			fmt.Fprintf(&b, " site=%s", l.Site)
		}
		if l.Description != "" {
			fmt.Fprintf(&b, " says=%q", l.Description)
		}
		for _, t := range l.Tags {
			fmt.Fprintf(&b, " #%s", t)
		}
		b.WriteString(extra(l.Extra) + "\n")
	}
	for _, f := range o.Folders {
		fmt.Fprintf(&b, "folder /%s%s\n", strings.Join(f.Path, "/"), extra(f.Extra))
	}
	for _, r := range o.Refused {
		fmt.Fprintf(&b, "refused line %d %q: %s\n", r.Line, r.Text, r.Reason)
	}
	return b.String()
}

func TestListsOfOtherProgramsAreRead(t *testing.T) {
	for name, want := range map[string]string{
		"freshrss.opml": `list "My feeds" xmlns:frss="https://freshrss.org/opml"
head dateCreated="Mon, 02 Nov 2026 10:00:00 +0000"
/Science [Field Notes] https://fieldnotes.example/feed?a=1&b=2 site=https://fieldnotes.example/ says="Notes & queries" frss:priority="important" frss:cssFullContent="article .body > p" frss:filtersActionRead="intitle:Sponsored"
/Uncategorized [Plain] http://plain.example/rss.xml site=http://plain.example/
folder /Science frss:opmlUrl="https://lists.example/science.opml"
folder /Later
refused line 10 "https://scraped.example/news": it is made from a page by rules that only FreshRSS knows
`,
		"miniflux.opml": `list "Miniflux"
head dateCreated="Mon, 02 Nov 2026 10:00:00 UTC"
/All [The Café] https://cafe.example/atom.xml site=https://cafe.example/ scraperRules="article" blockFilterEntryRules="EntryTitle=ad" disabled="true"
/All [東京ニュース] https://tokyo.example/rss site=https://tokyo.example
/Code [Releases] https://code.example/a/b/releases.atom site=https://code.example/a/b
`,
		"netnewswire.opml": `list "Subscriptions-OnMyMac.opml"
/ [Top "level"] https://top.example/feed.json site=https://top.example/ version="RSS"
/Friends [Ann] https://ann.example/index.xml site=https://ann.example/ version="RSS"
`,
		"newsboat.opml": `list "newsboat - Exported Feeds"
/ [One] https://one.example/feed site=https://one.example/ #tech #daily
/ [Two] https://two.example/feed
`,
		"feedly.opml": `list "Somebody subscriptions in a cloud"
/Design [Grid] http://grid.example/feed/ site=http://grid.example
/Art [Grid] http://grid.example/feed/ site=http://grid.example
/Art/Inner [Deep] http://deep.example/feed/ type="atom"
`,
		"urls": `list ""
/ [] https://one.example/feed
/ [Two, "really"] https://two.example/feed #tech #daily news
/ [] https://three.example/feed?a=b #hidden newsreader:hidden="true"
/ [] https://four.example/feed #quiet newsreader:hidden="true"
/ [Unread Articles] ? is:unread
/ [Week] ? since:8d (tag:"tech" OR feed:"Café")
/ [] https://six.example/feed.xml
/ [] http://user:secret@seven.example/feed
refused line 8 "\"query:Odd:title =~ \\\"^(foo|bar)$\\\"\"": this search cannot be taken over: it has the regular expression "^(foo|bar)$"
refused line 9 "exec:~/bin/make-feed.sh": it would run a command, and a list that is imported may not
refused line 10 "filter:~/bin/mend.pl:https://five.example/feed": it would run a command, and a list that is imported may not
refused line 11 "file:///home/me/feed.xml": it is a file, and only addresses on the web are followed
refused line 14 "gopher://eight.example/": it is no address on the web
refused line 15 "https://nine.example/feed \"open": a quote is never closed
`,
		"subscriptions.csv": `list ""
/ [Some, Channel] https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv site=http://www.youtube.com/channel/UCabcdefghijklmnopqrstuv
/ [Another] https://www.youtube.com/feeds/videos.xml?channel_id=UC0123456789abcdefghij-_ site=http://www.youtube.com/channel/UC0123456789abcdefghij-_
refused line 3 "short,x,y": it is no channel
`,
		"sfeedrc": `list ""
/ [one] https://one.example/atom.xml
/ [Two Three] https://two.example/feed site=https://two.example
refused line 8 "feed \"four\" \"https://$HOST/feed\"": it holds more than plain words, and no shell reads it here
refused line 9 "feed five \"$(cat ~/list)\"": it would run a command, and a list that is imported may not
`,
		"feeds": `list ""
/ [The One "1"] https://one.example/feed.xml
/ [] https://two.example/feed.xml
/Software Releases [Three] https://three.example/releases.atom
/News [] http://four.example/rss
refused line 5 "$(cat ~/local.xml) \"Local\"": it would run a command, and a list that is imported may not
`,
	} {
		data, err := os.ReadFile(filepath.Join("testdata/outline", name))
		if err != nil {
			t.Fatal(err)
		}
		o, err := ReadOutline(data, name)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if got := sketch(o); got != want {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got, want)
		}
	}
}

func TestDamagedListsAreReadAllTheSame(t *testing.T) {
	const one = "list \"\"\n/ [A] https://a.example/f\n"
	for name, c := range map[string]struct{ text, want string }{
		"xmlurl":                  {`<opml><body><outline text="A" xmlurl="https://a.example/f"/></body></opml>`, one},
		"xmlURL":                  {`<opml><body><outline text="A" xmlURL="https://a.example/f"/></body></opml>`, one},
		"url for xmlUrl":          {`<opml><body><outline text="A" type="rss" url="https://a.example/f"/></body></opml>`, one},
		"outside of the body":     {`<opml><outline text="A" xmlUrl="https://a.example/f"/><body></body></opml>`, one},
		"without opml":            {`<outline text="A" xmlUrl="https://a.example/f"/>`, one},
		"in the head":             {`<opml><head><outline text="A" xmlUrl="https://a.example/f"/></head></opml>`, one},
		"capitals":                {`<OPML><BODY><OUTLINE TEXT="A" XMLURL="https://a.example/f"/></BODY></OPML>`, one},
		"prefix":                  {`<o:opml xmlns:o="x"><o:outline text="A" xmlUrl="https://a.example/f"/></o:opml>`, "list \"\" xmlns:o=\"x\"\n/ [A] https://a.example/f\n"},
		"no quotes":               {`<opml><body><outline text=A xmlUrl=https://a.example/f /></body></opml>`, one},
		"single quotes":           {`<opml><body><outline text='A' xmlUrl='https://a.example/f'/></body></opml>`, one},
		"< in an attribute":       {`<opml><body><outline text="A < B > C" xmlUrl="https://a.example/f"/></body></opml>`, "list \"\"\n/ [A < B > C] https://a.example/f\n"},
		"raw &":                   {`<opml><body><outline text="A" xmlUrl="https://a.example/f?a=1&b=2"/></body></opml>`, "list \"\"\n/ [A] https://a.example/f?a=1&b=2\n"},
		"cut off":                 {`<opml><body><outline text="F"><outline text="A" xmlUrl="https://a.example/f"/><outline text="B" xmlU`, "list \"\"\n/F [A] https://a.example/f\n"},
		"cut in an address":       {`<opml><body><outline text="A" xmlUrl="https://a.example/f"/><outline text="B" xmlUrl="https://b.exam`, one + "refused line 1 \"https://b.exam\": the list is cut off here\n"},
		"cut behind an address":   {`<opml><body><outline text="A" xmlUrl="https://a.example/f" htm`, one},
		"stray end tag":           {`<opml><body></outline><outline text="A" xmlUrl="https://a.example/f"/></outline></body></opml>`, one},
		"no end tags":             {`<opml><body><outline text="A" xmlUrl="https://a.example/f"><outline text="B" xmlUrl="https://b.example/f"></body></opml>`, one + "/ [B] https://b.example/f\n"},
		"escape character":        {`<opml><body><outline text="A&#27;[31m" xmlUrl="https://a.example/f"/></body></opml>`, "list \"\"\n/ [A[31m] https://a.example/f\n"},
		"feed with children":      {`<opml><body><outline text="A" xmlUrl="https://a.example/f"><outline text="B" xmlUrl="https://b.example/f"/></outline></body></opml>`, one + "/ [B] https://b.example/f\n"},
		"title only":              {`<opml><body><outline title="A" xmlUrl="https://a.example/f"/></body></opml>`, one},
		"two names":               {`<opml><body><outline text="A" title="B" xmlUrl="https://a.example/f"/></body></opml>`, "list \"\"\n/ [A] https://a.example/f title=\"B\"\n"},
		"address as name":         {`<opml><body><outline text="https://a.example/f" title="A" xmlUrl="https://a.example/f"/></body></opml>`, one},
		"comment":                 {`<opml><body><!-- <outline text="X" xmlUrl="https://x.example/f"/> --><outline text="A" xmlUrl="https://a.example/f"/></body></opml>`, one},
		"references of HTML":      {`<opml><body><outline text="Caf&eacute; &amp; &#x41;" xmlUrl="https://a.example/f"/></body></opml>`, "list \"\"\n/ [Café & A] https://a.example/f\n"},
		"line ends in a name":     {"<opml><body><outline text=\"A\n   B\" xmlUrl=\" https://a.example/f\n\"/></body></opml>", "list \"\"\n/ [A B] https://a.example/f\n"},
		"folder by category":      {`<opml><body><outline text="A" xmlUrl="https://a.example/f" category="/News/World,tag,/Other"/></body></opml>`, "list \"\"\n/News/World [A] https://a.example/f #tag #Other\n"},
		"folder and its category": {`<opml><body><outline text="News"><outline text="A" xmlUrl="https://a.example/f" category="/News,x"/></outline></body></opml>`, "list \"\"\n/News [A] https://a.example/f #x\n"},
		"folder without a name":   {`<opml><body><outline><outline text="A" xmlUrl="https://a.example/f"/></outline></body></opml>`, one},
		"byte order mark":         {"\ufeff<opml><body><outline text=\"A\" xmlUrl=\"https://a.example/f\"/></body></opml>", one},
		"latin 1":                 {"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><opml><body><outline text=\"\xc9t\xe9\" xmlUrl=\"https://a.example/f\"/></body></opml>", "list \"\"\n/ [Été] https://a.example/f\n"},
		"utf-16":                  {twoBytes("<?xml version='1.0' encoding='utf-16'?><opml><body><outline text='A' xmlUrl='https://a.example/f'/></body></opml>"), one},
		"document type":           {`<!DOCTYPE opml [<!ENTITY x "y">]><opml><body><outline text="A" xmlUrl="https://a.example/f"/></body></opml>`, one},
		"feed: for a scheme":      {`<opml><body><outline text="A" xmlUrl="feed://a.example/f"/><outline text="B" xmlUrl="feed:https://b.example/f"/></body></opml>`, one[:len("list \"\"\n")] + "/ [A] https://a.example/f\n/ [B] https://b.example/f\n"},
		"no scheme":               {`<opml><body><outline text="A" xmlUrl="//a.example/f"/><outline text="B" xmlUrl="b.example:8080/f"/></body></opml>`, one + "/ [B] https://b.example:8080/f\n"},
		"title in the head":       {`<opml><head><title>T &amp; <![CDATA[U]]></title><ownerName>Me</ownerName><x/></head><outline text="A" xmlUrl="https://a.example/f"/></opml>`, "list \"T & U\"\nhead ownerName=\"Me\"\n/ [A] https://a.example/f\n"},
		"empty list":              {`<opml/>`, "list \"\"\n"},
	} {
		o, err := ReadOutline([]byte(c.text), "")
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if got := sketch(o); got != c.want {
			t.Errorf("%s: got\n%swant\n%s", name, got, c.want)
		}
	}
}

// twoBytes writes ASCII in two bytes a character, with a mark of their order.
func twoBytes(s string) string {
	b := []byte("\xff\xfe")
	for i := range len(s) {
		b = append(b, s[i], 0)
	}
	return string(b)
}

func TestNoCommandComesFromAListThatIsImported(t *testing.T) {
	for _, address := range []string{"|rm -rf ~", "exec:rm", " EXEC:rm", "filter:x:https://a.example/", "$(rm)", "`rm`", "feed:|rm", "javascript:alert(1)", "file:///etc/passwd", "/etc/passwd", "~/feed", "data:text/xml,x", "relative/feed", "mailto:a@a.example", "https://", ""} {
		text := `<opml><body><outline type="rss" text="X" xmlUrl="` + address + `" title="X"/></body></opml>`
		o, err := ReadOutline([]byte(text), "")
		if err != nil || len(o.Feeds) > 0 || len(o.Refused) == 0 && address != "" {
			t.Errorf("%q: %v, %+v", address, err, o)
		}
	}
	o, err := ReadOutline([]byte("<opml>\n<outline text=\"A\" xmlUrl=\"https://a.example/f\" filtercmd=\"rm -rf ~\"/></opml>"), "")
	if want := "list \"\"\n/ [A] https://a.example/f\nrefused line 2 \"https://a.example/f\": it is followed without the command it ran (rm -rf ~): only you can set commands\n"; err != nil || sketch(o) != want {
		t.Errorf("filtercmd: %v\n%s", err, sketch(o))
	}
	o, err = ReadOutline([]byte(`<opml><outline type="link" text="L" url="https://a.example/list.opml"/><outline type="include" text="I" url="https://a.example/x"/><outline type="link" text="P" url="https://a.example/page"/></opml>`), "")
	if err != nil || len(o.Feeds) > 0 || len(o.Refused) != 3 {
		t.Errorf("links: %v, %+v", err, o)
	}
}

func TestWhatIsNoListIsCalledWhatItIs(t *testing.T) {
	for text, want := range map[string]string{
		`<?xml version="1.0"?><rss version="2.0"><channel/></rss>`: "a feed itself",
		`<feed xmlns="http://www.w3.org/2005/Atom"/>`:              "a feed itself",
		`<!doctype html><html><head></head></html>`:                "a web page",
		`{"version":"https://jsonfeed.org/version/1.1"}`:           "a JSON document",
		"Dear all,\n\nthis is a letter.\n":                         "",
	} {
		_, err := ReadOutline([]byte(text), "x")
		var not *NotOutlineError
		if !errors.As(err, &not) || not.Looks != want {
			t.Errorf("%q: %v", text, err)
		}
	}
	if _, err := ReadOutline(nil, ""); err == nil {
		t.Error("nothing is a list")
	}
}

func TestSavedSearchesOfNewsboatMeanTheSameHere(t *testing.T) {
	for filter, want := range map[string]string{
		`unread = "yes"`:                               `is:unread`,
		`unread == 'no'`:                               `is:read`,
		`unread != "no"`:                               `is:unread`,
		`title =~ "linux"`:                             `title:"linux"*`,
		`title !~ "(ad|sponsor)"`:                      `-(title:"ad"* OR title:"sponsor"*)`,
		`author =~ ".*anna.*"`:                         `by:"anna"*`,
		`content =~ "kernel" and unread = "yes"`:       `"kernel"* is:unread`,
		`feedtitle =~ "LWN" or rssurl = "https://x/"`:  `feed:"LWN" OR feed:"https://x/"`,
		`tags # "a b" and tags !# "c"`:                 `tag:"a b" -tag:"c"`,
		`age < 3`:                                      `since:3d`,
		`age <= 3`:                                     `since:4d`,
		`age > 3`:                                      `before:4d`,
		`age between 2:5`:                              `since:6d before:2d`,
		`enclosure_url != ""`:                          `has:enclosure`,
		`(unread = "yes" or (age < 1)) and tags # "x"`: `(is:unread OR (since:1d)) tag:"x"`,
		`title =~ "a.b"`:                               "",
		`title > "x"`:                                  "",
		`flags # "a"`:                                  "",
		`unread = "maybe"`:                             "",
		`unread = "yes" and`:                           "",
		`(unread = "yes"`:                              "",
		`unread = "yes" unread = "no"`:                 "",
		`age < x`:                                      "",
		strings.Repeat("(", 1000) + `unread = "yes"`:   "",
	} {
		l, reason := savedSearch("Name:" + filter)
		if want == "" {
			if reason == "" {
				t.Errorf("%s: %q, want a refusal", filter, l.Query)
			}
			continue
		}
		if reason != "" || l.Query != want || l.Title != "Name" {
			t.Errorf("%s: %q, %s; want %q", filter, l.Query, reason, want)
		}
		if _, err := query.Parse(l.Query, time.Unix(0, 0)); err != nil {
			t.Errorf("%s: %q: %v", filter, l.Query, err)
		}
	}
}
