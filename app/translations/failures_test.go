package translations

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// said are the errors and warnings that the program's code makes, by the folder of a
// package: the words of errors.New, fmt.Errorf and fmt.Sprintf.
func said(t *testing.T) map[string][]string {
	t.Helper()
	out, fset, root := map[string][]string{}, token.NewFileSet(), filepath.Join("..", "..")
	makers := map[string]bool{"errors.New": true, "fmt.Errorf": true, "fmt.Sprintf": true}
	for _, dir := range []string{"app", "data", "timeline"} {
		err := filepath.WalkDir(filepath.Join(root, dir), func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return err
			}
			file, err := parser.ParseFile(fset, path, nil, parser.SkipObjectResolution)
			if err != nil {
				return err
			}
			rel, err := filepath.Rel(root, filepath.Dir(path))
			if err != nil {
				return err
			}
			folder := filepath.ToSlash(rel)
			ast.Inspect(file, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.ReturnStmt: // what a way on from an error says
					for _, r := range n.Results {
						if w, ok := literal(r); ok {
							out[folder+" warns"] = append(out[folder+" warns"], w)
						}
					}
				case *ast.ValueSpec:
					if n.Names[0].Name == "refused" && len(n.Values) == 1 {
						out[folder+" refuses"] = append(out[folder+" refuses"], seconds(n.Values[0])...)
					}
				}
				c, ok := n.(*ast.CallExpr)
				if !ok || len(c.Args) == 0 {
					return true
				}
				f, ok := c.Fun.(*ast.SelectorExpr)
				if !ok {
					return true
				}
				if x, ok := f.X.(*ast.Ident); ok && makers[x.Name+"."+f.Sel.Name] {
					if w, ok := literal(c.Args[0]); ok {
						key := folder
						if f.Sel.Name == "Sprintf" {
							key += " warns"
						}
						out[key] = append(out[key], w)
					}
				}
				return true
			})
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return out
}

// seconds are the strings that stand second in the parts of a list.
func seconds(list ast.Expr) (all []string) {
	c, ok := list.(*ast.CompositeLit)
	if !ok {
		return nil
	}
	for _, e := range c.Elts {
		if part, ok := e.(*ast.CompositeLit); ok && len(part.Elts) == 2 {
			if w, ok := literal(part.Elts[1]); ok {
				all = append(all, w)
			}
		}
	}
	return all
}

// within reports that words are a part of a chain, or several that follow each other.
func within(chain, words string) bool { return strings.Contains(": "+chain+": ", ": "+words+": ") }

// TestFailuresAreSaid: each of the list is in the code, word for word.
func TestFailuresAreSaid(t *testing.T) {
	code := said(t)
	for i, w := range failures {
		found := false
		for _, list := range code {
			found = found || slices.ContainsFunc(list, func(chain string) bool { return within(chain, w) })
		}
		if !found {
			t.Errorf("nothing says %q", w)
		}
		if slices.Contains(failures[:i], w) || slices.Contains(system, w) {
			t.Errorf("%q is there twice", w)
		}
	}
	s := &source{t: t, fset: token.NewFileSet()}
	kinds := s.fields("timeline/document", "what")
	if refused := code["timeline/document refuses"]; len(kinds) < 20 || len(refused) < 5 {
		t.Errorf("only %d kinds of files were found, and %d that are refused", len(kinds), len(refused))
	}
	for _, k := range append(kinds, code["timeline/document refuses"]...) {
		if !slices.Contains(things, k) {
			t.Errorf("%q is not among the things", k)
		}
	}
}

// users are packages whose errors users meet.
var users = []string{
	"app", "app/datefield", "app/files", "app/filterview", "app/intake", "app/prefs", "app/session",
	"timeline", "timeline/document", "timeline/document/archive", "timeline/document/articles", "timeline/document/calendar", "timeline/document/epub",
	"timeline/document/feed", "timeline/document/format", "timeline/document/hypertext", "timeline/document/listed", "timeline/document/mail",
	"timeline/document/office", "timeline/document/pdf", "timeline/document/rtf", "timeline/document/tables", "timeline/document/timelinejs",
	"timeline/document/webpage", "timeline/extract/dates",
}

// technical are parts of their errors that stay English: they say where in a damaged file
// its damage is, are of the command line, or are shown to nobody.
var technical = []string{
	// Shown to nobody.
	"stop", "enough", "there is no display to open a window on; the commands import, list, export and check work without one (quoteline --help)",
	// Of --columns.
	"write role=column, with one of the roles %s", "%q is none of %v",
	// Where the damage is, and bounds that only files made to harm go beyond.
	"%w behind byte %d", "it has too many values, or too deep ones", "entry %d stands nowhere", "%s is no XML",
	"its parts stand more than %d deep", "a line is longer than %d MB", "its elements stand more than %d deep", "its elements stand in each other more than %d deep",
	"its groups stand more than %d deep", "it has more than %d tags", "it has more than %d parts, or they stand more than %d deep", "a page has %d letters",
	"it does not say where its text is", "it does not say how its files are kept apart", "it has no header",
	// Steps of PDFium.
	"start PDFium", "load", "load the text", "measure", "measure a letter", "measure the letters", "count the letters", "read the text", "find the words on page %d",
	// Steps that only a store that is damaged or full fails, as what follows says.
	"read the last step", "tidy up", "make the timeline", "read what is not one", "read what is parted", "remember the columns", "count the events of %s", "date the words",
	"read the preferences of an earlier version", "read the window's state", "remember the window's state",
}

// TestFailuresAreWhole: of the packages whose errors users meet every part is in the list,
// or is technical.
func TestFailuresAreWhole(t *testing.T) {
	code, used, known := said(t), map[string]bool{}, slices.Concat(failures, technical)
	slices.SortStableFunc(known, func(a, b string) int { return len(b) - len(a) })
	n := 0
	for _, dir := range users {
		for _, chain := range code[dir] {
			n++
			rest := ": " + chain + ": "
			for _, w := range known {
				if strings.Contains(rest, ": "+w+": ") {
					rest, used[w] = strings.Replace(rest, ": "+w+": ", ": ", 1), true
				}
			}
			for _, part := range strings.Split(rest, ": ") {
				if verbs.ReplaceAllString(part, "") != "" {
					t.Errorf("%s: %q of %q is neither in failures nor technical", dir, part, chain)
				}
			}
		}
	}
	if n < 150 {
		t.Errorf("only %d errors were found", n)
	}
	for _, w := range technical {
		if !used[w] {
			t.Errorf("nothing says %q", w)
		}
	}
}

// TestEveryFailureIsTranslated: none stays as it is but for what languages share.
func TestEveryFailureIsTranslated(t *testing.T) {
	for _, code := range []string{"de", "fr", "uk", "ru"} {
		have := read(t, code)
		for _, w := range slices.Concat(failures, system, things) {
			if have[w]["other"] == w && !slices.Contains([]string{"export", "document %s"}, w) {
				t.Errorf("%s: %q is not translated", code, w)
			}
		}
	}
}
