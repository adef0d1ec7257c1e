package hypertext_test

import (
	"fmt"
	"reflect"
)

// difference says where two values part first, or "".
func difference(want, got reflect.Value, path string) string {
	if want.IsValid() != got.IsValid() || want.IsValid() && want.Type() != got.Type() {
		return fmt.Sprintf("%s: want %v, got %v", path, want, got)
	}
	switch want.Kind() {
	case reflect.Pointer, reflect.Interface:
		if want.IsNil() || got.IsNil() {
			if want.IsNil() != got.IsNil() {
				return fmt.Sprintf("%s: want %v, got %v", path, want, got)
			}
			return ""
		}
		return difference(want.Elem(), got.Elem(), path)
	case reflect.Slice:
		for i := range min(want.Len(), got.Len()) {
			if d := difference(want.Index(i), got.Index(i), fmt.Sprintf("%s[%d]", path, i)); d != "" {
				return d
			}
		}
		if want.Len() != got.Len() || want.IsNil() != got.IsNil() {
			return fmt.Sprintf("%s: want %d, got %d: %+v, %+v", path, want.Len(), got.Len(), want, got)
		}
	case reflect.Struct:
		for i := range want.NumField() {
			if d := difference(want.Field(i), got.Field(i), path+"."+want.Type().Field(i).Name); d != "" {
				return d
			}
		}
	default:
		if !want.Equal(got) {
			return fmt.Sprintf("%s: want %#v, got %#v", path, want, got)
		}
	}
	return ""
}
