// Package style is what the window and exported pictures look like: the fonts
// that both are painted with, and the palette that goes with Fyne's theme. It
// draws nothing.
package style

import (
	"fyne.io/fyne/v2/theme"

	"quoteline/timeline/scene"
)

// Fonts returns the regular and the bold font, those of Fyne's own theme.
func Fonts() [2][]byte {
	return [2][]byte{theme.DefaultTextFont().Content(), theme.DefaultTextBoldFont().Content()}
}

// Dark reports whether the theme in force has a dark ground.
func Dark() bool {
	r, g, b, _ := theme.Color(theme.ColorNameBackground).RGBA()
	return r+g+b < 3*0x8000
}

// Scene returns the palette that goes with the theme in force.
func Scene() scene.Style {
	if Dark() {
		return scene.Dark()
	}
	return scene.Light()
}
