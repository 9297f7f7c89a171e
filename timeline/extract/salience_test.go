package extract

import (
	"bytes"
	"context"
	"encoding/json"
	"testing"

	"quoteline/timeline"
)

// TestMentionSalience holds each rule of the weight against the mention it lowers:
// the first word must weigh more than the second.
func TestMentionSalience(t *testing.T) {
	tests := map[string]struct{ text, more, less string }{
		"a day gone back to":       {"The bridge opened on 3 May 2009. It closed on Thursday.", "opened", "closed"},
		"long ago, and last week":  {"The bridge opened on 3 May 2009. It closed on 2 May.", "opened", "closed"},
		"done, and only said":      {"The bridge opened on 3 May. On 3 May she thought of it.", "opened", "thought"},
		"done, and not done":       {"The bridge opened on 3 May. It did not close on 2 May.", "opened", "close"},
		"past, and still to come":  {"The bridge opened on 8 May. It will close on 12 May.", "opened", "close"},
		"dated, and only reported": {"The bridge opened on 3 May. The mayor said so.", "opened", "said"},
	}
	for name, test := range tests {
		weight := weights(t, test.text)
		if more, less := weight[test.more], weight[test.less]; more <= less || more > 1 || less < 0 {
			t.Errorf("%s: %s %.3f, %s %.3f", name, test.more, more, test.less, less)
		}
	}
}

// TestCrowd: a day told in three verbs weighs less than three days of one.
func TestCrowd(t *testing.T) {
	alone := weights(t, "The bridge opened on 3 May 2009.")["opened"]
	crowd := weights(t, "The bridge opened, cracked and sank on 3 May 2009. The bridge opened on 3 May 2009.")["opened"]
	if crowd <= 0 || crowd >= alone {
		t.Errorf("in a crowd %.3f, alone %.3f", crowd, alone)
	}
}

// weights annotates text, dated 2019-05-09, and gives its mentions' salience.
func weights(t *testing.T, text string) map[string]float64 {
	t.Helper()
	in, err := json.Marshal(articleIn{ID: "a", DCT: "2019-05-09", Text: text})
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := Annotate(context.Background(), bytes.NewReader(in), &out); err != nil {
		t.Fatal(err)
	}
	var a articleOut
	if err := json.NewDecoder(&out).Decode(&a); err != nil {
		t.Fatal(err)
	}
	w := map[string]float64{}
	for _, e := range a.Events {
		w[text[e.Start:e.End]] = e.Salience
	}
	return w
}

// TestPointing: what happened on a day that the text names again weighs more.
func TestPointing(t *testing.T) {
	const tail = " The old mill was sold on 9 May 2001. Nobody knows why."
	once := saliences(t, "The bridge opened on 3 May 2009."+tail)
	again := saliences(t, "The bridge opened on 3 May 2009."+tail+" The feast of 3 May 2009 was long.")
	if once["The bridge opened"] == 0 || again["The bridge opened"] <= once["The bridge opened"]-0.02 || again["The bridge opened"] <= again["The old mill was sold"] {
		t.Errorf("%v %v", once, again)
	}
	if again["The bridge opened"]-again["The old mill was sold"] <= once["The bridge opened"]-once["The old mill was sold"] {
		t.Errorf("naming the day again gains nothing: %v %v", once, again)
	}
}

// saliences gives the events of a text, by title.
func saliences(t *testing.T, text string) map[string]float64 {
	t.Helper()
	x, err := Document(context.Background(), &timeline.Document{ID: "d", Text: text, Language: "en"})
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]float64{}
	for _, e := range x.Events {
		out[e.Title] = e.Salience
	}
	return out
}

// A headline that says little without its document is vague.
func TestVague(t *testing.T) {
	for s, want := range map[string]bool{
		"Unrest began": true, "Its sales in Norway rose by half": true, "That all changed for the men of the mine": true, "The virus was confirmed": true,
		"The woman showed the first symptoms in the south of Norway": true, "The female worker fell ill at the mill": true, "The woman from Orlin fell ill": false, "The workers of the mill left": true,
		"Mayor Lee resigned": false, "The council shut the bridge to the islands": false, "Prices rose 40 percent": false,
	} {
		if got := vague(s); got != want {
			t.Errorf("%s: %v", s, got)
		}
	}
}

// What is left of a clause that has no room weighs less than one that is whole.
func TestClipped(t *testing.T) {
	weight := func(text string) float64 {
		x := report(t, text, "2019-05-09")
		if len(x.Events) != 1 {
			t.Fatalf("%s", list(x))
		}
		return x.Events[0].Salience
	}
	whole := weight("The members of the House of the Northern Counties met in Oslo.")
	if clipped := weight("The members of the House of the Northern Counties picked through the details of the long-delayed merger of the two banks."); clipped >= whole {
		t.Errorf("%.2f is not below %.2f", clipped, whole)
	}
	if dated := weight("The members of the House of the Northern Counties resigned on 3 May 2019."); dated < whole {
		t.Errorf("%.2f is below %.2f", dated, whole)
	}
}
