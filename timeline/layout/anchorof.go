package layout

// AnchorOf returns the unit at which event i of the columns stands.
func (a *Axis) AnchorOf(i int32) float64 { return a.anchors[i] }
