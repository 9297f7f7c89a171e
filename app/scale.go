package app

import (
	"os"
	"strconv"

	"quoteline/app/prefs"
	"quoteline/app/translations"
)

// scaleEnv is where Fyne reads the scale of this program alone; its own settings are
// for all programs made with it.
const scaleEnv = "FYNE_SCALE"

// systemScale is the scale that the program was started with.
var systemScale, scaleGiven = os.LookupEnv(scaleEnv)

// Prepare has the windows to come speak the user's language, at the user's scale.
func Prepare(p prefs.Preferences) error {
	setScale(p.Scale)
	return translations.Use(p.Language)
}

// setScale sets the scale in percent; 0 is the system's. Windows that are open take it
// with the next change of theme.
func setScale(percent int) {
	switch {
	case percent > 0:
		_ = os.Setenv(scaleEnv, strconv.FormatFloat(float64(percent)/100, 'f', 2, 64)) // fails for odd names only
	case scaleGiven:
		_ = os.Setenv(scaleEnv, systemScale)
	default:
		_ = os.Unsetenv(scaleEnv)
	}
}
