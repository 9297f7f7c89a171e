package timelineview

import (
	"quoteline/timeline/layout"
	"quoteline/timeline/scene"
)

// SetLinks draws the relations of the selected event, until another one is
// selected.
func (v *View) SetLinks(links []scene.Link) {
	for i := range links {
		links[i].W = v.painter.Width(links[i].Words, layout.DateSize, false) * 1.015
	}
	v.links = links
	v.raster.Refresh()
}
