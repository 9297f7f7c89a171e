package extract

import (
	"context"
	"strings"
	"testing"

	"quoteline/timeline"
)

func TestContradictionsOfADocument(t *testing.T) {
	for _, c := range []struct {
		name, text string
		words      []string // part of each reason; nil where nothing contradicts
	}{
		{
			"dates against words", "The vote took place on 9 May 2014. Ada Brook resigned on 3 May 2014 after the vote.",
			[]string{"“after the vote”", "the dates: 3 May 2014, then 9 May 2014"},
		},
		{"they agree", "The vote took place on 3 May 2014. Ada Brook resigned on 9 May 2014 after the vote.", nil},
		{"another vote", "The vote took place on 9 May 2014. Ada Brook resigned on 3 May 2014 after the 1998 vote.", nil},
		{"any vote", "The vote took place on 9 May 2014. Ada Brook resigned on 3 May 2014 after a vote.", nil},
		{"a tense is no word", "Ada Brook spoke on 3 May 2014. The vote had taken place on 9 May 2014.", nil},
	} {
		d := &timeline.Document{ID: "d", Text: c.text, Language: "en"}
		x, err := Document(context.Background(), d)
		if err != nil {
			t.Fatal(err)
		}
		if c.words == nil {
			if len(x.Contradictions) > 0 {
				t.Errorf("%s: %+v", c.name, x.Contradictions)
			}
			continue
		}
		if len(x.Contradictions) != 1 || len(x.Contradictions[0].Because) != len(c.words) {
			t.Errorf("%s: %+v of %+v", c.name, x.Contradictions, x.Relations)
			continue
		}
		for i, r := range x.Contradictions[0].Because {
			if !strings.Contains(r.Because, c.words[i]) || r.Quote == nil || r.Quote.In(c.text) != r.Quote.Exact {
				t.Errorf("%s: reason %d is %+v", c.name, i, r)
			}
		}
	}
}
