package query

import (
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"
)

// monday is the time in all tests: noon on 23 November 2026.
func monday() time.Time { return time.Date(2026, 11, 23, 12, 30, 0, 0, time.UTC) }

func TestAQueryIsReadAsItIsMeant(t *testing.T) {
	a, b, c := Word{"a", false}, Word{"b", false}, Word{"c", false}
	for text, want := range map[string]Node{
		"":                         nil,
		"  \t ":                    nil,
		"a":                        a,
		"a b":                      And{[]Node{a, b}},
		"a AND b":                  And{[]Node{a, b}},
		"a OR b":                   Or{[]Node{a, b}},
		"a or b":                   And{[]Node{a, Word{"or", false}, b}},
		"a b OR c":                 Or{[]Node{And{[]Node{a, b}}, c}},
		"a (b OR c)":               And{[]Node{a, Or{[]Node{b, c}}}},
		"(a b) c":                  And{[]Node{a, b, c}},
		"(a OR b) OR c":            Or{[]Node{a, b, c}},
		"((a))":                    a,
		"-a":                       Not{a},
		"NOT a":                    Not{a},
		"--a":                      a,
		"-(-a)":                    a,
		"-NOT a":                   a,
		"-(a b)":                   Not{And{[]Node{a, b}}},
		"a -b":                     And{[]Node{a, Not{b}}},
		"a - b":                    And{[]Node{a, b}},
		"a & b":                    And{[]Node{a, b}},
		"& OR a":                   a,
		"()":                       nil,
		"a*":                       Word{"a", true},
		"*":                        nil,
		`"a b"`:                    Phrase{"a b", false},
		`"a b"*`:                   Phrase{"a b", true},
		`"say \"no\" \\ c:\x"`:     Phrase{`say "no" \ c:\x`, false},
		"“a b”":                    Phrase{"a b", false},
		"„a b“":                    Phrase{"a b", false},
		`""`:                       nil,
		`-""`:                      nil,
		`"OR"`:                     Phrase{"OR", false},
		"-OR":                      Not{Phrase{"OR", false}},
		`a"b"c`:                    And{[]Node{a, Phrase{"b", false}, c}},
		"Ukraine: a":               And{[]Node{Word{"Ukraine", false}, a}},
		"(Ukraine:)":               Word{"Ukraine", false},
		"12:30":                    Word{"12:30", false},
		"https://a.example/b":      Word{"https://a.example/b", false},
		"don't":                    Word{"don't", false},
		"c++":                      Word{"c++", false},
		"state-of-the-art":         Word{"state-of-the-art", false},
		"title:a":                  Field{InTitle, "a", false},
		"TITLE:a*":                 Field{InTitle, "a", true},
		`title:"a b"*`:             Field{InTitle, "a b", true},
		"title:a:b":                Field{InTitle, "a:b", false},
		"from:anna":                Field{InAuthors, "anna", false},
		"feed:guardian*":           Field{InFeed, "guardian", false},
		`feed:"//a"`:               Field{InFeed, "//a", false},
		"folder:News/Tech":         Field{InGroup, "News/Tech", false},
		"label:x*":                 Field{InTag, "x", true},
		"lang:pt_BR":               Field{InLanguage, "pt-br", false},
		"is:unread":                Is{Unread},
		"IS:Starred":               Is{Starred},
		`is:"later"`:               Is{Later},
		"has:images":               Has{Image},
		"-has:enclosure":           Not{Has{Enclosure}},
		"minutes:5":                Minutes{Equal, 5},
		"minutes:=5":               Minutes{Equal, 5},
		"minutes:<=5":              Minutes{AtMost, 5},
		"minutes:<5":               Minutes{Less, 5},
		"minutes:>10":              Minutes{More, 10},
		"minutes:>=010":            Minutes{AtLeast, 10},
		"a minutes:5-10":           And{[]Node{a, Minutes{AtLeast, 5}, Minutes{AtMost, 10}}},
		"a\x00\u202eb":             Word{"ab", false},
		"a\u3000b":                 And{[]Node{a, b}},
		"a\n\tb":                   And{[]Node{a, b}},
		"since:yesterday":          Date{false, "yesterday", time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC)},
		"before:2026/11/1":         Date{true, "2026-11-01", time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC)},
		`since:"2026-11-01 18:30"`: Date{false, "2026-11-01T18:30", time.Date(2026, 11, 1, 18, 30, 0, 0, time.UTC)},
	} {
		q, err := Parse(text, monday())
		if err != nil || !reflect.DeepEqual(q.Root, want) {
			t.Errorf("Parse(%q) = %#v, %v; want %#v", text, q.Root, err, want)
		}
	}
}

