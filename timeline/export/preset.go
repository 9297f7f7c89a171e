package export

import "strings"

// Preset is a size that pictures are often wanted in.
type Preset struct {
	Name, Title   string
	Width, Height int     // in logical pixels, of which an inch has 96; Height 0 is as tall as it needs
	Scale         float64 // pixels to each, of what has pixels
	One           bool    // all of time on one page: what has no room is counted
}

// Presets are all of them. Paper lies on its side.
var Presets = []Preset{
	{Name: "web", Title: "Web page", Width: 1600, Scale: 2},
	{Name: "slide", Title: "Slide 16:9", Width: 1280, Height: 720, Scale: 3, One: true},
	{Name: "a4", Title: "A4 pages", Width: 1123, Height: 794, Scale: 3},
	{Name: "a3", Title: "A3 pages", Width: 1587, Height: 1123, Scale: 3},
	{Name: "poster", Title: "Poster A1", Width: 3179, Height: 2245, Scale: 3, One: true},
}

// PresetOf finds a preset by its name.
func PresetOf(name string) (p Preset, ok bool) {
	for _, p := range Presets {
		if strings.EqualFold(p.Name, name) {
			return p, true
		}
	}
	return p, false
}

// Set makes a picture of that size.
func (p *Preset) Set(o *Options) {
	o.Width, o.Height, o.Scale = p.Width, p.Height, p.Scale
	o.Overview = o.Overview || p.One
}
