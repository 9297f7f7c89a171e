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

// Color returns the colour of the chosen variant.
func (t *chosenTheme) Color(n fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	switch t.choice {
	case themeLight:
		v = theme.VariantLight
	case themeDark:
		v = theme.VariantDark
	}
	// Fyne's own is too faint to read, and what is said quietly takes it.
	if n == theme.ColorNameDisabled {
		if v == theme.VariantDark {
			return color.NRGBA{0x9a, 0x9a, 0xa2, 0xff}
		}
		return color.NRGBA{0x66, 0x66, 0x6e, 0xff}
	}
	// Words in the primary colour have to be read on a dark ground too.
	if v == theme.VariantDark {
		switch n {
		case theme.ColorNamePrimary, theme.ColorNameHyperlink:
			return color.NRGBA{0x7a, 0xb0, 0xff, 0xff}
		case theme.ColorNameForegroundOnPrimary:
			return color.NRGBA{0x10, 0x18, 0x28, 0xff}
		}
	}
	return t.Theme.Color(n, v)
}

// dark reports whether the theme in force has a dark ground.
func dark() bool { return style.Dark() }

func (w *window) setTheme(choice string) {
	w.state.Theme = choice
	w.app.Settings().SetTheme(&chosenTheme{Theme: theme.DefaultTheme(), choice: choice})
	w.tl.Refresh()
	w.strip.Refresh()
	w.centre.table.Refresh()
	w.win.Content().Refresh()
	w.menus()
}
