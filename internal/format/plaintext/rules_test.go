package plaintext

import (
	"slices"
	"testing"

	"newsreader/internal/article"
)

func lineUnit(text string) *unit { return textUnit([]line{newLine(text)}, true) }

// A short line has one reason at most why it is no heading; each reason is shown
// by a line that only it speaks against, and by a neighbour that it lets pass.
func TestEachRuleSpeaksAgainstItsLine(t *testing.T) {
	paragraph := lineUnit("The gauge stands behind the weir and is read at eight every morning.")
	for _, c := range []struct {
		text       string
		prev, next string
		want       string
	}{
		{"The sound of it", "", "", ""},
		{"It was over.", "", "", "closes like a sentence"},
		{"Pears, apples,", "", "", "closes like a sentence"},
		{"Made in the U.S.", "", "", ""},
		{"and then the rain", "", "", "begins in the middle"},
		{"iPhone owners at sea", "", "", ""},
		{"A line of fourteen words is more than what anybody would set over a text", "", "", "too long"},
		{"He sat down. Nobody spoke", "", "", "holds a sentence's end"},
		{"Domestic vs. International Strategies", "", "", ""},
		{"“Only the wall was wet”", "", "", "is quoted"},
		{"— Jane Doe", "", "", "opens with a mark"},
		{"Office@example.org", "", "", "is an address"},
		{"12 / 14", "", "", "has no letters"},
		{"January       61      88", "", "", "is in columns"},
		{"Figure 1. The stairs", "", "", "is a caption"},
		{"Figures of speech", "", "", ""},
		{"a milk float", "", "", "begins in the middle"},
		{"A milk float", "He offered me a lift on:", "", "was introduced"},
		{"Hanna Voss", "Yours sincerely,", "", "was introduced"},
		{"What the rain", "", "does to a street is hard to say.", "the next line reads on"},
	} {
		u := place{unit: lineUnit(c.text), next: paragraph}
		if c.prev != "" {
			u.prev = lineUnit(c.prev)
		}
		if c.next != "" {
			u.next = lineUnit(c.next)
		}
		if got, _ := vetoed(u); got != c.want {
			t.Errorf("%q: vetoed by %q, want %q", c.text, got, c.want)
		}
	}
}

func TestTheLastLineOfATextIsNoHeading(t *testing.T) {
	if got, _ := vetoed(place{unit: lineUnit("Martin Oduya")}); got != "nothing follows" {
		t.Errorf("vetoed by %q", got)
	}
}

func TestALineThatReadsOnFromTheOneBeforeIsNoHeading(t *testing.T) {
	u := place{unit: lineUnit("Over the hills"), prev: lineUnit("They went far"), next: lineUnit("And far away.")}
	u.before = false
	if got, _ := vetoed(u); got != "reads on from the line before" {
		t.Errorf("vetoed by %q", got)
	}
}

func TestWrappingIsSeenByFullLines(t *testing.T) {
	for _, c := range []struct {
		name, text string
		width      bool
	}{
		{"wrapped prose", "It is not true that nothing happens in the marshes in winter. The reed is\ncut then, by men who stand in water to their thighs from first light\nuntil it is too dark to see the blade.\n", true},
		{"verse", "He rows by night across the sound,\nThe oars are wrapped in cloth,\nAnd all he carries to the ground\nIs lantern, dog and moth.\n", false},
		{"a paragraph a line", "A long paragraph that goes on and on, well over the width of any terminal that was ever built for a desk, and further.\nAnother one.\n", false},
	} {
		if got := measure(split(c.text)).width > 0; got != c.width {
			t.Errorf("%s: wrapped is %v, want %v", c.name, got, c.width)
		}
	}
}

func TestMarkersAreRead(t *testing.T) {
	for _, c := range []struct {
		text   string
		kind   rune
		number int
	}{
		{"- a", '-', 0}, {"* a", '*', 0}, {"• a", '•', 0}, {"– a", '–', 0}, {"・車", '・', 0},
		{"1. a", '1', 1}, {"12) a", '1', 12}, {"(3) a", '1', 3}, {"a) b", 'a', 1}, {"iv. b", 'i', 4}, {"B. c", 'A', 2}, {"①車", '①', 1},
		{"-a", 0, 0}, {"1984. It was", 0, 0}, {"3.5 metres", 0, 0}, {"Mr. Grey", 0, 0}, {"*emphasis*", 0, 0},
	} {
		m, ok := markerOf(c.text)
		if ok != (c.kind != 0) || ok && (m.kind != c.kind || m.number != c.number) {
			t.Errorf("%q: %q %d %v", c.text, m.kind, m.number, ok)
		}
	}
}

func TestNumbersOfHeadingsAreRead(t *testing.T) {
	for text, want := range map[string]string{
		"1. Scope": "1", "1.2 Terms": "1", "IV. Cost": "I", "A. Apples": "A", "Chapter 3": "chapter", "CHAPTER IX": "chapter", "Kapitel 2: Heim": "chapter", "Part One": "part",
		"第三章 船": "chapter", "第1部": "part", "الفصل الأول": "chapter", "Appendix B": "section",
		"Chapter and verse": "", "Part of the plan": "", "3.5": "", "12 men": "", "Part 2 was long": "",
	} {
		if got := ordinalOf(text).scheme; got != want {
			t.Errorf("%q: scheme %q, want %q", text, got, want)
		}
	}
}

