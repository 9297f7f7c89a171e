package session

import (
	"testing"

	"quoteline/timeline"
)

func TestPartsOfAFilter(t *testing.T) {
	for _, c := range []struct {
		f    Filter
		want int
	}{
		{Filter{}, 0},
		{Filter{Text: "  "}, 0},
		{Filter{Text: "ferry", From: "1990", To: "1999"}, 2},
		{Filter{People: []string{"Ann", "Bob"}, Verified: []timeline.Verification{timeline.Disputed}}, 2},
	} {
		if got := c.f.Parts(); got != c.want {
			t.Errorf("%+v has %d parts, want %d", c.f, got, c.want)
		}
	}
}

func TestKeepAndReadFilters(t *testing.T) {
	s, l := opened(t, three(), Config{})
	var list []SavedFilter
	took := func(got []SavedFilter, err error) {
		if err != nil {
			t.Error(err)
		}
		list = got
	}
	s.KeepFilter("ferries", Filter{Text: "ferry"}, took)
	l.until(t, func() bool { return len(list) == 1 && list[0].Name == "ferries" })
	list = nil
	s.ReadFilters(took)
	l.until(t, func() bool { return len(list) == 1 })
	s.KeepFilter("ferries", Filter{}, took)
	l.until(t, func() bool { return len(list) == 0 })
}
