package quotes_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"quoteline/timeline/extract/entity"
	"quoteline/timeline/extract/internal/linear"
	"quoteline/timeline/extract/parser"
	"quoteline/timeline/extract/quotes"
	"quoteline/timeline/extract/tagger"
	"quoteline/timeline/extract/token"
)

func find(t testing.TB, text string) []quotes.Attribution {
	t.Helper()
	d := token.Tokenize(text)
	if err := tagger.Tag(d); err != nil {
		t.Fatal(err)
	}
	if err := parser.Parse(d); err != nil {
		t.Fatal(err)
	}
	return quotes.Find(d, entity.Find(d))
}

// line shows an attribution as "kind speaker: content | content".
func line(text string, a quotes.Attribution) string {
	var parts []string
	for _, s := range a.Content {
		parts = append(parts, s.In(text))
	}
	return a.Kind.String() + " " + a.Speaker + ": " + strings.Join(parts, " | ")
}

func TestWhoSaidWhat(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"after", "“The bridge is safe,” Anna Keller said.", []string{"direct Anna Keller: The bridge is safe,"}},
		{"inverted", "\"We are ready,\" said Mayor Paul Lindt on Monday.", []string{"direct Paul Lindt: We are ready,"}},
		{"before", "Anna Keller told reporters, “There is no money left.”", []string{"direct Anna Keller: There is no money left."}},
		{"colon", "Keller wrote:\n\n“The town cannot pay for this road.”", []string{"direct Keller: The town cannot pay for this road."}},
		{"split", "“The road is long,” Anna Keller said, “and we are few.”", []string{"direct Anna Keller: The road is long, | and we are few."}},
		{"goes on", "“The road is long,” Anna Keller said. “We are few. We will walk.”", []string{"direct Anna Keller: The road is long, | We are few. We will walk."}},
		{"LaTeX", "``We will not leave,'' said Anna Keller.", []string{"direct Anna Keller: We will not leave,"}},
		{"two strokes", "''The road is long,'' Anna Keller said. ''We are few.'' ''Nobody cares,'' said Paul Lindt.", []string{"direct Anna Keller: The road is long, | We are few.", "direct Paul Lindt: Nobody cares,"}},
		{"nested", "“He told me, ‘Go home,’” Anna Keller said.", []string{"direct Anna Keller: He told me, ‘Go home,’"}},
		{"two paragraphs", "“The first day was hard,” Anna Keller said. “It rained and\n\n“The second day was worse.”", []string{"direct Anna Keller: The first day was hard, | It rained and | The second day was worse."}},
		{"pronoun", "Anna Keller left the meeting early. “I have heard enough,” she said.", []string{"direct Anna Keller: I have heard enough,"}},
		{"that", "The ministry said that the dam would open in May.", []string{"indirect The ministry: that the dam would open in May"}},
		{"told", "Anna Keller told the council that the dam was full.", []string{"indirect Anna Keller: that the dam was full"}},
		{"postposed, office and name", "The dam will stay shut, the mayor's aide Anna Keller said on Monday.", []string{"indirect Anna Keller: The dam will stay shut"}},
		{"postposed, name behind a comma", "The dam may open in May, its owner, Anna Keller, said.", []string{"indirect Anna Keller: The dam may open in May"}},
		{"postposed, over what another says", "The council announced a plan to open the dam in May, the mayor said.", []string{"indirect The council: a plan to open the dam in May", "indirect the mayor: The council announced a plan to open the dam in May"}},
		{"postposed, beside what another says", "Paul Lindt said the dam was old, and the town is poor, Anna Keller said.", []string{"indirect Paul Lindt: the dam was old, and the town is poor", "indirect Anna Keller: the dam was old, and the town is poor"}},
		{"postposed", "The dam would open in May, Anna Keller said.", []string{"indirect Anna Keller: The dam would open in May"}},
		{"according", "According to the police, nobody was hurt.", []string{"indirect the police: nobody was hurt"}},
		{"mixed", "Anna Keller warned that the plan was “pure madness” and too dear.", []string{"mixed Anna Keller: that the plan was “pure madness” and too dear"}},
		{"participle", "Anna Keller defended the plan, saying, “It will work for everyone.”", []string{"direct Anna Keller: It will work for everyone."}},
		{"signature", "“The best soup that I have ever had.” – Anna Keller", []string{"direct Anna Keller: The best soup that I have ever had."}},
		{"of a place", "The mayor of Oslo said that the dam was full.", []string{"indirect The mayor of Oslo: that the dam was full"}},
		{"colon inside", "The evening ended with a word that raised doubts: “Next time in Oslo,” Keller said in English.", []string{"direct Keller: Next time in Oslo,"}},
		{"colon without a verb of saying", "Anna Keller is trying a new and shorter answer: “It is about me.”", []string{"direct Anna Keller: It is about me."}},
		{"colon, then another cue", "He has an answer: “Of course I walk there.” To which she said, “Good for you, then.”", []string{"direct He: Of course I walk there.", "direct she: Good for you, then."}},
		{"own words, own cue", "“The first day was hard,” Anna Keller said. “It rained and\n\n“We were dry all week,” Paul Lindt said.", []string{"direct Anna Keller: The first day was hard, | It rained and", "direct Paul Lindt: We were dry all week,"}},
		{"role with a name before it", "“My view, that was bad,” Keller's former campaign strategist said in a letter.", []string{"direct Keller's former campaign strategist: My view, that was bad,"}},
		{"a quoted transcript", "\"KELLER: I was at home then.\n\n\"LINDT: Nobody saw you there.\n\n\"KELLER: My cat saw me there.\"", []string{"direct KELLER: I was at home then.", "direct LINDT: Nobody saw you there."}},
		{"no report", "The storm claimed 20 lives.", nil},
		{"scare quotes", "The so-called “green lane” opened on Monday.", nil},
		{"title of a work", "The choir sang “Summer Rain” in the old church.", nil},
		{"no cue", "The road was closed for a week.", nil},
		{"to say", "There is little to say about the weather.", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, a := range find(t, c.text) {
				got = append(got, line(c.text, a))
			}
			for _, w := range c.want {
				found := false
				for _, g := range got {
					found = found || g == w
				}
				if !found {
					t.Errorf("%q\n got %q\nwant %q", c.text, got, w)
				}
			}
			if c.want == nil && len(got) > 0 {
				t.Errorf("%q: got %q, want nothing", c.text, got)
			}
		})
	}
}

