package extract

import (
	"context"
	"testing"
)

func TestRunons(t *testing.T) {
	for text, want := range map[string]int{
		"Ann Roe was bailed after pleading not guilty in February 2010 Carl Lund told his doctor to go.":  2,
		"The mill shut its doors in 2003 Ann Roe has sold it to her bank.":                                2,
		"Ann Roe left Orlin in 1969 Carl Lund bought the mill in 1970 Ben Holt sold it to his old bank.":  3,
		"The bank said that in 2010 Carl Lund told his doctor to go.":                                     1,
		"The bank said in May 2010 Carl Lund told his doctor to go.":                                      1,
		"The mill burned down and in 2010 Carl Lund told his doctor to go.":                               1,
		"When the mill burned down in 2010 Carl Lund told his doctor to go.":                              1,
		"Ann Roe lost the mill that in 2010 Carl Lund sold to the bank.":                                  1,
		"Ann Roe sold her 2010 Carl Lund was painted on to the museum.":                                   1,
		"In May 2010 Carl Lund told his doctor to go to the mill at once.":                                1,
		"The mill was burned down in June 2010 by Carl Lund, who had told his doctor to go away with it.": 1,
	} {
		a := &Analysis{Text: text}
		for _, stage := range stages[:2] {
			if err := stage.run(context.Background(), a); err != nil {
				t.Fatal(err)
			}
		}
		if len(a.Tokens.Sentences) != want || a.Tokens.Paragraphs[0].Last != want {
			t.Errorf("%d sentences: %s", len(a.Tokens.Sentences), text)
		}
	}
}
