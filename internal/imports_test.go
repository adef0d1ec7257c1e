// Package internal_test holds what no single room can: the arrows between the
// rooms, that every consumer knows every kind of block, and that the documents
// name things that exist.
package internal_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// arrows is the table of rooms: what of ours each may import beside article,
// sanitize and spelling, which every room may. "format/*" stands for every room under format.
var arrows = map[string]string{
	"article":            "",
	"article/arbitrary":  "", // for tests of all rooms
	"sanitize":           "",
	"feed":               "",
	"query":              "",
	"fetch":              "",
	"theme":              "",
	"spelling":           "",
	"memory":             "",
	"host":               "",
	"config":             "",
	"format/charset":     "",
	"format/structure":   "",
	"format/schema":      "",
	"render/picture":     "",
	"tui/layout":         "",
	"tui/task":           "",
	"format/plaintext":   "format/structure",
	"format/hypertext":   "format/structure",
	"format/markdown":    "format/structure format/hypertext",
	"format/extract":     "format/structure format/hypertext",
	"format/syndication": "feed format/charset",
	"source":             "format/* fetch",
	"store":              "feed query",
	"remote":             "feed fetch",
	"library":            "source store remote fetch feed query format/syndication format/schema",
	"render":             "theme",
	"tui/widget":         "theme tui/task",
	"tui/browse":         "tui/widget tui/task theme feed query",
	"tui/reader":         "tui/widget tui/task theme render render/picture",
	"tui":                "tui/* theme render feed query",
	"cli":                "* format/* render/picture tui/*",
}

// pinned names standard packages that only some rooms may use: sockets, files and
// processes stay where their dangers are looked after.
var pinned = map[string]string{
	"net":          "fetch",
	"net/http":     "fetch remote",
	"database/sql": "store",
	"os/exec":      "host tui",
	"os":           "cli config host source store theme",
	"unsafe":       "",
}

const module = "newsreader/"

func TestImportsFollowTheTable(t *testing.T) {
	rooms := map[string]bool{}
	for file, f := range sources(t) {
		room := path.Dir(file)
		rooms[room] = true
		may, known := arrows[room]
		if !known {
			t.Errorf("%s: room %s has no row in the table", file, room)
			continue
		}
		for _, imp := range f.Imports {
			p, err := strconv.Unquote(imp.Path.Value)
			if err != nil {
				t.Fatal(err)
			}
			if only, is := pinned[p]; is && !slices.Contains(strings.Fields(only), room) {
				t.Errorf("%s: %s is not for room %s", file, p, room)
			}
			dep, ours := strings.CutPrefix(p, module)
			if !ours {
				continue
			}
			if dep, inside := strings.CutPrefix(dep, "internal/"); !inside || !allowed(may, dep) {
				if room == "cli" && dep == "articles" {
					continue
				}
				t.Errorf("%s: %s must not import %s", file, room, dep)
			}
		}
	}
	if len(rooms) < 10 {
		t.Errorf("only %d rooms were looked at: %v", len(rooms), rooms)
	}
}

// allowed reports whether a row of the table lets its room import dep.
func allowed(row, dep string) bool {
	switch dep {
	case "article", "sanitize", "spelling":
		return true
	}
	for _, pattern := range strings.Fields(row) {
		if ok, err := path.Match(pattern, dep); err == nil && ok {
			return true
		}
	}
	return false
}

// sources parses every Go file of the rooms that is no test, keyed by its path
// below internal. It reads the files itself, so that a cached test result does not
// outlive a change.
func sources(t *testing.T) map[string]*ast.File {
	t.Helper()
	files := map[string]*ast.File{}
	err := filepath.WalkDir(".", func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go") {
			return err
		}
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ParseComments)
		if err != nil {
			return err
		}
		files[filepath.ToSlash(file)] = f
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// TestEveryRoomSaysWhatItIsFor holds that each package has one package comment.
func TestEveryRoomSaysWhatItIsFor(t *testing.T) {
	comments := map[string]int{}
	for file, f := range sources(t) {
		room := path.Dir(file)
		if f.Doc == nil {
			comments[room] += 0
			continue
		}
		comments[room]++
		if want := "Package " + f.Name.Name + " "; !strings.HasPrefix(f.Doc.Text(), want) {
			t.Errorf("%s: the package comment does not begin with %q", file, want)
		}
	}
	for room, n := range comments {
		if n != 1 {
			t.Errorf("room %s has %d package comments, want 1", room, n)
		}
	}
}

// TestNoPackageStateIsWritten holds that no function assigns to a variable of its
// package: configuration, themes and keys are passed, not set.
func TestNoPackageStateIsWritten(t *testing.T) {
	files := sources(t)
	vars := map[string]map[string]bool{} // room -> names of package variables
	specs := map[any]bool{}              // their declarations
	for file, f := range files {
		room := path.Dir(file)
		if vars[room] == nil {
			vars[room] = map[string]bool{}
		}
		for _, decl := range f.Decls {
			gen, ok := decl.(*ast.GenDecl)
			if !ok || gen.Tok != token.VAR {
				continue
			}
			for _, spec := range gen.Specs {
				specs[spec] = true
				for _, name := range spec.(*ast.ValueSpec).Names {
					vars[room][name.Name] = true
				}
			}
		}
	}
	for file, f := range files {
		ast.Inspect(f, func(n ast.Node) bool {
			assign, ok := n.(*ast.AssignStmt)
			if !ok || assign.Tok == token.DEFINE {
				return true
			}
			for _, left := range assign.Lhs {
				id, ok := left.(*ast.Ident)
				if !ok || !vars[path.Dir(file)][id.Name] {
					continue
				}
				// The parser binds a name to the declaration it sees in the same file;
				// an unbound one is declared in another file of the package.
				if id.Obj == nil || specs[id.Obj.Decl] {
					t.Errorf("%s: assigns to package variable %s", file, id.Name)
				}
			}
			return true
		})
	}
}