func TestStrayMarkStaysInItsParagraph(t *testing.T) {
	text := "He bought a 12\" pipe and left “in a hurry.\n\n" + strings.Repeat("The road was closed for a week. It rained.\n\n", 50)
	for _, a := range find(t, text) {
		for _, s := range a.Content {
			if s.End > strings.Index(text, "\n\n") {
				t.Errorf("content reaches into the next paragraph: %q", s.In(text))
			}
		}
	}
}

func valid(t interface{ Fatalf(string, ...any) }, text string, as []quotes.Attribution) {
	for _, a := range as {
		for _, s := range a.Content {
			if !s.Valid(text) {
				t.Fatalf("content %v is not a span of %q", s, text)
			}
		}
		for _, s := range append(append(a.Cue[:len(a.Cue):len(a.Cue)], a.Source...), a.Content...) {
			if !s.Valid(text) {
				t.Fatalf("span %v is not of %q", s, text)
			}
		}
		if len(a.Content) == 0 || a.First > a.Last {
			t.Fatalf("bad attribution %+v of %q", a, text)
		}
	}
}

func TestSpansAreOfTheText(t *testing.T) {
	words := []string{"“", "”", "\"", "'", "‘", "’", "``", "''", "«", "»", "he", "said", "Anna Keller", "told", "that", ",", ".", ":", "\n\n", " ", " ", "é", "according to", "saying", "—", "BOB:", "road is long"}
	rapid.Check(t, func(r *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 0, 60).Draw(r, "words"), rapid.SampledFrom([]string{" ", ""}).Draw(r, "gap"))
		d := token.Tokenize(text)
		if err := tagger.Tag(d); err != nil {
			r.Fatal(err)
		}
		if err := parser.Parse(d); err != nil {
			r.Fatal(err)
		}
		valid(r, text, quotes.Find(d, entity.Find(d)))
	})
}

// TestTimeIsLinear compares a text with one eight times as long, so that a slow
// machine changes nothing.
func TestTimeIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("takes its time under the race detector")
	}
	for _, unit := range []string{"“", "\"a ", "Anna said “b. ", "he said she said ", "‘“‘“ ", "A: b\n", "said, ", "“A b c d e,” Ann put. ", "“A b c d e f?”\n\n", "A said: ", "Ann, “b,” "} {
		t.Run(unit, func(t *testing.T) {
			linear.Check(t, 16_000, func(size int) { find(t, strings.Repeat(unit, size/len(unit))) })
		})
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"“A,” he said.", "\"\"\"", "`` '' ‘’“”", "A: b\nC: d\nE: f", "\xff“\xfe”", "said said said"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) { valid(t, text, find(t, text)) })
}
