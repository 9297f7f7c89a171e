package translations

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"maps"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	_ "quoteline/seeds"
	_ "quoteline/timeline/coref"
	_ "quoteline/timeline/document"
	_ "quoteline/timeline/export"
	_ "quoteline/timeline/extract"
	"quoteline/timeline/reason"
)

// key is English words that are translated.
type key struct {
	one   string // of a plural; "" is none
	where string // that the key is used first
}

// takers are the functions of other packages that translate, with the places of the
// words among their arguments. Those of the window that pass words on to them are found.
var takers = map[string][]int{
	"fyne.io/fyne/v2/lang.L":           {0},
	"fyne.io/fyne/v2/lang.X":           {0},
	"quoteline/app/translations.Count": {1, 2},
	"quoteline/app/translations.Form":  {1, 2},
	"quoteline/app/term.Of":            {0},
	"quoteline/app/term.In":            {0},
}

// plurals are those of takers whose two words are forms of one.
func isPlural(places []int) bool { return len(places) == 2 }

// elsewhere are the words of expressions that cannot be followed in one package.
var elsewhere = map[string][]string{
	// The values of groups that are no names, see timeline/group.Title.
	"app/lanes.go: title": {"Occurrence", "Statement", "State", "Plan", "No person", "No place", "No tag", "Your own"},
	// What the marks of the picture mean, see timeline/scene/legend.go and sign.go; a test
	// of the window looks at all of them.
	`app/legend.go: "mark: " + english`: marks,
	// The lists are given by its callers.
	"app/translations/reason.go: p.Words":  nil, // see the reasons below
	"app/translations/failure.go: p.words": nil, // see what errors say below
	"app/term/term.go: w":                  nil,
	"app/term/term.go: words[value]":       nil,
	// The choices of app/command, see its file ways.go.
	"app/trouble.go: way.Label": {"Open a read-only copy", "Salvage into a new file", "Open the newest backup"},
}

// marks are what the marks of the picture mean, as keys of their own: "before" is another
// word there than between two events.
var marks = []string{
	"mark: something happened", "mark: someone said", "mark: was so for a while", "mark: planned, expected or possible", "mark: did not happen",
	"mark: denied", "mark: lasted", "mark: at some time between", "mark: about (~)", "mark: uncertain (?)", "mark: digits not stated (X)",
	"mark: before", "mark: after", "mark: goes on beyond what is drawn", "mark: other accounts’ dates", "mark: comes before, by these words",
	"mark: today", "mark: nothing happens: time is folded", "mark: more events than there is room for",
	"mark: verified", "mark: disputed", "mark: to check", "mark: edited by the user", "mark: in a colour that the user chose",
}

// lists are types whose lists have words first in each part, by where they are taken.
var lists = map[string]string{"app/columns.go: c[i].name": "columns"}

// source is the code of the window.
type source struct {
	t      *testing.T
	fset   *token.FileSet
	info   *types.Info
	files  map[string][]*ast.File // by folder
	takers map[string][]int
	params map[types.Object]place      // of functions
	values map[types.Object][]ast.Expr // what is assigned to a variable
	ranges map[types.Object]ast.Expr   // what a variable runs over
	keys   map[string]key
	lost   map[string]bool
}

// place is a parameter: of which function, and the how manyth.
type place struct {
	of string
	at int
}

