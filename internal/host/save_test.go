package host

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

func TestSaveLeavesAFileThatIsThere(t *testing.T) {
	m, dir := machine(t, nil)
	path := filepath.Join(dir, "a.md")
	if got, err := m.Save(context.Background(), path, []byte("one"), false); err != nil || got != path {
		t.Fatalf("%q, %v", got, err)
	}
	_, err := m.Save(context.Background(), path, []byte("two"), false)
	var exists *ExistsError
	if !errors.As(err, &exists) || !errors.Is(err, fs.ErrExist) {
		t.Errorf("err = %v", err)
	}
	if s := read(t, path); s != "one" {
		t.Errorf("the file holds %q", s)
	}
	if _, err := m.Save(context.Background(), path, []byte("two"), true); err != nil || read(t, path) != "two" {
		t.Errorf("err = %v, the file holds %q", err, read(t, path))
	}
	if left, _ := filepath.Glob(filepath.Join(dir, ".newsreader-*")); left != nil {
		t.Errorf("left behind: %q", left)
	}
}

func TestSaveKeepsModesAndLinks(t *testing.T) {
	m, dir := machine(t, nil)
	file, link := filepath.Join(dir, "file"), filepath.Join(dir, "link")
	if err := os.WriteFile(file, nil, 0o640); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("file", link); err != nil {
		t.Fatal(err)
	}
	if _, err := m.Save(context.Background(), link, []byte("new"), true); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&fs.ModeSymlink == 0 {
		t.Errorf("the link is gone: %v, %v", info, err)
	}
	if info, err := os.Stat(file); err != nil || info.Mode().Perm() != 0o640 || read(t, file) != "new" {
		t.Errorf("%v, %v, %q", info, err, read(t, file))
	}
}

func TestWhatIsPrivateIsReadByItsOwnerAlone(t *testing.T) {
	m, dir := machine(t, nil)
	for _, file := range []string{"fresh", "open"} {
		path := filepath.Join(dir, file)
		if file == "open" {
			if err := os.WriteFile(path, nil, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := m.SavePrivate(context.Background(), path, []byte("x")); err != nil {
			t.Fatal(err)
		}
		if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("%s: %v, %v", file, info.Mode(), err)
		}
	}
}

func TestSaveKnowsTheHomeFolder(t *testing.T) {
	env := map[string]string{}
	m, dir := machine(t, env)
	env["HOME"] = dir
	got, err := m.Save(context.Background(), "~/a", []byte("x"), false)
	if err != nil || got != filepath.Join(dir, "a") || read(t, got) != "x" {
		t.Errorf("%q, %v", got, err)
	}
}

func TestSaveRefusesWhatIsNoFile(t *testing.T) {
	m, dir := machine(t, nil)
	for _, path := range []string{"", dir, filepath.Join(dir, "absent", "a"), "/dev/null"} {
		if _, err := m.Save(context.Background(), path, []byte("x"), true); err == nil {
			t.Errorf("%q was written", path)
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := m.Save(ctx, filepath.Join(dir, "a"), nil, false); !errors.Is(err, context.Canceled) {
		t.Errorf("err = %v", err)
	}
}

func TestFileNamesAreSafe(t *testing.T) {
	for in, want := range map[string]string{
		"":                  "article",
		"..":                "article",
		".hidden":           "hidden",
		"-rf":               "rf",
		"a/b\\c:d?.md":      "a-b-c-d-.md",
		"Ein Titel: Teil 2": "Ein Titel- Teil 2",
		"日本語.md":            "日本語.md",
	} {
		if got := fileName(in); got != want {
			t.Errorf("fileName(%q) = %q, want %q", in, got, want)
		}
	}
}
