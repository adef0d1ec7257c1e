package syndication_test

import "strings"

// pieces are what the generators repeat: starts without ends, ends without starts, and
// whatever else sends a reader looking for something far away.
var pieces = map[string]string{
	"open angle":            "<",
	"start of a tag":        "<a ",
	"double quote opened":   `<a b="`,
	"single quote opened":   `<a b='`,
	"quotes in turn":        `<a b="'><c d='">`,
	"start of an end tag":   "</",
	"end tags":              "</x>",
	"comment opened":        "<!--",
	"comment half closed":   "<!-- -- >",
	"data opened":           "<![CDATA[",
	"data closed":           "]]>",
	"data without an end":   "<description><![CDATA[x</description>",
	"declaration opened":    "<!DOCTYPE x [",
	"instruction opened":    "<?php ",
	"instruction":           "<?x ?>",
	"ampersands":            "&",
	"start of a number":     "&#",
	"references":            "&amp;&lt;&#65;",
	"unknown references":    "&nosuchreference;",
	"items opened":          "<item>",
	"items with a title":    "<item><title>t</title>",
	"empty items":           "<item/>",
	"titles opened":         "<title>",
	"titles":                "<title>t</title>",
	"unknown elements":      "<foo>",
	"unknown pairs":         "<foo></foo>",
	"prefixes declared":     `<p:a xmlns:p="urn:p">`,
	"known prefix declared": `<dc:date xmlns:dc="http://purl.org/dc/elements/1.1/"/>`,
	"bases":                 `<foo xml:base="a/">`,
	"scripts opened":        "<script>",
	"escaped scripts":       "&lt;script&gt;",
	"pictures opened":       "<svg>",
	"escaped pictures":      "&lt;svg&gt;",
	"divisions opened":      "<div>",
	"escaped divisions":     "&lt;div&gt;",
	"escaped quotes opened": "&lt;a href=&quot;",
	"links":                 `<link href="x" rel="enclosure"/>`,
	"categories":            "<category>c</category>",
	"different categories":  `<category term="`,
	"authors opened":        "<author>",
	"authors":               "<author><name>n</name></author>",
	"groups opened":         "<media:group>",
	"media":                 `<media:content url="u"><media:title>t</media:title></media:content>`,
	"sources":               "<source><title>t</title></source>",
	"ignored":               "<textInput>",
	"brackets":              "[",
	"mangled":               "Ã©",
	"marks":                 "\u0301",
	"C1":                    "\u0092",
	"blanks":                " ",
	"lines":                 "\n",
	"zeros":                 "\x00",
	"mail":                  "a@b.c ",
}

// places are where the pieces are put.
var places = map[string][2]string{
	"outside":      {"", ""},
	"in a feed":    {"<rss version='2.0'><channel><title>t</title>", "</channel></rss>"},
	"in an entry":  {"<rss version='2.0'><channel><item><title>t</title>", "</item></channel></rss>"},
	"in a title":   {"<rss version='2.0'><channel><item><title>", "</title></item></channel></rss>"},
	"in a text":    {"<rss version='2.0'><channel><item><title>t</title><description>", "</description></item></channel></rss>"},
	"in data":      {"<rss version='2.0'><channel><item><title>t</title><description><![CDATA[", "]]></description></item></channel></rss>"},
	"in XHTML":     {"<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>1</id><content type='xhtml'><div>", "</div></content></entry></feed>"},
	"in a value":   {`<rss version='2.0'><channel><item><title>t</title><enclosure url="`, `"/></item></channel></rss>`},
	"in an author": {"<rss version='2.0'><channel><item><title>t</title><author>", "</author></item></channel></rss>"},
}

// generated returns a document of about size bytes: one piece again and again.
func generated(piece, place string, size int) []byte {
	around := places[place]
	return []byte(around[0] + strings.Repeat(pieces[piece], size/len(pieces[piece])) + around[1])
}

// jsonPieces are those of JSON; they stand among the items of a feed.
var jsonPieces = map[string]string{
	"lists opened":   "[",
	"objects opened": `{"a":`,
	"objects":        `{"id":"1"},`,
	"texts opened":   `"`,
	"escapes":        `\u00e9`,
	"backslashes":    `\`,
	"commas":         ",",
	"numbers":        "1,",
	"closed":         "]}",
	"words":          "x",
}

func generatedJSON(piece string, size int) []byte {
	return []byte(`{"version":"https://jsonfeed.org/version/1.1","title":"t","items":[{"id":"1"},` +
		strings.Repeat(jsonPieces[piece], size/len(jsonPieces[piece])) + `]}`)
}
