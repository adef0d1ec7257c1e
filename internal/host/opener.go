package host

import (
	"strings"

	"newsreader/internal/sanitize"
)

// BrowseCommand returns the command that Browse would run for a web address, as it is
// typed at a shell's prompt. It is empty where no browser is at hand, and for an
// address that sanitize.URL does not allow.
func (m Machine) BrowseCommand(url string) string {
	clean, ok := sanitize.URL(url)
	if !ok {
		return ""
	}
	browsers, err := m.browsers(clean)
	if err != nil {
		return ""
	}
	for _, argv := range browsers {
		if !installed(argv[0]) {
			continue
		}
		for i, arg := range argv {
			argv[i] = quoted(arg)
		}
		return strings.Join(argv, " ")
	}
	return ""
}

// quoted writes a word so that a shell takes it as it is.
func quoted(word string) string {
	plain := func(r rune) bool {
		return !('a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || strings.ContainsRune("-_./:,@%+=", r))
	}
	if word != "" && !strings.ContainsFunc(word, plain) {
		return word
	}
	return "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
}
