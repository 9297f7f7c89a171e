package layout

import (
	"math"

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

// Mark is where an event stands on the line of its lane, and the leader to its
// label.
type Mark struct {
	Item   Entry
	X, Y   float64
	Leader float64 // y where its leader ends; equal to Y where it has none
	Lane   int32
}

// Bar shows how long an event lasted, or within what bounds it happened.
type Bar struct {
	Item Entry
	Box
	// FadeLeft and FadeRight say that the date is uncertain or open at that end.
	FadeLeft, FadeRight bool
	// OpenLeft and OpenRight say that no bound is known there.
	OpenLeft, OpenRight bool
	// OnLeft and OnRight say that it goes on beyond what is drawn.
	OnLeft, OnRight bool
	// Lasting tells an event that lasted from one that happened at some time
	// within the bar.
	Lasting bool
}

// Rival is the date that another account of an event gives, drawn under its bar.
type Rival struct {
	Item Entry
	Box
	// TieX and TieY are the top of the tie to the event's mark.
	TieX, TieY float64
}

// Label is the text of an event. Its box has room for every line of it.
type Label struct {
	Item  Entry
	Lane  int32
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
	Minor bool // between two that could be labelled
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
	Lane     int32
	Label    Line // "+12"
	Count    int
	From, To float64 // units of the first and last event where it stands
	U0, U1   float64 // the stretch of the axis that it counts

	first, end int32
}

// Head names a lane at its left edge.
type Head struct {
	Box
	Name      Line
	Count     Line // of its events
	Lane      int32
	LineY     float64 // y of its axis line
	Collapsed bool
}

// Picture is a laid-out view. Marks, clusters, Before, After and Aside add up to
// the number of events of all lanes.
type Picture struct {
	W, H   float64 // the size asked for; Unlimited pictures have H == Height
	Height float64 // of all rows; more than H if it can be scrolled
	Top    float64 // how far it is scrolled
	AxisY  float64 // y of the axis line
	Band   float64 // height of the axis band
	Head   float64 // height of what does not scroll: the band and the lane of clusters
	Now    float64 // x of the line of today; NaN where there is none in view

	Bars     []Bar
	Rivals   []Rival
	Marks    []Mark
	Labels   []Label
	Ticks    []Tick
	Captions []Caption
	Breaks   []Break
	Clusters []Cluster
	Heads    []Head
	Undated  Caption // over the part for events with no date; Text "" where not in view

	// Before and After count the events out of view at the left and the right,
	// Aside those of lanes above and below.
	Before, After, Aside int
	// Under says how many events that began before the view still go on at its left
	// edge and have no bar in it; they are among Before. Text "" where there are
	// none, or no room to say so.
	Under    Line
	UnderBox Box
	Underway int

	axis  *Axis
	level int32
	view  View
	lines []Line // what the labels' lines are parts of
	lanes []laneState
}

// reset empties a picture and keeps its memory.
func (p *Picture) reset(a *Axis, o *Options) {
	*p = Picture{
		W: o.W, H: o.H, AxisY: axisY, Band: headHeight, Head: headHeight, Now: math.NaN(), axis: a,
		Bars: p.Bars[:0], Rivals: p.Rivals[:0], Marks: p.Marks[:0], Labels: p.Labels[:0], Ticks: p.Ticks[:0],
		Captions: p.Captions[:0], Breaks: p.Breaks[:0], Clusters: p.Clusters[:0], Heads: p.Heads[:0], lines: p.lines[:0],
	}
}

// X returns the x of an event's anchor, in view or not.
func (p *Picture) X(id timeline.EventID) (x float64, ok bool) {
	u, ok := p.axis.Anchor(id)
	return p.view.ToX(u), ok
}

// ClusterOf returns the index of the first cluster in view that counts an event,
// or -1.
func (p *Picture) ClusterOf(id timeline.EventID) int {
	i, ok := p.axis.Index(id)
	if !ok {
		return -1
	}
	for k := range p.Marks {
		if p.Marks[k].Item.ID == id {
			return -1
		}
	}
	for k := range p.Clusters {
		c := &p.Clusters[k]
		if pos, in := p.lanes[c.Lane].position(p.axis, i); in && int32(pos) >= c.first && int32(pos) < c.end {
			return k
		}
	}
	return -1
}

// Members lists the events that a cluster counts, in order along the axis, at most
// so many.
func (p *Picture) Members(cluster, most int) []timeline.EventID {
	c := &p.Clusters[cluster]
	l := &p.lanes[c.Lane]
	drawn := map[int32]bool{}
	for k := range p.Labels {
		if p.Labels[k].Lane == c.Lane {
			drawn[p.Labels[k].Item.Index] = true
		}
	}
	for k := range p.Marks {
		if p.Marks[k].Lane == c.Lane {
			drawn[p.Marks[k].Item.Index] = true
		}
	}
	var out []timeline.EventID
	for pos := c.first; pos < c.end && len(out) < most; pos++ {
		if i := l.items[pos]; !drawn[i] {
			out = append(out, p.axis.events.ID[i])
		}
	}
	return out
}

// Hit is what is under a point.
type Hit struct {
	Event   timeline.EventID // 0 for a cluster, a head and what is under way
	Cluster int              // index in Picture.Clusters; -1 for anything else
	Head    int              // one more than the index in Picture.Heads; 0 for anything else
}

// At returns what is drawn at a point, topmost first.
func (p *Picture) At(x, y float64) (Hit, bool) {
	const reach = 6 // pixels round a mark
	if y >= p.Head {
		if p.UnderBox.Contains(x, y) {
			return Hit{Cluster: -1}, true
		}
		for i := range p.Heads {
			if p.Heads[i].Contains(x, y) {
				return Hit{Cluster: -1, Head: i + 1}, true
			}
		}
		for i := range p.Labels {
			if p.Labels[i].Contains(x, y) {
				return Hit{Event: p.Labels[i].Item.ID, Cluster: -1}, true
			}
		}
	}
	for i := range p.Clusters {
		if c := &p.Clusters[i]; (c.Y >= p.Band || y >= p.Band) && c.Contains(x, y) {
			return Hit{Cluster: i}, true
		}
	}
	best, at := reach+1.0, -1
	for i := range p.Marks {
		m := &p.Marks[i]
		if d := abs(m.X - x); d < best && abs(m.Y-y) < reach && (m.Y >= p.Head || m.Y == p.AxisY) {
			best, at = d, i
		}
	}
	if at >= 0 {
		return Hit{Event: p.Marks[at].Item.ID, Cluster: -1}, true
	}
	if y >= p.Head {
		for i := range p.Bars {
			b := p.Bars[i].Box
			b.Y, b.H = b.Y-3, b.H+6
			if b.Contains(x, y) {
				return Hit{Event: p.Bars[i].Item.ID, Cluster: -1}, true
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
