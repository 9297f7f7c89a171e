package prefs

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/adrg/xdg"
)

// Preferences are what the user chose once and for all. The zero value is the
// default: theme, scale and language of the system, weeks from Monday, time as the
// sources state it, a line of today, empty stretches folded.
type Preferences struct {
	Theme    string `json:"theme,omitempty"`    // "light", "dark" or "" for the system's
	Scale    int    `json:"scale,omitempty"`    // one of Scales, in percent; 0 for the system's
	Language string `json:"language,omitempty"` // one of Languages; "" for the system's
	Unfold   bool   `json:"unfold,omitempty"`
	Week     Week   `json:"week,omitempty"`
	Zone     Zone   `json:"zone,omitempty"`
	Offset   int    `json:"offset,omitempty"` // of ZoneFixed, in minutes east of UTC
	HideNow  bool   `json:"hideNow,omitempty"`
	EraStyle uint8  `json:"era,omitempty"`      // as layout.Era
	Name     string `json:"name,omitempty"`     // of who verifies
	TextOnly bool   `json:"textOnly,omitempty"` // imports keep no original files
	Store    string `json:"store,omitempty"`    // the file that opens, or its folder; absolute; "" for the usual one
}

// Scales are the sizes of the window's parts on offer, in percent. The toolkit rounds
// what they make with the screen's own scale to tenths.
var Scales = []int{75, 90, 100, 110, 125, 150, 175, 200}

// Languages are those that the window speaks.
var Languages = []string{"en", "de", "fr", "uk", "ru"}

// maxName is how many bytes of a name are kept.
const maxName = 200

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
	if !slices.Contains(Scales, p.Scale) {
		p.Scale = 0
	}
	if !slices.Contains(Languages, p.Language) {
		p.Language = ""
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
	if len(p.Name) > maxName {
		p.Name = ""
	}
	if !filepath.IsAbs(p.Store) || strings.ContainsRune(p.Store, 0) {
		p.Store = ""
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

// storeName is the file of a timeline in a folder.
const storeName = "timeline.quoteline"

// StorePath is the file that opens where no other is named.
func (p *Preferences) StorePath() string {
	if p.Store == "" {
		return UsualStore()
	}
	if info, err := os.Stat(p.Store); err == nil && info.IsDir() || os.IsPathSeparator(p.Store[len(p.Store)-1]) {
		return filepath.Join(p.Store, storeName)
	}
	return p.Store
}

// UsualStore is the file that opens where nobody chose one.
func UsualStore() string { return filepath.Join(xdg.DataHome, "quoteline", storeName) }
