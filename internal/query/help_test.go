package query

import (
	"strings"
	"testing"
)

func TestEveryExampleIsAQueryAndEveryFieldHasOne(t *testing.T) {
	var all string
	for _, e := range Examples() {
		q, err := Parse(e.Query, monday())
		if err != nil || q.Empty() || q.String() != e.Query || e.Finds == "" {
			t.Errorf("%s: %q, %v", e.Query, q, err)
		}
		all += " " + e.Query + " " + e.Finds
	}
	for _, f := range Fields() {
		if !strings.Contains(all, f+":") {
			t.Errorf("no example has %s:", f)
		}
		for _, v := range Values(f) {
			if !strings.Contains(all, v) {
				t.Errorf("no example names %s:%s", f, v)
			}
		}
	}
}
