package group

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"quoteline/timeline"
)

// drawShown is a timeline of a few events, or a part of it.
func drawShown(t *rapid.T) Shown {
	names := []string{"Ann", "Bob", "Cho", "Dee", "Eli", "Fay", "Gus", "Hal", "Ida", "Jo"}
	docs := []timeline.Document{{ID: "a", Title: "One"}, {ID: "b", Title: "Two"}}
	events := make([]timeline.Event, rapid.IntRange(0, 40).Draw(t, "events"))
	for i := range events {
		e := &events[i]
		e.ID, e.Kind = timeline.EventID(i+1), timeline.Kind(rapid.IntRange(0, 3).Draw(t, "kind"))
		e.People = rapid.SliceOfN(rapid.SampledFrom(names), 0, 3).Draw(t, "people")
		e.Places = rapid.SliceOfN(rapid.SampledFrom(names), 0, 2).Draw(t, "places")
		e.Speaker = rapid.SampledFrom(append(names, "")).Draw(t, "speaker")
		e.Quotes = []timeline.Quote{{Document: rapid.SampledFrom(docs).Draw(t, "document").ID}}
	}
	s := Shown{Columns: timeline.ColumnsOf(events, docs), Documents: docs}
	if rapid.Bool().Draw(t, "filtered") {
		s.At = []uint32{}
		for i := range events {
			if rapid.Bool().Draw(t, "shown") {
				s.At = append(s.At, uint32(i))
			}
		}
	}
	return s
}

func TestLanesHoldEveryEvent(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawShown(t)
		by := By(rapid.IntRange(1, int(Count)-1).Draw(t, "by"))
		lanes := Lanes(s, by)
		of, keys := valuesOf(&s, by)
		in := make([]int, s.len())
		for k, l := range lanes {
			if k > Most || l.Key == "" && k != len(lanes)-1 {
				t.Fatalf("lane %d of %d has the key %q", k, len(lanes), l.Key)
			}
			for j, i := range l.Items {
				if j > 0 && i <= l.Items[j-1] {
					t.Fatal("a lane is not rising")
				}
				in[i]++
				has := false
				for _, v := range of(s.place(int(i)), nil) {
					has = has || keys[v] == l.Key
				}
				if has == (l.Key == "") {
					t.Fatalf("event %d is in lane %q", i, l.Key)
				}
			}
		}
		hues, _ := Hues(s, by)
		for i, times := range in {
			if times == 0 || times > max(1, len(of(s.place(i), nil))) {
				t.Fatalf("event %d stands in %d lanes", i, times)
			}
			if hues != nil && int(hues[i]) < Most && !slices.Contains(lanes[hues[i]].Items, int32(i)) {
				t.Fatalf("event %d has the colour of a group that it is not in", i)
			}
		}
	})
}

func TestNames(t *testing.T) {
	for b := range Count {
		if got, ok := Named(b.String()); got != b || !ok {
			t.Error(b)
		}
	}
	if b, ok := Named("colour of the sky"); b != None || ok {
		t.Error("an unknown group is one")
	}
	for _, x := range []struct {
		by         By
		key, title string
		own        bool
	}{
		{Kind, "plan", "Plans", false},
		{Kind, "", "Other", false},
		{Person, "plan", "plan", true},
		{Person, "", "Others and nobody", false},
	} {
		if title, own := Title(x.by, x.key); title != x.title || own != x.own {
			t.Errorf("%v %q is called %q (%v)", x.by, x.key, title, own)
		}
	}
}
