package extract_test

import (
	"context"
	"strings"
	"testing"

	"quoteline/timeline"
	"quoteline/timeline/extract"
	"quoteline/timeline/when"
)

func TestCertainty(t *testing.T) {
	for _, c := range []struct{ text, title, want string }{
		{"The ferry sank off Bergen.", "ferry sank", "happened certain"},
		{"The ferry may have struck a rock.", "may have struck", "happened possible"},
		{"The ferry probably struck a rock near the harbour.", "struck a rock", "happened probable"},
		{"The captain allegedly sold the lifeboats.", "sold the lifeboats", "claimed certain"},
		{"The captain appears to have left the bridge.", "appears to have left", "happened probable"},
		{"Two sailors are believed to have drowned.", "believed to have drowned", "claimed probable"},
		{"The inquiry is likely to open in May.", "likely to open", "planned probable"},
		{"The inquiry will open in May.", "will open", "planned certain"},
		{"Anna Berg said the ferry may have struck a rock.", "Berg said", "claimed possible"},
		{"Anna Berg said the ferry had probably struck a rock.", "Berg said", "claimed probable"},
		{"Anna Berg said the ferry struck a rock.", "Berg said", "claimed certain"},
		// A likely story is no likelihood of what happened to it.
		{"The court rejected a probably forged letter.", "rejected", "happened certain"},
		// What only might be is no event.
		{"The ferry might sink.", "", ""},
		{"The ferry could have struck a rock.", "", ""},
		{"The ferry would have struck a rock.", "", ""},
		{"The captain seems to like rum.", "", ""},
		{"Had the ferry been inspected in 2011, it could have been saved.", "inspected", ""},
		{"Even had Carl Lund stepped down in May 2012, the ferry would have sunk.", "stepped down", ""},
		{"Should the court rule in May 2024, the owners would appeal.", "ruled", ""},
		{"The owners had the ferry inspected in 2011, and it sailed.", "had the ferry inspected", "happened certain"},
		// What was planned for a day need not have been that day.
		{"The hearing was scheduled for 3 March 2024.", "scheduled", "planned certain"},
		{"Elections had been set for 2 March 2024.", "had been set", "planned certain"},
		{"The wedding was planned in May 2012.", "was planned", "happened certain"},
	} {
		d := &timeline.Document{Text: c.text + "\n", Language: "en", Published: timeline.Publication{Date: when.NewDay(2024, 3, 5)}}
		x, err := extract.Document(context.Background(), d)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, e := range x.Events {
			if c.title == "" || strings.Contains(e.Title, c.title) {
				got += e.Factuality.String() + " " + e.Certainty.String()
			}
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q: %+v", c.text, got, c.want, x.Events)
		}
	}
}
