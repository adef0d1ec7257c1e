package store

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"newsreader/internal/feed"
	"newsreader/internal/query"
)

// The test binary runs itself again as a process that writes without end, told by this
// variable where, and says on its output what it was told to be stored.
const writerVariable = "STORE_TEST_WRITER"

func TestMain(m *testing.M) {
	if path := os.Getenv(writerVariable); path != "" {
		if err := writeForEver(path); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
	os.Exit(m.Run())
}

// writeForEver refreshes a feed, marks, and fills the index by turns.
func writeForEver(path string) error {
	ctx := context.Background()
	s, err := Open(ctx, path, Options{})
	if err != nil {
		return err
	}
	defer s.Close()
	feeds, err := s.Subscriptions(ctx)
	if err != nil {
		return err
	}
	from, err := s.Newest(ctx)
	if err != nil {
		return err
	}
	for n := int(from); ; n += 5 {
		var in []Incoming
		for i := range 5 {
			in = append(in, entry(fmt.Sprint("id", n+i), "", fmt.Sprint("title ", n+i), strings.Repeat(fmt.Sprint("word", n, " "), 200), time.Time{}))
		}
		tag := fmt.Sprint("etag", n)
		a, err := s.Absorb(ctx, feeds[0].ID, Fetched{Entries: in, Validators: feed.Validators{ETag: tag}})
		if err != nil {
			return err
		}
		fmt.Println("stored", a.Fresh[len(a.Fresh)-1], tag)
		if _, err := s.Mark(ctx, a.Fresh[:2], feed.Change{Read: yes(), AddTags: []string{"kept"}}); err != nil {
			return err
		}
		fmt.Println("marked", a.Fresh[1])
		if _, err := s.Index(ctx, 5); err != nil {
			return err
		}
	}
}

// A process that is killed at any moment loses nothing that it was told is stored, and
// leaves a library that is sound. STORE_KILLS is how often; 25 times without it.
func TestNothingIsLostWhenTheProgramIsKilled(t *testing.T) {
	rounds := 25
	if n, err := strconv.Atoi(os.Getenv("STORE_KILLS")); err == nil {
		rounds = n
	} else if testing.Short() {
		rounds = 3
	}
	path := filepath.Join(t.TempDir(), "library.db")
	s, err := Open(background(t), path, Options{})
	check(t, err)
	id := subscribe(t, s, "https://s.example/feed", feed.Settings{})
	check(t, s.Close())
	r := rand.New(rand.NewPCG(1, 2))
	for round := range rounds {
		stored, tag, marked := killed(t, path, r.IntN(60))
		s, err := Open(background(t), path, Options{})
		check(t, err)
		sound(t, s)
		if newest := must[feed.EntryID](t)(s.Newest(background(t))); newest < stored {
			t.Fatalf("round %d: entry %d was stored, the newest is %d", round, stored, newest)
		}
		if n, _, err := s.Count(background(t), feed.View{}, query.Query{}); err != nil || n < int(stored) || n%5 != 0 {
			t.Fatalf("round %d: %d entries (%v) after %d were stored five at a time", round, n, err, stored)
		}
		if marked > 0 {
			if h := must[feed.Headline](t)(s.Headline(background(t), marked)); !h.State.Read || len(h.Tags) != 1 {
				t.Fatalf("round %d: entry %d lost its marks: %+v", round, marked, h)
			}
		}
		if stored > 0 {
			if b := must[Body](t)(s.Body(background(t), stored)); b.Words == 0 {
				t.Fatalf("round %d: entry %d lost its text", round, stored)
			}
			// The validators are those of the last entries, or of ones that were stored
			// without being told.
			got := must[[]Target](t)(s.Targets(background(t), []feed.ID{id}))[0].Validators.ETag
			newest := must[feed.EntryID](t)(s.Newest(background(t)))
			if want := fmt.Sprint("etag", int(newest)-5); got != want || newest == stored && got != tag {
				t.Fatalf("round %d: the validators are %q, want %q", round, got, want)
			}
		}
		check(t, s.Close())
	}
}

// killed runs a writer, kills it after it has said some lines, and returns the last entry
// that it said was stored, with its validator, and the last that was marked.
func killed(t *testing.T, path string, lines int) (stored feed.EntryID, tag string, marked feed.EntryID) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), writerVariable+"="+path)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	check(t, err)
	check(t, cmd.Start())
	in := bufio.NewReader(out)
	for n := 0; ; n++ {
		line, err := in.ReadString('\n')
		var id feed.EntryID
		if c, _ := fmt.Sscanf(line, "stored %d %s", &id, &tag); c == 2 {
			stored = id
		} else if c, _ := fmt.Sscanf(line, "marked %d", &id); c == 1 {
			marked = id
		}
		if err == io.EOF {
			break
		}
		check(t, err)
		if n == lines {
			// What it still says comes from the time before.
			check(t, cmd.Process.Kill())
		}
	}
	if err := cmd.Wait(); err == nil || cmd.ProcessState.ExitCode() != -1 {
		t.Fatalf("the writer ended by itself: %v", err)
	}
	return stored, tag, marked
}
