package session

import "quoteline/timeline/group"

// Grouping says how events are put in lanes, and what colours them: None is one
// lane, and the colours of kinds.
type Grouping struct{ Lanes, Colours group.By }

// SetGrouping groups the events shown, on a worker.
func (s *Session) SetGrouping(g Grouping) {
	if g == s.grouping {
		return
	}
	s.grouping = g
	n, snap := s.shown, s.snap
	s.worker(func() func() {
		grouped := *n
		grouped.group(snap, g)
		return func() {
			if n.events == s.shown.events && g == s.grouping {
				now := *s.shown
				now.grouping, now.lanes, now.hues, now.keys = g, grouped.lanes, grouped.hues, grouped.keys
				s.shown = &now
				s.changed(GroupsChanged)
			}
		}
	})
}

// Grouping returns how the events shown are grouped.
func (s *Session) Grouping() Grouping { return s.shown.grouping }

// Lanes returns the groups of the events shown, the largest first and the rest last;
// nil where they are not grouped.
func (s *Session) Lanes() []group.Lane { return s.shown.lanes }

// Hues returns the colour of every event shown, 0 to 6, and 7 for the rest, with what
// each stands for; nil where kinds have the colours.
func (s *Session) Hues() (hues []uint8, keys []string) { return s.shown.hues, s.shown.keys }

// group puts events in lanes and colours them.
func (n *shown) group(snap *snapshot, g Grouping) {
	of := group.Shown{Columns: snap.columns, Documents: snap.documents, At: n.at}
	n.grouping, n.lanes = g, group.Lanes(of, g.Lanes)
	n.hues, n.keys = group.Hues(of, g.Colours)
}
