package extract

import (
	"context"
	"strings"
	"testing"
)

// A turn of a few words, or a question, is a statement of a transcript but no
// event of the timeline.
func TestTurnsThatAreEvents(t *testing.T) {
	x := report(t, "ANNA KELLER, HOST: Good evening. The dam of Oslo broke on Monday and thousands of people fled.\n\nPAUL LINDT, REPORTER: Thank you, Anna.\n\nKELLER: When did the water come down to the town?\n\nLINDT: The mayor of the town told us that the dam was old.\n", "2019-05-09")
	n := 0
	for _, e := range x.Events {
		for _, q := range e.Quotes {
			switch q.Exact {
			case "Thank you, Anna.", "When did the water come down to the town?":
				t.Errorf("%q became an event", q.Exact)
			}
			if e.Speaker == "ANNA KELLER" || e.Speaker == "Anna Keller" {
				n++
			}
		}
	}
	if n == 0 {
		t.Errorf("nothing that Anna Keller says became an event:\n%s", list(x))
	}
}

// Who says it where a participle stands behind a noun.
func TestParticipleSpeaker(t *testing.T) {
	for text, want := range map[string]string{
		"On Monday, Anna Keller issued a statement saying the dam was safe.":                          "Anna Keller",
		"On Monday, Anna Keller sent a letter to supporters saying the dam was safe.":                 "Anna Keller",
		"The film ends with footage of Paul Lindt saying the dam was safe.":                           "Paul Lindt",
		"The talks ended on Monday despite both leaders insisting that the dam was safe.":             "both leaders",
		"The talks of Anna Keller ended on Monday, both leaders insisting that the dam was not safe.": "both leaders",
	} {
		a, err := Analyze(context.Background(), text, "", day("2019-05-09"))
		if err != nil {
			t.Fatal(err)
		}
		if len(a.Statements) != 1 || a.Statements[0].Speaker != want {
			t.Errorf("%q: got %+v, want %s", text, a.Statements, want)
		}
	}
}

// The day of a statement is none of its speaker's words.
func TestDayBehindSpeaker(t *testing.T) {
	for text, want := range map[string]string{
		"The ministry on Monday confirmed that the dam was safe.":            "The ministry",
		"The ministry of the old town last week said that the dam was safe.": "The ministry of the old town",
		"The figures, released in May, show that the dam was safe.":          "The figures, released in May",
		"The men of the May revolt said that the dam was safe.":              "The men of the May revolt",
	} {
		x := report(t, text, "2019-05-09")
		if n := len(x.Events); n == 0 || x.Events[n-1].Speaker != want {
			t.Errorf("%s: %s", text, list(x))
		}
	}
}

// Headlines of statements whose speaker stands in their middle or beside them.
func TestSpeakerInTheMiddle(t *testing.T) {
	x := report(t, "The old dam, Anna Keller said on Thursday, was never safe.\n\nAs Paul Lindt pointed out on Friday, the town had paid for the repairs.\n\nIf it rains, Keller suggested in a letter on Friday, nobody will be hurt.\n\nLindt called on Friday for a vote.\n", "2019-05-04")
	got := map[string]bool{}
	for _, e := range x.Events {
		got[e.Title] = true
	}
	for _, want := range []string{"Keller said the old dam was never safe", "Lindt pointed out the town had paid for the repairs", "Keller suggested nobody will be hurt", "Lindt called for a vote"} {
		if !got[want] {
			t.Errorf("no %q:\n%s", want, list(x))
		}
	}
}

// A clause without its subject makes no headline.
func TestSaidOfWhatStandsBefore(t *testing.T) {
	x := report(t, "The town saw thirty applicants on Monday, who Keller said were divided.\n", "2019-05-09")
	for _, e := range x.Events {
		if e.Title == "Keller said were divided" {
			t.Errorf("no headline:\n%s", list(x))
		}
	}
}

// The verb of a clause that describes a noun is none of what is said.
func TestSaidOfANoun(t *testing.T) {
	x := report(t, "The ministry on Monday reported the first case in all of Norway of a flu in a person who had not been to the south.\n", "2019-05-09")
	for _, e := range x.Events {
		if e.Title == "The ministry reported the first case had not been to the south" {
			t.Errorf("no headline:\n%s", list(x))
		}
	}
}

// What somebody passes on is told without who said it first, where that leaves no room for it.
func TestPassedOn(t *testing.T) {
	x := report(t, "One of the sons of the old mayor, Carl Lund, said the town would go bankrupt if the mill shut, the Orlin television station reported on Monday.\n\nPaul Lindt said the dam was old, the mayor reported on Monday.\n", "2019-05-09")
	got := map[string]bool{}
	for _, e := range x.Events {
		got[e.Title] = true
	}
	for _, want := range []string{"The Orlin television station reported the town would go bankrupt", "The mayor reported Paul Lindt said the dam was old"} {
		if !got[want] {
			t.Errorf("no %q:\n%s", want, list(x))
		}
	}
}

// What stands between a subject and its verb is left out of what is said where it leaves no room
// for that.
func TestSaidWithAnAside(t *testing.T) {
	for text, want := range map[string]string{
		"The ministry on Monday said that its inspectors, along with those of all the towns of the north and of the south, were ready to shut the mill.": "The ministry said its inspectors were ready to shut the mill",
		"Ann Lee told the Orlin Herald on Monday that the mayor, who has held his office for more than twenty years by now, had left the town.":          "Lee told the Orlin Herald the mayor had left the town",
		"Ann Lee said on Monday that the mayor, Carl Roe, and the oldest of all the guards of the mill were now on board the old ferry.":                 "Lee said the mayor, Carl Roe, and the oldest of all the guards of the mill",
		"The bank on Monday asked all of its staff in the north of Norway to leave the mill of the old town within two days after Orlin had shut it.":    "The bank asked all of its staff in the north of Norway to leave the mill",
		"Ann Lee said on Monday that the mayor had left the town.":                                                                                       "Lee said the mayor had left the town",
	} {
		if got := list(report(t, text, "2019-05-09")); !strings.Contains(got, want+"\n") {
			t.Errorf("no %q: %s", want, got)
		}
	}
}
