package structure

import "testing"

func TestLabelsFaceEachOtherInOneLanguageAndOneSense(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{"Pros", "Cons", true},
		{"Cons:", "Pros:", true},
		{"Vorteile", "Nachteile", true},
		{"Points forts", "Points faibles", true},
		{"The good", "The bad", true},
		{"Pros", "Pros", false},
		{"Good", "Against", false},
		{"Pros", "Verdict", false},
		{"", "Cons", false},
	} {
		if got := Faces(tt.a, tt.b); got != tt.want {
			t.Errorf("Faces(%q, %q) = %v", tt.a, tt.b, got)
		}
	}
}
