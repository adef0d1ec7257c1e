package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestUnreadEntriesAreOfferedAtAPrompt holds that a number of the list leads to its entry,
// also where a file is called like the entry.
func TestUnreadEntriesAreOfferedAtAPrompt(t *testing.T) {
	web := littleWeb()
	t.Cleanup(web.Close)
	s := newStage(t, "")
	if code := s.run(t, "add", web.URL+"/journal.xml"); code != exitOK {
		t.Fatalf("exit code %d: %s", code, s.err.String())
	}
	if err := os.WriteFile(filepath.Join(s.Dir, "2"), []byte("Some other text.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	s.In, s.InTerminal, s.OutTerminal = strings.NewReader("2\nback\nq\n"), true, true
	if code := s.run(t); code != exitOK {
		t.Fatalf("exit code %d: %s", code, s.err.String())
	}
	for _, want := range []string{"What is unread\n\n1 The keeper went home, 1 minute\n2 Nineteen boats, 1 minute\n", "article> Nineteen boats\n", "\nThere were nineteen of them", "section> What is unread\n"} {
		if !strings.Contains(s.out.String(), want) {
			t.Errorf("%q is not in\n%s", want, s.out.String())
		}
	}
	s.out.Reset()
	s.InTerminal, s.OutTerminal = false, false
	if code := s.run(t, "list", "is:read", "-t", "{id}"); code != exitOK || s.out.String() != "2\n" {
		t.Errorf("exit code %d, %q is read", code, s.out.String())
	}
}

func TestAnEntryAmongSeveralRefsIsOpenedAtAPrompt(t *testing.T) {
	web := littleWeb()
	t.Cleanup(web.Close)
	s := newStage(t, "")
	if code := s.run(t, "add", web.URL+"/journal.xml"); code != exitOK {
		t.Fatalf("exit code %d: %s", code, s.err.String())
	}
	s.out.Reset()
	s.In, s.InTerminal, s.OutTerminal = strings.NewReader("2\nq\n"), true, true
	if code := s.run(t, "one", "3"); code != exitOK {
		t.Fatalf("exit code %d: %s", code, s.err.String())
	}
	for _, want := range []string{"1 One, 1 minute\n2 Tides of March, 1 minute\n", "article> Tides of March\n"} {
		if !strings.Contains(s.out.String(), want) {
			t.Errorf("%q is not in\n%s", want, s.out.String())
		}
	}
}

func TestEntriesStandInColumnsOnATerminal(t *testing.T) {
	web := littleWeb()
	t.Cleanup(web.Close)
	s := newStage(t, "")
	if code := s.run(t, "add", web.URL+"/journal.xml", web.URL+"/diary.xml"); code != exitOK {
		t.Fatalf("exit code %d: %s", code, s.err.String())
	}
	if code := s.run(t, "mark", "read,star", "2"); code != exitOK {
		t.Fatalf("exit code %d: %s", code, s.err.String())
	}
	for _, c := range []struct {
		columns int
		args    string
		want    string
	}{
		{80, "list is:star", "Harbour Journal  ★   Nineteen boats · 1 min\n"},
		{50, "list is:star", "  ★   Nineteen boats · 1 min\n"},
		{50, "search grey", "  ★   Nineteen boats · 1 min\n   …most painted blue, one grey with a name that …\n"},
		{80, "list --tags", ""},
		{80, "list --groups", ""},
	} {
		s.out.Reset()
		s.OutTerminal, s.Columns = true, func() int { return c.columns }
		code := s.run(t, strings.Fields(c.args)...)
		if code != exitOK || !strings.Contains(s.out.String(), c.want) || c.want == "" && s.out.Len() > 0 {
			t.Errorf("%d columns, %s: exit code %d, got\n%q, want\n%q", c.columns, c.args, code, s.out.String(), c.want)
		}
		for row := range strings.Lines(s.out.String()) {
			if w := len([]rune(row)) - 1; w > c.columns {
				t.Errorf("%d columns: %d in %q", c.columns, w, row)
			}
		}
	}
}
