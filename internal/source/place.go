package source

import (
	"errors"
	"io/fs"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"

	"newsreader/internal/spelling"
)

// kind is where a source is.
type kind int

const (
	inFile kind = iota
	inStdin
	inBundle
	inWeb
)

// place is a source that was found, before it is read.
type place struct {
	kind     kind
	ref      string
	name     string
	path     string // in the file system, or in the bundle
	fragment string
}

// find tells which source a ref names.
func (l *Loader) find(ref, from string) (place, error) {
	switch {
	case ref == "":
		return place{}, &NotFoundError{Ref: ref}
	case from == "" && len(ref) > len(fileScheme) && strings.EqualFold(ref[:len(fileScheme)], fileScheme):
		// What a browser or a file manager calls a file.
		path, err := url.PathUnescape(ref[len(fileScheme)-1:])
		if err != nil {
			return place{}, &NotFoundError{Ref: ref}
		}
		return l.file(filepath.FromSlash(path))
	case IsWeb(ref):
		return l.web(ref)
	case isAddress(ref):
		return place{}, &AddressError{ref}
	case from != "":
		return l.follow(ref, from)
	case ref == Stdin:
		return place{kind: inStdin, ref: Stdin, name: "standard input"}, nil
	case strings.ContainsRune(ref, '/') || strings.ContainsRune(ref, filepath.Separator):
		return l.file(ref)
	}
	if at, ok := l.bundled(ref); ok {
		return at, nil
	}
	return l.file(ref)
}

// fileScheme begins the address of a file on this machine.
const fileScheme = "file:///"

// isAddress reports whether a ref has a scheme, as "https://example.org" has.
func isAddress(ref string) bool {
	scheme, _, ok := strings.Cut(ref, ":")
	if !ok || len(scheme) < 2 { // one letter is a drive
		return false
	}
	for i, r := range scheme {
		letter := 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
		if !letter && (i == 0 || !strings.ContainsRune("0123456789+-.", r)) {
			return false
		}
	}
	return strings.HasPrefix(ref[len(scheme):], "://") || strings.EqualFold(scheme, "mailto")
}

// follow resolves a link that stands in the article from. A bundled article leads to
// bundled articles only, a file to files, and a page to pages.
func (l *Loader) follow(link, from string) (place, error) {
	if IsWeb(from) {
		base, err := url.Parse(from)
		if err != nil {
			return place{}, &AddressError{from}
		}
		to, err := base.Parse(link)
		if err != nil || !IsWeb(to.String()) {
			return place{}, &AddressError{link}
		}
		return l.web(to.String())
	}
	target, fragment, _ := strings.Cut(link, "#")
	target, _, _ = strings.Cut(target, "?")
	if plain, err := url.PathUnescape(target); err == nil {
		target = plain
	}
	var at place
	var err error
	switch {
	case target == "": // a place in the same article
		at, err = l.find(from, "")
	case from == Stdin || filepath.IsAbs(from):
		base := l.Dir
		if from != Stdin {
			base = filepath.Dir(from)
		}
		if !filepath.IsAbs(target) {
			target = filepath.Join(base, filepath.FromSlash(target))
		}
		at, err = l.file(target)
	default:
		var ok bool
		if at, ok = l.bundled(path.Clean(target)); !ok {
			err = &NotFoundError{Ref: link, Near: spelling.Nearest(target, l.bundledNames(), suggestions)}
		}
	}
	at.fragment = fragment
	return at, err
}

// bundled finds a bundled article by its name, with or without its extension.
func (l *Loader) bundled(name string) (place, bool) {
	name = strings.TrimSuffix(name, ".md")
	file := name + ".md"
	if l.Bundled == nil || strings.ContainsAny(name, `/\`) || !fs.ValidPath(file) {
		return place{}, false
	}
	if info, err := fs.Stat(l.Bundled, file); err != nil || info.IsDir() {
		return place{}, false
	}
	return place{kind: inBundle, ref: name, name: name, path: file}, true
}

// bundledNames lists the bundled articles' names in the order of the edition.
func (l *Loader) bundledNames() []string {
	if l.Edition != nil {
		names := make([]string, len(l.Edition))
		for i, e := range l.Edition {
			names[i] = e.Name
		}
		return names
	}
	if l.Bundled == nil {
		return nil
	}
	files, err := fs.Glob(l.Bundled, "*.md")
	if err != nil {
		return nil // the pattern is right, and Glob has no other error
	}
	for i, f := range files {
		files[i] = strings.TrimSuffix(f, ".md")
	}
	return files
}

// file finds a path in the file system.
func (l *Loader) file(ref string) (place, error) {
	p := l.path(ref)
	if _, err := os.Stat(p); errors.Is(err, fs.ErrNotExist) {
		return place{}, &NotFoundError{Ref: ref, Near: l.near(ref), Address: address(ref)}
	}
	abs, err := filepath.Abs(p)
	if err != nil {
		return place{}, err
	}
	return place{kind: inFile, ref: abs, name: filepath.Base(abs), path: p}, nil
}

// bareAddress is a host's name as people type it, with a path or without. Hosts end
// in a word of letters; what ends in a common file extension is rather a file.
var bareAddress = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,24}(?::\d+)?(?:[/?#]\S*)?$`)
})

// address returns what a ref would be as an address, or "".
func address(ref string) string {
	file := !strings.Contains(ref, "/") && (byExtension(ref) != "" || noHosts[strings.ToLower(path.Ext(ref))])
	if file || !bareAddress().MatchString(strings.ToLower(ref)) {
		return ""
	}
	return "https://" + ref
}

// noHosts are extensions of files that could be the end of a host's name.
var noHosts = map[string]bool{
	".adoc": true, ".c": true, ".csv": true, ".doc": true, ".docx": true, ".epub": true, ".gif": true, ".go": true, ".gz": true,
	".jpeg": true, ".jpg": true, ".json": true, ".log": true, ".odt": true, ".pdf": true, ".png": true, ".py": true, ".rs": true,
	".rst": true, ".rtf": true, ".sh": true, ".tex": true, ".toml": true, ".xml": true, ".yaml": true, ".yml": true, ".zip": true,
}

func (l *Loader) path(ref string) string {
	if filepath.IsAbs(ref) || l.Dir == "" {
		return ref
	}
	return filepath.Join(l.Dir, ref)
}

const (
	// suggestions bounds the names an error offers.
	suggestions = 3
	// maxNames bounds the names of a folder that are compared with a wrong one.
	maxNames = 2000
)

// near looks for files, and for a plain name bundled articles, that were perhaps
// meant by a ref that names nothing.
func (l *Loader) near(ref string) []string {
	dir, base := filepath.Split(ref)
	var known []string
	if dir == "" {
		known = l.bundledNames()
	}
	if d, err := os.Open(l.path(filepath.Join(".", dir))); err == nil {
		names, _ := d.Readdirnames(maxNames) // what can be read is enough for a suggestion
		_ = d.Close()
		for _, n := range names {
			if !slices.Contains(known, n) {
				known = append(known, n)
			}
		}
	}
	near := spelling.Nearest(base, known, suggestions)
	for i, n := range near {
		near[i] = dir + n
	}
	return near
}
