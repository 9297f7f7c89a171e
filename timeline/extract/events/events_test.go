package events

import (
	"strings"
	"testing"

	"quoteline/timeline/extract/parser"
	"quoteline/timeline/extract/tagger"
	"quoteline/timeline/extract/token"
)

func find(t *testing.T, text string) (*token.Doc, *Found) {
	t.Helper()
	d := token.Tokenize(text)
	if err := tagger.Tag(d); err != nil {
		t.Fatal(err)
	}
	if err := parser.Parse(d); err != nil {
		t.Fatal(err)
	}
	return d, Find(d)
}

func TestMentions(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The minister has repeatedly rejected the offer.", "rejected/PRESENT offer/NONE"},
		{"Police arrested two men after the attack.", "arrested/PAST attack/NONE"},
		{"The firm will not close the plant.", "close/FUTURE-"},
		{"He could be sacked.", "sacked/NONE"},
		{"She is the mayor of Oslo.", ""},
		{"The damaged bridge was closed.", "closed/PAST"},
		// What only joins, or helps, names nothing.
		{"The firm, based in Oslo, lost more compared with last year.", "lost/PAST"},
		{"They compared the two firms.", "compared/PAST"},
		{"The mayor is going to resign.", "resign/INFINITIVE"},
		{"The mayor is going to Oslo.", "going/PRESENT"},
		{"In response to the attack, ten towns, including Oslo, voted.", "attack/NONE voted/PAST"},
		{"The response to the attack was slow.", "response/NONE attack/NONE"},
		{"I will.", ""},
	} {
		d, f := find(t, c.text)
		var got []string
		for _, m := range f.Mentions {
			s := d.Word(m.Token) + "/" + m.Tense
			if m.Negative {
				s += "-"
			}
			got = append(got, s)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %s, want %s", c.text, strings.Join(got, " "), c.want)
		}
	}
}

// TestPossessors: who owns what a subject names is part of it, whatever its tag.
func TestPossessors(t *testing.T) {
	for text, want := range map[string]string{
		"Bellweather's chairman, Sir Hugh Orton, denied it.": "Bellweather's chairman",
		"Barclays's chairman denied it.":                     "Barclays's chairman",
		"The town's old mayor denied it.":                    "The town's old mayor",
		"They said the mayor denied it.":                     "the mayor",
	} {
		d, f := find(t, text)
		g := f.Groups[len(f.Groups)-1]
		sub := ClauseOf(d, &g).Subject
		if got := d.Span(sub[0], sub[1]).In(text); got != want {
			t.Errorf("%q: %q", text, got)
		}
	}
}

func TestGroups(t *testing.T) {
	_, f := find(t, "The leaders had not been seen since the vote.")
	if len(f.Groups) != 1 {
		t.Fatalf("%+v", f.Groups)
	}
	g := f.Groups[0]
	if g.Lemma != "see" || !g.Perfect || !g.Passive || !g.Past || !g.Negative || !g.Finite {
		t.Errorf("%+v", g)
	}
}

// TestDayBefore: a participle behind a day is the past of what stands before the day,
// whatever the tagger takes it for.
func TestDayBefore(t *testing.T) {
	for _, c := range []struct {
		text, verb string
		finite     bool
	}{
		{"The car maker General Works today named Ann Lee as its chief.", "named", true},
		{"The head of the council on Monday warned against the plan.", "warned", true},
		{"Rain on Monday flooded the harbour, police said.", "flooded", true},
		{"The bridge opened on Monday named after Ann Lee.", "named", false},
		{"At a rally Sunday attended by thousands, Lee spoke.", "attended", false},
		{"At a rally Sunday organized to help the town, Lee spoke.", "organized", false},
		{"The bridge built on Monday was lost.", "built", false},
	} {
		d, _ := find(t, c.text)
		at := 0
		for d.Word(at) != c.verb {
			at++
		}
		d.Tokens[at].Tag, d.Tokens[at].Rel = token.VBN, token.Acl
		for i := range d.Tokens {
			if int(d.Tokens[i].Head) == at && d.Tokens[i].Rel == token.Nsubj {
				d.Tokens[i].Rel = token.Dep
			}
		}
		for _, g := range Find(d).Groups {
			if g.Head == at && g.Finite != c.finite {
				t.Errorf("%s: %v", c.text, g.Finite)
			}
		}
	}
}
