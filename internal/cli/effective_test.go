package cli

import (
	"fmt"
	"reflect"
	"testing"

	"newsreader/internal/config"
)

func TestEverySettingOfTheFileIsShown(t *testing.T) {
	p := &program{Streams: Streams{Env: []string{"HOME=" + t.TempDir()}}}
	settings, err := p.effectiveSettings(&config.Config{})
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, s := range settings {
		names = append(names, s.name)
		if s.origin != byDefault || s.value == nil {
			t.Errorf("%+v", s)
		}
	}
	if want := config.Names(); !reflect.DeepEqual(names, want) {
		t.Errorf("shown are %q, in the file may stand %q", names, want)
	}
}

func TestASettingIsShownWithTheOriginThatCountsMost(t *testing.T) {
	all := []candidate{flagSays(true, "--x", 1), variableSays(true, "X", 2), {true, 3, byFile, "f:3"}, keySays(true, 4), otherwise(5)}
	for i := range all {
		got := settle("x", all[i:]...)
		want := effective{"x", all[i].value, all[i].origin, all[i].where}
		if got != want {
			t.Errorf("got %+v, want %+v", got, want)
		}
		all[i].says = false
		if got := settle("x", all...); i < len(all)-1 && got.value != all[i+1].value {
			t.Errorf("without the first %d: %s", i+1, fmt.Sprint(got))
		}
	}
}
