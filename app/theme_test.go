package app

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"quoteline/timeline/scene"
)

// TestWordsCanBeRead holds every colour of words to WCAG 2.2's 4.5:1 on every ground
// that they stand on, in both themes.
func TestWordsCanBeRead(t *testing.T) {
	grounds := []fyne.ThemeColorName{
		theme.ColorNameBackground, theme.ColorNameInputBackground, theme.ColorNameMenuBackground, theme.ColorNameOverlayBackground,
	}
	for _, choice := range []string{themeLight, themeDark} {
		th := &chosenTheme{Theme: theme.DefaultTheme(), choice: choice}
		opaque := func(n fyne.ThemeColorName) color.NRGBA {
			c := color.NRGBAModel.Convert(th.Color(n, 0)).(color.NRGBA)
			if c.A < 255 {
				under := color.NRGBAModel.Convert(th.Color(theme.ColorNameBackground, 0)).(color.NRGBA)
				mix := func(a, b uint8) uint8 { return uint8((int(a)*int(c.A) + int(b)*(255-int(c.A))) / 255) }
				c = color.NRGBA{mix(c.R, under.R), mix(c.G, under.G), mix(c.B, under.B), 255}
			}
			return c
		}
		check := func(ink, ground fyne.ThemeColorName) {
			if got := scene.Contrast(opaque(ink), opaque(ground)); got < 4.5 {
				t.Errorf("%s: %s on %s has a contrast of %.2f", choice, ink, ground, got)
			}
		}
		for _, g := range grounds {
			for _, ink := range []fyne.ThemeColorName{theme.ColorNameForeground, theme.ColorNameDisabled, theme.ColorNamePlaceHolder, theme.ColorNamePrimary, theme.ColorNameError, theme.ColorNameWarning} {
				check(ink, g)
			}
		}
		check(theme.ColorNameForeground, theme.ColorNameSelection)
		check(theme.ColorNameForeground, theme.ColorNameButton)
		check(theme.ColorNameForegroundOnPrimary, theme.ColorNamePrimary)
	}
}
