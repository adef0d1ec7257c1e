package internal_test

import (
	"go/ast"
	"path"
	"testing"
)

// implementations returns the types of the article's model that have the method
// which seals an interface.
func implementations(t *testing.T, method string) []string {
	t.Helper()
	var kinds []string
	for file, f := range sources(t) {
		if path.Dir(file) != "article" {
			continue
		}
		for _, decl := range f.Decls {
			fn, ok := decl.(*ast.FuncDecl)
			if !ok || fn.Recv == nil || fn.Name.Name != method {
				continue
			}
			receiver := fn.Recv.List[0].Type
			if star, ok := receiver.(*ast.StarExpr); ok {
				receiver = star.X
			}
			kinds = append(kinds, receiver.(*ast.Ident).Name)
		}
	}
	return kinds
}
