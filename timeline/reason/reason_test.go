package reason_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"quoteline/seeds"
	"quoteline/timeline"
	"quoteline/timeline/coref"
	"quoteline/timeline/document"
	_ "quoteline/timeline/export"
	"quoteline/timeline/extract"
	"quoteline/timeline/reason"
)

// The sentences of this test, beside those of the program.
var (
	says  = reason.New("This test says “%s”, of %v.")
	count = reason.New("It has %d parts (%r).")
	_     = reason.Words("small ones")
)

func TestRead(t *testing.T) {
	for _, c := range []struct {
		text string
		want string // sentences with arguments; "" where it is of other words
	}{
		{says.Of("a”, of “b", "2014"), "This test says “%s”, of %v.[a”, of “b|2014]"},
		{"this test says “”, of May 2014.", "This test says “%s”, of %v.[|May 2014]"},
		{count.Of(12, "small ones"), "It has %d parts (%r).[12|small ones]"},
		{says.Of("x", "2014") + " " + count.Of(3, "small ones"), "This test says “%s”, of %v.[x|2014] It has %d parts (%r).[3|small ones]"},
		{"It has few parts (small ones).", ""},
		{"It has 3 parts (large ones).", ""},
		{says.Of("x", "2014") + " And more.", ""},
		{says.Of("x", "2014") + count.Of(3, "small ones"), ""},
		{strings.Repeat("“a”, ", 600) + "b", ""},
		{"", ""},
		{strings.Repeat(says.Of("x", "2014")+" ", 1000), ""},
	} {
		parts, ok := reason.Read(c.text)
		var got []string
		for _, p := range parts {
			var args []string
			for _, a := range p.Args {
				args = append(args, a.Text)
			}
			got = append(got, p.Words+"["+strings.Join(args, "|")+"]")
		}
		if s := strings.Join(got, " "); s != c.want || ok != (c.want != "") {
			t.Errorf("%q: %q %v, want %q", c.text, s, ok, c.want)
		}
	}
}

func TestFill(t *testing.T) {
	for _, c := range [][2]string{
		{"%s and %s", "a and b"}, {"%[2]s, %[1]v", "b, a"}, {"%[3]s %s", "%[3]s b"}, {"100 %", "100 %"},
	} {
		if got := reason.Fill(c[0], []string{"a", "b"}); got != c[1] {
			t.Errorf("%q: %q, want %q", c[0], got, c[1])
		}
	}
}

// TestEverySentenceIsReadBack: with the words of any document as arguments, what is read
// says the same again.
func TestEverySentenceIsReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SampledFrom(reason.All()).Draw(t, "sentence")
		var args []string
		for rest := words; ; {
			i := strings.IndexByte(rest, '%')
			if i < 0 {
				break
			}
			args = append(args, map[byte]string{
				'd': rapid.StringMatching(`[1-9][0-9]?`).Draw(t, "number"),
				'v': rapid.SampledFrom([]string{"2014", "some time on 3 or 4 May 2014", "2014-05-03"}).Draw(t, "date"),
				'r': "neither has a date",
				's': rapid.StringOfN(rapid.SampledFrom([]rune("ab “”;,.%")), 1, 12, -1).Draw(t, "words"),
			}[rest[i+1]])
			rest = rest[i+2:]
		}
		text := reason.Fill(words, args)
		parts, ok := reason.Read(text)
		if !ok {
			t.Fatalf("%q is not read", text)
		}
		if again := said(parts); again != text {
			t.Fatalf("%q is read as %q", text, again)
		}
	})
}

// said says in English what was read.
func said(parts []reason.Part) string {
	var out []string
	for _, p := range parts {
		var args []string
		for _, a := range p.Args {
			args = append(args, a.Text)
		}
		out = append(out, reason.Fill(p.Words, args))
	}
	return strings.Join(out, " ")
}

func FuzzRead(f *testing.F) {
	for _, s := range reason.All() {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if parts, ok := reason.Read(s); ok && len(parts) == 0 {
			t.Error(s)
		}
	})
}