// words finds all keys of the interface in the source.
func words(t *testing.T) map[string]key {
	t.Helper()
	s := &source{t: t, fset: token.NewFileSet(), files: map[string][]*ast.File{}, takers: maps.Clone(takers)}
	s.info = &types.Info{Types: map[ast.Expr]types.TypeAndValue{}, Defs: map[*ast.Ident]types.Object{}, Uses: map[*ast.Ident]types.Object{}, Selections: map[*ast.SelectorExpr]*types.Selection{}}
	s.params, s.values, s.ranges = map[types.Object]place{}, map[types.Object][]ast.Expr{}, map[types.Object]ast.Expr{}
	root := filepath.Join("..", "..")
	err := filepath.WalkDir(filepath.Join(root, "app"), func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		f, err := parser.ParseFile(s.fset, path, nil, parser.SkipObjectResolution)
		if err == nil {
			s.files[filepath.Dir(path)] = append(s.files[filepath.Dir(path)], f)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, dir := range slices.Sorted(maps.Keys(s.files)) {
		rel, err := filepath.Rel(root, dir)
		if err != nil {
			t.Fatal(err)
		}
		// What other packages have is not known, and not needed: errors about it are passed over.
		c := types.Config{Importer: nothing{}, Error: func(error) {}}
		_, _ = c.Check("quoteline/"+filepath.ToSlash(rel), s.fset, s.files[dir], s.info)
		for _, f := range s.files[dir] {
			ast.Inspect(f, s.define)
		}
	}
	for n := -1; n != len(s.takers); { // functions that pass on to functions that do
		n = len(s.takers)
		s.keys, s.lost = map[string]key{}, map[string]bool{}
		for _, files := range s.files {
			for _, f := range files {
				ast.Inspect(f, s.call)
			}
		}
	}
	s.handed()
	for _, what := range slices.Sorted(maps.Keys(s.lost)) {
		t.Errorf("%s: these words cannot be followed to where they are written; write them there, or list them in elsewhere", what)
	}
	for _, w := range reason.All() {
		s.keys[w] = key{where: "what the engine says"}
	}
	for _, w := range slices.Concat(failures, system, things) {
		s.keys[w] = key{where: "what errors say"}
	}
	return s.keys
}

// nothing imports packages as empty ones.
type nothing struct{}

func (nothing) Import(path string) (*types.Package, error) {
	p := types.NewPackage(path, path[strings.LastIndexByte(path, '/')+1:])
	if strings.HasPrefix(p.Name(), "v") && strings.HasSuffix(path, "fyne/v2") {
		p = types.NewPackage(path, "fyne")
	}
	p.MarkComplete()
	return p, nil
}

// define remembers parameters and what variables hold.
func (s *source) define(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.FuncDecl:
		if o := s.info.Defs[n.Name]; o != nil {
			s.parameters(n.Type, o)
		}
	case *ast.AssignStmt:
		for i, l := range n.Lhs {
			id, ok := l.(*ast.Ident)
			if !ok {
				continue
			}
			var to ast.Expr = id // of a call with several results: not to be followed
			if len(n.Lhs) == len(n.Rhs) {
				to = n.Rhs[i]
			} else if x, ok := n.Rhs[0].(*ast.IndexExpr); ok && i == 0 { // of a map
				to = x
			}
			s.assign(id, to)
		}
	case *ast.ValueSpec:
		for i, id := range n.Names {
			if i < len(n.Values) {
				s.assign(id, n.Values[i])
			}
		}
	case *ast.RangeStmt:
		if id, ok := n.Value.(*ast.Ident); ok {
			s.ranges[s.object(id)] = n.X
		}
	}
	return true
}

func (s *source) assign(id *ast.Ident, to ast.Expr) {
	o := s.object(id)
	if o == nil {
		return
	}
	s.values[o] = append(s.values[o], to)
	if f, ok := to.(*ast.FuncLit); ok {
		s.parameters(f.Type, o)
	}
}

func (s *source) parameters(f *ast.FuncType, of types.Object) {
	at := 0
	for _, p := range f.Params.List {
		for _, name := range p.Names {
			s.params[s.info.Defs[name]] = place{s.name(of), at}
			at++
		}
	}
}

func (s *source) object(id *ast.Ident) types.Object {
	if o := s.info.Defs[id]; o != nil {
		return o
	}
	return s.info.Uses[id]
}

// name tells functions apart, whatever package calls them.
func (s *source) name(o types.Object) string {
	if f, ok := o.(*types.Func); ok {
		return f.FullName()
	}
	return fmt.Sprint(o.Name(), "@", s.fset.Position(o.Pos()))
}

// called is the name of the function of a call.
func (s *source) called(c *ast.CallExpr) string {
	fun := c.Fun
	if i, ok := fun.(*ast.IndexExpr); ok {
		fun = i.X
	}
	switch f := fun.(type) {
	case *ast.Ident:
		if o := s.info.Uses[f]; o != nil {
			return s.name(o)
		}
	case *ast.SelectorExpr:
		if x, ok := f.X.(*ast.Ident); ok {
			if p, ok := s.info.Uses[x].(*types.PkgName); ok {
				return p.Imported().Path() + "." + f.Sel.Name
			}
		}
		if sel := s.info.Selections[f]; sel != nil {
			return s.name(sel.Obj())
		}
	}
	return ""
}

// call takes the words of a call that translates.
func (s *source) call(n ast.Node) bool {
	c, ok := n.(*ast.CallExpr)
	if !ok {
		return true
	}
	places := s.takers[s.called(c)]
	var found [][]string
	for _, at := range places {
		if at < len(c.Args) {
			found = append(found, s.take(c.Args[at]))
		}
	}
	where := s.fset.Position(c.Pos()).String()
	if isPlural(places) && len(found) == 2 && len(found[0]) == 1 && len(found[1]) == 1 {
		s.keys[found[1][0]] = key{one: found[0][0], where: where}
		return true
	}
	for _, list := range found {
		for _, w := range list {
			if _, there := s.keys[w]; !there && w != "" {
				s.keys[w] = key{where: where}
			}
		}
	}
	return true
}

// handed notes functions of the window that pass words on and are handed to others,
// which call them with words that are not seen here.
func (s *source) handed() {
	for _, files := range s.files {
		for _, f := range files {
			called := map[*ast.Ident]bool{}
			ast.Inspect(f, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.CallExpr:
					fun := n.Fun
					if i, ok := fun.(*ast.IndexExpr); ok {
						fun = i.X
					}
					switch fun := fun.(type) {
					case *ast.Ident:
						called[fun] = true
					case *ast.SelectorExpr:
						called[fun.Sel] = true
					}
				case *ast.Ident:
					if o := s.info.Uses[n]; o != nil && !called[n] && s.takers[s.name(o)] != nil {
						s.lost[fmt.Sprintf("%s is handed on as a value", s.fset.Position(n.Pos()))] = true
					}
				}
				return true
			})
		}
	}
}

