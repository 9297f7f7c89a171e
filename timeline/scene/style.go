package scene

import (
	"image/color"

	"quoteline/timeline"
	"quoteline/timeline/layout"
)

// Style is the palette of a scene. Every text colour has a contrast of at
// least 4.5:1 against the ground that it is used on (WCAG 2.2, 1.4.3).
type Style struct {
	Background color.NRGBA
	Band       color.NRGBA // ground of the axis band
	Text       color.NRGBA
	Muted      color.NRGBA // dates and captions
	Line       color.NRGBA // the axis
	Faint      color.NRGBA // grid lines, leaders
	Accent     color.NRGBA // selection, lens
	Select     color.NRGBA // ground of the selected label
	Hover      color.NRGBA // ground of the label under the pointer
	Badge      color.NRGBA // ground of a cluster's count
	BadgeText  color.NRGBA
	// Hues colour events, by kind or by whatever they are grouped by: of about
	// equal weight, told apart with any common colour blindness (after Okabe and
	// Ito 2008, darkened or lightened for contrast). The last is that of all
	// further groups.
	Hues [8]color.NRGBA
}

// Hue returns the colour of a group of events, the kinds being the first four.
func (s *Style) Hue(i uint8) color.NRGBA { return s.Hues[min(int(i), len(s.Hues)-1)] }

func rgb(v uint32) color.NRGBA {
	return color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 255}
}

// Light is the style of dark ink on warm paper.
func Light() Style {
	return Style{
		Background: rgb(0xFCFBF8),
		Band:       rgb(0xF4F2EC),
		Text:       rgb(0x1F2328),
		Muted:      rgb(0x5F6670),
		Line:       rgb(0x6B727C),
		Faint:      rgb(0xDAD7CF),
		Accent:     rgb(0xB4410E),
		Select:     rgb(0xFBE6D8),
		Hover:      rgb(0xF1EEE6),
		Badge:      rgb(0xE4E0D6),
		BadgeText:  rgb(0x3C4148),
		Hues: [8]color.NRGBA{
			rgb(0x0A5FA5), rgb(0xB45309), rgb(0x0B7A5B), rgb(0x8E3A8C),
			rgb(0x4A4A00), rgb(0x2B7AA3), rgb(0xA8324A), rgb(0x5F6670),
		},
	}
}

// Dark is the style of light ink on a night ground.
func Dark() Style {
	return Style{
		Background: rgb(0x16181C),
		Band:       rgb(0x1E2126),
		Text:       rgb(0xE8E6E1),
		Muted:      rgb(0xA3A8B0),
		Line:       rgb(0x7F858F),
		Faint:      rgb(0x353A42),
		Accent:     rgb(0xF2935C),
		Select:     rgb(0x46301F),
		Hover:      rgb(0x262A31),
		Badge:      rgb(0x363C45),
		BadgeText:  rgb(0xDDE0E5),
		Hues: [8]color.NRGBA{
			rgb(0x62B0EE), rgb(0xF0A04B), rgb(0x4CC9A0), rgb(0xDC94DA),
			rgb(0xE6D24A), rgb(0x9AD8F5), rgb(0xFF7070), rgb(0xA3A8B0),
		},
	}
}

// Selection says which events stand out, and which step back.
type Selection struct {
	// Matches are the events found by a search; the others are dimmed. Nil
	// dims nothing.
	Matches map[timeline.EventID]bool
	// Found tells the same of an event by its index, for searches that find very
	// many. Nil dims nothing.
	Found func(index int32) bool
}

func (s *Selection) dims(it *layout.Entry) bool {
	return s.Matches != nil && !s.Matches[it.ID] || s.Found != nil && !s.Found(it.Index)
}
