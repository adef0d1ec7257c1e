package syndication

import (
	"net/url"
	"strings"

	"newsreader/internal/sanitize"
)

// scope is what an element hands down to those within it.
type scope struct {
	// base is the address that relative ones belong to, or empty.
	base string
	// language is that of xml:lang, or empty.
	language string

	parsed *url.URL // of base, once it was needed
	failed bool     // base is no address that could be parsed
}

// within returns the scope of an element with these attributes.
func (s *scope) within(base, language string) *scope {
	if base == "" && language == "" {
		return s
	}
	inner := &scope{base: s.base, language: s.language}
	if base = s.resolve(base); base != "" {
		inner.base = base
	}
	if language != "" {
		inner.language = languageTag(language)
	}
	return inner
}

// languageTag returns a tag as BCP 47 has it: "en_US" is how systems write it.
func languageTag(s string) string {
	return strings.ReplaceAll(squeeze(s), "_", "-")
}

// resolve returns an address that stands in the scope as a clean absolute one, or
// relative where there is no base. It returns "" for what may not be followed: other
// schemes than known ones, and what a program could take for an option.
func (s *scope) resolve(ref string) string {
	ref = strings.Trim(ref, " \t\r\n\f")
	if ref == "" {
		return ""
	}
	if scheme := schemeOf(ref); scheme != "" {
		return followed(ref, scheme)
	}
	ref = sanitize.Reference(ref)
	if s.base == "" || ref == "" {
		return unlikeOption(ref)
	}
	if s.parsed == nil && !s.failed {
		u, err := url.Parse(s.base)
		if err != nil || !u.IsAbs() {
			s.failed = true
		} else {
			s.parsed = u
		}
	}
	if s.failed {
		return unlikeOption(ref)
	}
	u, err := s.parsed.Parse(ref)
	if err != nil {
		return unlikeOption(ref)
	}
	out := u.String()
	if scheme := schemeOf(out); scheme != "" {
		return followed(out, scheme)
	}
	return ""
}

// unlikeOption returns a relative address unless a program could take it for an option.
func unlikeOption(ref string) string {
	if strings.HasPrefix(ref, "-") {
		return ""
	}
	return ref
}

// followed returns an absolute address as it may be kept, or "".
func followed(ref, scheme string) string {
	switch scheme {
	case "http", "https", "mailto":
		return sanitize.Reference(ref)
	case "gemini", "gopher", "ftp", "ftps", "sftp", "magnet", "tel", "xmpp", "irc", "ircs", "nntp", "news", "feed", "acct", "webcal", "sip", "geo":
		// These are shown, and opened by nothing of ours.
		if clean := sanitize.Reference("./" + ref[len(scheme)+1:]); len(clean) > 2 {
			return scheme + ":" + clean[2:]
		}
	}
	return ""
}

// schemeOf returns the scheme of an absolute address in lower case, or "". Controls
// and blanks within it are passed over, as browsers do.
func schemeOf(ref string) string {
	for i := 0; i < len(ref); i++ {
		switch c := ref[i]; {
		case c == ':':
			if i == 0 {
				return ""
			}
			return lowerScheme(ref[:i])
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', c <= ' ' || c == 0x7f:
		case i > 0 && ('0' <= c && c <= '9' || c == '+' || c == '-' || c == '.'):
		default:
			return ""
		}
	}
	return ""
}

func lowerScheme(s string) string {
	for i := range len(s) {
		if c := s[i]; c < 'a' || c > 'z' {
			return strings.Map(func(r rune) rune {
				switch {
				case r <= ' ' || r == 0x7f:
					return -1
				case 'A' <= r && r <= 'Z':
					return r + 'a' - 'A'
				}
				return r
			}, s)
		}
	}
	return s
}
