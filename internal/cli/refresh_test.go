package cli

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"newsreader/internal/feed"
	"newsreader/internal/library"
)

// followed is a stage whose library follows feeds of a small server: /good, /same and
// /bad, of which the last fails.
func followed(t *testing.T, paths ...string) *stage {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasPrefix(r.URL.Path, "/bad") {
			w.WriteHeader(http.StatusInternalServerError)
			return
		}
		w.Header().Set("ETag", `"v"`)
		if r.Header.Get("If-None-Match") != "" {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		_, _ = fmt.Fprintf(w, `<rss version="2.0"><channel><title>Feed %s</title><item><guid>1</guid><title>One</title><description>Text.</description></item></channel></rss>`, r.URL.Path)
	}))
	t.Cleanup(server.Close)
	s := newStage(t, "")
	var list strings.Builder
	for _, p := range paths {
		list.WriteString(server.URL + p + "\n")
	}
	if err := os.WriteFile(filepath.Join(s.Dir, "urls"), []byte(list.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	if code := s.run(t, "import", "urls"); code != exitOK {
		t.Fatalf("import: %d, %s", code, s.err.String())
	}
	s.out.Reset()
	s.err.Reset()
	return s
}

func TestARefreshSaysWhatCame(t *testing.T) {
	s := followed(t, "/good", "/same", "/bad")
	if code := s.run(t, "refresh"); code != exitOK {
		t.Errorf("exit code %d", code)
	}
	if out := s.out.String(); !strings.HasPrefix(out, "2 new entries from 3 feeds (1 failed), ") || !strings.Contains(out, "\n    1  server error\n") {
		t.Errorf("says %q", out)
	}
	if s.err.Len() != 0 {
		t.Errorf("into a pipe it tells %q", s.err.String())
	}
	s.out.Reset()
	if code := s.run(t, "refresh", "--verbose"); code != exitOK || !strings.Contains(s.out.String(), "0 new entries from 3 feeds (2 unchanged, 1 failed)") {
		t.Errorf("again: %d, %q", code, s.out.String())
	}
	if told := s.err.String(); !strings.Contains(told, "unchanged         Feed /good\n") || !strings.Contains(told, "server error      ") {
		t.Errorf("told %q", told)
	}
}

func TestAQuietRefreshTellsOnlyThatNothingWorked(t *testing.T) {
	s := followed(t, "/good", "/bad")
	if code := s.run(t, "refresh", "--quiet"); code != exitOK || s.out.Len()+s.err.Len() != 0 {
		t.Errorf("%d, %q, %q", code, s.out.String(), s.err.String())
	}
	// Its time has not come: nothing is asked, and nothing is wrong.
	if code := s.run(t, "refresh", "--quiet", "--due"); code != exitOK || s.out.Len()+s.err.Len() != 0 {
		t.Errorf("%d, %q, %q", code, s.out.String(), s.err.String())
	}
	s = followed(t, "/bad")
	if code := s.run(t, "refresh", "--quiet"); code != exitFailure || s.out.Len() != 0 || s.err.String() != "newsreader: no feed could be read\n" {
		t.Errorf("%d, %q, %q", code, s.out.String(), s.err.String())
	}
}

func TestARefreshCanBeReadByPrograms(t *testing.T) {
	s := followed(t, "/good", "/bad")
	if code := s.run(t, "refresh", "--json"); code != exitOK {
		t.Errorf("exit code %d", code)
	}
	var feeds []feedObject
	var sum refreshObject
	for line := range strings.Lines(s.out.String()) {
		var kind struct {
			Schema int
			Event  string
		}
		if err := json.Unmarshal([]byte(line), &kind); err != nil || kind.Schema != schemaVersion {
			t.Fatalf("%q: %v", line, err)
		}
		var err error
		switch kind.Event {
		case "feed":
			var o feedObject
			err = json.Unmarshal([]byte(line), &o)
			feeds = append(feeds, o)
		case "summary":
			err = json.Unmarshal([]byte(line), &sum)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if len(feeds) != 2 || sum.Asked != 2 || sum.Fresh != 1 || sum.Failures["server error"] != 1 {
		t.Errorf("%+v, %+v", feeds, sum)
	}
}

func TestOneFeedIsNamedByAPartOfItsTitle(t *testing.T) {
	s := followed(t, "/good", "/same")
	s.run(t, "refresh")
	for name, want := range map[string]int{"good": exitOK, "1": exitOK, "feed /same": exitOK, "feed": exitUsage, "nothing": exitNotFound} {
		s.out.Reset()
		if code := s.run(t, "refresh", name); code != want {
			t.Errorf("%q: exit code %d: %s", name, code, s.err.String())
		}
		if want == exitOK && !strings.Contains(s.out.String(), "from 1 feed (") {
			t.Errorf("%q: %s", name, s.out.String())
		}
	}
	if code := s.run(t, "refresh", "--due", "good"); code != exitUsage {
		t.Errorf("exit code %d", code)
	}
}

func TestReadingOpensNoLibrary(t *testing.T) {
	s := newStage(t, "")
	if code := s.run(t, "one", "-f", "text"); code != exitOK {
		t.Fatalf("exit code %d", code)
	}
	if _, err := os.Stat(filepath.Join(s.Getenv("HOME"), ".local")); err == nil {
		t.Error("there is a library now")
	}
}

func TestTheLibraryIsWhereThePersonSays(t *testing.T) {
	s := newStage(t, "https://example.org/feed\n")
	if code := s.run(t, "import", "-", "--library", "mine.db"); code != exitOK {
		t.Fatalf("exit code %d: %s", code, s.err.String())
	}
	if _, err := os.Stat(filepath.Join(s.Dir, "mine.db")); err != nil {
		t.Error(err)
	}
}

func TestTheBarShowsHowFarItIs(t *testing.T) {
	for want, e := range map[string]feed.Event{
		"░░░░░░░░░░░░░░░░░░░░░░░░ 0/0  0 new":                       {},
		"████████████░░░░░░░░░░░░ 5/10  7 new, 1 failed  News":      {Done: 5, Total: 10, Fresh: 7, Failed: 1, Outcome: feed.Outcome{Title: "News"}},
		"████████████████████████ 10/10  7 new  indexing, 300 left": {Done: 10, Total: 10, Fresh: 7, Phase: "indexing", Left: 300},
	} {
		if got := bar(e); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestWhatAsksNothingSaysSo(t *testing.T) {
	for want, sum := range map[string]library.Summary{
		"no feed was to be asked": {},
		"no feed was asked; one wants to be left alone for a while (--force asks all the same)": {Skipped: 1},
		"no feed was asked; 2 want to be left alone for a while (--force asks all the same)":    {Skipped: 2},
	} {
		if got := refreshed(sum); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
