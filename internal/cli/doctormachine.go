package cli

import (
	"net/url"
	"runtime"
	"strings"

	"newsreader/internal/host"
)

// machineFacts is what there is around the program.
type machineFacts struct {
	system     string // by Go's name for it
	clipboards []string
	browsers   []host.Browser
	// browserErr and editorErr say why there is none; said says that a variable names one.
	browserErr, editorErr   error
	browserSaid, editorSaid bool
	// display says that windows can be opened here.
	display bool
	editor  string
	// locale is the variable that settles the characters, as NAME=value, or empty.
	locale string
}

func (p *program) machineFacts() machineFacts {
	m := host.Machine{Getenv: p.Getenv}
	f := machineFacts{
		system: runtime.GOOS, clipboards: m.Clipboards(), locale: localeOfCharacters(p.Getenv),
		browserSaid: p.Getenv("BROWSER") != "", editorSaid: p.Getenv("VISUAL") != "" || p.Getenv("EDITOR") != "",
	}
	f.display = f.system != "linux" || p.Getenv("DISPLAY") != "" || p.Getenv("WAYLAND_DISPLAY") != "" || p.Getenv("WSL_DISTRO_NAME") != ""
	f.browsers, f.browserErr = m.Browsers()
	cmd, err := m.Editor("", 0)
	if f.editorErr = err; err == nil {
		f.editor = cmd.Args[0]
	}
	return f
}

// localeOfCharacters returns the variable that says how characters are written (POSIX,
// XBD 8.2).
func localeOfCharacters(getenv func(string) string) string {
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if value := getenv(name); value != "" {
			return name + "=" + value
		}
	}
	return ""
}

func (m machineFacts) findings() []finding {
	f := &findings{part: aboutMachine}
	m.characters(f)
	if len(m.clipboards) > 0 {
		f.good("clipboard", strings.Join(m.clipboards, ", ")+", and through the terminal (OSC 52)")
	} else {
		f.note("clipboard", "through the terminal alone (OSC 52), which some terminals must be allowed", "with windows: install wl-copy, xclip or xsel")
	}
	m.browser(f)
	const setEditor = "set VISUAL or EDITOR to one that is installed"
	switch {
	case m.editorErr != nil && m.editorSaid:
		f.problem("editor", m.editorErr.Error(), setEditor)
	case m.editorErr != nil:
		f.note("editor", m.editorErr.Error(), setEditor)
	default:
		f.good("editor", m.editor)
	}
	return f.all
}

func (m machineFacts) browser(f *findings) {
	const setBrowser = "set BROWSER to one that is installed"
	var names []string
	windows := false
	for _, b := range m.browsers {
		names = append(names, b.Name)
		windows = windows || !b.NeedsTerminal
	}
	switch {
	case m.browserErr != nil:
		f.problem("browser", m.browserErr.Error(), "mend BROWSER")
	case len(names) == 0 && m.browserSaid:
		f.problem("browser", "none of what BROWSER names is installed", setBrowser)
	case len(names) == 0:
		f.note("browser", "none", setBrowser)
	case windows && !m.display && !m.browserSaid:
		f.note("browser", strings.Join(names, ", ")+", but there is no display for a window", "set BROWSER to a text browser, such as w3m")
	default:
		f.good("browser", strings.Join(names, ", "))
	}
}

// characters judges the locale. The program writes UTF-8 whatever it says: it tells what
// the terminal expects.
func (m machineFacts) characters(f *findings) {
	_, value, _ := strings.Cut(m.locale, "=")
	bare, _, _ := strings.Cut(value, "@")
	_, charset, named := strings.Cut(bare, ".")
	charset = strings.ToLower(strings.ReplaceAll(charset, "-", ""))
	const setLocale = "if letters come out wrong, set LANG to a locale with UTF-8, such as C.UTF-8"
	switch {
	case m.system == "windows":
		f.good("locale", "UTF-8")
	case value == "" || bare == "C" || bare == "POSIX":
		f.note("locale", "says nothing of UTF-8, which is written all the same", setLocale)
	case charset == "utf8":
		f.good("locale", m.locale)
	case named:
		f.problem("locale", m.locale+"; UTF-8 is written all the same", "set LANG to a locale with UTF-8, and the terminal too")
	default: // as "de_DE": what it means is up to the system
		f.note("locale", m.locale+" does not name UTF-8, which is written all the same", setLocale)
	}
}

// proxyVariables are those that the program goes by, in both spellings.
var proxyVariables = []string{"HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY"}

// networkFindings judges the way to the web as the environment has it.
func networkFindings(getenv func(string) string) []finding {
	f := &findings{part: aboutNetwork}
	either := func(name string) string {
		if value := getenv(name); value != "" {
			return value
		}
		return getenv(strings.ToLower(name))
	}
	through := false
	for _, name := range proxyVariables {
		value := either(name)
		switch {
		case value == "":
		case name == "NO_PROXY":
			f.good(name, value)
		default:
			through = true
			address, err := proxyAddress(value)
			if err != nil {
				f.problem(name, "is no address of a proxy", "write it as http://HOST:PORT, or take it away")
				continue
			}
			f.good(name, address.Redacted())
		}
	}
	switch {
	case through:
	case either("ALL_PROXY") != "":
		f.note("proxy", "ALL_PROXY is not looked at", "set HTTPS_PROXY and HTTP_PROXY")
	default:
		f.good("proxy", "none")
	}
	return f.all
}

// proxyAddress reads a proxy's address as the fetching of pages does, for which a scheme
// may be missing. What may hold a password without being known for one is left out.
func proxyAddress(value string) (*url.URL, error) {
	if !strings.Contains(value, "://") {
		value = "http://" + value
	}
	address, err := url.Parse(value)
	switch {
	case err != nil:
		return nil, err
	case address.Hostname() == "":
		return nil, url.InvalidHostError(address.Host)
	}
	return &url.URL{Scheme: address.Scheme, User: address.User, Host: address.Host}, nil
}
