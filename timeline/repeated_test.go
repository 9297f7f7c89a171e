package timeline_test

import (
	"fmt"
	"strings"
	"testing"

	"quoteline/timeline"
	"quoteline/timeline/when"
)

func TestRepeated(t *testing.T) {
	published := map[timeline.DocumentID]when.Date{}
	for i := range 28 {
		published[timeline.DocumentID(fmt.Sprint("d", i+1))] = when.NewDay(2014, 5, i+1)
	}
	// told is one sentence that reports of these days of May have, each of which
	// dates it by date.
	told := func(date func(day int) when.Date, days ...int) timeline.Event {
		e := timeline.Event{ID: 7}
		for i, d := range days {
			a := timeline.Account{Event: timeline.Event{ID: timeline.EventID(7 + i), Title: "Lee reports from Oslo", When: date(d)}}
			a.Quotes = []timeline.Quote{{Document: timeline.DocumentID(fmt.Sprint("d", d)), Exact: "Lee reports from Oslo."}}
			e.Accounts, e.Quotes = append(e.Accounts, a), append(e.Quotes, a.Quotes...)
		}
		return e
	}
	own := func(day int) when.Date { return when.NewDay(2014, 5, day) }
	before := func(day int) when.Date { return when.Between(when.MinInstant, own(day).To) }
	after := func(day int) when.Date { return when.Between(own(day).From, when.MaxInstant) }
	stated := told(own, 1, 4, 8, 12, 16)
	stated.Accounts[2].Basis = timeline.Basis{Rule: "dates/full", Quote: &stated.Quotes[2]}
	checked := told(own, 1, 4, 8, 12, 16)
	checked.Accounts[0].Verified = timeline.Verified
	for name, c := range map[string]struct {
		event timeline.Event
		gone  bool
	}{
		"for weeks":             {told(own, 1, 4, 8, 12, 16), true},
		"still to come":         {told(after, 1, 4, 8, 12, 16), true},
		"for some days":         {told(own, 1, 2, 3, 4, 5), false},
		"by a few":              {told(own, 1, 8, 16, 24), false},
		"some time before":      {told(before, 1, 4, 8, 12, 16), false}, // the first may be right for all
		"with its date":         {stated, false},
		"verified":              {checked, false},
		"by one document alone": {told(own, 3, 3, 3, 3, 3), false},
		"no joined event":       {timeline.Event{ID: 7}, false},
	} {
		kept, out := timeline.Repeated([]timeline.Event{c.event}, published)
		if len(kept)+len(out) != 1 || len(out) == 1 != c.gone {
			t.Errorf("%s: kept %d, left out %d", name, len(kept), len(out))
		}
		if c.gone && (out[0].Event.ID != 7 || len(out[0].Event.Quotes) != 1 || len(out[0].Event.Accounts) != 5 ||
			!strings.Contains(out[0].Why, "5 documents repeat it from 1 May 2014 to 16 May 2014")) {
			t.Errorf("%s: %+v", name, out[0])
		}
	}
}
