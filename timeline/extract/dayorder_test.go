package extract

import (
	"context"
	"testing"

	"quoteline/timeline"
	"quoteline/timeline/extract/dates"
)

func TestOrderOf(t *testing.T) {
	for _, c := range []struct {
		language, publisher string
		want                dates.Order
	}{
		{"en-US", "", dates.MonthFirst},
		{"en-GB", "", dates.DayFirst},
		{"en-us", "", dates.MonthFirst},
		{"en-GB", "post.us", dates.DayFirst}, // what the document is written in goes first
		{"en", "post.example.co.uk", dates.DayFirst},
		{"en", "The Post (https://www.post.com.au/news)", dates.DayFirst},
		{"", "office.example.gov", dates.MonthFirst},
		{"en-CA", "post.ca", dates.Unknown},
		{"en", "post.com", dates.Unknown},
		{"en", "The Times of London", dates.Unknown}, // a name is no region
		{"en", "Acme Inc. in Leeds", dates.Unknown},
		{"en", "..., .uk", dates.Unknown},
	} {
		if got := orderOf(c.language, c.publisher); got != c.want {
			t.Errorf("%q, %q: %d, want %d", c.language, c.publisher, got, c.want)
		}
	}
}

// TestPublisherSettlesTheDay: the country of the publisher's host says which
// number is the day; without it the event says that it may be either.
func TestPublisherSettlesTheDay(t *testing.T) {
	for publisher, want := range map[string]string{"post.example.co.uk": "2014-05-03", "office.example.gov": "2014-03-05", "": "2014-03-05?"} {
		d := &timeline.Document{ID: "d", Text: "The old bridge collapsed on 03/05/2014 after the rain.", Publisher: publisher}
		x, err := Document(context.Background(), d)
		if err != nil || len(x.Events) == 0 {
			t.Fatalf("%v, %d events", err, len(x.Events))
		}
		if got := x.Events[0].When.EDTF; got != want {
			t.Errorf("%q: %s, want %s", publisher, got, want)
		}
	}
}
