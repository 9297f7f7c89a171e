package app

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"quoteline/app/style"
)

// The choices of theme as they are remembered.
const (
	themeSystem = ""
	themeLight  = "light"
	themeDark   = "dark"
)

// chosenTheme is Fyne's theme with the variant that the user chose.
type chosenTheme struct {
	fyne.Theme
	choice string
}

var _ fyne.Theme = (*chosenTheme)(nil)

// readable replaces those of Fyne's colours in which words are too faint on one of
// the grounds that they stand on: each of these has a contrast of 4.5:1 at least.
var readable = map[fyne.ThemeVariant]map[fyne.ThemeColorName]color.NRGBA{
	theme.VariantLight: {
		theme.ColorNameDisabled:    {0x66, 0x66, 0x6e, 0xff},
		theme.ColorNamePlaceHolder: {0x66, 0x66, 0x6e, 0xff},
		theme.ColorNamePrimary:     {0x1a, 0x5f, 0xd4, 0xff},
		theme.ColorNameHyperlink:   {0x1a, 0x5f, 0xd4, 0xff},
		theme.ColorNameError:       {0xb3, 0x26, 0x1e, 0xff},
		theme.ColorNameWarning:     {0x8a, 0x4b, 0x00, 0xff},
	},
	theme.VariantDark: {
		theme.ColorNameDisabled:            {0x9a, 0x9a, 0xa2, 0xff},
		theme.ColorNamePlaceHolder:         {0xa6, 0xa6, 0xae, 0xff},
		theme.ColorNamePrimary:             {0x7a, 0xb0, 0xff, 0xff},
		theme.ColorNameHyperlink:           {0x7a, 0xb0, 0xff, 0xff},
		theme.ColorNameForegroundOnPrimary: {0x10, 0x18, 0x28, 0xff},
		theme.ColorNameError:               {0xff, 0x8a, 0x80, 0xff},
	},
}

// Color returns the colour of the chosen variant.
func (t *chosenTheme) Color(n fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	switch t.choice {
	case themeLight:
		v = theme.VariantLight
	case themeDark:
		v = theme.VariantDark
	}
	if c, ok := readable[v][n]; ok {
		return c
	}
	return t.Theme.Color(n, v)
}

// dark reports whether the theme in force has a dark ground.
func dark() bool { return style.Dark() }

// setTheme shows a theme.
func (w *window) setTheme(choice string) {
	w.app.Settings().SetTheme(&chosenTheme{Theme: theme.DefaultTheme(), choice: choice})
	w.tl.Refresh()
	w.strip.Refresh()
	w.centre.table.Refresh()
	w.win.Content().Refresh()
	w.menus()
}
