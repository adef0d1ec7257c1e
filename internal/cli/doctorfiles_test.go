package cli

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

func TestAFileIsJudgedByWhoCanDoWhatWithIt(t *testing.T) {
	private := place{name: "x", path: "/n/x", there: true, mode: 0o600, folder: fs.ModeDir | 0o755, readable: true, writable: true, ours: true, private: true}
	for _, c := range []struct {
		change  func(*place)
		want    verdict
		says    string
		numbers bool
	}{
		{func(*place) {}, good, "/n/x (0600)", true},
		{func(*place) {}, good, "/n/x", false},
		{func(p *place) { p.mode = 0o640 }, note, "others can read it", true},
		{func(p *place) { p.mode = 0o644 }, note, "others can read it", true},
		{func(p *place) { p.mode = 0o644; p.private = false }, good, "(0644)", true},
		{func(p *place) { p.mode = 0o644; p.folder = fs.ModeDir | 0o700 }, good, "(0644)", true},
		{func(p *place) { p.mode = 0o644; p.folder = fs.ModeDir | 0o710 }, note, "others can read it", true},
		{func(p *place) { p.mode = 0o620 }, problem, "others can change it", true},
		{func(p *place) { p.mode = 0o666; p.private = false }, note, "others can change it", true},
		{func(p *place) { p.mode = 0o666; p.folder = fs.ModeDir | 0o700 }, good, "(0666)", true},
		{func(p *place) { p.mode = 0o666 }, good, "/n/x", false},
		{func(p *place) { p.readable = false }, problem, "cannot be read", true},
		{func(p *place) { p.writable = false }, problem, "cannot be written", true},
		{func(p *place) { p.writable = false; p.ours = false }, good, "/n/x", true},
		{func(p *place) { p.mode = fs.ModeDir | 0o700 }, problem, "no ordinary file", true},
		{func(p *place) { p.err = errors.New("no home") }, problem, "no home", true},
		{func(p *place) { p.there = false }, good, "not there yet", true},
		{func(p *place) { p.there, p.writable, p.above = false, false, "/n" }, problem, "cannot be made in /n", true},
		{func(p *place) { p.there, p.writable, p.ours = false, false, false }, good, "not there yet", true},
	} {
		p, f := private, &findings{part: aboutFiles}
		c.change(&p)
		p.judge(f, c.numbers)
		if len(f.all) != 1 || f.all[0].Verdict != c.want || !strings.Contains(f.all[0].Value, c.says) {
			t.Errorf("%+v: %+v, want %s with %q", p, f.all, c.want, c.says)
		}
		if got := f.all[0]; (got.Verdict == good) != (got.Advice == "") && p.err == nil {
			t.Errorf("%+v has the wrong advice", got)
		}
	}
}

func TestLookingAtAPlaceMakesNothing(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("permissions are not numbers here")
	}
	dir := t.TempDir()
	if err := os.Chmod(dir, 0o750); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(dir, "file")
	if err := os.WriteFile(file, []byte("x"), 0o640); err != nil {
		t.Fatal(err)
	}
	got := place{path: file}.look()
	if !got.there || got.mode.Perm() != 0o640 || got.folder.Perm() != 0o750 || !got.readable || !got.writable || got.err != nil {
		t.Errorf("%+v", got)
	}
	absent := place{path: filepath.Join(dir, "a", "b", "file")}.look()
	if absent.there || absent.above != dir || !absent.writable || absent.err != nil {
		t.Errorf("%+v", absent)
	}
	if below := (place{path: filepath.Join(file, "under")}).look(); below.there || below.err == nil && below.writable {
		t.Errorf("a file is taken for a folder: %+v", below)
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != 1 {
		t.Errorf("%v, %v", entries, err)
	}
}