// take returns the words that an expression may be, or notes that they are not known.
func (s *source) take(e ast.Expr) []string {
	list, ok := s.strings(e)
	if ok {
		return list
	}
	at := s.fset.Position(e.Pos())
	name := filepath.ToSlash(strings.TrimPrefix(at.Filename, filepath.Join("..", "..")+string(filepath.Separator))) + ": " + types.ExprString(e)
	if list, ok := elsewhere[name]; ok {
		return list
	}
	if of, ok := lists[name]; ok {
		return s.first(of)
	}
	if at, ok := engine[name]; ok {
		return s.fields(at[0], at[1])
	}
	s.lost[fmt.Sprintf("%s (line %d)", name, at.Line)] = true
	return nil
}

// passes notes of a parameter that its function passes it on.
func (s *source) passes(o types.Object) bool {
	p, ok := s.params[o]
	if ok && !slices.Contains(s.takers[p.of], p.at) {
		s.takers[p.of] = append(s.takers[p.of], p.at)
		slices.Sort(s.takers[p.of])
	}
	return ok
}

// first are the first strings of the parts of all lists of a type.
func (s *source) first(of string) (all []string) {
	for _, files := range s.files {
		for _, f := range files {
			ast.Inspect(f, func(n ast.Node) bool {
				if c, ok := n.(*ast.CompositeLit); ok {
					if id, ok := c.Type.(*ast.Ident); ok && id.Name == of {
						list, _ := s.elements(c, "0")
						all = append(all, list...)
					}
				}
				return true
			})
		}
	}
	return all
}

func (s *source) variable(e ast.Expr) types.Object {
	if id, ok := e.(*ast.Ident); ok {
		return s.object(id)
	}
	return nil
}

