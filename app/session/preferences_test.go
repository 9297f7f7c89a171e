package session

import (
	"encoding/json"
	"testing"
	"time"
)

func TestPreferencesHaveLimits(t *testing.T) {
	ok := Preferences{Theme: "dark", Week: Sunday, Zone: ZoneFixed, Offset: 330, EraStyle: 2}
	for _, c := range []struct{ in, want Preferences }{
		{Preferences{}, Preferences{}},
		{ok, ok},
		{Preferences{Theme: "pink", Week: 9, Zone: 7, EraStyle: 3}, Preferences{}},
		{Preferences{Zone: ZoneFixed, Offset: 100000}, Preferences{}},
		{Preferences{Zone: ZoneFixed, Offset: -721, HideNow: true}, Preferences{HideNow: true}},
	} {
		got := c.in
		if got.Limit(); got != c.want {
			t.Errorf("%+v is limited to %+v, want %+v", c.in, got, c.want)
		}
	}
}

func TestShiftAndWeek(t *testing.T) {
	now := time.Date(2025, 7, 1, 12, 0, 0, 0, time.FixedZone("", 7200))
	for _, c := range []struct {
		p     Preferences
		shift int64
		first uint8
	}{
		{Preferences{}, 0, 1},
		{Preferences{Zone: ZoneLocal, Week: Sunday}, 7200, 7},
		{Preferences{Zone: ZoneFixed, Offset: -300, Week: NoWeeks}, -18000, 0},
		{Preferences{Offset: 60, Week: 77}, 0, 0},
	} {
		if got, first := c.p.Shift(now), c.p.First(); got != c.shift || first != c.first {
			t.Errorf("%+v: %d %d", c.p, got, first)
		}
	}
}

func TestStateOfEarlierVersionsIsRead(t *testing.T) {
	var st State
	if err := json.Unmarshal([]byte(`{"width":900,"theme":"dark","unfold":true,"split":0.5}`), &st); err != nil {
		t.Fatal(err)
	}
	if st.Theme != "dark" || !st.Unfold || st.Width != 900 {
		t.Errorf("%+v", st)
	}
}
