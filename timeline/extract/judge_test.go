package extract

import (
	"context"
	"testing"

	"quoteline/timeline/when"
)

// What makes a headline read ill is found where it is, and not where it only looks like it.
func TestFlaws(t *testing.T) {
	for name, c := range map[string]struct {
		has     func(*Analysis, *Happening) bool
		ill, ok []string
	}{
		"number": {
			(*Analysis).unlikeNumber,
			[]string{"The strikes which shop groups say has cost the town ten jobs went on.", "Ann Lee say they are not sure of the mill."},
			[]string{"Ann Lee and Carl Roe say they are not sure.", "Ann Lee says she is not sure.", "The shop groups say the strike has cost the town ten jobs.", "A group of miners has left the town.", "The shops were shut."},
		},
		"run-in": {
			(*Analysis).overrun,
			[]string{"The court heard of the death Ann Lee left the room in May."},
			[]string{"The court heard of the death of Ann Lee in May.", "The court heard the poet Ann Lee in May."},
		},
		"an end that waits": {
			(*Analysis).unended,
			[]string{"Carl Lund played a key part in ensuring that other smaller, non-paying members stood up."},
			[]string{"The old mayor of Orlin resigned from the council as guards rode in.", "The mayor resigned."},
		},
		"no verb of what is said": {
			(*Analysis).unsaid,
			[]string{"Vesh’s envoy to the league of the northern isles said Friday’s decision to suspend the island violated the charter of the league."},
			[]string{"Ann Lee said the decision was wrong.", "Ann Lee told the bank to sell the mill.", "Ann Lee praised the men who had built the mill."},
		},
		"a border": {
			(*Analysis).borderless,
			[]string{"Ann Berg, Orlin The fire at the mill has brought new life into the strike."},
			[]string{"The council shut the mill in May.", "In the end the council shut the mill.", "Ann Lee told the bank the council had shut the mill."},
		},
		"in passing": {
			func(a *Analysis, h *Happening) bool { return a.participial(h) || a.relative(h) },
			[]string{"The advice given on 3 May 2019 by Ann Lee is bad.", "The mill was sold to Ann Lee, who left Orlin on 3 May 2018."},
			[]string{"Ann Lee gave advice on 3 May 2019."},
		},
	} {
		for i, texts := range [2][]string{c.ok, c.ill} {
			for _, text := range texts {
				ref, err := when.Parse("2019-05-09")
				if err != nil {
					t.Fatal(err)
				}
				a, err := Analyze(context.Background(), text, "", ref)
				if err != nil {
					t.Fatal(err)
				}
				found := false
				for k := range a.Happen {
					found = found || c.has(a, &a.Happen[k])
				}
				if found != (i == 1) || len(a.Happen) == 0 {
					t.Errorf("%s, %v in %d events: %s", name, found, len(a.Happen), text)
				}
			}
		}
	}
}

// A headline that reads ill weighs less than one that does not.
func TestIllWeighsLess(t *testing.T) {
	const tail = " Nobody in Orlin knows why."
	well := saliences(t, "The bank gave advice to the mill on 3 May 2019."+tail)["The bank gave advice to the mill"]
	ill := saliences(t, "The advice given to the mill on 3 May 2019 is bad."+tail)["The advice was given to the mill"]
	if ill == 0 || ill >= well {
		t.Errorf("%.2f is not below %.2f", ill, well)
	}
}
