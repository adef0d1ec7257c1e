package schema_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
)

// validator checks values against a JSON Schema, as far as article.schema.json uses
// the language. A keyword it does not know is an error, so that the schema cannot
// grow beyond what is checked.
type validator struct {
	root map[string]any
}

func newValidator(schema string) (*validator, error) {
	v := &validator{}
	return v, json.Unmarshal([]byte(schema), &v.root)
}

func (v *validator) validate(data []byte) error {
	var value any
	if err := json.Unmarshal(data, &value); err != nil {
		return err
	}
	return v.check("$", v.root, value)
}

func (v *validator) check(path string, schema map[string]any, value any) error {
	for keyword, want := range schema {
		if err := v.keyword(path, keyword, want, schema, value); err != nil {
			return err
		}
	}
	return nil
}

func (v *validator) keyword(path, keyword string, want any, schema map[string]any, value any) error {
	fail := func() error { return fmt.Errorf("%s: %v breaks %s %v", path, value, keyword, want) }
	object, _ := value.(map[string]any)
	number, isNumber := value.(float64)
	switch keyword {
	case "$schema", "title", "description", "$defs":
	case "$ref":
		name := strings.TrimPrefix(want.(string), "#/$defs/")
		return v.check(path, v.root["$defs"].(map[string]any)[name].(map[string]any), value)
	case "type":
		types, several := want.([]any)
		if !several {
			types = []any{want}
		}
		if !slices.ContainsFunc(types, func(t any) bool { return isType(t.(string), value) }) {
			return fail()
		}
	case "const":
		if !reflect.DeepEqual(want, value) {
			return fail()
		}
	case "enum":
		if !slices.ContainsFunc(want.([]any), func(w any) bool { return reflect.DeepEqual(w, value) }) {
			return fail()
		}
	case "pattern":
		if s, ok := value.(string); ok && !regexp.MustCompile(want.(string)).MatchString(s) {
			return fail()
		}
	case "minimum":
		if isNumber && number < want.(float64) {
			return fail()
		}
	case "maximum":
		if isNumber && number > want.(float64) {
			return fail()
		}
	case "required":
		for _, name := range want.([]any) {
			if _, ok := object[name.(string)]; object != nil && !ok {
				return fmt.Errorf("%s: %s is missing", path, name)
			}
		}
	case "additionalProperties":
		known, _ := schema["properties"].(map[string]any)
		for name := range object {
			if _, ok := known[name]; !ok {
				return fmt.Errorf("%s: %s is unknown", path, name)
			}
		}
	case "properties":
		for name, sub := range want.(map[string]any) {
			if inner, ok := object[name]; ok {
				if err := v.check(path+"."+name, sub.(map[string]any), inner); err != nil {
					return err
				}
			}
		}
	case "items":
		list, _ := value.([]any)
		for i, inner := range list {
			if err := v.check(fmt.Sprintf("%s[%d]", path, i), want.(map[string]any), inner); err != nil {
				return err
			}
		}
	default:
		return fmt.Errorf("the schema has a keyword this validator does not know: %s", keyword)
	}
	return nil
}

func isType(name string, value any) bool {
	switch v := value.(type) {
	case nil:
		return name == "null"
	case bool:
		return name == "boolean"
	case string:
		return name == "string"
	case float64:
		return name == "number" || name == "integer" && v == float64(int(v))
	case []any:
		return name == "array"
	default:
		return name == "object"
	}
}
