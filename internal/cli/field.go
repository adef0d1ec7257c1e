package cli

import (
	"bufio"
	"slices"
	"strings"

	"newsreader/internal/sanitize"
	"newsreader/internal/spelling"
)

// field is one thing that a list can say of each of its rows.
type field[T any] struct {
	name, help string
	text       func(T) string
}

// template is the line of a row: literal text with fields between.
type template[T any] []piece[T]

// piece is a literal text, or the field name if text is set.
type piece[T any] struct {
	literal, name string
	text          func(T) string
}

// parseTemplate reads a line such as `{id}\t{title}`: a field's name in braces, "\t",
// "\n" and "\\", and "{{" for a brace that means none.
func parseTemplate[T any](line string, fields []field[T]) (template[T], error) {
	var out template[T]
	var literal strings.Builder
	for i := 0; i < len(line); {
		switch two := line[i:min(i+2, len(line))]; {
		case two == "{{" || two == "}}" || two == `\\`:
			literal.WriteByte(line[i])
			i += 2
		case two == `\t` || two == `\n`:
			literal.WriteByte("\t\n"[strings.IndexByte("tn", two[1])])
			i += 2
		case line[i] == '{':
			end := strings.IndexByte(line[i:], '}')
			if end < 0 {
				return nil, usagef("--template: the brace in %q is never closed; \"{{\" is a brace that means none", line[i:])
			}
			f, err := fieldNamed(line[i+1:i+end], fields)
			if err != nil {
				return nil, err
			}
			out = append(out, piece[T]{literal: literal.String()}, piece[T]{name: f.name, text: f.text})
			literal.Reset()
			i += end + 1
		default:
			literal.WriteByte(line[i])
			i++
		}
	}
	return append(out, piece[T]{literal: literal.String()}), nil
}

func fieldNamed[T any](name string, fields []field[T]) (field[T], error) {
	i := slices.IndexFunc(fields, func(f field[T]) bool { return f.name == name })
	if i >= 0 {
		return fields[i], nil
	}
	names := fieldNames(fields)
	if near := spelling.Nearest(name, names, 1); len(near) > 0 {
		return field[T]{}, usagef("--template: there is no field {%s}; did you mean {%s}?", name, near[0])
	}
	return field[T]{}, usagef("--template: there is no field {%s}; there are %s", name, strings.Join(names, ", "))
}

func fieldNames[T any](fields []field[T]) []string {
	var names []string
	for _, f := range fields {
		names = append(names, f.name)
	}
	return names
}

// write writes the line of a row. What comes out of the library is cleaned once more:
// a tab in a title would shift all fields behind it.
func (t template[T]) write(w *bufio.Writer, row T) error {
	for _, p := range t {
		text := p.literal
		if p.text != nil {
			text = sanitize.Text(p.text(row))
		}
		if _, err := w.WriteString(text); err != nil {
			return err
		}
	}
	return w.WriteByte('\n')
}

// tabbed is the template of some fields, a tab between them.
func tabbed(names ...string) string { return "{" + strings.Join(names, `}\t{`) + "}" }
