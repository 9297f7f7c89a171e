package export

import (
	"context"
	"slices"
	"testing"

	"quoteline/timeline"
	"quoteline/timeline/layout"
)

// knots is a shelf with relations and contradictions.
type knots struct {
	shelf
	relations      []timeline.Relation
	contradictions []timeline.Contradiction
}

func (k knots) EachRelation(_ context.Context, f func(*timeline.Relation) error) error {
	for i := range k.relations {
		if err := f(&k.relations[i]); err != nil {
			return err
		}
	}
	return nil
}

func (k knots) Contradictions(context.Context) ([]timeline.Contradiction, error) {
	return k.contradictions, nil
}

// Of a part of a store there is what belongs to its events, and nothing else.
func TestSome(t *testing.T) {
	whole := knots{shelf: dated("2020", "2021", "2022", "2023")}
	whole.docs = append(whole.docs, timeline.Document{ID: "b"}, timeline.Document{ID: "c"}, timeline.Document{ID: "d"}, timeline.Document{ID: "e"})
	whole.events[1].Quotes[0].Document = "b"
	whole.events[3].Basis.Quote = &timeline.Quote{Document: "c"}
	whole.events[3].Accounts = []timeline.Account{{Event: timeline.Event{Quotes: []timeline.Quote{{Document: "d"}}}}}
	for from := range 4 {
		for to := range 4 {
			whole.relations = append(whole.relations, timeline.Relation{From: timeline.EventID(from + 1), To: timeline.EventID(to + 1)})
		}
	}
	whole.contradictions = []timeline.Contradiction{{Events: []timeline.EventID{2, 4}}, {Events: []timeline.EventID{2, 3}}}
	c := timeline.ColumnsOf(whole.events, whole.docs)
	if Some(whole, c, nil) == nil {
		t.Fatal("nothing of all")
	}
	for _, watch := range []bool{false, true} {
		s := Some(whole, c, []uint32{1, 3})
		seen := 0
		if watch {
			s = Watched(s, func(n int) { seen = n })
		}
		var numbers []int
		if err := each(ctx, s, func(n int, e *timeline.Event) error {
			if int(e.ID) != n {
				t.Errorf("event %d is number %d", e.ID, n)
			}
			numbers = append(numbers, n)
			return nil
		}); err != nil || !slices.Equal(numbers, []int{2, 4}) || watch && seen != 2 {
			t.Errorf("%v, %d seen (%v)", numbers, seen, err)
		}
		docs, err := s.Documents(ctx)
		var ids []timeline.DocumentID
		for _, d := range docs {
			ids = append(ids, d.ID)
		}
		if err != nil || !slices.Equal(ids, []timeline.DocumentID{"a", "b", "c", "d"}) {
			t.Errorf("%v (%v)", ids, err)
		}
		n := 0
		if err := s.EachRelation(ctx, func(r *timeline.Relation) error {
			if n++; r.From%2 != 0 || r.To%2 != 0 {
				t.Errorf("%+v", r)
			}
			return nil
		}); err != nil || n != 4 {
			t.Errorf("%d relations (%v)", n, err)
		}
		if list, err := s.Contradictions(ctx); err != nil || len(list) != 1 {
			t.Errorf("%v (%v)", list, err)
		}
		if list, err := s.EventsOf(ctx, "a"); err != nil || !slices.Equal(list, []timeline.EventID{4}) {
			t.Errorf("%v (%v)", list, err)
		}
		if err := s.EachLeftOut(ctx, func(*timeline.Omission) error { t.Error("something is left out"); return nil }); err != nil {
			t.Error(err)
		}
	}
}

func TestInView(t *testing.T) {
	s := dated("2020-01-01", "2021-01-01", "2022-01-01", "")
	in := s.job().Input
	o := Options{Width: 1000, Unfold: true}
	if got := InView(in.Events, o); len(got) != 0 {
		t.Errorf("without a view, %v", got)
	}
	axis := layout.NewAxisOf(in.Events, false)
	all := layout.Fit(axis, 1000)
	o.View = &all
	if got := InView(in.Events, o); !slices.Equal(got, []int32{0, 1, 2, 3}) {
		t.Errorf("in all, %v", got)
	}
	near := layout.View{Start: axis.AnchorOf(1) - 1, Scale: all.Scale * 1000}.Centre(axis.AnchorOf(1), 1000)
	o.View, o.ViewWidth = &near, 1000
	if got := InView(in.Events, o); !slices.Equal(got, []int32{1}) {
		t.Errorf("near the second, %v", got)
	}
}