func TestAMistakeIsShownWhereItIs(t *testing.T) {
	for text, want := range map[string]SyntaxError{
		"war tilte:x":    {4, 6, "there is no field", "title"},
		"is:unraed":      {3, 6, "is: takes unread, read", "unread"},
		"has:bord":       {4, 4, "has: takes board, image or enclosure", "board"},
		"has:":           {0, 4, "has: needs a value", ""},
		"title: a":       {0, 6, "title: needs a value", ""},
		`title:""`:       {0, 8, "title: needs a value", ""},
		"title:++":       {6, 2, "no letter or digit", ""},
		"title:(a OR b)": {6, 1, "title:a OR title:b", ""},
		"a OR":           {2, 2, "OR needs something after", ""},
		"OR a":           {0, 2, "OR needs something before", ""},
		"a OR OR b":      {5, 2, "OR needs something before", ""},
		"(a OR) b":       {3, 2, "OR needs something after", ""},
		"a (b":           {2, 1, "never closed", ""},
		"a) b":           {1, 1, "never opened", ""},
		`a "b c`:         {2, 4, "quote is never closed", ""},
		"fo*o":           {2, 1, "at the end of a word", ""},
		"é *oo":          {3, 1, "not begin one", ""},
		"minutes:five":   {8, 4, "no number of minutes", ""},
		"minutes:9-5":    {8, 3, "no number of minutes", ""},
		"minutes:<5-9":   {8, 4, "no number of minutes", ""},
		"minutes:123456": {8, 6, "no number of minutes", ""},
		"since:yesteday": {6, 8, "is no time", "yesterday"},
		"since:2026-13":  {6, 7, "is no time", ""},
		"since:-1d":      {6, 3, "is no time", ""},
		"since:99999d":   {6, 6, "is no time", ""},
		"lang:english!":  {5, 8, "is no language", ""},
		"lang:d":         {5, 1, "is no language", ""},
		"titel: a":       {0, 6, "there is no field", "title"},
		`Ukraine:"a"`:    {0, 8, "there is no field", ""},
		"Re:Zero":        {0, 3, "put it in quotes", ""},
		"x since:1o":     {8, 2, "is no time", ""},
	} {
		_, err := Parse(text, monday())
		var got *SyntaxError
		if !errors.As(err, &got) {
			t.Errorf("Parse(%q): %v, want a SyntaxError", text, err)
			continue
		}
		if got.Offset != want.Offset || got.Length != want.Length || got.Suggestion != want.Suggestion || !strings.Contains(got.Message, want.Message) {
			t.Errorf("Parse(%q) = %+v, want %+v", text, *got, want)
		}
	}
}

func TestCaretsStandUnderTheMistakeAlsoBehindWideCharacters(t *testing.T) {
	text := "京都 tilte:x"
	_, err := Parse(text, monday())
	var e *SyntaxError
	if !errors.As(err, &e) {
		t.Fatal(err)
	}
	if got, want := e.Caret(text), text+"\n     ^^^^^^"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if got := (&SyntaxError{Offset: 99, Length: 99}).Caret("a"); got != "a\n ^" {
		t.Errorf("out of range: %q", got)
	}
	if got, want := e.Error(), `; did you mean "title"?`; !strings.HasSuffix(got, want) {
		t.Errorf("%q does not end with %q", got, want)
	}
}

func TestAQueryIsBounded(t *testing.T) {
	for name, text := range map[string]string{
		"length": strings.Repeat("a", maxLength+1),
		"depth":  strings.Repeat("(", maxDepth+1) + "a" + strings.Repeat(")", maxDepth+1),
		"terms":  strings.Repeat("a ", maxTerms+1),
		"minus":  strings.Repeat("-(", maxDepth+1) + "a" + strings.Repeat(")", maxDepth+1),
	} {
		if _, err := Parse(text, monday()); err == nil {
			t.Errorf("%s: no error", name)
		}
		if _, err := ParseTyping(text, monday()); err == nil {
			t.Errorf("%s: no error while typing", name)
		}
	}
	deep := strings.Repeat("(", maxDepth) + "a" + strings.Repeat(")", maxDepth)
	if q, err := Parse(deep, monday()); err != nil || q.String() != "a" {
		t.Errorf("%q, %v", q, err)
	}
}
