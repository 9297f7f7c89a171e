package extract

import "testing"

// A headline names who speaks by the name at the end of what describes them, or by whole
// words of it.
func TestFirstWords(t *testing.T) {
	for full, want := range map[string]string{
		"the US car maker Tolland":                        "Tolland",
		"American car maker Tolland Motors LLC":           "Tolland Motors LLC",
		"the head of the World Bridge Organization":       "The head of the World Bridge Organization",
		"a spokesman for Tolland":                         "A spokesman for Tolland",
		"officials on Friday":                             "Officials on Friday",
		"another car maker, Tolland Motors (TM":           "Another car maker",
		"the tactics of the rebels, crude as they were":   "The tactics of the rebels",
		"one of the leading experts on bridges in Norway": "One of the leading experts",
	} {
		if got := firstWords(full); got != want {
			t.Errorf("%q: %q, want %q", full, got, want)
		}
	}
}

// Headlines of relative clauses end where the sentence goes on; brackets hide no subject.
func TestHeadlines(t *testing.T) {
	checkTold(t, "2019-05-09", []told{
		{"The fires that erupted on 3 May were put out within days.", "The fires erupted\n", "erupted on 3 May were"},
		{"The men who said on 3 May that the town had fallen were wrong.", "The men said the town had fallen", ""},
		{"Tolland Trucks (TT) and Harlow have both begun to close mines.", "Tolland Trucks (TT) and Harlow have both begun to close mines", ""},
		{"Tolland Trucks (TT) shut its mine on Monday.", "Tolland Trucks shut its mine", ""},
		{"Tolland will get a loan, however no more will be forthcoming from either bank.", "] No more will be forthcoming", "No no"},
		{"The car maker Tolland said on Monday that it would shut its mine.", "] Tolland said it would shut its mine", "The car maker said"},
		{"The Norwegian car maker Tolland Trucks (TT) announced plans on Monday to shut its mine.", "Tolland Trucks announced plans", "Plans announced"},
		{"Hundreds marched in Oslo on Monday, the Bergen Post reported.", "", "Post reported\n"},
		{"Hundreds marched in Oslo, the Bergen Post reported on Monday.", "", "Post reported\n"},
		{"A panel was named on 1 December 1962 and reported in May 1964.", "A panel reported", ""},
		{"The bank, with the same aim in mind, announced in Oslo on Monday that its rate would be cut.", "", "Mind was"},
		{"Prices are half of what they were in May, erasing the gains of ten years.", "", "May erased"},
		{"Hundreds demonstrated in Oslo on Monday, pressing for a bridge.", "Hundreds demonstrated in Oslo", "were demonstrated"},
		{"In Norway, according to Carl Lund, women ran the mines.", "Lund: Women ran the mines", ""},
		{"Carl Lund said that in the towns and the villages of the far north of the country, women ran all of the mines for years.", "Lund said women ran all of the mines", ""},
	})
}
