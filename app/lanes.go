package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"quoteline/app/session"
	"quoteline/timeline"
	"quoteline/timeline/group"
	"quoteline/timeline/layout"
)

// groupNames are the groups as menus name them.
var groupNames = [group.Count]string{"None", "Kind", "Person", "Place", "Document", "Tag"}

// grouping is what the remembered state asks for.
func (w *window) grouping() session.Grouping {
	return session.Grouping{Lanes: groupNamed(w.state.Lanes.By), Colours: groupNamed(w.state.Lanes.Colours)}
}

// groupBy puts the events in lanes. What was collapsed and moved belongs to the
// lanes before.
func (w *window) groupBy(g group.By) {
	if w.state.Lanes.By != g.String() {
		w.state.Lanes.By, w.state.Lanes.Collapsed, w.state.Lanes.First = g.String(), nil, nil
	}
	w.s.SetGrouping(w.grouping())
	w.menus()
}

// colourBy colours the events.
func (w *window) colourBy(g group.By) {
	w.state.Lanes.Colours = g.String()
	w.s.SetGrouping(w.grouping())
	w.menus()
}

// lanes are the session's in the order in which the user wants them.
func (w *window) lanes() []group.Lane { return w.inOrder(w.s.Lanes()) }

func (w *window) inOrder(lanes []group.Lane) []group.Lane {
	out := slices.Clone(lanes)
	rank := func(l group.Lane) int {
		if i := slices.Index(w.state.Lanes.First, l.Key); i >= 0 {
			return i
		}
		return len(w.state.Lanes.First)
	}
	slices.SortStableFunc(out, func(a, b group.Lane) int { return rank(a) - rank(b) })
	return out
}

// layoutLanes are the lanes as the picture takes them.
func (w *window) layoutLanes() []layout.Lane { return w.toLayout(w.lanes()) }

func (w *window) toLayout(lanes []group.Lane) []layout.Lane {
	var out []layout.Lane
	for _, l := range lanes {
		out = append(out, layout.Lane{Name: w.laneName(l.Key), Items: l.Items, Collapsed: slices.Contains(w.state.Lanes.Collapsed, l.Key)})
	}
	return out
}

// laneName is a lane's head.
func (w *window) laneName(key string) string { return groupValue(w.s.Grouping().Lanes, key) }

// groupValue names a value of a group.
func groupValue(g group.By, key string) string {
	title, own := group.Title(g, key)
	if own {
		return title
	}
	return lang.L(title)
}

// groupNamed is the group of a remembered name.
func groupNamed(name string) group.By {
	g, _ := group.Named(name) // what an older or newer program wrote groups nothing
	return g
}

// showLanes draws the lanes and colours as they are now.
func (w *window) showLanes() {
	hues, _ := w.s.Hues()
	w.tl.SetLanes(w.layoutLanes(), hues)
}

// toggleLane collapses a lane, or opens it.
func (w *window) toggleLane(i int) {
	lanes := w.lanes()
	if i < 0 || i >= len(lanes) {
		return
	}
	st := &w.state.Lanes
	if k := slices.Index(st.Collapsed, lanes[i].Key); k >= 0 {
		st.Collapsed = slices.Delete(slices.Clone(st.Collapsed), k, k+1)
	} else {
		st.Collapsed = append(slices.Clone(st.Collapsed), lanes[i].Key)
	}
	w.showLanes()
}

// moveLane moves a lane by n places among the others.
func (w *window) moveLane(i, n int) {
	lanes := w.lanes()
	to := i + n
	if i < 0 || i >= len(lanes) || to < 0 || to >= len(lanes) {
		return
	}
	lanes[i], lanes[to] = lanes[to], lanes[i]
	w.state.Lanes.First = nil
	for _, l := range lanes {
		w.state.Lanes.First = append(w.state.Lanes.First, l.Key)
	}
	w.showLanes()
	w.menus()
}

// laneOf is the lane of the selected event that keys act on, or -1: the one that they
// acted on last, while it is in sight; else the one in which the event is in sight;
// else the first that it stands in.
func (w *window) laneOf() int {
	e := w.s.Selected()
	if e == nil {
		return -1
	}
	ids := w.s.Shown().ID
	first := -1
	for k, l := range w.lanes() {
		if !slices.ContainsFunc(l.Items, func(i int32) bool { return ids[i] == e.ID }) {
			continue
		}
		if (acted{e.ID, l.Key}) == w.acted && w.tl.SeesLane(k) {
			return k
		}
		if first < 0 {
			first = k
		}
	}
	if k, ok := w.tl.LaneInSight(e.ID); ok && first >= 0 {
		return k
	}
	return first
}

// acted is what keys of lanes acted on last.
type acted struct {
	event timeline.EventID
	lane  string
}

// act does something to the lane that keys act on, and keeps it in sight.
func (w *window) act(do func(lane int)) {
	k := w.laneOf()
	if k < 0 {
		return
	}
	w.acted = acted{w.s.Selected().ID, w.lanes()[k].Key}
	do(k)
	w.tl.ShowLane(slices.IndexFunc(w.lanes(), func(l group.Lane) bool { return l.Key == w.acted.lane }))
}

// groupItems are the entries that choose a group.
func groupItems(none string, now group.By, choose func(group.By)) (out []*fyne.MenuItem) {
	for g := range group.Count {
		label := groupNames[g]
		if g == group.None {
			if none == "" {
				continue
			}
			label = none
		}
		i := fyne.NewMenuItem(lang.L(label), func() { choose(g) })
		i.Checked = g == now
		out = append(out, i)
	}
	return out
}

// laneItems are the menu of lanes, in the menu bar and at the button.
func (w *window) laneItems() []*fyne.MenuItem {
	g := w.grouping()
	sub := func(label string, items []*fyne.MenuItem) *fyne.MenuItem {
		i := fyne.NewMenuItem(lang.L(label), nil)
		i.ChildMenu = fyne.NewMenu("", items...)
		return i
	}
	colours := g.Colours
	if colours == group.None {
		colours = group.Kind
	}
	const alt = fyne.KeyModifierAlt | fyne.KeyModifierShift
	out := []*fyne.MenuItem{
		sub("Lanes by", groupItems("None", g.Lanes, w.groupBy)),
		sub("Colour by", groupItems("", colours, w.colourBy)),
		item("Collapse or open lane", fyne.KeyReturn, alt, func() { w.act(w.toggleLane) }),
		item("Move lane up", fyne.KeyUp, alt, func() { w.act(func(k int) { w.moveLane(k, -1) }) }),
		item("Move lane down", fyne.KeyDown, alt, func() { w.act(func(k int) { w.moveLane(k, 1) }) }),
	}
	for _, i := range out[2:] {
		i.Disabled = g.Lanes == group.None
	}
	return out
}

// laneMenu opens the menu of lanes under its button.
func (w *window) laneMenu() {
	b := w.tools.group
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(b)
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", w.laneItems()...), w.win.Canvas(), at.AddXY(0, b.Size().Height))
}
