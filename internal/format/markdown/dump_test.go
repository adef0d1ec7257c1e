package markdown_test

import (
	"fmt"
	"reflect"
	"strings"

	"newsreader/internal/article"
)

// dump writes an article as a tree, a node a line, without its provenance.
func dump(a *article.Article) string {
	c := *a
	c.Provenance = article.Provenance{}
	var b strings.Builder
	write(&b, "", "article", reflect.ValueOf(c))
	return b.String()
}

// write leaves out whatever has its zero value.
func write(b *strings.Builder, indent, name string, v reflect.Value) {
	for v.Kind() == reflect.Interface || v.Kind() == reflect.Pointer {
		if v.IsNil() {
			return
		}
		v = v.Elem()
	}
	if d, ok := v.Interface().(article.Date); ok {
		if !d.IsZero() {
			fmt.Fprintf(b, "%s%s: %s\n", indent, name, d)
		}
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		if v.IsZero() && name != "article" && !strings.Contains(name, "[") {
			return
		}
		fmt.Fprintf(b, "%s%s %s\n", indent, name, v.Type().Name())
		for i := range v.NumField() {
			write(b, indent+"  ", v.Type().Field(i).Name, v.Field(i))
		}
	case reflect.Slice:
		for i := range v.Len() {
			write(b, indent, fmt.Sprintf("%s[%d]", name, i), v.Index(i))
		}
	default:
		if !v.IsZero() {
			fmt.Fprintf(b, "%s%s: %#v\n", indent, name, v.Interface())
		}
	}
}
