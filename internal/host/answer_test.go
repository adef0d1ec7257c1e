package host

import (
	"context"
	"errors"
	"strings"
	"testing"
)

func TestACommandIsToldByItsEnvironment(t *testing.T) {
	title := "a title with $(touch x) and ' and \""
	out, err := Machine{}.Answer(context.Background(), `printf %s "$NEWSREADER_TITLE"; echo loud >&2`, []string{"NEWSREADER_TITLE=" + title})
	if err != nil || out != title {
		t.Errorf("%q, %v", out, err)
	}
}

func TestACommandThatFailsSaysWhy(t *testing.T) {
	_, err := Machine{}.Answer(context.Background(), "echo quiet; echo no such password >&2; exit 3", nil)
	var e *PipeError
	if !errors.As(err, &e) || e.Code != 3 || !strings.Contains(e.Reason, "no such password") {
		t.Errorf("%#v", err)
	}
}
