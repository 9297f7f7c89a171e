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
	Signs int  // what the user says, that many SignWidth at the right end of the badge
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
	Pinned    bool // its lane has begun above what is in view
}

// Picture is a laid-out view. Marks, clusters, Before, After and Aside add up to
// the number of events of all lanes.
type Picture struct {
	W, H   float64 // the size asked for; Unlimited pictures have H == Height
	Height float64 // of all rows; more than H if it can be scrolled
	Top    float64 // how far it is scrolled
	AxisY  float64 // y of the axis line
	Band   float64 // height of the axis band
	Head   float64 // height of what does not scroll: the band, the lane of clusters, a pinned head
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

// Lid is how much of the top may hide rows, however far it is scrolled.
func (p *Picture) Lid() float64 {
	if len(p.Heads) > 0 {
		return max(p.Head, p.Band+nameHeight)
	}
	return p.Head
}

// X returns the x of an event's anchor, in view or not.
func (p *Picture) X(id timeline.EventID) (x float64, ok bool) {
	u, ok := p.axis.Anchor(id)
	return p.view.ToX(u), ok
}
