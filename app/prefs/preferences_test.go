package prefs

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestPreferencesHaveLimits(t *testing.T) {
	ok := Preferences{Theme: "dark", Scale: 150, Language: "uk", Week: Sunday, Zone: ZoneFixed, Offset: 330, EraStyle: 2, Name: "Ann", Store: t.TempDir()}
	for _, c := range []struct{ in, want Preferences }{
		{Preferences{}, Preferences{}},
		{ok, ok},
		{Preferences{Theme: "pink", Week: 9, Zone: 7, EraStyle: 3}, Preferences{}},
		{Preferences{Zone: ZoneFixed, Offset: 100000}, Preferences{}},
		{Preferences{Scale: 3000, Language: "tlh", Store: "here", Name: strings.Repeat("n", 1000)}, Preferences{}},
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

func TestStorePath(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "case.quoteline")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ store, want string }{
		{"", UsualStore()},
		{dir, filepath.Join(dir, "timeline.quoteline")},
		{file, file},
		{filepath.Join(dir, "new.quoteline"), filepath.Join(dir, "new.quoteline")},
		{filepath.Join(dir, "later") + "/", filepath.Join(dir, "later", "timeline.quoteline")},
	} {
		p := Preferences{Store: c.store}
		if got := p.StorePath(); got != c.want {
			t.Errorf("%q opens %q, want %q", c.store, got, c.want)
		}
	}
}
