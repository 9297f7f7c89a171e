package translations

import (
	"go/ast"
	"go/parser"
	"go/types"
	"path/filepath"
	"strconv"
	"strings"
)

// engine are fields of the engine's lists whose words the window shows, by where they
// are taken: the folder of the list and the field.
var engine = map[string][2]string{
	"app/exportchoices.go: f.Title":   {"timeline/export", "Title"},
	"app/exportchoices.go: p.Title":   {"timeline/export", "Title"},
	"app/exportpreview.go: f.Without": {"timeline/export", "Without"},
	"app/exportrun.go: f.Without":     {"timeline/export", "Without"},
}

// fields are the strings that a field has where it is named in a list of lists.
func (s *source) fields(dir, field string) (all []string) {
	files, err := filepath.Glob(filepath.Join("..", "..", dir, "*.go"))
	if err != nil || len(files) == 0 {
		s.t.Fatalf("%s: %v", dir, err)
	}
	consts, used := map[string]string{}, map[string]bool{}
	var lists []ast.Expr
	for _, path := range files {
		f, err := parser.ParseFile(s.fset, path, nil, parser.SkipObjectResolution)
		if err != nil {
			s.t.Fatal(err)
		}
		for _, d := range f.Decls {
			if g, ok := d.(*ast.GenDecl); ok && !strings.HasSuffix(path, "_test.go") {
				for _, spec := range g.Specs {
					if v, ok := spec.(*ast.ValueSpec); ok && len(v.Values) > 0 {
						lists = append(lists, v.Values[0])
						if w, ok := literal(v.Values[0]); ok {
							consts[v.Names[0].Name] = w
						}
					}
				}
			}
		}
	}
	for _, l := range lists {
		ast.Inspect(l, func(n ast.Node) bool {
			kv, ok := n.(*ast.KeyValueExpr)
			if !ok {
				return true
			}
			if k, ok := kv.Key.(*ast.Ident); ok && k.Name == field {
				w, ok := literal(kv.Value)
				if id, is := kv.Value.(*ast.Ident); is {
					w, ok = consts[id.Name], consts[id.Name] != ""
				}
				if !ok {
					s.t.Errorf("%s: the %s of %s is not known", dir, field, types.ExprString(kv.Value))
				} else if !used[w] {
					used[w] = true
					all = append(all, w)
				}
			}
			return true
		})
	}
	return all
}

func literal(e ast.Expr) (string, bool) {
	b, ok := e.(*ast.BasicLit)
	if !ok {
		return "", false
	}
	w, err := strconv.Unquote(b.Value)
	return w, err == nil
}
