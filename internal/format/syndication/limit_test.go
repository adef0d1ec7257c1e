package syndication_test

import (
	"errors"
	"strings"
	"testing"

	"newsreader/internal/format/syndication"
)

func around(inner string) string {
	return "<rss version='2.0'><channel><title>t</title><item><title>one</title><guid>1</guid>" + inner +
		"</item><item><title>two</title><guid>2</guid></item></channel></rss>"
}

func TestExcessInOneEntryLeavesTheOther(t *testing.T) {
	var many strings.Builder
	for range 20000 {
		many.WriteString(" a='b'")
	}
	for name, inner := range map[string]string{
		"deep":       strings.Repeat("<a>", 20000) + strings.Repeat("</a>", 20000),
		"unclosed":   strings.Repeat("<a>", 20000),
		"attributes": "<x" + many.String() + "/>",
		"categories": strings.Repeat("<category>c</category>", 20000),
		"bodies":     strings.Repeat("<description>c</description>", 20000),
		"containers": strings.Repeat("<author>", 20000),
		"title":      "<category>" + strings.Repeat("x", 1<<20) + "</category>",
	} {
		f := parse(t, around(inner), syndication.Options{})
		if len(f.Entries) != 2 || f.Entries[0].Title != "one" || f.Entries[1].Title != "two" {
			t.Errorf("%s: %d entries", name, len(f.Entries))
			continue
		}
		for _, c := range f.Entries[0].Categories {
			if len(c) > 20000 {
				t.Errorf("%s: a category of %d bytes", name, len(c))
			}
		}
	}
}

func TestEntitiesCannotGrow(t *testing.T) {
	levels := `<!ENTITY a0 "lol">`
	for i := range 9 {
		ref := "&a" + string(rune('0'+i)) + ";"
		levels += "<!ENTITY a" + string(rune('1'+i)) + ` "` + strings.Repeat(ref, 10) + `">`
	}
	for name, doc := range map[string]string{
		"by levels":     "<!DOCTYPE rss [" + levels + "]>" + around("<description>&a9;</description>"),
		"by uses":       `<!DOCTYPE rss [<!ENTITY a "` + strings.Repeat("x", 1000) + `">]>` + around("<description>"+strings.Repeat("&a;", 20000)+"</description>"),
		"by definition": `<!DOCTYPE rss [<!ENTITY a "` + strings.Repeat("x", 100000) + `">]>` + around("<description>&a;</description>"),
	} {
		f := parse(t, doc, syndication.Options{})
		if n := len(f.Entries[0].Summary.Text); len(f.Entries) != 2 || n > len(doc)+300<<10 {
			t.Errorf("%s: %d entries, a text of %d bytes of %d", name, len(f.Entries), n, len(doc))
		}
	}
}

func TestTooLargeIsAnError(t *testing.T) {
	_, err := syndication.Parse(make([]byte, 65<<20), syndication.Options{})
	var large *syndication.TooLargeError
	if !errors.As(err, &large) || large.Error() != "this feed is too large: it has more than 64 MB" {
		t.Errorf("%v", err)
	}
}

func TestAnythingGeneratedIsSurvived(t *testing.T) {
	for piece := range pieces {
		for place := range places {
			check(t, generated(piece, place, 3000))
		}
	}
	for piece := range jsonPieces {
		check(t, generatedJSON(piece, 3000))
	}
}
