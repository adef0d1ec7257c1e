package sanitize_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"newsreader/internal/sanitize"
)

func TestTextLeavesNothingThatCommandsATerminal(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"plain", "The quick brown fox, 1 + 1 = 2.", "The quick brown fox, 1 + 1 = 2."},
		{"empty", "", ""},
		{"escape sequence", "a\x1b[31mred\x1b[0m", "a[31mred[0m"},
		{"operating system command", "\x1b]0;title\x07x", "]0;titlex"},
		{"bell, backspace, NUL, DEL", "a\x07b\x08c\x00d\x7fe", "abcde"},
		{"DEL in every place of a word", "\x7f234567\x7f", "234567"},
		{"C1 as UTF-8", "a\u009b31mb\u009d0;x\u009c\u0080", "a31mb0;x"},
		{"C1 as raw bytes", "a\x9b31m", "a\ufffd31m"},
		{"newline and tab", "a\nb\tc", "a b c"},
		{"CRLF is one blank", "a\r\nb", "a b"},
		{"carriage return", "a\rb", "a b"},
		{"vertical tab, form feed, next line", "a\vb\fc\u0085d", "a b c d"},
		{"line and paragraph separator", "a\u2028b\u2029c", "a b c"},
		{"directional marks", "a\u200eb\u200fc\u061cd", "abcd"},
		{"embeddings and overrides", "\u202auser\u202egpj.exe\u202c\u202b\u202d", "usergpj.exe"},
		{"isolates", "\u2066a\u2067b\u2068c\u2069", "abc"},
		{"deprecated format characters", "a\u206ab\u206fc", "abc"},
		{"zero width space, word joiner, BOM", "a\u200bb\u2060c\ufeffd", "abcd"},
		{"invisible operators", "f\u2061(x)\u2062y", "f(x)y"},
		{"soft hyphen", "Silben\u00adtrennung", "Silbentrennung"},
		{"grapheme joiner, vowel separator", "a\u034fb\u180ec", "abc"},
		{"tags", "a\U000e0001\U000e0041\U000e007fb", "ab"},
		{"flag made of tags", "\U0001f3f4\U000e0067\U000e0062\U000e007f", "\U0001f3f4"},
		{"placeholder of pictures", "a\U0010eeeeb", "ab"},
		{"interlinear annotation, object", "\ufff9漢\ufffaかん\ufffb\ufffc", "漢かん"},
		{"noncharacters", "a\ufdd0\ufdef\ufffe\uffff\U0001ffff\U0010fffeb", "ab"},
		{"musical and shorthand controls", "a\U0001d173b\U0001bca0c", "abc"},
		{"bytes that are not UTF-8", "a\xff\xfe\xfdb\xc3", "a\ufffdb\ufffd"},
		{"surrogates", "a\xed\xa0\x80b", "a\ufffdb"},
		{"a replacement character stays", "a\ufffdb", "a\ufffdb"},
		{"no-break space and dashes stay", "10\u00a0km \u2013 \u201cso\u201d\u2026", "10\u00a0km \u2013 \u201cso\u201d\u2026"},
		{"private use stays", "\ue0b0 \uf8ff", "\ue0b0 \uf8ff"},
	} {
		if got := sanitize.Text(c.in); got != c.want {
			t.Errorf("%s: Text(%q) = %q, want %q", c.name, c.in, got, c.want)
		}
	}
}

func TestScriptsAndEmojiKeepTheirJoiners(t *testing.T) {
	for name, s := range map[string]string{
		"Persian":           "می\u200cخواهم",
		"Persian at an end": "ه\u200d.ش",
		"Devanagari":        "क्\u200dष र्\u200cक",
		"Malayalam":         "ന്\u200d",
		"family":            "\U0001f468\u200d\U0001f469\u200d\U0001f467",
		"skin tone":         "\U0001f469\U0001f3fd\u200d\U0001f680",
		"rainbow flag":      "\U0001f3f3\ufe0f\u200d\U0001f308",
		"heart":             "\u2764\ufe0f",
		"heart on fire":     "\u2764\ufe0f\u200d\U0001f525",
		"keycap":            "1\ufe0f\u20e3",
		"trade mark":        "\u00a9\ufe0f",
		"text style":        "\u260e\ufe0e",
		"variant ideograph": "葛\U000e0100城",
		"national flag":     "\U0001f1eb\U0001f1f7",
		"Mongolian":         "ᠮ\u180bᠠ",
		"Arabic number":     "\u0600١٢",
		"old Hangul":        "ᄒᆞᆫ",
	} {
		if got := sanitize.Text(s); got != s {
			t.Errorf("%s: Text(%q) = %q", name, s, got)
		}
	}
}