// samples are texts and files that have the engine give many reasons.
var samples = map[string]string{
	"report.txt":  "OSLO, 16 August 2025 — The council voted on Friday after the hearing. The mayor had resigned before the vote.\n\nShe will speak on Monday. The mine once fed the town. Two weeks before Christmas 2024 a strike began; prices are rising. If the bridge falls on 3 March 2026, it may be closed. Rivera said the works opened on 3 May 2014 and closed in June.\n\nThe talks began in the morning. They continued for hours. The talks ended at noon. The firm sold the yard on 03/05/2017. Later, the owner left.\n\nVotes of 2023\n\nAll rights reserved, 2024.",
	"diary.txt":   "Diary of the mill\n\n1843\n\nOn 3 May the mill burned down. It was rebuilt on 4 June.\n\n1844\n\nOn 7 March the owner sold the land. In April the firm closed the yard.",
	"bericht.txt": "Am 3. Mai 2014 schloss die Mine bei Oslo. Der Rat trat am 5. Juni zusammen. „Wir haben von all dem nichts gewusst“, hieß es danach.\n\nDie Stadt war damals noch sehr klein und lag an der See.",
	"unknown.txt": "Suljettu 2014-05-03 kaivos oli vanha ja suuri. Kaupunki kasvoi nopeasti ja ihmiset muuttivat sinne.",
	"list.csv":    "date,end,title,foo\n03/04/2020,,The bridge opened,x\n2020-05-01,2020-04-01,A fair,y\nsoon,,A feast,z\n2014,2015,Two years,\n2015,late,No end,\n,2012,It ended,\n,,Nothing,\n2014,,,\n",
	"days.csv":    "date,title\n03/04/2020,The bridge opened\n25/04/2020,A fair\n",
	"cal.ics":     "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Fair\r\nDTSTART;TZID=Europe/Oslo:20140503T103000\r\nDTEND:20140504T110000\r\nRRULE:FREQ=DAILY\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Feast\r\nDTSTART:20140503T103000Z\r\nDTEND:soon\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20140503\r\nDTEND;VALUE=DATE:20140506\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:None\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Odd\r\nDTSTART:soon\r\nEND:VEVENT\r\nBEGIN:VTODO\r\nEND:VTODO\r\nBEGIN:VALARM\r\nEND:VALARM\r\nEND:VCALENDAR\r\n",
	"tl.json":     `{"events":[{"start_date":{"year":"2014"},"end_date":{"year":"2013"},"text":{"headline":"A"},"display_date":"long ago"},{"start_date":{"year":"x"},"text":{"headline":"B"}},{"text":{"headline":"C"}},{"start_date":{"year":"2014"},"end_date":{"year":"2015"}},{"start_date":{"year":"2014"},"end_date":{"year":"q"},"text":{"headline":"D"}}]}`,
	"page.html":   `<html><head><title>News of the bridge</title><meta property="article:published_time" content="2014-05-03"></head><body><nav>Home News Sport</nav><article><h1>News of the bridge</h1>` + strings.Repeat(`<p>The council closed the old bridge on 3 May 2014, and the mayor spoke at length of the costs.</p>`, 8) + `<img src="a.png"><del>not this</del></article><footer>All of it</footer></body></html>`,
	"mail.eml":    "From: a@b.c\r\nDate: Sat, 3 May 2014 10:00:00 +0000\r\nSubject: Bridge\r\n\r\n> It fell.\r\n\r\nThe bridge was closed on 2 May 2014.\r\n",
	"notes.md":    "---\ndate: 2014-05-03\n---\n# Bridge\n\nThe bridge was closed on 2 May 2014.\n",
	"all.jsonl":   "{\"text\":\"The bridge was closed on Friday.\",\"date\":\"03/04/2020\"}\n{\"text\":\"<p>The bridge was closed on Friday.</p>\",\"date\":\"2014-05-03\"}\n{\"text\":\"The mill burnt on 2 May 2014.\",\"date\":\"soon\"}\n",
	"memo.rtf":    `{\rtf1{\info{\creatim\yr2014\mo5\dy3}}The bridge was closed on 2 May 2014.{\v hidden}{\pict 00}`,
}

