package session

import "time"

// Preferences are what the user chose once and for all. The zero value is the
// default: the system's theme, weeks from Monday, time as the sources state it, a
// line of today, empty stretches folded.
type Preferences struct {
	Theme    string `json:"theme"` // "light", "dark" or "" for the system's
	Unfold   bool   `json:"unfold,omitempty"`
	Week     Week   `json:"week,omitempty"`
	Zone     Zone   `json:"zone,omitempty"`
	Offset   int    `json:"offset,omitempty"` // of ZoneFixed, in minutes east of UTC
	HideNow  bool   `json:"hideNow,omitempty"`
	EraStyle uint8  `json:"era,omitempty"`      // as layout.Era
	Name     string `json:"name,omitempty"`     // of who verifies
	TextOnly bool   `json:"textOnly,omitempty"` // imports keep no original files
}

// Week says what day weeks begin on.
type Week uint8

// The beginnings of weeks.
const (
	Monday Week = iota
	Sunday
	Saturday
	NoWeeks // months are divided at the 1st, 8th, 15th and 22nd
)

// Zone says in which zone the axis names times.
type Zone uint8

// The zones. Sources state local times, and mostly do not say where: any but the
// first takes them to be UTC.
const (
	ZoneStated Zone = iota
	ZoneLocal       // the computer's
	ZoneFixed
)

// The farthest offsets from UTC in use, in minutes.
const (
	minOffset = -12 * 60
	maxOffset = 14 * 60
)

// Limit replaces what makes no sense by the defaults.
func (p *Preferences) Limit() {
	if p.Theme != "light" && p.Theme != "dark" {
		p.Theme = ""
	}
	if p.Week > NoWeeks {
		p.Week = Monday
	}
	if p.Zone > ZoneFixed || p.Offset < minOffset || p.Offset > maxOffset {
		p.Zone, p.Offset = ZoneStated, 0
	}
	if p.EraStyle > 2 {
		p.EraStyle = 0
	}
}

// Shift is what is added to instants before the axis names them, in seconds. now is
// when the computer's offset is taken.
func (p *Preferences) Shift(now time.Time) int64 {
	switch p.Zone {
	case ZoneLocal:
		_, offset := now.Zone()
		return int64(offset)
	case ZoneFixed:
		return int64(p.Offset) * 60
	}
	return 0
}

// First is the day that weeks begin on, 1 for Monday to 7 for Sunday; 0 for none.
func (p *Preferences) First() uint8 {
	return [...]uint8{1, 7, 6, 0}[min(p.Week, NoWeeks)]
}
