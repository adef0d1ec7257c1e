package syndication

import (
	"testing"

	"newsreader/internal/feed"
)

func TestPeopleAreNamedInManyWays(t *testing.T) {
	for s, want := range map[string]feed.Person{
		"":                                  {},
		"Ann Chor":                          {Name: "Ann Chor"},
		"ann@example.org":                   {Email: "ann@example.org"},
		"mailto:ann@example.org":            {Email: "ann@example.org"},
		"ann@example.org (Ann Chor)":        {Name: "Ann Chor", Email: "ann@example.org"},
		"Ann Chor <ann@example.org>":        {Name: "Ann Chor", Email: "ann@example.org"},
		"Ann Chor (ann@example.org)":        {Name: "Ann Chor", Email: "ann@example.org"},
		`"Chor, Ann" <ann@example.org>`:     {Name: "Chor, Ann", Email: "ann@example.org"},
		"ann.c+news@mail.example.org (Ann)": {Name: "Ann", Email: "ann.c+news@mail.example.org"},
		"@ann":                              {Name: "@ann"},
		"ann@home":                          {Name: "ann@home"},
		"@@@@":                              {Name: "@@@@"},
		"Ann (Harbour News)":                {Name: "Ann (Harbour News)"},
	} {
		if got := personOf(s); got != want {
			t.Errorf("%q is %+v, want %+v", s, got, want)
		}
	}
}
