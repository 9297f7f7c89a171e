package scene

import (
	"testing"

	"quoteline/timeline"
	"quoteline/timeline/layout"
	"quoteline/timeline/when"
)

// own is what a user can say of events so that it shows.
var own = []layout.Own{
	{},
	{Colour: 5},
	{Verified: timeline.Verified},
	{Verified: timeline.Disputed},
	{Verified: timeline.ToCheck, Edited: true},
	{Colour: 7, Verified: timeline.Verified, Edited: true},
	{Edited: true},
}

func TestGoldenSigns(t *testing.T) {
	var items []layout.Item
	for i, o := range own {
		items = append(items, layout.Item{
			ID: timeline.EventID(i + 1), Number: i + 1, Title: "The bridge opens", Date: "a date", When: when.NewYear(2001 + i), Rank: i, Own: o,
		})
	}
	a := layout.NewAxis(items, true)
	p := layout.New(fixed{}).Arrange(a, layout.Fit(a, 1600), layout.Options{W: 1600, H: 300})
	st := Light()
	s := Build(p, st, Selection{})
	golden(t, "signs.txt", Dump(s))
	discs, seen := map[timeline.EventID]bool{}, map[timeline.EventID]int{}
	for _, h := range s.Shapes {
		if h.Kind == Disc && h.Radius == 4 {
			discs[h.Event] = h.Fill == st.Hue(4) && h.Event == 2 || h.Fill == st.Hue(6) && h.Event == 6
		}
		if h.Event != 0 && (h.Stroke == st.Background || h.Kind == Text && h.Label == "?") {
			seen[h.Event]++
		}
	}
	for i, o := range own {
		id := timeline.EventID(i + 1)
		if discs[id] != (o.Colour != 0) {
			t.Errorf("event %d has the colour of the user: %v", id, discs[id])
		}
		if (seen[id] > 0) != (o.Signs() > 0) {
			t.Errorf("event %d has %d strokes of signs, wants %d signs", id, seen[id], o.Signs())
		}
	}
}

// A legend explains the signs that are there, and no others.
func TestLegendOfSigns(t *testing.T) {
	rows := func(all ...layout.Own) int {
		said := map[timeline.EventID]layout.Own{}
		for i, o := range all {
			said[timeline.EventID(i+1)] = o
		}
		n := 0
		for _, h := range Legend(Light(), fixed{}, 640, nil, said).Shapes {
			switch h.Label {
			case "verified", "disputed", "to check", "edited by the user", "in a colour that the user chose":
				n++
			}
		}
		return n
	}
	if rows() != 0 || rows(own[2]) != 1 || rows(own...) != 5 {
		t.Errorf("%d, %d, %d rows", rows(), rows(own[2]), rows(own...))
	}
	said := map[timeline.EventID]layout.Own{1: own[3], 2: own[5]}
	golden(t, "legend-signs.txt", Dump(Legend(Dark(), fixed{}, 640, nil, said)))
}
