package cli

import (
	"errors"
	"strings"
	"testing"

	"newsreader/internal/host"
)

func TestWhatTheMachineLacksIsToldByItsWeight(t *testing.T) {
	fine := machineFacts{
		system: "linux", display: true, locale: "LANG=en_US.UTF-8", clipboards: []string{"wl-copy"},
		browsers: []host.Browser{{Name: "fox"}}, editor: "vi",
	}
	if all := fine.findings(); worst(all) != good || len(all) != 4 {
		t.Errorf("%+v", all)
	}
	for _, c := range []struct {
		change func(*machineFacts)
		name   string
		want   verdict
		value  string
	}{
		{func(m *machineFacts) { m.locale = "" }, "locale", note, "nothing"},
		{func(m *machineFacts) { m.locale = "LC_ALL=C" }, "locale", note, "nothing"},
		{func(m *machineFacts) { m.locale = "LC_ALL=POSIX" }, "locale", note, "nothing"},
		{func(m *machineFacts) { m.locale = "LANG=C.utf8" }, "locale", good, "C.utf8"},
		{func(m *machineFacts) { m.locale = "LANG=de_DE" }, "locale", note, "does not name"},
		{func(m *machineFacts) { m.locale = "LANG=de_DE@euro" }, "locale", note, "does not name"},
		{func(m *machineFacts) { m.locale = "LANG=de_DE.ISO-8859-15@euro" }, "locale", problem, "UTF-8 is written"},
		{func(m *machineFacts) { m.system, m.locale = "windows", "" }, "locale", good, "UTF-8"},
		{func(m *machineFacts) { m.clipboards = nil }, "clipboard", note, "OSC 52"},
		{func(m *machineFacts) { m.browsers = nil }, "browser", note, "none"},
		{func(m *machineFacts) { m.browsers, m.browserSaid = nil, true }, "browser", problem, "installed"},
		{func(m *machineFacts) { m.browserErr = errors.New("a quote is open") }, "browser", problem, "quote"},
		{func(m *machineFacts) { m.display = false }, "browser", note, "no display"},
		{func(m *machineFacts) { m.display, m.browserSaid = false, true }, "browser", good, "fox"},
		{func(m *machineFacts) { m.editorErr = errors.New("no editor") }, "editor", note, "no editor"},
		{func(m *machineFacts) { m.editorErr, m.editorSaid = errors.New("not there"), true }, "editor", problem, "not there"},
	} {
		m := fine
		c.change(&m)
		if got := verdictOn(t, m.findings(), c.name); got.Verdict != c.want || !strings.Contains(got.Value, c.value) {
			t.Errorf("got %+v, want %s with %q", got, c.want, c.value)
		}
	}
}

func TestTheLocaleIsThatWhichCounts(t *testing.T) {
	for _, c := range []struct {
		env  map[string]string
		want string
	}{
		{map[string]string{"LC_ALL": "a", "LC_CTYPE": "b", "LANG": "c"}, "LC_ALL=a"},
		{map[string]string{"LC_CTYPE": "b", "LANG": "c"}, "LC_CTYPE=b"},
		{map[string]string{"LANG": "c", "LC_MESSAGES": "d"}, "LANG=c"},
		{nil, ""},
	} {
		if got := localeOfCharacters(func(name string) string { return c.env[name] }); got != c.want {
			t.Errorf("%v: %q, want %q", c.env, got, c.want)
		}
	}
}

func TestProxiesAreToldWithoutTheirPasswords(t *testing.T) {
	for _, c := range []struct {
		name, variable, value string
		want                  verdict
		says                  string
	}{
		{"HTTPS_PROXY", "https_proxy", "http://me:secret@proxy:3128", good, "http://me:xxxxx@proxy:3128"},
		{"HTTP_PROXY", "HTTP_PROXY", "me:secret@proxy:3128", good, "http://me:xxxxx@proxy:3128"},
		{"HTTP_PROXY", "HTTP_PROXY", "proxy:3128", good, "http://proxy:3128"},
		{"HTTP_PROXY", "HTTP_PROXY", "http://:secret", problem, "no address"},
		{"HTTP_PROXY", "HTTP_PROXY", "http://me:se secret@proxy", problem, "no address"},
		{"HTTP_PROXY", "HTTP_PROXY", "http://proxy/?secret", good, "http://proxy"},
		{"NO_PROXY", "NO_PROXY", "localhost,.example.org", good, "localhost,.example.org"},
		{"proxy", "ALL_PROXY", "socks5://proxy", note, "not looked at"},
		{"proxy", "NO_PROXY", "localhost", good, "none"},
	} {
		all := networkFindings(func(name string) string {
			if name == c.variable {
				return c.value
			}
			return ""
		})
		got := verdictOn(t, all, c.name)
		if got.Verdict != c.want || !strings.Contains(got.Value, c.says) || strings.Contains(got.Value+got.Advice, "secret") {
			t.Errorf("%s=%s: %+v", c.variable, c.value, got)
		}
	}
}