func TestVersionsAreRead(t *testing.T) {
	for text, want := range map[string]bool{
		"1.4.0": true, "v2.0 - 2024-05-04": true, "[1.0.0] - 2024-05-04": true, "Version 3.1": true, "2.1.0 (4 May 2024)": true,
		"1.2 Scope": false, "2024": false, "3.5 metres of snow": false,
	} {
		if got := isVersion(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestAddressesBecomeLinks(t *testing.T) {
	for text, want := range map[string]string{
		"see https://example.org/a_(b).":    "https://example.org/a_(b)",
		"(https://example.org/a)":           "https://example.org/a",
		"at www.example.org, today":         "https://www.example.org",
		"<https://example.org/x>":           "https://example.org/x",
		"mail bugs@example.com.":            "mailto:bugs@example.com",
		"詳しくはhttps://example.org/jaをご覧ください": "https://example.org/ja",
	} {
		a := Decode(text)
		links := a.Links()
		if len(links) != 1 || links[0].URL != want {
			t.Errorf("%q: %v, want %q", text, links, want)
		}
	}
	for _, text := range []string{"a @ b", "user@host", "http://", "www.", "javascript:alert(1)", "3:4://"} {
		if links := Decode(text).Links(); len(links) != 0 {
			t.Errorf("%q: %v", text, links)
		}
	}
}

func TestSpeakersTakeTurns(t *testing.T) {
	got := findSpeakers(split("ANNA: Good evening.\nBEN: Is it?\nANNA: It was.\nBEN: Read this.\n"))
	if !got["ANNA"] || !got["BEN"] {
		t.Errorf("speakers %v", got)
	}
	if got := findSpeakers(split("Note: mind the gap.\nNote: and the dog.\n")); got != nil {
		t.Errorf("one label that comes again is no talk: %v", got)
	}
	if got := findSpeakers(split("Pros: light\nCons: dear\nPros: quick\nCons: loud\n")); got != nil {
		t.Errorf("the sides of a board are no speakers: %v", got)
	}
}

func TestMarksOfHeadingsAreRead(t *testing.T) {
	for text, want := range map[string]string{
		"# Windlass": "Windlass", "## Parts ##": "Parts", "== Scope ==": "Scope", "*** News ***": "News", "**Method**": "Method", "_Method_": "Method", "--- 1964 ---": "1964",
		"#hashtag": "", "* an item *": "", "**bold** and more **bold**": "", "a == b": "", "---": "", "#!/bin/sh": "", "-- Ruth --x": "",
	} {
		if got, _ := decorated(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestWrappedLinesReadOnWithoutABlankWhereTheScriptHasNone(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"one\ntwo", "one two"}, {"well-\nknown", "well-known"}, {"四キロ\nメートル", "四キロメートル"}, {"end.  Next", "end. Next"}, {"a -\nb", "a - b"},
	} {
		if got := join(split(c.text)); got != c.want {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}

func TestRunningLinesOfPagesGo(t *testing.T) {
	text := "The frame is a run of octets that is\n\nTuring   Informational   [Page 1]\n\f\nNote 9   Frames   May 2020\n\nsent as a whole.\n\nIt ends.\n\nTuring   Informational   [Page 2]\n\f\nNote 9   Frames   May 2020\n\nMore.\n"
	a := Decode(text)
	var got []string
	for _, b := range a.Sections[0].Blocks {
		got = append(got, article.Text(b.(*article.Paragraph).Spans))
	}
	want := []string{"The frame is a run of octets that is sent as a whole.", "It ends.", "More."}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

func TestALineUnderTheTitleThatIsAboutTheWholeIsSeen(t *testing.T) {
	for _, c := range []struct {
		text string
		want bool
	}{
		{"Apple crumble\nServes 6", true},
		{"The road back\nEnnistown, 14 March 2019", true},
		{"Apple crumble\nServes 6\nThis is the crumble my aunt made on Sundays.", true},
		{"The old pier\nA walk in winter", false},
		{"Apple crumble\nIt serves 6.", false},
		{"Jane Doe\n12 Mill Lane\nOxford", false},
		{"12 Mill Lane\n4 May 2020", false},
	} {
		if got := underTitle(split(c.text)); got != c.want {
			t.Errorf("%q: %v", c.text, got)
		}
	}
}

func TestALetterIsKnownByItsGreeting(t *testing.T) {
	for text, want := range map[string]bool{
		"Sevilla, 12 de mayo de 2021\n\nQuerida Marta:\n\nTe escribo desde el patio.": true,
		"Coimbra, 3 de fevereiro de 1998\n\nCaro amigo,\n\nRecebi a tua carta.":       true,
		"The upsides:\n\nThe stairs are warm in the morning.":                         false,
	} {
		lines := split(text)
		if got := isLetter((&parser{lines: lines, shape: measure(lines)}).parse(), 0); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestSmallLettersSayNothingInATextWithoutCapitals(t *testing.T) {
	text := "on being late\n\nnobody can call to say so. you wait.\n\ngetting lost\n\nit happened twice a week at first, and then less.\n\n"
	if got := outlineOf(text); !slices.Equal(got, []string{"getting lost"}) {
		t.Errorf("got %q", got)
	}
	if got := outlineOf("The Weir\n\nThe gauge is read at eight.\n\nbehind the weir\n\nThe water stood high in March, and then fell.\n"); len(got) > 0 {
		t.Errorf("a small letter within a text with capitals: %q", got)
	}
}