// TestTheEngineSaysWhatIsDeclared: every reason that it gives for sample texts can be
// read, and there is nothing but what was declared in it.
func TestTheEngineSaysWhatIsDeclared(t *testing.T) {
	n, kinds := 0, map[string]bool{}
	check := func(text string) {
		if text == "" {
			return
		}
		n++
		parts, ok := reason.Read(text)
		if !ok {
			t.Errorf("not declared: %q", text)
		}
		for _, p := range parts {
			kinds[p.Words] = true
		}
	}
	var all []*timeline.Extraction
	ix := coref.NewIndex(nil)
	add := func(x *timeline.Extraction) {
		ix.Link(x)
		ix.Add(x)
		all = append(all, x)
		check(x.Document.Untried)
		check(x.Document.Published.Found)
		for i := range x.Events {
			check(x.Events[i].Basis.Why)
			check(x.Events[i].Basis.Anchor)
		}
		for _, o := range x.LeftOut {
			check(o.Why)
		}
		for _, r := range x.Relations {
			check(r.Because)
		}
		for _, c := range x.Contradictions {
			for _, r := range c.Because {
				check(r.Because)
			}
		}
		for _, l := range slices.Concat(x.Same, x.Known) {
			check(l.Why)
		}
	}
	engine := func(d *timeline.Document) {
		x, err := extract.Document(t.Context(), d)
		if err != nil {
			t.Fatal(err)
		}
		add(x)
	}
	docs, err := seeds.All()
	if err != nil {
		t.Fatal(err)
	}
	for i := range docs {
		engine(&docs[i])
	}
	for _, name := range slices.Sorted(maps.Keys(samples)) {
		for p := range document.PartsOf(t.Context(), name, []byte(samples[name])) {
			r, err := p.Read(t.Context())
			if err != nil {
				t.Fatal(name, err)
			}
			for _, s := range r.Skipped {
				check(s)
			}
			switch {
			case r.Table != nil:
				x, err := r.Table.List(t.Context(), r.Table.Mapping)
				if err != nil {
					t.Fatal(name, err)
				}
				add(x)
			case r.Document != nil:
				engine(r.Document)
			}
			for _, x := range r.Ready {
				add(x)
			}
		}
	}
	for i := range all[1:] {
		for k := range min(5, len(all[i].Events), len(all[i+1].Events)) {
			why, against := coref.Explain(&all[i].Events[k], &all[i+1].Events[k])
			for _, s := range slices.Concat(why, against) {
				check(s)
			}
		}
	}
	if n < 200 || len(kinds) < 60 {
		t.Errorf("only %d reasons of %d sentences", n, len(kinds))
	}
	t.Logf("%d reasons of %d sentences, of %d", n, len(kinds), len(reason.All()))
}

// TestNoReasonIsWrittenElsewhere: what is stored as a reason comes from a Sentence.
func TestNoReasonIsWrittenElsewhere(t *testing.T) {
	fields := map[string]bool{"Why": true, "Because": true, "Found": true, "Untried": true, "Left": true, "Anchor": true, "Skipped": true}
	const least = 12 // bytes of words that are no others'
	fset, looked := token.NewFileSet(), 0
	bad := func(e ast.Expr) { // written here, not by a Sentence
		ast.Inspect(e, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				s, ok := n.Fun.(*ast.SelectorExpr)
				if ok && s.Sel.Name == "Of" {
					return false
				}
				if f, ok := n.Fun.(*ast.Ident); ok && f.Name == "append" {
					return true
				}
				return ok && s.Sel.Name == "Sprintf"
			case *ast.BasicLit:
				if n.Kind == token.STRING && strings.ContainsFunc(n.Value, unicode.IsLetter) {
					t.Errorf("%s: %s", fset.Position(n.Pos()), n.Value)
				}
			}
			return true
		})
	}
	for _, root := range []string{"..", "../../data"} {
		err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") || strings.Contains(path, "generate") {
				return err
			}
			f, err := parser.ParseFile(fset, path, nil, parser.SkipObjectResolution)
			if err != nil {
				return err
			}
			ast.Inspect(f, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.CallExpr:
					if s, ok := n.Fun.(*ast.SelectorExpr); ok && (s.Sel.Name == "New" || s.Sel.Name == "Words") {
						return false
					}
				case *ast.BasicLit:
					if w := strings.Trim(n.Value, "\"`"); len(w) >= least && strings.Contains(w, " ") && slices.ContainsFunc(reason.All(), func(r string) bool { return strings.HasPrefix(r, w) }) {
						t.Errorf("%s: %s is said of a Sentence", fset.Position(n.Pos()), n.Value)
					}
				case *ast.KeyValueExpr:
					if k, ok := n.Key.(*ast.Ident); ok && fields[k.Name] {
						looked++
						bad(n.Value)
					}
				case *ast.AssignStmt:
					for i, l := range n.Lhs {
						if s, ok := l.(*ast.SelectorExpr); ok && fields[s.Sel.Name] && len(n.Lhs) == len(n.Rhs) {
							looked++
							bad(n.Rhs[i])
						}
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
	if looked < 60 {
		t.Errorf("only %d places were found", looked)
	}
}
