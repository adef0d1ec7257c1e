package config

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2"
	"github.com/pelletier/go-toml/v2/unstable"

	"newsreader/internal/sanitize"
	"newsreader/internal/spelling"
)

// Parse reads a configuration; file is its name for positions and for paths in it.
// The error is Problems.
//
// The values are taken from the syntax tree and not from a decoded struct: the
// decoder stops at the first value of a wrong kind, and a person wants to hear of
// all mistakes at once.
func Parse(file string, data []byte) (*Config, error) {
	// What only the decoder knows (syntax, a setting given twice) comes first.
	if err := toml.Unmarshal(data, &map[string]any{}); err != nil {
		return nil, Problems{syntaxProblem(file, err)}
	}
	p := parser{data: data, config: &Config{File: file, at: map[string]Position{}}}
	p.tree.Reset(data)
	for p.tree.NextExpression() {
		p.expression(p.tree.Expression())
	}
	if len(p.problems) > 0 {
		slices.SortStableFunc(p.problems, func(a, b Problem) int {
			if a.Line != b.Line {
				return a.Line - b.Line
			}
			return a.Column - b.Column
		})
		return nil, p.problems
	}
	return p.config, nil
}

func syntaxProblem(file string, err error) Problem {
	out := Problem{File: file, Text: sanitize.Text(strings.TrimPrefix(err.Error(), "toml: "))}
	var syntax *toml.DecodeError
	if errors.As(err, &syntax) {
		out.Line, out.Column = syntax.Position()
	}
	return out
}

// parser walks the expressions of a file that is known to be valid TOML.
type parser struct {
	tree     unstable.Parser
	data     []byte
	config   *Config
	problems Problems
	table    []string // the name in the last [header]
	skip     bool     // the last [header] is none of ours
}

func (p *parser) problem(at Position, format string, args ...any) {
	p.problems = append(p.problems, Problem{p.config.File, at, fmt.Sprintf(format, args...)})
}

// start returns the position of a node.
func (p *parser) start(n *unstable.Node) Position { return positionOf(p.data, int(n.Raw.Offset)) }

func (p *parser) expression(n *unstable.Node) {
	switch n.Kind {
	case unstable.Table, unstable.ArrayTable:
		name, at := p.name(n)
		p.skip = p.header(name, at, n.Kind == unstable.ArrayTable)
		p.table = name
	case unstable.KeyValue:
		if p.skip {
			return // part of a table that was reported already
		}
		name, at := p.name(n)
		p.value(append(slices.Clone(p.table), name...), at, n.Value())
	}
}

// header checks a [table]; skip says that it is none of ours.
func (p *parser) header(name []string, at Position, array bool) (skip bool) {
	switch {
	case name[0] != keysTable:
		p.problem(at, "unknown table [%s]%s", dotted(name), spelling.Question(name[0], []string{keysTable}))
	case array || len(name) > 1:
		p.problem(at, `the keys stand in one table, [%s], as action = "key"`, keysTable)
	default:
		return false
	}
	return true
}

// name returns a dotted name's parts and where the name begins.
func (p *parser) name(n *unstable.Node) (parts []string, at Position) {
	for it := n.Key(); it.Next(); {
		if len(parts) == 0 {
			at = p.start(it.Node())
		}
		parts = append(parts, string(it.Node().Data))
	}
	return parts, at
}

// value takes one setting by its full name.
func (p *parser) value(name []string, at Position, v *unstable.Node) {
	switch {
	case name[0] == keysTable && len(name) == 1 && v.Kind == unstable.InlineTable:
		for it := v.Children(); it.Next(); {
			inner, at := p.name(it.Node())
			p.value(append([]string{keysTable}, inner...), at, it.Node().Value())
		}
	case name[0] == keysTable && len(name) == 2:
		p.keys(name[1], at, v)
	case name[0] == keysTable && len(name) == 1:
		p.problem(at, `the keys stand in a table, [%s], as action = "key"`, keysTable)
	case name[0] == keysTable:
		p.problem(at, "%q is no name of an action", dotted(name[1:]))
	case len(name) > 1:
		p.problem(at, "unknown setting %q", dotted(name))
	default:
		p.setting(name[0], at, v)
	}
}

func (p *parser) setting(name string, at Position, v *unstable.Node) {
	i := slices.IndexFunc(settings, func(s setting) bool { return s.name == name })
	if i < 0 {
		p.problem(at, "unknown setting %q%s", name, spelling.Question(name, settingNames()))
		return
	}
	p.config.at[name] = at
	if wrong := settings[i].set(p.config, v); wrong != "" {
		p.problem(p.valueStart(v, at), "%s %s", name, wrong)
	}
}

// valueStart is where a value stands, or its setting where the tree does not say.
func (p *parser) valueStart(v *unstable.Node, setting Position) Position {
	if v.Raw.Length == 0 {
		return setting
	}
	return p.start(v)
}

func dotted(name []string) string { return sanitize.Text(strings.Join(name, ".")) }
