package extract

import (
	"context"
	"testing"

	"quoteline/timeline/when"
)

// An aside makes room for what a verb waits for; no member of a list is one, nor words of a
// quotation, nor a name that what follows does not need.
func TestPhrase(t *testing.T) {
	for text, want := range map[string]string{
		"named Ann Lee, a former member of the board of the mill, to lead the bank.":                 "Named Ann Lee to lead the bank",
		"has confirmed a guest from the south, who has stayed in the hotel for a week, got the flu.": "Has confirmed a guest from the south got the flu",
		"asked the mill, which has run Orlin for a hundred years, to pay what it owed.":              "Asked the mill to pay what it owed",
		"hopes to convince the second independent candidate, Ann Lee, to stand down.":                "Hopes to convince the second independent candidate to stand down",
		"was sold to a trader (one of the four that had come by ship that year) for two pounds.":     "Was sold to a trader for two pounds",
		"named Ann Lee, a former member of the board, to lead it.":                                   "Named Ann Lee, a former member of the board, to lead it",
		"sold the house to the baker of the old town, Ann Lee, with all that she held.":              "Sold the house to the baker of the old town, Ann Lee, with all",
		"asked Ann Lee, Ben Holt, Ivar Moen of the bank, and the guards of the mill to come.":        "Asked Ann Lee",
		"held a memorial service in the capital, Orlin, to remember dozens of its own dead staff.":   "Held a memorial service in the capital, Orlin",
		"met the guards, the miners of the north and the south, and the owner of the mill.":          "Met the guards, the miners of the north and the south",
		"called it “a campaign (against him and the bank) hyped by the papers of Orlin” in May.":     "",
	} {
		a, err := Analyze(context.Background(), text, "", when.Date{})
		if err != nil {
			t.Fatal(err)
		}
		if got := a.phrase([2]int{}, 0, len(a.Tokens.Tokens), 2, 64); got != want {
			t.Errorf("%q, not %q: %s", got, want, text)
		}
	}
}

// What a verb waits for behind an aside is in its headline, whatever room there is.
func TestBeyondAside(t *testing.T) {
	for text, want := range map[string]string{
		"On Monday Carl Roe named Ann Lee, a former member of the board of the mill, to lead the bank.": "Carl Roe named Ann Lee to lead the bank",
		"Lee met Roe, the mayor, to talk about the mill.":                                               "Lee met Roe to talk about the mill",
		"Lee bought the mill, the bank and the school, the old one, to close them.":                     "Lee bought the mill, the bank and the school",
		"Lee met Roe, the mayor, and Holt, who had come to talk about the mill.":                        "Lee met Roe, the mayor",
	} {
		x := report(t, text, "2019-05-09")
		if len(x.Events) == 0 || x.Events[0].Title != want {
			t.Errorf("no %q: %s", want, list(x))
		}
	}
}
