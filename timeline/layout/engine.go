package layout

// Options say how to lay out a view.
type Options struct {
	W, H    float64 // size of the view in pixels
	Top     float64 // how far the rows are scrolled down, in pixels
	Compact bool    // labels of one line, without date
	// Unlimited makes the picture as tall as it takes to label every event in
	// view; nothing folds into clusters. For export.
	Unlimited bool
}

// Engine arranges pictures. It remembers measured text and packed rows between
// calls; it belongs to one goroutine.
type Engine struct {
	m Measurer
}

// New returns an engine that measures with m.
func New(m Measurer) *Engine { return &Engine{m: m} }

// Arrange lays out the items of axis as view shows them. items must be those
// of the axis.
func (e *Engine) Arrange(items []Item, axis *Axis, view View, o Options) *Picture {
	return &Picture{W: o.W, H: o.H, Height: o.H, Before: len(items)}
}
