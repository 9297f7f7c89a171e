package extract

import (
	"encoding/json"
	"testing"

	"pgregory.net/rapid"
)

// TestRecordIsAsJSONWritesIt: whatever is in a record, it is written as encoding/json does.
func TestRecordIsAsJSONWritesIt(t *testing.T) {
	text := rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{"", "a", "\"Ann\" <a@b>\\", "\xff\u2028é\n\x7f"}))
	number := rapid.IntRange(-5, 1<<40)
	pairs := rapid.Map(rapid.SliceOfN(rapid.Custom(func(t *rapid.T) [2]int { return [2]int{number.Draw(t, "start"), number.Draw(t, "end")} }), 0, 3), filled)
	timex := rapid.Custom(func(t *rapid.T) timexOut {
		return timexOut{text.Draw(t, "id"), number.Draw(t, "start"), number.Draw(t, "end"), text.Draw(t, "type"), text.Draw(t, "value"), text.Draw(t, "mod")}
	})
	event := rapid.Custom(func(t *rapid.T) eventOut {
		return eventOut{
			text.Draw(t, "id"), number.Draw(t, "start"), number.Draw(t, "end"), text.Draw(t, "class"), text.Draw(t, "tense"), text.Draw(t, "polarity"),
			text.Draw(t, "modality"), text.Draw(t, "earliest"), text.Draw(t, "latest"), text.Draw(t, "when"), rapid.Float64Range(0, 1).Draw(t, "salience"),
		}
	})
	quote := rapid.Custom(func(t *rapid.T) quoteOut {
		return quoteOut{pairs.Draw(t, "quote"), pairs.Draw(t, "cue"), pairs.Draw(t, "source"), text.Draw(t, "speaker"), text.Draw(t, "direct")}
	})
	link := rapid.Custom(func(t *rapid.T) linkOut {
		return linkOut{text.Draw(t, "from"), text.Draw(t, "to"), text.Draw(t, "rel")}
	})
	rapid.Check(t, func(t *rapid.T) {
		o := articleOut{
			text.Draw(t, "id"), filled(rapid.SliceOfN(timex, 0, 3).Draw(t, "timexes")), filled(rapid.SliceOfN(event, 0, 3).Draw(t, "events")),
			filled(rapid.SliceOfN(quote, 0, 3).Draw(t, "quotes")), filled(rapid.SliceOfN(link, 0, 3).Draw(t, "links")),
		}
		want, err := json.Marshal(&o)
		if err != nil {
			t.Fatal(err)
		}
		if got := o.append(nil); string(got) != string(want) {
			t.Fatalf("got  %s\nwant %s", got, want)
		}
	})
}

// filled is a list that is not nil: Annotate makes no other.
func filled[T any](list []T) []T { return append([]T{}, list...) }
