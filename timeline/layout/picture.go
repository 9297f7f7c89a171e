package layout

import (
	"quoteline/timeline"
)

// Box is an axis-parallel rectangle in pixels of the view.
type Box struct{ X, Y, W, H float64 }

// Contains reports whether the point lies in the box; left and top edges
// belong to it, right and bottom ones do not.
func (b Box) Contains(x, y float64) bool {
	return x >= b.X && x < b.X+b.W && y >= b.Y && y < b.Y+b.H
}

// Overlaps reports whether the boxes share an area.
func (b Box) Overlaps(o Box) bool {
	return b.X < o.X+o.W && o.X < b.X+b.W && b.Y < o.Y+o.H && o.Y < b.Y+b.H
}

// Mark is where an event stands on the axis, and the leader to its label.
type Mark struct {
	Item   *Item
	X      float64 // on the axis line, Picture.AxisY
	Leader float64 // y where its leader ends; equal to AxisY where it has none
}

// Bar shows how long an event lasted, or within what bounds it happened.
type Bar struct {
	Item *Item
	Box
	// FadeLeft and FadeRight say that the date is uncertain or open at that end.
	FadeLeft, FadeRight bool
	// Lasting tells an event that lasted from one that happened at some time
	// within the bar.
	Lasting bool
}

// Label is the text of an event. Its box has room for every line of it.
type Label struct {
	Item  *Item
	Box           // the text with its badge; what a click hits
	Pole  float64 // x of the mark's leader beside the text
	Left  bool    // the text is left of its pole
	Lines []Line
	Badge Line // the number; Text "" where there is none
	Date  Line // Text "" where there is none
	// Elided says that Lines do not show the whole title.
	Elided bool
}

// Line is one line of text: its left edge and its baseline.
type Line struct {
	Text    string
	X, Y, W float64
}

// Tick is a division of the axis.
type Tick struct {
	X     float64
	Label Line // Text "" where there is no room for it
	Major bool // begins a larger unit
}

// Caption names the larger unit that a stretch of the axis belongs to ("15
// August 2025" over hours). It stays in sight while any of the stretch is.
type Caption struct {
	Line
	X0, X1 float64 // the stretch
}

// Break is a folded stretch of the axis in which nothing happens.
type Break struct {
	X0, X1  float64
	Caption Line // how long it is: "3 years"
}

// Cluster stands for events that there is no room to draw.
type Cluster struct {
	Box
	Label    Line // "+12"
	Count    int
	From, To float64            // units of the first and last event in it
	Events   []timeline.EventID // in order along the axis
}

// Picture is a laid-out view. Marks, clusters and Before and After add up to
// the number of items.
type Picture struct {
	W, H   float64 // the size asked for; Unlimited pictures have H == Height
	Height float64 // of all rows; more than H if it can be scrolled
	Top    float64 // how far it is scrolled
	AxisY  float64 // y of the axis line
	Band   float64 // height of the axis band
	Head   float64 // height of what does not scroll: the band and the lane of clusters

	Bars     []Bar
	Marks    []Mark
	Labels   []Label
	Ticks    []Tick
	Captions []Caption
	Breaks   []Break
	Clusters []Cluster
	Undated  Caption // over the part for events with no date; Text "" where not in view

	// Before and After count the events out of view at the left and the right.
	Before, After int
}

// Hit is what is under a point.
type Hit struct {
	Event   timeline.EventID // 0 for a cluster
	Cluster int              // index in Picture.Clusters; -1 for an event
}

// At returns what is drawn at a point, topmost first.
func (p *Picture) At(x, y float64) (Hit, bool) {
	const reach = 6 // pixels round a mark
	if y >= p.Head {
		for i := range p.Labels {
			if p.Labels[i].Contains(x, y) {
				return Hit{p.Labels[i].Item.ID, -1}, true
			}
		}
	}
	for i := range p.Clusters {
		if p.Clusters[i].Contains(x, y) {
			return Hit{0, i}, true
		}
	}
	best, at := reach+1.0, -1
	if y > p.AxisY-reach && y < p.AxisY+reach {
		for i := range p.Marks {
			if d := abs(p.Marks[i].X - x); d < best {
				best, at = d, i
			}
		}
	}
	if at >= 0 {
		return Hit{p.Marks[at].Item.ID, -1}, true
	}
	if y >= p.Head {
		for i := range p.Bars {
			b := p.Bars[i].Box
			b.Y, b.H = b.Y-3, b.H+6
			if b.Contains(x, y) {
				return Hit{p.Bars[i].Item.ID, -1}, true
			}
		}
	}
	return Hit{}, false
}

// Find returns the label of an event, or nil where it has none in view.
func (p *Picture) Find(id timeline.EventID) *Label {
	for i := range p.Labels {
		if p.Labels[i].Item.ID == id {
			return &p.Labels[i]
		}
	}
	return nil
}

func abs(f float64) float64 {
	if f < 0 {
		return -f
	}
	return f
}
