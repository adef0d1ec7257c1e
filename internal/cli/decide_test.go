package cli

import "testing"

func TestWhereAnArticleGoesFollowsFromTheSituation(t *testing.T) {
	const usage mode = -1
	for _, c := range []struct {
		name string
		s    situation
		want mode
	}{
		{"a ref on a terminal", situation{refs: true, screen: true}, onScreen},
		{"nothing on a terminal", situation{screen: true}, onScreen},
		{"a pipe into a terminal", situation{input: true, screen: true}, onScreen},
		{"a ref into a pipe", situation{refs: true}, toOutput},
		{"a pipe into a pipe", situation{input: true}, toOutput},
		{"nothing into a pipe", situation{}, listTitles},
		{"an output flag on a terminal", situation{refs: true, screen: true, prints: true}, toOutput},
		{"an output flag and a pipe", situation{input: true, screen: true, prints: true}, toOutput},
		{"a format of nothing", situation{screen: true, prints: true}, listTitles},
		{"a part of nothing", situation{prints: true, chosen: true}, usage},
		{"a dumb terminal", situation{refs: true, screen: true, dumb: true}, inLines},
		{"a pipe though the terminal is dumb", situation{refs: true, dumb: true}, toOutput},
		{"--linear on a terminal", situation{refs: true, screen: true, linear: true}, inLines},
		{"--linear into a pipe", situation{refs: true, linear: true}, inLines},
		{"--linear and an output flag", situation{refs: true, linear: true, prints: true}, toOutput},
		{"--linear and nothing", situation{linear: true}, inLines},
	} {
		got, err := decide(c.s)
		if err != nil {
			got = usage
		}
		if got != c.want {
			t.Errorf("%s: mode %d (%v), want %d", c.name, got, err, c.want)
		}
	}
}
