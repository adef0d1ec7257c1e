package sanitize_test

import (
	"strings"
	"testing"

	"newsreader/internal/sanitize"
)

func seeds(f *testing.F) {
	for _, s := range []string{
		"", "plain", "\x1b[31m", "a\r\n\tb", "\u202e\u2066\u009b", "\xff\xfe", "Z\u0301\u0301", "\u2764\ufe0f\u200d\U0001f525",
		"می\u200cخواهم", "\U000e0041\U0010eeee\ufeff", "javascript:x", "https://a/b;c d", "HTTP://[::1]/\u200e", "1234567\x7f",
		strings.Repeat("a\u0301", 20), "\u180b\u180c", "葛\U000e0100\U000e0101",
	} {
		f.Add(s)
	}
}

// FuzzText: only allowed characters leave, and cleaning what is clean changes
// nothing.
func FuzzText(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, s string) {
		for name, clean := range map[string]func(string) string{"Text": sanitize.Text, "Lines": sanitize.Lines} {
			once := clean(s)
			if bad := forbidden(once, name == "Lines"); bad != "" {
				t.Fatalf("%s(%q) = %q: %s", name, s, once, bad)
			}
			if twice := clean(once); twice != once {
				t.Fatalf("%s(%q) = %q, then %q", name, s, once, twice)
			}
		}
		if one, two := sanitize.Text(s), sanitize.Text(sanitize.Lines(s)); one != two {
			t.Fatalf("Text(%q) = %q, by way of Lines %q", s, one, two)
		}
	})
}

// FuzzURL: what is allowed is printable ASCII without semicolons, stays the same
// when cleaned again, and is a reference too.
func FuzzURL(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, s string) {
		ref := sanitize.Reference(s)
		if again := sanitize.Reference(ref); again != ref {
			t.Fatalf("Reference(%q) = %q, then %q", s, ref, again)
		}
		if clean := sanitize.Text(ref); clean != ref {
			t.Fatalf("Reference(%q) = %q, unclean", s, ref)
		}
		u, ok := sanitize.URL(s)
		if !ok {
			return
		}
		for _, c := range []byte(u) {
			if c <= ' ' || c >= 0x7f || c == ';' {
				t.Fatalf("URL(%q) = %q holds %q", s, u, c)
			}
		}
		if again, ok := sanitize.URL(u); !ok || again != u {
			t.Fatalf("URL(%q) = %q, then %q, %v", s, u, again, ok)
		}
		if sanitize.Reference(u) != u {
			t.Fatalf("URL(%q) = %q, no reference", s, u)
		}
	})
}
