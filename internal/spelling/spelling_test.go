package spelling

import (
	"slices"
	"strings"
	"testing"
)

func TestASlipFindsTheName(t *testing.T) {
	known := []string{"theme", "measure", "mouse", "outline", "keys", "tour-of-newsreader"}
	for _, c := range []struct {
		name string
		want []string
	}{
		{"thene", []string{"theme"}},
		{"them", []string{"theme"}},
		{"htmee", []string{"theme"}},
		{"Mouse", []string{"mouse"}},
		{"mesure", []string{"measure"}},
		{"tour", []string{"tour-of-newsreader"}}, // the beginning of a longer name
		{"zzz", nil},
		{"", nil},
		{"x", nil},
		{"tame", nil}, // two slips from theme: too many for four letters
	} {
		if got := Nearest(c.name, known, 1); !slices.Equal(got, c.want) {
			t.Errorf("Nearest(%q) = %q, want %q", c.name, got, c.want)
		}
	}
}

func TestTheMostLikeComesFirst(t *testing.T) {
	got := Nearest("tets", []string{"text", "test", "tests", "rest"}, 3)
	if len(got) != 2 || got[0] != "test" && got[0] != "tests" {
		t.Errorf("got %q", got)
	}
	if got := Nearest("cat.md", []string{"big.md", "cats.md"}, 3); !slices.Equal(got, []string{"cats.md"}) {
		t.Errorf("got %q: what is much less like is no answer", got)
	}
}

func TestLongNamesCostNothing(t *testing.T) {
	long := strings.Repeat("x", 1_000_000)
	if got := Nearest(long, []string{long[:999_999] + "y"}, 1); got != nil {
		t.Errorf("compared %d letters", len(got[0]))
	}
}

func TestAQuestionIsAskedOnlyWhereANameIsNear(t *testing.T) {
	if got, want := Question("wdith", []string{"width"}), `; did you mean "width"?`; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := Question("zebra", []string{"width"}); got != "" {
		t.Errorf("got %q", got)
	}
}