func TestJoinersWithoutAMeaningGo(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"pass\u200cword\u200d", "password"},
		{"\u200dstart", "start"},
		{"क्\u200d\u200d\u200cष", "क्\u200dष"},
		{"a\ufe0f\ufe0f\ufe01b", "a\ufe0fb"},
		{" \ufe0f", " "},
		{"\ufe0f", ""},
		{"x\U000e0100\U000e0101\U000e0102", "x\U000e0100"},
	} {
		if got := sanitize.Text(c.in); got != c.want {
			t.Errorf("Text(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestMarksDoNotPileUp(t *testing.T) {
	heap := "Z" + strings.Repeat("\u0301", 40) + "a\u0308l"
	if got, want := sanitize.Text(heap), "Z"+strings.Repeat("\u0301", sanitize.MaxMarks)+"a\u0308l"; got != want {
		t.Errorf("Text(%q) = %q, want %q", heap, got, want)
	}
	parted := "Z" + strings.Repeat("\u0301\x00\u200b", 40)
	if got := strings.Count(sanitize.Text(parted), "\u0301"); got != sanitize.MaxMarks {
		t.Errorf("marks parted by what goes: %d stay", got)
	}
}

func TestLinesKeepsNewlinesAndTabs(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"if x {\n\treturn\n}\n", "if x {\n\treturn\n}\n"},
		{"a\r\nb\rc\n", "a\nb\nc\n"},
		{"a\r\r\nb", "a\n\nb"},
		{"a\fb\vc\u0085d\u2028e\u2029f", "a\nb\nc\nd\ne\nf"},
		{"a\x1b[2Jb\u202ec", "a[2Jbc"},
		{"e\n\u0301", "e\n\u0301"},
	} {
		if got := sanitize.Lines(c.in); got != c.want {
			t.Errorf("Lines(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestEveryRuneAlone(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if !utf8.ValidRune(r) {
			continue
		}
		in := "x" + string(r) + "y"
		out := sanitize.Text(in)
		if bad := forbidden(out, false); bad != "" {
			t.Fatalf("Text(%q) = %q: %s", in, out, bad)
		}
		visible := unicode.IsGraphic(r) && r != 0x34f && r != 0xfffc && r != 0x2028 && r != 0x2029
		if visible && out != in {
			t.Fatalf("Text(%q) = %q: a character that shows is lost", in, out)
		}
	}
}

// forbidden says what in s must not have left the package, or "".
func forbidden(s string, lines bool) string {
	if !utf8.ValidString(s) {
		return "invalid UTF-8"
	}
	marks := 0
	for _, r := range s {
		switch {
		case lines && (r == '\n' || r == '\t'):
		case unicode.IsControl(r):
			return "a control character"
		case unicode.In(r, unicode.Bidi_Control, unicode.Noncharacter_Code_Point, unicode.Zl, unicode.Zp, unicode.Deprecated) && unicode.Is(unicode.Cf, r),
			r == 0x2028, r == 0x2029, r == 0xfeff, r == 0xad, r == 0x10eeee, r >= 0xe0000 && r < 0xe0100:
			return "an invisible character"
		}
		if unicode.Is(unicode.M, r) && !unicode.Is(unicode.Variation_Selector, r) {
			if marks++; marks > sanitize.MaxMarks {
				return "too many marks"
			}
		} else if !unicode.Is(unicode.Variation_Selector, r) && r != 0x200d && r != 0x200c {
			marks = 0
		}
	}
	return ""
}

func TestCleanTextCostsNoAllocation(t *testing.T) {
	for name, s := range map[string]string{
		"ascii": strings.Repeat("The quick brown fox jumps over the lazy dog. ", 50),
		"mixed": strings.Repeat("Größe — “naïve” 漢字 e\u0301 \u2764\ufe0f می\u200cخواهم. ", 50),
		"url":   "https://example.org/a/b?c=d&e=f#g",
	} {
		n := testing.AllocsPerRun(10, func() {
			if sanitize.Text(s) != s || sanitize.Lines(s) != s {
				t.Fatalf("%s is changed", name)
			}
			if name == "url" {
				if u, ok := sanitize.URL(s); !ok || u != s || sanitize.Reference(s) != s {
					t.Fatalf("%s is changed", name)
				}
			}
		})
		if n != 0 {
			t.Errorf("%s: %v allocations", name, n)
		}
	}
}
