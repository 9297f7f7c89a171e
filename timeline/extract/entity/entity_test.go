package entity_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"quoteline/timeline/extract/entity"
	"quoteline/timeline/extract/parser"
	"quoteline/timeline/extract/tagger"
	"quoteline/timeline/extract/token"
)

func find(t testing.TB, text string) (*token.Doc, *entity.Table) {
	t.Helper()
	d := token.Tokenize(text)
	if err := tagger.Tag(d); err != nil {
		t.Fatal(err)
	}
	if err := parser.Parse(d); err != nil {
		t.Fatal(err)
	}
	return d, entity.Find(d)
}

// means returns what the first mention that covers the n-th occurrence of w means.
func means(d *token.Doc, t *entity.Table, w string, n int) string {
	for i := range d.Tokens {
		if d.Word(i) == w {
			if n > 0 {
				n--
				continue
			}
			if m, ok := t.At(i); ok {
				return t.Name(m.Entity)
			}
			return ""
		}
	}
	return "no such word"
}

func TestMentions(t *testing.T) {
	for _, c := range []struct {
		text, word string
		n          int
		want       string
	}{
		{"Anna Keller arrived late. Keller sat down.", "Keller", 1, "Anna Keller"},
		{"Keller to resign.\n\nMayor Anna Keller will resign in May, her office said.", "Keller", 0, "Anna Keller"},
		{"Italian Foreign Minister Paolo Conti met Anna Keller.", "Conti", 0, "Paolo Conti"},
		{"Secretary of State Helen Brandt met Anna Keller in Oslo.", "Brandt", 0, "Helen Brandt"},
		{"The World Bakers Council (WBC) met. The WBC chose a new loaf.", "WBC", 1, "World Bakers Council"},
		{"The town was quiet. Then Witness B, a clerk, saw Boris Novak. The road was closed.", "Witness", 0, "Witness B"},
		{"Dr Imran Sheikh came. Dr Sheikh left.", "Sheikh", 1, "Imran Sheikh"},
		{"Mr Speaker, the road was closed.", "Speaker", 0, ""},
		{"Downing Street spoke. The road was closed.", "Street", 0, "Downing Street"},
		{"Judge Paul Lindt KC left. Lindt spoke.", "Lindt", 1, "Paul Lindt"},
		{"Oslo Crown Court sat. The road was closed.", "Court", 0, "Oslo Crown Court"},
		{"Boris Novak attacked Paul Lindt. Novak came back. Mr Lindt was hurt. He was taken away.", "He", 0, "Paul Lindt"},
		{"Boris Novak met Paul Lindt. Novak came back. For Lindt, it was late. He left.", "He", 0, "Paul Lindt"},
		{"Zarthum Energy closed. Zarthum was large.", "Zarthum", 1, "Zarthum Energy"},
		{"Keller Energy closed. Anna Keller left. Keller was large.", "Keller", 2, "Keller Energy"},
		{"Anna Keller left. Keller Foods Inc closed. Keller was large.", "Keller", 2, "Anna Keller"},
		{"Zarthum Foods Inc closed. Zarthum was large.", "Zarthum", 1, "Zarthum Foods Inc"},
		{"Oslo Energy closed. Oslo was large.", "Oslo", 1, "Oslo"},
		{"Zarthum's closed early. Zarthum's, which was large, is shut.", "Zarthum", 1, "Zarthum's"},
		{"Zarthum's car hit a tree.", "Zarthum", 0, "Zarthum"},
		{"The Zarthum Administration fell. President Zarthum was ill.", "Zarthum", 1, "Zarthum"},
		{"Mr Zarthum left. Zarthum's closed shop was sold.", "Zarthum", 1, "Zarthum"},
		{"Anna Keller met Paul Lindt. She left early.", "She", 0, "Anna Keller"},
		{"Anna Keller met Paul Lindt. He left early.", "He", 0, "Paul Lindt"},
		{"Paul Lindt met Carl Roe. Speaking later, he said he had wanted Lindt to resign.", "he", 0, "Carl Roe"},
		{"Paul Lindt met Carl Roe. When he left, Lindt cried.", "he", 0, "Paul Lindt"},
		{"President Anna Keller spoke first. The president then left.", "president", 0, "Anna Keller"},
		{"The road to Oslo was closed.", "Oslo", 0, "Oslo"},
		{"The road was closed. He fell.", "He", 0, ""},
		{"On Monday the road was closed.", "Monday", 0, ""},
		{"However, the road was closed.", "However", 0, ""},
		{"Dear Paul Lindt,\n\nI saw Boris Novak on Monday. He left early.", "He", 0, "Boris Novak"},
		{"From: Anna Keller\nTo: Paul Lindt\n\nPaul,\n\nThe road was closed. He fell.", "He", 0, ""},
		{"The Fall of Zarthum\n\nZarthum was founded in May. Roman Zarthum was large. The road was closed; he fell.", "he", 0, ""},
		{"Zarthum was founded in May. The road was closed. He fell.", "He", 0, ""},
		{"Paul Lindt watched as Boris Novak thanked him.", "him", 0, "Paul Lindt"},
	} {
		d, table := find(t, c.text)
		if got := means(d, table, c.word, c.n); got != c.want {
			t.Errorf("%q: %s means %q, want %q", c.text, c.word, got, c.want)
		}
	}
}