// strings are those that an expression may be; false where that is not known.
func (s *source) strings(e ast.Expr) ([]string, bool) {
	if v := s.info.Types[e].Value; v != nil && v.Kind() == constant.String {
		return []string{constant.StringVal(v)}, true
	}
	switch e := e.(type) {
	case *ast.BasicLit: // whose type is of another package
		w, err := strconv.Unquote(e.Value)
		return []string{w}, err == nil
	case *ast.ParenExpr:
		return s.strings(e.X)
	case *ast.CallExpr: // of words that are translated already
		return nil, s.takers[s.called(e)] != nil || s.called(e) == "fmt.Sprintf" || s.called(e) == ""
	case *ast.SelectorExpr:
		if x, ok := e.X.(*ast.Ident); ok {
			if p, ok := s.info.Uses[x].(*types.PkgName); ok { // a list of another package of the window
				return s.imported(p.Imported().Path(), e.Sel.Name)
			}
		}
		return s.elements(e.X, e.Sel.Name)
	case *ast.IndexExpr:
		if v := s.info.Types[e.Index].Value; v != nil {
			if list, ok := s.elements(e.X, v.ExactString()); ok {
				return list, true
			}
		}
		return s.elements(e.X, "")
	case *ast.CompositeLit:
		return s.elements(e, "")
	case *ast.Ident:
		o := s.object(e)
		if over, ok := s.ranges[o]; ok {
			if s.passes(s.variable(over)) {
				return nil, true
			}
			return s.elements(over, "")
		}
		all, passed := []string(nil), s.passes(o)
		for _, v := range s.values[o] {
			if o == s.variable(v) { // see define
				return nil, false
			}
			list, ok := s.strings(v)
			if !ok {
				return nil, false
			}
			all = append(all, list...)
		}
		return all, passed || len(s.values[o]) > 0
	}
	return nil, false
}

// imported are the strings of a variable of another package of the window.
func (s *source) imported(path, name string) ([]string, bool) {
	for o, v := range s.values {
		if o.Pkg() != nil && o.Pkg().Path() == path && o.Name() == name && len(v) == 1 {
			return s.strings(v[0])
		}
	}
	return nil, false
}

// elements are the strings of a list, or of one field, by name or number, of its parts.
func (s *source) elements(list ast.Expr, field string) ([]string, bool) {
	switch x := list.(type) {
	case *ast.Ident:
		o := s.object(x)
		if over, ok := s.ranges[o]; ok {
			return s.elements(over, field)
		}
		if v := s.values[o]; len(v) == 1 && v[0] != list {
			return s.elements(v[0], field)
		}
		return nil, false
	case *ast.IndexExpr: // of lists
		return s.elements(x.X, field)
	case *ast.CompositeLit:
		var all []string
		for _, part := range x.Elts {
			if kv, ok := part.(*ast.KeyValueExpr); ok {
				part = kv.Value
			}
			if c, ok := part.(*ast.CompositeLit); ok && field != "" {
				part = member(x, c, field)
			}
			if part == nil {
				continue
			}
			list, ok := s.strings(part)
			if !ok {
				return nil, false
			}
			all = append(all, list...)
		}
		return all, true
	}
	return nil, false
}

// member is a field, by name or number, of an element of a list; nil where it has none.
func member(list, c *ast.CompositeLit, field string) ast.Expr {
	at := 0
	if n, err := fmt.Sscan(field, &at); n != 1 || err != nil {
		at = -1
		for i, name := range fieldsOf(list) {
			if name == field {
				at = i
			}
		}
	}
	for i, e := range c.Elts {
		if kv, ok := e.(*ast.KeyValueExpr); ok {
			if id, ok := kv.Key.(*ast.Ident); ok && id.Name == field {
				return kv.Value
			}
		} else if i == at {
			return e
		}
	}
	return nil
}

// fieldsOf names the fields of the structs of a list whose type is written with it.
func fieldsOf(list *ast.CompositeLit) (names []string) {
	a, ok := list.Type.(*ast.ArrayType)
	if !ok {
		return nil
	}
	st, ok := a.Elt.(*ast.StructType)
	if !ok {
		return nil
	}
	for _, f := range st.Fields.List {
		for _, n := range f.Names {
			names = append(names, n.Name)
		}
	}
	return names
}

func TestKeys(t *testing.T) {
	if n := len(words(t)); n < 400 {
		t.Errorf("only %d words were found", n)
	}
}
