package cli

import "testing"

func TestTheLanguageOfThePersonIsAskedFor(t *testing.T) {
	for locale, want := range map[string]string{
		"de_AT.UTF-8":     "de-AT,de;q=0.9,en;q=0.5",
		"fr":              "fr,en;q=0.5",
		"en_GB.UTF-8":     "en-GB,en;q=0.9",
		"ca_ES@valencia":  "ca-ES,ca;q=0.9,en;q=0.5",
		"C.UTF-8":         "",
		"POSIX":           "",
		"":                "",
		"x\r\ny_AA.UTF-8": "",
	} {
		if got := acceptLanguage(locale); got != want {
			t.Errorf("%q: %q, want %q", locale, got, want)
		}
	}
}

func TestTheFirstLocaleThatIsSetCounts(t *testing.T) {
	p := &program{}
	p.Env = []string{"LANG=fr_FR", "LC_MESSAGES=de_DE", "LC_ALL="}
	if got := p.locale(); got != "de_DE" {
		t.Errorf("%q", got)
	}
}