func TestEntities(t *testing.T) {
	_, table := find(t, "U.S. President Anna Keller flew to Moscow. Mrs. Keller met the International Bread Council and Mr. Novak.")
	want := map[string]entity.Kind{"Anna Keller": entity.Person, "Moscow": entity.Place, "International Bread Council": entity.Organisation, "Novak": entity.Person}
	for _, e := range table.Entities {
		if k, ok := want[e.Name]; ok {
			if e.Kind != k {
				t.Errorf("%s is a %v, want %v", e.Name, e.Kind, k)
			}
			delete(want, e.Name)
		}
		if e.Name == "Anna Keller" && (e.Title != "President" || e.Gender != entity.Female) {
			t.Errorf("Anna Keller: title %q, gender %d", e.Title, e.Gender)
		}
	}
	for n := range want {
		t.Errorf("%s not found", n)
	}
}

func TestBind(t *testing.T) {
	d, table := find(t, "Anna Keller spoke. “I am tired,” she said.")
	table.Bind(0, len(d.Tokens), 0)
	if got := means(d, table, "I", 0); got != "Anna Keller" {
		t.Errorf("I means %q", got)
	}
	table.Bind(-5, 1<<20, 99)
}

func ordered(t interface{ Fatalf(string, ...any) }, d *token.Doc, table *entity.Table) {
	end := 0
	for _, m := range table.Mentions {
		if m.First < end || m.Last <= m.First || m.Last > len(d.Tokens) || m.Title > m.First || m.Entity >= len(table.Entities) || m.Entity < entity.None {
			t.Fatalf("bad mention %+v after %d in %q", m, end, d.Text)
		}
		end = m.Last
	}
	for _, e := range table.Entities {
		if strings.TrimSpace(e.Name) == "" {
			t.Fatalf("entity without a name in %q", d.Text)
		}
	}
}

func TestMentionsAreOrdered(t *testing.T) {
	words := []string{"President", "of", "the", "State", "Anna", "Keller", "U.S.", "Russian", "Secretary", "and", "(", ")", "AB", "he", "The", "president", "Bank", "“", "”", ".", ",", "\n\n", "'s", "&", "É"}
	rapid.Check(t, func(r *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 0, 50).Draw(r, "words"), " ")
		d := token.Tokenize(text)
		ordered(r, d, entity.Find(d)) // untagged text is taken as well
	})
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"Anna Keller (AK) said he", "The The The", "U.S. U.S.", "\xff\xfe A", "Secretary of State of State"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, table := find(t, text)
		ordered(t, d, table)
	})
}
