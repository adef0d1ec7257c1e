package library

import (
	"fmt"
	"strings"
)

// cutHeader parts a line "Name: value" of a request's header (RFC 9110, 5.1 and 5.5).
func cutHeader(line string) (name, value string, ok bool) {
	name, value, found := strings.Cut(line, ":")
	name, value = strings.TrimSpace(name), strings.TrimSpace(value)
	if !found || name == "" || value == "" {
		return "", "", false
	}
	for i := range len(name) {
		if c := name[i]; !isNameByte(c) && !strings.ContainsRune("!#$%&'*+-.^_`|~", rune(c)) {
			return "", "", false
		}
	}
	for i := range len(value) {
		if c := value[i]; c < ' ' && c != '\t' || c == 0x7f {
			return "", "", false
		}
	}
	return canonical(name), value, true
}

// canonical writes a header's name as Go's http does, which looks it up so.
func canonical(name string) string {
	b := []byte(strings.ToLower(name))
	upper := true
	for i, c := range b {
		if upper && 'a' <= c && c <= 'z' {
			b[i] = c - 'a' + 'A'
		}
		upper = c == '-'
	}
	return string(b)
}

// ourHeaders are made by the program itself; a feed's own would break a request.
var ourHeaders = map[string]bool{
	"Host": true, "Connection": true, "Content-Length": true, "Transfer-Encoding": true, "Accept-Encoding": true, "If-None-Match": true,
	"If-Modified-Since": true, "Range": true, "Te": true, "Trailer": true, "Upgrade": true, "Proxy-Authorization": true, "Proxy-Connection": true,
}

// checkHeader returns a header in its usual form, or what is wrong with it.
func checkHeader(line string) (string, error) {
	name, value, ok := cutHeader(line)
	if !ok {
		return "", fmt.Errorf("%q is no header; write it as \"Name: value\"", line)
	}
	if ourHeaders[name] {
		return "", fmt.Errorf("the header %s is made by newsreader itself", name)
	}
	return name + ": " + value, nil
}
