package layout

// names are texts of the axis and the lanes with their widths, remembered so
// that a frame allocates none.
type names map[nameKey]name

type nameKey struct {
	of nameOf
	s  step
	t  int64
}

type name struct {
	text  string
	w     float64
	major bool
}

// nameOf says what a name is of.
type nameOf uint8

const (
	ofCount nameOf = iota // a number
	ofLane                // the t-th lane
	ofTick                // a division
	ofFull                // a division with the larger ones that it lies in
	ofGap                 // a length of time
	ofUnder               // how many events go on
)

const maxNames = 4096

// named returns a name, made and measured if need be.
func (e *Engine) named(k nameKey) name {
	n, ok := e.names[k]
	if ok {
		return n
	}
	size, bold := DateSize, false
	switch k.of {
	case ofCount:
		n.text = Grouped(k.t)
	case ofLane:
		size, bold = CaptionSize, true
		n.text = e.elide(e.lanes[k.t].name, size, 220)
	case ofTick:
		n.text, n.major = k.s.label(k.t)
	case ofFull:
		size, bold = CaptionSize, true
		n.text = k.s.full(k.t)
	case ofUnder:
		n.text = "‹ " + Grouped(k.t) + " under way since before"
	case ofGap:
		n.text = duration(float64(k.t))
	}
	if k.of != ofCount && k.of != ofLane {
		n.text = e.say(n.text)
	}
	n.w = e.width(n.text, size, bold)
	if e.names == nil || len(e.names) >= maxNames {
		e.names = names{}
	}
	e.names[k] = n
	return n
}
