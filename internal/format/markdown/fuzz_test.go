package markdown_test

import (
	"errors"
	"os"
	"reflect"
	"testing"

	"newsreader/internal/article"
	"newsreader/internal/format/markdown"
	"newsreader/internal/sanitize"
)

func addFixtures(f *testing.F) {
	for _, name := range fixtures(f) {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(data))
	}
	for _, text := range hostile(400) {
		f.Add(text)
	}
}

// FuzzDecode promises that no text makes Decode panic or lets a character through
// that commands a terminal.
func FuzzDecode(f *testing.F) {
	addFixtures(f)
	f.Fuzz(func(t *testing.T, text string) {
		a, err := markdown.Decode(text, markdown.Options{Base: "https://example.org/a/"})
		if err != nil {
			if deep := (*markdown.TooDeepError)(nil); !errors.As(err, &deep) {
				t.Fatalf("unknown error %v", err)
			}
			return
		}
		checkClean(t, "article", reflect.ValueOf(a), false)
	})
}

// FuzzRoundTrip promises that what was decoded is the same article after it was
// written and read again.
func FuzzRoundTrip(f *testing.F) {
	addFixtures(f)
	f.Fuzz(func(t *testing.T, text string) {
		a, err := markdown.Decode(text, markdown.Options{})
		if err != nil {
			return
		}
		encoded := markdown.Encode(a)
		back, err := markdown.Decode(encoded, markdown.Options{})
		if err != nil {
			t.Fatalf("%v in\n%s", err, encoded)
		}
		if !same(a, back) {
			t.Errorf("%q was written as\n%s\nand came back as another article:\n%s", text, encoded, firstDifference(dump(a), dump(back)))
		}
	})
}

// checkClean walks every string of a value.
func checkClean(t *testing.T, path string, v reflect.Value, lines bool) {
	switch v.Kind() {
	case reflect.Interface, reflect.Pointer:
		if !v.IsNil() {
			checkClean(t, path, v.Elem(), lines)
		}
	case reflect.Struct:
		if _, ok := v.Interface().(article.Date); ok {
			return
		}
		for i := range v.NumField() {
			name := v.Type().Field(i).Name
			checkClean(t, path+"."+name, v.Field(i), v.Type() == reflect.TypeFor[article.Code]() && name == "Text")
		}
	case reflect.Slice:
		for i := range v.Len() {
			checkClean(t, path, v.Index(i), lines)
		}
	case reflect.String:
		s := v.String()
		want := sanitize.Text(s)
		if lines {
			want = sanitize.Lines(s)
		}
		if s != want {
			t.Errorf("%s is %q and not clean", path, s)
		}
	}
}
