package scene

import (
	"quoteline/timeline"
	"quoteline/timeline/layout"
)

// Build draws a laid-out picture, back to front. Selected and hovered events
// are not in it: they are an Overlay, so that they cost no new scene.
func Build(p *layout.Picture, st Style, sel Selection) *Scene {
	return &Scene{W: p.W, H: p.H, Background: st.Background}
}

// Overlay draws what changes with the pointer and the selection, to be painted
// over the scene. 0 is no event.
func Overlay(p *layout.Picture, st Style, hover, selected timeline.EventID) []Shape { return nil }

// Overview draws the whole axis small: how many events there are where, and a
// lens over what view shows. viewW is the width of the view in pixels.
func Overview(a *layout.Axis, view layout.View, viewW, w, h float64, st Style) *Scene {
	return &Scene{W: w, H: h, Background: st.Band}
}

// Legend explains every mark, in a strip w pixels wide; its height follows.
func Legend(st Style, m layout.Measurer, w float64) *Scene {
	return &Scene{W: w, Background: st.Background}
}
