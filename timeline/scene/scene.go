// Package scene turns a laid-out timeline and a style into an ordered list of
// plain shapes. A scene is data: one painter draws it on the screen and in the
// exported picture, and its golden tests are text. It never measures text,
// never decides a position and never touches pixels.
package scene

import (
	"image/color"

	"quoteline/timeline"
)

// Kind is the sort of a shape.
type Kind uint8

// The kinds of shape.
const (
	Rect     Kind = iota // X, Y, W, H filled; corners rounded by Radius; outlined if Line > 0
	FadeRect             // a Rect whose alpha runs from FadeLeft to FadeRight (0 to 1) of Fill's
	Segment              // a line from X, Y to X+W, Y+H, Line wide, dashed if Dash > 0
	Text                 // Label with its baseline at Y and its left edge at X
	Disc                 // a circle centred on X, Y with radius Radius
	Polygon              // Points filled
)

// Shape is one thing to draw. All lengths are logical pixels.
type Shape struct {
	Kind                Kind
	Event               timeline.EventID // 0 where the shape belongs to no event
	X, Y, W, H          float64
	Radius              float64
	Fill                color.NRGBA // text colour for Text
	Stroke              color.NRGBA
	Line                float64 // stroke width; 0 draws no outline
	Dash                float64 // dash and gap length; 0 is solid
	FadeLeft, FadeRight float64
	Label               string
	Size                float64 // font size in logical pixels
	Bold                bool
	Points              [][2]float64
	Ref                 *Ref // nil for most
}

// Ref is how a shape hangs together with others in a file whose reader can follow
// links. It is not seen.
type Ref struct {
	Anchor string // the name that links lead to; "" for none
	Link   string // a URL, or # and an anchor, where a click leads; "" for nowhere
}

// Scene is what to draw, back to front.
type Scene struct {
	W, H       float64
	Background color.NRGBA
	Shapes     []Shape
}
