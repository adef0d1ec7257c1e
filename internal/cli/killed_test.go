package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"newsreader/internal/store"
)

// victim is a library at home, the program that works on it and is killed, and what it
// said was done before that.
type victim struct {
	t       *testing.T
	r       *rand.Rand
	program string
	home    string
	web     *httptest.Server
	// edition is how many entries each feed has had by now.
	edition atomic.Int64

	// fresh are the entries that each feed was said to have brought.
	fresh map[string]int
	// feeds are the addresses that were said to be followed.
	feeds []string
	// marked are the entries of each tag that was said to be given. A tag that may have
	// been given or taken away is not among them.
	marked map[string][]string
	// moment is how long a run takes here that does nothing.
	moment time.Duration
	// said counts what was acknowledged, by its kind, killed the runs that were ended
	// before their time.
	said   map[string]int
	killed int
}

func newVictim(t *testing.T) *victim {
	v := &victim{
		t: t, r: rand.New(rand.NewPCG(7, 7)), program: "newsreader", home: t.TempDir(),
		fresh: map[string]int{}, marked: map[string][]string{}, said: map[string]int{},
	}
	if other := os.Getenv("NEWSREADER_PROGRAM"); other != "" {
		v.program = other
	}
	v.web = httptest.NewServer(http.HandlerFunc(v.serve))
	t.Cleanup(v.web.Close)
	v.run("version") // the first run of a program is slower
	begin := time.Now()
	v.run("version")
	v.moment = time.Since(begin)
	return v
}

