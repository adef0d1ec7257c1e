package cli

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"
)

// evil is a text that would do something to a terminal that prints it: set its title, move
// its cursor, write backwards, end a line, hide letters. Each is written as it is and as a
// reference, which a decoder turns into the same.
const evil = "a\u009b31mb\u202ec\u200fd\U000e0041e\ufefff&#27;]0;owned&#7;g&#x9d;52;c;ZXZpbA==&#x9c;h&#13;i&#9;j&#10;k&#8;l&#x202e;m"

// rawEvil is the same for what no decoder reads: an argument.
const rawEvil = "a\u009b31mb\u202ec\x1b]0;owned\x07d\x1b[2Je\rf\bg\U000e0041h"

// hostileWeb serves a feed that has evil in all its fields, and one that is not there.
func hostileWeb(t *testing.T) *httptest.Server {
	t.Helper()
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/feed" {
			http.Error(w, rawEvil, http.StatusTeapot)
			return
		}
		w.Header().Set("Content-Type", "application/rss+xml")
		_, _ = fmt.Fprintf(w, `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Feed %[1]s</title>
<link>http://site.example/%[1]s</link><description>%[1]s</description><language>%[1]s</language><copyright>%[1]s</copyright>
<item><guid>%[1]s</guid><title>Entry %[1]s</title><link>http://site.example/p?%[1]s</link><dc:creator>Anna %[1]s</dc:creator><category>%[1]s</category>
<comments>http://site.example/c?%[1]s</comments><enclosure url="http://site.example/e?%[1]s" type="audio/%[1]s" length="1"/>
<description>&lt;h2&gt;Head %[1]s&lt;/h2&gt;&lt;p&gt;needle %[1]s &lt;a href="http://site.example/l?%[1]s" title="%[1]s"&gt;a link %[1]s&lt;/a&gt;&lt;/p&gt;&lt;pre&gt;code %[1]s&lt;/pre&gt;</description></item>
</channel></rss>`, evil)
	}))
	t.Cleanup(s.Close)
	return s
}

// ours are the escapes that the program writes itself where the output is a terminal:
// colours and links.
var ours = regexp.MustCompile("\x1b\\[[0-9;:]*m|\x1b\\]8;[^;\x1b]*;[^\x1b\u0080-\u009f]*(?:\x1b\\\\|\x07)|\r\x1b\\[K")

// unclean returns what an output has that is for a terminal and not for a reader.
func unclean(out string) (found []string) {
	for _, r := range ours.ReplaceAllString(out, "") {
		if r != '\n' && r != '\t' && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r >= 0xe0000 && r <= 0xe007f || r == 0xfeff) {
			found = append(found, fmt.Sprintf("%U", r))
		}
	}
	return found
}

// Whatever a feed, a list of feeds or an argument holds: what the commands print of it
// does nothing to a terminal, nor does it in JSON, once that is decoded.
func TestNothingInALibraryReachesTheTerminalAsACommand(t *testing.T) {
	web := hostileWeb(t)
	home := t.TempDir()
	list := filepath.Join(home, "list.opml")
	outline := fmt.Sprintf(`<?xml version="1.0"?><opml version="2.0"><head><title>%[1]s</title></head><body><outline text="Group %[1]s">
<outline type="rss" text="Own %[1]s" title="Own %[1]s" category="tag %[1]s" xmlUrl="%[2]s/absent"/><outline type="rss" text="bad %[1]s" xmlUrl="nowhere:%[1]s"/></outline></body></opml>`, evil, web.URL)
	if err := os.WriteFile(list, []byte(outline), 0o600); err != nil {
		t.Fatal(err)
	}
	var saw strings.Builder
	for _, c := range []struct {
		args []string
		fail bool
	}{
		{args: []string{"feed", web.URL + "/feed"}},
		{args: []string{"feed", web.URL + "/feed", "-f", "json"}},
		{args: []string{"feed", web.URL + "/absent"}, fail: true},
		{args: []string{"add", web.URL + "/feed"}},
		{args: []string{"add", "http://" + rawEvil}, fail: true},
		{args: []string{"import", list}},
		{args: []string{"refresh", "-v", "--force"}},
		{args: []string{"refresh", "--json"}},
		{args: []string{"mark", "star,tag:" + rawEvil, "1"}},
		{args: []string{"mark", rawEvil, "1"}, fail: true},
		{args: []string{"set", "1", "title=" + rawEvil}},
		{args: []string{"set", "1"}},
		{args: []string{"set", "1", "tags=" + rawEvil}},
		{args: []string{"list"}},
		{args: []string{"list", "--json"}},
		{args: []string{"list", "-t", "{id} {date} {day} {feed} {title} {url} {authors} {marks} {tags} {language} {snippet}"}},
		{args: []string{"list", "--feeds"}},
		{args: []string{"list", "--feeds", "--json"}},
		{args: []string{"list", "--feeds", "-t", "{title} {url} {site} {group} {tags} {error}"}},
		{args: []string{"list", "--groups"}},
		{args: []string{"list", "--tags"}},
		{args: []string{"search", "needle"}},
		{args: []string{"search", "needle", "--json"}},
		{args: []string{"search", rawEvil + "("}, fail: true},
		{args: []string{"export"}},
		{args: []string{"1"}},
		{args: []string{"1", "--links"}},
		{args: []string{"1", "--meta"}},
		{args: []string{"1", "--outline"}},
		{args: []string{"1", "-f", "markdown"}},
		{args: []string{"1", "-f", "ansi", "--color", "always"}},
		{args: []string{"1", "--json"}},
		{args: []string{"1", "--section", rawEvil}, fail: true},
		{args: []string{rawEvil}, fail: true},
		{args: []string{"undo"}},
	} {
		for _, terminal := range []bool{false, true} {
			if terminal && len(c.args) == 1 && c.args[0] != "list" || terminal && c.args[0] == "undo" {
				continue // a screen, or done already
			}
			s := newStage(t, "")
			s.Env = []string{"HOME=" + home, "TERM=xterm-256color"}
			s.OutTerminal, s.ErrTerminal = terminal, terminal
			code := s.run(t, c.args...)
			again := terminal && (c.args[0] == "add" || c.args[0] == "import")
			if (code != exitOK) != c.fail && !again {
				t.Errorf("%q: exit code %d: %q", c.args, code, s.err.String())
			}
			out := s.out.String() + s.err.String()
			if found := unclean(out); len(found) > 0 {
				t.Errorf("%q (terminal: %v) prints %v: %q", c.args, terminal, found, out)
			}
			for _, escaped := range []string{`\u001b`, `\u009b`, `\u202e`, `\u0007`, `\u009d`} {
				if strings.Contains(strings.ToLower(out), escaped) && !c.fail {
					t.Errorf("%q prints %s: %q", c.args, escaped, out)
				}
			}
			saw.WriteString(out)
		}
	}
	for _, want := range []string{"Entry a", "Feed a", "Anna a", "Own a", "Group a", "needle a", "code a"} {
		if !strings.Contains(saw.String(), want) {
			t.Errorf("%q was never printed", want)
		}
	}
}
