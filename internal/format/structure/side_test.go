package structure

import "testing"

func TestASideIsReadInEveryLanguage(t *testing.T) {
	for _, c := range []struct {
		label string
		face  face
		topic string
	}{
		{"Pros", proFace, ""}, {"CONS:", conFace, ""}, {"Pros of US Involvement", proFace, "US Involvement"}, {"✅ Pros", proFace, ""},
		{"Main advantages", proFace, ""}, {"Disadvantages of the merger", conFace, "the merger"}, {"The case against dams", conFace, "dams"},
		{"Arguments for a toll", proFace, "a toll"}, {"What we didn’t like", conFace, ""}, {"+", proFace, ""}, {"−", conFace, ""},
		{"Vorteile", proFace, ""}, {"Nachteile der Kernkraft", conFace, "Kernkraft"}, {"Contra", conFace, ""},
		{"Ventajas del tren", proFace, "tren"}, {"Inconvenientes de la energía solar", conFace, "energía solar"},
		{"Avantages du télétravail", proFace, "télétravail"}, {"Inconvénients", conFace, ""}, {"Points faibles", conFace, ""},
		{"Vantagens da bicicleta", proFace, "bicicleta"}, {"Desvantagens", conFace, ""},
		{"メリット", proFace, ""}, {"原発のデメリット", conFace, "原発"}, {"优点", proFace, ""}, {"搬迁的缺点", conFace, "搬迁"}, {"優點", proFace, ""},
		{"المزايا", proFace, ""}, {"عيوب القطار", conFace, "القطار"},
		{"Prospects", noFace, ""}, {"Process", noFace, ""}, {"Forty days", noFace, ""}, {"Pros and cons", noFace, ""}, {"Constraints", noFace, ""}, {"Mexico’s Approach", noFace, ""},
	} {
		got := sideOf(c.label)
		if got.face != c.face || got.topic != c.topic {
			t.Errorf("%q: face %d topic %q, want %d %q", c.label, got.face, got.topic, c.face, c.topic)
		}
	}
}

func TestSidesFaceEachOtherInOnePair(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"Pros", "Cons", true}, {"For", "Against", true}, {"A favor", "Contra", true}, {"A favor", "En contra", true}, {"Pro", "Contra", true},
		{"Advantages", "Cons", true}, {"The good", "Against", false}, {"Pros", "Advantages", false},
	} {
		if got := sideOf(c.a).faces(sideOf(c.b)); got != c.want {
			t.Errorf("%q and %q: %v", c.a, c.b, got)
		}
	}
}

// The word at the end decides, and the longest: デメリット ends with メリット.
func TestTheLongestWordAtALabelsEndNamesTheSide(t *testing.T) {
	for label, want := range map[string]side{
		"在宅勤務のデメリット":   {face: conFace, topic: "在宅勤務"},
		"在宅勤務のメリット":    {face: proFace, topic: "在宅勤務"},
		"室内飼いデメリット":    {face: conFace, topic: "室内飼い"},
		"主なデメリット":      {face: conFace},
		"導入における主なメリット": {face: proFace, topic: "導入"},
	} {
		if got := sideOf(label); got.face != want.face || got.topic != want.topic {
			t.Errorf("%q: %v %q", label, got.face, got.topic)
		}
	}
}
