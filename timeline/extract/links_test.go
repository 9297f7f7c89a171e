package extract

import (
	"context"
	"fmt"
	"strings"
	"testing"
)

// TestLinks holds each rule of order to sentences.
func TestLinks(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The mayor resigned after the council rejected her plan.", "resigned AFTER rejected"},
		{"The mayor resigned before the council met.", "resigned BEFORE met"},
		{"The troops left. The rebels had destroyed the bridge.", "left AFTER destroyed"},
		{"The storm killed two people. Police will close the road.", "killed BEFORE close"},
		{"She arrived and spoke.", "arrived BEFORE spoke"},
		{"She spoke when the train arrived.", "spoke AFTER arrived"},
		{"When the train arrived she spoke.", "arrived BEFORE spoke"},
		{"Police arrested a man who stole a car.", "arrested AFTER stole"},
		{"Police arrested a man. He stole a car.", "arrested BEFORE stole"},
		{"The mayor said he lost the vote.", "said AFTER lost"},
		{"The mayor said he will resign.", "said BEFORE resign"},
		{"The bridge fell on Tuesday. Police closed it on Monday.", "fell AFTER closed"},
	} {
		if got := links(t, c.text); !strings.Contains(got, c.want) {
			t.Errorf("%s: %s", c.text, got)
		}
	}
	// Two plans are in no order.
	if got := links(t, "They will meet and will talk."); got != "" {
		t.Error(got)
	}
}

// links lists the relations of a text's words.
func links(t *testing.T, text string) string {
	t.Helper()
	a, err := Analyze(context.Background(), text, "", day("2019-05-09"))
	if err != nil {
		t.Fatal(err)
	}
	word := map[string]string{}
	for i := range a.Events.Mentions {
		word[fmt.Sprintf("e%d", i+1)] = a.Tokens.Word(a.Events.Mentions[i].Token)
	}
	var got []string
	for _, l := range a.links(nil, a.mentionIDs(0)) {
		got = append(got, word[l.From]+" "+l.Rel+" "+word[l.To])
	}
	return strings.Join(got, ", ")
}
