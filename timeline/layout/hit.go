package layout

import (
	"quoteline/timeline"
)

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
	if y >= p.Band {
		for i := range p.Heads {
			if h := &p.Heads[i]; (h.Pinned || y >= p.Head) && h.Contains(x, y) {
				return Hit{Cluster: -1, Head: i + 1}, true
			}
		}
	}
	if y >= p.Head {
		if p.UnderBox.Contains(x, y) {
			return Hit{Cluster: -1}, true
		}
		for i := range p.Labels {
			if p.Labels[i].Contains(x, y) {
				return Hit{Event: p.Labels[i].Item.ID, Cluster: -1}, true
			}
		}
	}
	top := p.Band
	if len(p.Heads) > 0 {
		top = p.Head // the rows of lanes pass under a pinned head
	}
	for i := range p.Clusters {
		if c := &p.Clusters[i]; y >= top && c.Contains(x, y) {
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
