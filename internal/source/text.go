package source

import (
	"context"
	"io/fs"
	"os"

	"newsreader/internal/format/charset"
)

// Text returns what ref names as it is, in UTF-8: no article is made of it and
// nothing is cleaned. Of the options, From and Progress count. The errors are those
// of Load.
func (l *Loader) Text(ctx context.Context, ref string, o Options) (string, error) {
	at, err := l.find(ref, o.From)
	if err != nil {
		return "", err
	}
	data, declared, err := l.data(ctx, at, o)
	if err != nil {
		return "", err
	}
	if declared == "" {
		declared = declaredCharset(data)
	}
	text, _, err := charset.Decode(data, declared)
	if err != nil {
		return "", named(at.name, err)
	}
	return text, nil
}

// data reads a source whole, and the charset that came with it.
func (l *Loader) data(ctx context.Context, at place, o Options) (data []byte, declared string, err error) {
	switch at.kind {
	case inWeb:
		got, err := l.get(ctx, at.ref, o)
		if err != nil {
			return nil, "", err
		}
		return got.Body, got.Charset, nil
	case inStdin:
		data, err = l.stdin.read(ctx, l.Stdin, l.maxBytes())
	case inBundle:
		data, err = fs.ReadFile(l.Bundled, at.path)
	default:
		if info, err := os.Stat(at.ref); err == nil && info.IsDir() {
			return nil, "", &KindError{at.name, "a folder"}
		}
		data, err = l.Bytes(ctx, at.ref)
	}
	if err != nil {
		return nil, "", named(at.name, err)
	}
	return data, "", nil
}
