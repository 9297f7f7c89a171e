package export

import "quoteline/timeline/scene"

// part is a piece of a picture from top to bottom, made when it is drawn: its scene is
// valid until the next one is made.
type part struct {
	h    float64 // in logical pixels
	make func(st scene.Style) *scene.Scene
}

// fixed is a part that is there already, in the colours that it has.
func fixed(s *scene.Scene) part { return part{s.H, func(scene.Style) *scene.Scene { return s }} }

// blank is free space.
func blank(w, h float64) part {
	return part{h, func(st scene.Style) *scene.Scene { return &scene.Scene{W: w, H: h, Background: st.Background} }}
}

// shrink makes every length of a scene k times as long.
func shrink(s *scene.Scene, k float64) {
	s.W, s.H = s.W*k, s.H*k
	for i := range s.Shapes {
		h := &s.Shapes[i]
		for _, v := range [...]*float64{&h.X, &h.Y, &h.W, &h.H, &h.Radius, &h.Line, &h.Dash, &h.Size} {
			*v *= k
		}
		for j := range h.Points {
			h.Points[j][0] *= k
			h.Points[j][1] *= k
		}
	}
}

// cut is what of a part lies between two heights.
func (p part) cut(y0, y1 float64) part {
	return part{y1 - y0, func(st scene.Style) *scene.Scene {
		s := *p.make(st)
		s.H = y1 - y0
		shapes := make([]scene.Shape, len(s.Shapes))
		for i, h := range s.Shapes {
			h.Y -= y0
			points := make([][2]float64, len(h.Points))
			for k, q := range h.Points {
				points[k] = [2]float64{q[0], q[1] - y0}
			}
			h.Points = points
			shapes[i] = h
		}
		s.Shapes = shapes
		return &s
	}}
}
