package host

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"newsreader/internal/sanitize"
)

// ExistsError says that a file is there already and was left alone.
type ExistsError struct{ Path string }

func (e *ExistsError) Error() string {
	return fmt.Sprintf("%s is there already", sanitize.Text(e.Path))
}

// Is makes it fs.ErrExist for callers that know only that.
func (e *ExistsError) Is(target error) bool { return target == fs.ErrExist }

// Save writes a file whole or not at all and returns the path as written, a leading
// "~" resolved. Unless overwrite is set, a file that is there already is an
// ExistsError and stays as it is, even if it appears while Save is at work. A
// symbolic link stays one: the file it points to is replaced. Folders are not made.
func (m Machine) Save(ctx context.Context, path string, data []byte, overwrite bool) (string, error) {
	return m.save(ctx, path, data, overwrite, 0o644, 0o777)
}

// SavePrivate is Save, over whatever is there, for a file that is nobody's business but
// its owner's: what one reads.
func (m Machine) SavePrivate(ctx context.Context, path string, data []byte) (string, error) {
	return m.save(ctx, path, data, true, 0o600, 0o700)
}

// save writes a new file with a mode; one that is there keeps its own, within allowed.
func (m Machine) save(ctx context.Context, path string, data []byte, overwrite bool, mode, allowed fs.FileMode) (string, error) {
	path, err := m.expand(path)
	if err != nil {
		return "", err
	}
	target := path
	if real, err := filepath.EvalSymlinks(path); err == nil {
		target = real
	}
	switch info, err := os.Lstat(target); {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return "", err
	case info.IsDir():
		return "", fmt.Errorf("%s is a folder: give a file's name as well", sanitize.Text(path))
	case !overwrite:
		return "", &ExistsError{path}
	case !info.Mode().IsRegular():
		return "", fmt.Errorf("%s is no ordinary file", sanitize.Text(path))
	default:
		mode = info.Mode().Perm() & allowed
	}
	if err := ctx.Err(); err != nil {
		return "", err
	}
	return path, replace(target, data, mode, overwrite)
}

// replace writes data beside target and then moves it there in one step.
func replace(target string, data []byte, mode fs.FileMode, overwrite bool) (err error) {
	tmp, err := os.CreateTemp(filepath.Dir(target), ".newsreader-*")
	if err != nil {
		return err
	}
	defer func() {
		if gone := os.Remove(tmp.Name()); err == nil && gone != nil && !errors.Is(gone, fs.ErrNotExist) {
			err = gone
		}
	}()
	_, err = tmp.Write(data)
	if err == nil {
		err = tmp.Chmod(mode)
	}
	if err == nil {
		err = tmp.Sync() // or a crash after the move leaves an empty file
	}
	if closed := tmp.Close(); err == nil {
		err = closed
	}
	switch {
	case err != nil:
		return fmt.Errorf("write %s: %w", sanitize.Text(target), err)
	case overwrite:
		return os.Rename(tmp.Name(), target)
	}
	// A link fails where the name is taken, which a rename would not.
	err = os.Link(tmp.Name(), target)
	if errors.Is(err, fs.ErrExist) {
		return &ExistsError{target}
	}
	if err != nil { // a file system without links
		return os.Rename(tmp.Name(), target)
	}
	return nil
}

// expand resolves a leading "~/", which no shell has seen.
func (m Machine) expand(path string) (string, error) {
	if path == "" {
		return "", errors.New("no file name")
	}
	rest, ok := strings.CutPrefix(path, "~")
	if !ok || rest != "" && !os.IsPathSeparator(rest[0]) {
		return path, nil
	}
	home := m.getenv("HOME")
	if home == "" {
		return "", errors.New("no home folder: $HOME is not set")
	}
	return filepath.Join(home, rest), nil
}

// maxFileName bounds a file's name in bytes, under what every file system takes.
const maxFileName = 200

// fileName makes a name that foreign text gives into one that is safe in a folder:
// no separators, no controls, no leading dot or hyphen, and not empty.
func fileName(name string) string {
	name = sanitize.Text(name)
	name = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`/\:*?"<>|`, r) {
			return '-'
		}
		return r
	}, name)
	name = strings.TrimLeft(name, ".- ")
	for len(name) > maxFileName {
		ext := filepath.Ext(name)
		if len(ext) > 16 {
			ext = ""
		}
		name = strings.ToValidUTF8(name[:maxFileName-len(ext)], "") + ext
	}
	if name == "" {
		return "article"
	}
	return name
}