// serve is a feed at any address, the last thirty entries of it, after a moment.
func (v *victim) serve(w http.ResponseWriter, r *http.Request) {
	newest := int(v.edition.Load())
	tag := fmt.Sprintf("%q", fmt.Sprint(newest))
	time.Sleep(time.Duration(rand.IntN(30)) * time.Millisecond)
	w.Header().Set("ETag", tag)
	if r.Header.Get("If-None-Match") == tag {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	w.Header().Set("Content-Type", "application/rss+xml")
	_, _ = fmt.Fprintf(w, "<rss version='2.0'><channel><title>Feed %s</title>", r.URL.Path)
	for n := newest; n > max(0, newest-30); n-- {
		_, _ = fmt.Fprintf(w, "<item><guid>%d</guid><title>Entry %d of %s</title><link>http://site.example%s/%d</link><description>%s</description></item>",
			n, n, r.URL.Path, r.URL.Path, n, strings.Repeat(fmt.Sprintf("Words of %d, and more. ", n), 60))
	}
	_, _ = fmt.Fprint(w, "</channel></rss>")
}

func (v *victim) command(args ...string) *exec.Cmd {
	c := exec.Command(v.program, args...)
	c.Env = []string{"HOME=" + v.home, "TERM=dumb", "PATH=" + os.Getenv("PATH")}
	return c
}

// run runs the program to its end, which must be a good one, and returns its lines.
func (v *victim) run(args ...string) []string {
	v.t.Helper()
	out, err := v.command(args...).Output()
	if err != nil {
		v.t.Fatalf("newsreader %s: %v\n%s", strings.Join(args, " "), err, said(err))
	}
	return slices.DeleteFunc(strings.Split(string(out), "\n"), func(s string) bool { return s == "" })
}

// said is what a command that failed said on its standard error.
func said(err error) []byte {
	if exit, ok := err.(*exec.ExitError); ok {
		return exit.Stderr
	}
	return nil
}

// kill runs the program for a while of at most so many moments and kills it, if it has
// not ended by then. It returns the objects that it printed; the last may have been cut off.
func (v *victim) kill(moments int, args ...string) []map[string]any {
	v.t.Helper()
	c := v.command(append(args, "--json")...)
	var out, err bytes.Buffer
	c.Stdout, c.Stderr = &out, &err
	if err := c.Start(); err != nil {
		v.t.Fatal(err)
	}
	end := time.AfterFunc(time.Duration(v.r.Int64N(int64(moments)*int64(v.moment))), func() { _ = c.Process.Kill() })
	failed := c.Wait()
	end.Stop()
	switch code := c.ProcessState.ExitCode(); {
	case code == -1:
		v.killed++
	case code != exitOK && code != exitNotFound: // there may be nothing to mark, or to take back
		v.t.Fatalf("newsreader %s: %v\n%s", strings.Join(args, " "), failed, err.Bytes())
	}
	var objects []map[string]any
	for _, line := range bytes.SplitAfter(out.Bytes(), []byte("\n")) {
		var o map[string]any
		if bytes.HasSuffix(line, []byte("\n")) && json.Unmarshal(line, &o) == nil {
			objects = append(objects, o)
		}
	}
	return objects
}

// refresh is killed while it stores what has come, indexes it, or tidies up.
func (v *victim) refresh() {
	v.edition.Add(v.r.Int64N(4))
	for _, o := range v.kill(20, "refresh") {
		if n, _ := o["fresh"].(float64); o["event"] == "feed" && n > 0 {
			v.fresh[o["url"].(string)] += int(n)
			v.said["entries"] += int(n)
		}
	}
}

// mark gives some entries a tag of its own, and a star.
func (v *victim) mark(round int) {
	ids := v.run("list", "-t", "{id}", "-n", "200")
	if len(ids) == 0 {
		return
	}
	ids = ids[v.r.IntN(len(ids)):]
	ids = ids[:min(len(ids), 20)]
	tag := fmt.Sprint("round", round)
	for range v.kill(5, append([]string{"mark", "star,read,tag:" + tag}, ids...)...) {
		v.marked[tag] = ids
		v.said["marks"]++
	}
}

// undo takes the newest change back. Which marks stand behind it is only certain if it
// says so.
func (v *victim) undo(round int) {
	var last string
	for n := round; n >= 0 && last == ""; n-- {
		if tag := fmt.Sprint("round", n); v.marked[tag] != nil {
			last = tag
		}
	}
	if last != "" {
		delete(v.marked, last)
	}
	for range v.kill(4, "undo") {
		v.said["undone"]++
	}
}

// importList follows two feeds more.
func (v *victim) importList(round int) {
	name := filepath.Join(v.home, "list")
	list := []string{fmt.Sprintf("%s/round%d/a", v.web.URL, round), fmt.Sprintf("%s/round%d/b", v.web.URL, round)}
	if err := os.WriteFile(name, []byte(strings.Join(list, "\n")), 0o600); err != nil {
		v.t.Fatal(err)
	}
	for _, o := range v.kill(4, "import", name) {
		if o["added"] == 2.0 {
			v.feeds = append(v.feeds, list...)
			v.said["feeds"] += len(list)
		}
	}
}

// whole looks that the next start is a clean one and finds all that was acknowledged.
func (v *victim) whole(round int) {
	v.t.Helper()
	s, err := store.Open(context.Background(), filepath.Join(v.home, ".local", "share", "newsreader", "library.db"), store.Options{})
	if err == nil {
		err = s.Check(context.Background())
	}
	if err != nil {
		v.t.Fatalf("round %d: %v", round, err)
	}
	if err := s.Close(); err != nil {
		v.t.Fatalf("round %d: %v", round, err)
	}
	stored := map[string]int{}
	for _, line := range v.run("list", "--feeds", "-t", `{url}\t{total}`) {
		url, total, _ := strings.Cut(line, "\t")
		stored[url], _ = strconv.Atoi(total)
	}
	for url, n := range v.fresh {
		if stored[url] < n {
			v.t.Fatalf("round %d: %s was said to have brought %d entries, it has %d", round, url, n, stored[url])
		}
	}
	for _, url := range v.feeds {
		if _, ok := stored[url]; !ok {
			v.t.Fatalf("round %d: %s was said to be followed", round, url)
		}
	}
	tags := map[string][]string{}
	for _, line := range v.run("list", "is:star", "is:read", "-t", `{id}\t{tags}`) {
		id, given, _ := strings.Cut(line, "\t")
		for _, tag := range strings.Split(given, ",") {
			tags[tag] = append(tags[tag], id)
		}
	}
	for tag, ids := range v.marked {
		for _, id := range ids {
			if !slices.Contains(tags[tag], id) {
				v.t.Fatalf("round %d: entry %s was said to be marked with %s", round, id, tag)
			}
		}
	}
}

// A program that is killed at any moment, whatever it is doing, loses nothing that it said
// was done, and starts as if nothing had been. NEWSREADER_KILLS is how often it is killed,
// a few times without it; NEWSREADER_PROGRAM is another program than this one.
func TestNothingThatWasSaidIsLostWhenTheProgramIsKilled(t *testing.T) {
	rounds := 12
	if n, err := strconv.Atoi(os.Getenv("NEWSREADER_KILLS")); err == nil {
		rounds = n
	} else if testing.Short() {
		rounds = 4
	}
	v := newVictim(t)
	v.edition.Store(30)
	var list strings.Builder
	for n := range 40 {
		fmt.Fprintf(&list, "%s/%d\n", v.web.URL, n)
	}
	if err := os.WriteFile(filepath.Join(v.home, "feeds"), []byte(list.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	v.run("import", filepath.Join(v.home, "feeds"))
	for round := 0; v.killed < rounds; round++ {
		if round > 20*rounds {
			t.Fatalf("only %d of %d runs could be killed", v.killed, round)
		}
		switch n := v.r.IntN(12); {
		case n < 6 || round == 0:
			v.refresh()
		case n < 8:
			v.mark(round)
		case n < 9:
			v.undo(round)
		case n < 10:
			v.importList(round)
		case n < 11:
			v.kill(4, "gc")
		default:
			v.kill(8, "gc", "--shrink")
		}
		v.whole(round)
	}
	if len(v.said) == 0 {
		t.Fatal("nothing was said to be done")
	}
	t.Logf("killed %d times; said to be done: %v; a run that does nothing takes %v", v.killed, v.said, v.moment)
}
