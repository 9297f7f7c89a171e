package command

import (
	"encoding/json"
	"strings"
	"testing"
)

type tellings struct {
	Events []struct {
		ID                            int
		Title, When, Earliest, Latest string
		Quotes                        []struct{ Document, Exact string }
		Accounts                      []struct {
			ID                                   int
			Document, When, Earliest, Title, Why string
			Quotes                               []struct{ Exact string }
		}
	}
	Contradictions []struct {
		Events  []int
		Because []struct {
			From, To int
			Because  string
			Quote    *struct{ Document, Exact string }
		}
	}
}

func (s shell) tellings() (f tellings) {
	s.t.Helper()
	code, out, errs := s.run("list", "--format", "json")
	if code != OK {
		s.t.Fatal(errs)
	}
	if err := json.Unmarshal([]byte(out), &f); err != nil {
		s.t.Fatal(err)
	}
	return f
}

// TestTwoDocumentsTellOfOneHappening: in two imports, so that the second knows the
// first by the store.
func TestTwoDocumentsTellOfOneHappening(t *testing.T) {
	s := fresh(t)
	herald := file(t, "herald.txt", "The Herald\n\nPublished: 9 May 2014\n\nThe bridge at Oakford collapsed on 3 May 2014. Mayor Ada Brook resigned on 6 May 2014.\n")
	post := file(t, "post.txt", "The Post\n\nPublished: 12 May 2014\n\nThe Oakford bridge collapsed on 4 May 2014. Ada Brook stepped down on 6 May 2014 after a long night.\n")
	if code, _, errs := s.run("import", "--empty", herald); code != OK {
		t.Fatal(errs)
	}
	code, _, errs := s.run("import", post)
	if code != OK || !strings.Contains(errs, "2 of them told before") {
		t.Fatal(code, errs)
	}
	f := s.tellings()
	if len(f.Events) != 2 {
		t.Fatalf("%+v", f.Events)
	}
	bridge, mayor := f.Events[0], f.Events[1]
	if bridge.When != "2014-05-03" || len(bridge.Quotes) != 2 || len(bridge.Accounts) != 2 || bridge.ID != bridge.Accounts[0].ID {
		t.Errorf("%+v", bridge)
	}
	if a := bridge.Accounts[1]; a.When != "2014-05-04" || a.Earliest != "2014-05-04" || a.Document == bridge.Quotes[0].Document || !strings.Contains(a.Why, "one says 4 May 2014, the other 3 May 2014") {
		t.Errorf("%+v", a)
	}
	if len(mayor.Accounts) != 2 || !strings.Contains(mayor.Accounts[1].Why, "“stepped down” and “resigned” tell of the same kind of happening, and both name Ada Brook") {
		t.Errorf("%+v", mayor)
	}
	if _, out, _ := s.run("list"); !strings.Contains(out, "2, rival dates") {
		t.Error(out)
	}
	if _, out, _ := s.run("list", "--format", "csv"); !strings.Contains(out, ",2,2014-05-04\n") {
		t.Error(out)
	}
	if code, out, errs := s.run("check"); code != OK || strings.Contains(out, "contradict") {
		t.Error(code, out, errs)
	}
}

func TestContradictionsAreReported(t *testing.T) {
	s := fresh(t)
	one := file(t, "one.txt", "The Herald\n\nPublished: 12 May 2014\n\nThe vote took place on 9 May 2014. Ada Brook resigned on 3 May 2014 after the vote.\n")
	if code, _, errs := s.run("import", "--empty", one); code != OK {
		t.Fatal(errs)
	}
	f := s.tellings()
	if len(f.Contradictions) != 1 || len(f.Contradictions[0].Events) != 2 || len(f.Contradictions[0].Because) != 2 {
		t.Fatalf("%+v", f.Contradictions)
	}
	for i, want := range []string{"after the vote", "3 May 2014"} {
		if b := f.Contradictions[0].Because[i]; b.Quote == nil || b.Quote.Exact != want {
			t.Errorf("%d: %+v", i, b)
		}
	}
	if _, out, _ := s.run("check"); !strings.Contains(out, "contradict themselves or each other") {
		t.Error(out)
	}
}

// TestContradictionBetweenDocuments: each document is right in itself.
func TestContradictionBetweenDocuments(t *testing.T) {
	s := fresh(t)
	one := file(t, "one.txt", "The Herald\n\nPublished: 12 May 2014\n\nThe Oakford vote took place on 9 May 2014. The Oakford bridge collapsed on 10 May 2014 after the vote.\n")
	two := file(t, "two.txt", "The Post\n\nPublished: 12 May 2014\n\nThe Oakford bridge collapsed on 8 May 2014.\n")
	for _, p := range []string{one, two} {
		if code, _, errs := s.run("import", "--empty", p); code != OK {
			t.Fatal(errs)
		}
	}
	f := s.tellings()
	if len(f.Contradictions) != 1 {
		t.Fatalf("%+v", f.Contradictions)
	}
	b := f.Contradictions[0].Because
	if len(b) != 2 || b[0].Because != "“after the vote”" || b[1].Because != "the dates: 8 May 2014, then 9 May 2014" || b[1].Quote == nil || b[1].Quote.Exact != "8 May 2014" {
		t.Errorf("%+v", b)
	}
}
