package layout

// Calendar says how the axis names time. The zero value has no weeks, "BCE", and
// the times as the sources state them.
type Calendar struct {
	// Week is the day that weeks begin on, 1 for Monday to 7 for Sunday. 0 divides
	// months at the 1st, 8th, 15th and 22nd instead.
	Week uint8
	Era  Era
	// Offset is added to instants before they are named, in seconds: sources state
	// local times, and a reader may want them in another zone.
	Offset int64
}

// Era is a way to name years before the year 1.
type Era uint8

// The eras.
const (
	BCE          Era = iota // 44 BCE, 476 CE
	BC                      // 44 BC, AD 476
	Astronomical            // -43, 476: the year 0 is 1 BCE
)
