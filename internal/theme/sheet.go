package theme

import (
	"bytes"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"charm.land/glamour/v2/ansi"
	"charm.land/glamour/v2/styles"
)

// maxSheet bounds the size of a sheet's file in bytes; Glamour's own are 4 KB.
const maxSheet = 1 << 20

//go:embed lamplight.json newsprint.json
var own embed.FS

// UnknownError says that a name is neither a theme nor a file.
type UnknownError struct{ Name string }

func (e *UnknownError) Error() string {
	return fmt.Sprintf("no theme %q; there are %s, or the path of a Glamour style sheet in JSON", e.Name, strings.Join(Names(), ", "))
}

// Load returns a theme by its name (see Names) or by the path of a JSON file. A
// name wins over a file of that name; "./dark" is always the file. The error is an
// *UnknownError, or says which file, and where in it, is wrong. Words like "auto",
// which need to know the terminal, are the caller's business.
func Load(nameOrPath string) (*Theme, error) {
	switch nameOrPath {
	case Lamplight, Newsprint:
		data, err := own.ReadFile(nameOrPath + ".json")
		if err != nil {
			return nil, fmt.Errorf("theme %s: %w", nameOrPath, err)
		}
		return parse(nameOrPath, data)
	}
	if sheet, ok := styles.DefaultStyles[nameOrPath]; ok {
		return build(nameOrPath, nameOrPath != styles.LightStyle, *sheet)
	}
	data, err := readSheet(nameOrPath)
	switch {
	case errors.Is(err, os.ErrNotExist) && !strings.ContainsRune(nameOrPath, filepath.Separator) && filepath.Ext(nameOrPath) == "":
		return nil, &UnknownError{nameOrPath}
	case err != nil:
		return nil, fmt.Errorf("theme: %w", err)
	}
	return parse(nameOrPath, data)
}

func readSheet(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	data, err := io.ReadAll(io.LimitReader(f, maxSheet+1))
	if err = errors.Join(err, f.Close()); err != nil {
		return nil, err
	}
	if len(data) > maxSheet {
		return nil, fmt.Errorf("%s is larger than %d bytes, no style sheet", path, maxSheet)
	}
	return data, nil
}

// parse makes a theme of a sheet in JSON. It is strict: what would be ignored is
// most likely misspelt.
func parse(name string, data []byte) (*Theme, error) {
	var sheet ansi.StyleConfig
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&sheet); err != nil {
		return nil, fmt.Errorf("theme %s: %w", name, explain(data, dec.InputOffset(), err))
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("theme %s: %s: something follows the style sheet", name, position(data, dec.InputOffset()))
	}
	t, err := build(name, isDark(sheet), sheet)
	if err != nil {
		return nil, fmt.Errorf("theme %s: %w", name, err)
	}
	return t, nil
}

// explain adds the place to an error of encoding/json.
func explain(data []byte, offset int64, err error) error {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		return fmt.Errorf("%s: %w", position(data, syntax.Offset), err)
	case errors.As(err, &kind):
		return fmt.Errorf("%s: %s is a %s, not a %s", position(data, kind.Offset), kind.Field, kind.Value, kind.Type)
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return errors.New("the style sheet breaks off")
	}
	if _, field, ok := strings.Cut(err.Error(), "unknown field "); ok {
		if i := bytes.Index(data, []byte(field)); i >= 0 {
			offset = int64(i)
		}
		return fmt.Errorf("%s: a style sheet has no field %s", position(data, offset), field)
	}
	return err
}

// position writes an offset as line and column.
func position(data []byte, offset int64) string {
	before := data[:min(max(offset, 0), int64(len(data)))]
	line := bytes.Count(before, []byte("\n")) + 1
	column := len(before) - bytes.LastIndexByte(before, '\n')
	return fmt.Sprintf("line %d, column %d", line, column)
}

// isDark guesses what background a sheet is made for: that from which its text
// stands out. A sheet that says nothing is taken for a dark one, as most are.
func isDark(sheet ansi.StyleConfig) bool {
	p := palette{sheet: sheet}
	if back := p.color("", sheet.Document.BackgroundColor); back != nil {
		return luminance(back) < 0.18
	}
	text := p.color("", sheet.Document.Color)
	return text == nil || luminance(text) > 0.18
}
