package query

import "testing"

func TestWhatIsNotFinishedIsNoMistakeWhileTyping(t *testing.T) {
	for text, want := range map[string]string{
		"wa":             "wa*",
		"war ":           "war",
		"war pe":         "war pe*",
		"war OR":         "war",
		"war OR ":        "war",
		"war OR p":       "war OR p*",
		"war O":          "war O*",
		"war -":          "war",
		"war -p":         "war -p",
		`war -"p q`:      `war -"p q"`,
		`"war and`:       `"war and"*`,
		`"war and"`:      `"war and"`,
		`"`:              "",
		"(war":           "war*",
		"(war OR":        "war",
		"(war OR (pea":   "war OR pea*",
		"(":              "",
		"title:":         "",
		"war title:":     "war",
		"war title:pe":   "war title:pe*",
		"war -title:pe":  "war -title:pe",
		`war title:"`:    "war",
		`war title:"a b`: `war title:"a b"*`,
		"is:":            "",
		"is:u":           "",
		"is:unread":      "is:unread",
		"has:enc":        "",
		"since:2026-1":   "since:2026-01",
		"since:2026-":    "",
		"since:7":        "",
		"since:yest":     "",
		"minutes:":       "",
		"minutes:<":      "",
		"minutes:5-":     "",
		"minutes:5-1":    "",
		"lang:d":         "",
		"fo*o":           `"fo*o"*`,
		"tag:a":          "tag:a*",
		"feed:gua":       "feed:gua",
		"is:unread wor":  "is:unread wor*",
		"京":              "京*",
	} {
		q, err := ParseTyping(text, monday())
		if err != nil || q.String() != want {
			t.Errorf("ParseTyping(%q) = %q, %v; want %q", text, q, err, want)
		}
	}
}

func TestWhatIsWrongBeforeTheEndIsAMistakeWhileTypingToo(t *testing.T) {
	for _, text := range []string{"tilte:", "tilte:x", "is:unraed", "is:unraed wor", "is:un wor", "OR wor", "wor)", "has:bord", "since:never ago", "minutes:x"} {
		if q, err := ParseTyping(text, monday()); err == nil {
			t.Errorf("ParseTyping(%q) = %q, want an error", text, q)
		}
	}
}

func TestEveryBeginningOfAQueryCanBeTyped(t *testing.T) {
	const whole = `(war OR "cold peace"*) -title:film* is:unread has:board since:2026-11-01 before:yesterday minutes:<=10 lang:pt-BR group:News/Tech`
	for n := range len(whole) {
		if q, err := ParseTyping(whole[:n], monday()); err != nil {
			t.Errorf("ParseTyping(%q) = %q, %v", whole[:n], q, err)
		}
	}
}
