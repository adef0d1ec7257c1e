package source

import (
	"context"
	"errors"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"newsreader/internal/fetch"
	"newsreader/internal/sanitize"
)

// maxPicture bounds the file of a picture in bytes.
const maxPicture = 16 << 20

// pictureTypes is what a server is asked for in place of a page: the kinds that can
// be shown first.
const pictureTypes = "image/webp,image/png,image/jpeg,image/gif,image/*;q=0.2"

// PictureRef names the picture of a figure in the article from: an address, or an
// absolute path. It is empty where there is none to be read: a file leads to files
// and to addresses, a page to addresses, and nothing to a script or to data.
func (l *Loader) PictureRef(link, from string) string {
	switch {
	case IsWeb(link):
		return link
	case link == "" || isAddress(link):
		return ""
	case IsWeb(from):
		base, err := url.Parse(from)
		if err != nil {
			return ""
		}
		to, err := base.Parse(link)
		if err != nil || !IsWeb(to.String()) {
			return ""
		}
		return to.String()
	case from != Stdin && !filepath.IsAbs(from): // the bundled edition has none
		return ""
	}
	file, _, _ := strings.Cut(link, "#")
	file, _, _ = strings.Cut(file, "?")
	if plain, err := url.PathUnescape(file); err == nil {
		file = plain
	}
	file = filepath.FromSlash(file)
	if !filepath.IsAbs(file) {
		base := l.path(".")
		if from != Stdin {
			base = filepath.Dir(from)
		}
		file = filepath.Join(base, file)
	}
	abs, err := filepath.Abs(file)
	if err != nil {
		return ""
	}
	return abs
}

// Picture reads what PictureRef has named, as it is. An address is one of foreign
// text: from a page of the web it does not lead into a private network. The errors are
// *MissingPictureError, *KindError, *TooLargeError, and those of package fetch.
func (l *Loader) Picture(ctx context.Context, ref, from string) ([]byte, error) {
	if !IsWeb(ref) {
		return pictureFile(ctx, ref)
	}
	if l.Fetch == nil {
		return nil, &AddressError{ref}
	}
	if from == "" || !IsWeb(from) {
		from = "file:" // of no host: the address was written by somebody else
	}
	got, err := l.get(ctx, ref, Options{From: from, accept: pictureTypes, Progress: func(fetch.Progress) {}})
	if err != nil {
		return nil, err
	}
	return got.Body, nil
}

// MissingPictureError says that there is no file where a picture should be.
type MissingPictureError struct{ Name string }

func (e *MissingPictureError) Error() string { return "there is no file " + sanitize.Text(e.Name) }

// Is makes it fs.ErrNotExist.
func (e *MissingPictureError) Is(target error) bool { return target == fs.ErrNotExist }

// pictureFile reads an ordinary file: what a text names must not make anybody wait for
// a pipe or a device.
func pictureFile(ctx context.Context, path string) ([]byte, error) {
	name := filepath.Base(path)
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, &MissingPictureError{name}
	case err != nil:
		return nil, named(name, err)
	case !info.Mode().IsRegular():
		return nil, &KindError{name, "no ordinary file"}
	case info.Size() > maxPicture:
		return nil, &TooLargeError{name, info.Size(), maxPicture}
	}
	data, err := readFile(ctx, path, maxPicture, maxPicture)
	if err != nil {
		return nil, named(name, err)
	}
	return data, nil
}
