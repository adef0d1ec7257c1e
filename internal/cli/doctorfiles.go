package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"

	"newsreader/internal/config"
)

// place is a file that the program reads or writes.
type place struct {
	name, path string
	// err says why there is no such place.
	err error
	// private says that nobody else may read it, ours that the program writes it.
	private, ours bool

	there    bool
	mode     fs.FileMode
	folder   fs.FileMode // of the folder it is in, 0 where that is not there
	readable bool
	writable bool // it, or where it is not there the nearest folder above
	above    string
}

// look finds out what is at a place. Nothing is written for it.
func (p place) look() place {
	if p.err != nil {
		return p
	}
	if info, err := os.Stat(filepath.Dir(p.path)); err == nil {
		p.folder = info.Mode()
	}
	info, err := os.Stat(p.path)
	switch {
	case err == nil:
		p.there, p.mode = true, info.Mode()
		p.readable, p.writable = mayRead(p.path), mayWrite(p.path)
	case !errors.Is(err, fs.ErrNotExist):
		p.err = err
	default:
		for p.above = filepath.Dir(p.path); ; p.above = filepath.Dir(p.above) {
			if info, err := os.Stat(p.above); err == nil || p.above == filepath.Dir(p.above) {
				p.writable = err == nil && info.IsDir() && mayWrite(p.above)
				break
			}
		}
	}
	return p
}

// judge says what is wrong with a place. The permissions of files are looked at where
// the system has them as numbers.
func (p place) judge(f *findings, numbers bool) {
	othersPass := !numbers || p.folder&0o011 != 0 // others get through the folder
	switch {
	case p.err != nil:
		f.problem(p.name, p.err.Error(), "")
	case !p.there && p.ours && !p.writable:
		f.problem(p.name, p.path+": it is not there, and cannot be made in "+p.above, "chown or chmod "+p.above+", or choose another place")
	case !p.there:
		f.good(p.name, p.path+" (not there yet)")
	case !p.mode.IsRegular():
		f.problem(p.name, p.path+": it is no ordinary file", "move it away")
	case !p.readable:
		f.problem(p.name, p.path+": it cannot be read", "chmod u+r "+p.path+", or chown it")
	case p.ours && !p.writable:
		f.problem(p.name, p.path+": it cannot be written, and what you do would be lost", "chmod u+w "+p.path+", or chown it")
	case numbers && othersPass && p.mode.Perm()&0o022 != 0 && p.private:
		f.problem(p.name, p.with("others can change it"), "chmod 600 "+p.path)
	case numbers && othersPass && p.mode.Perm()&0o002 != 0:
		f.note(p.name, p.with("others can change it"), "chmod o-w "+p.path)
	case numbers && othersPass && p.mode.Perm()&0o044 != 0 && p.private:
		f.note(p.name, p.with("others can read it"), "chmod 600 "+p.path)
	case numbers:
		f.good(p.name, p.with(""))
	default:
		f.good(p.name, p.path)
	}
}

// with is the path with the permissions and a remark on them.
func (p place) with(remark string) string {
	if remark != "" {
		remark = ": " + remark
	}
	return fmt.Sprintf("%s (%04o)%s", p.path, p.mode.Perm(), remark)
}

// placeFindings judges every path that is in use.
func (p *program) placeFindings() []finding {
	f := &findings{part: aboutFiles}
	at := func(name string, private, ours bool, path func() (string, error)) {
		where, err := path()
		place{name: name, path: where, err: err, private: private, ours: ours}.look().judge(f, runtime.GOOS != "windows")
	}
	at("settings", false, false, p.configPath)
	at("state", true, true, func() (string, error) { return config.StatePath(p.Getenv) })
	at("library", true, true, func() (string, error) {
		path, err := p.libraryPath()
		if errors.As(err, new(config.Problems)) { // they are told where the settings are
			path, err = config.LibraryPath(p.Getenv)
		}
		return path, err
	})
	f.good("bundled", numbered(len(p.edition), "1 article", "%d articles")+" inside the program")
	return f.all
}
