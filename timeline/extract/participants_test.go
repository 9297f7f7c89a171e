package extract

import (
	"slices"
	"testing"

	"quoteline/timeline/extract/entity"
)

func TestFullNames(t *testing.T) {
	person := func(n string) entity.Entity { return entity.Entity{Name: n, Kind: entity.Person} }
	a := &Analysis{Entities: &entity.Table{Entities: []entity.Entity{
		person("Lindt"), person("Paul Lindt"), person("PAUL LINDT"), person("Keller"), person("Anna Keller"), person("Eva Keller"),
		{Name: "Lindt", Kind: entity.Organisation},
	}}}
	want := []string{"Paul Lindt", "Paul Lindt", "Paul Lindt", "Keller", "Anna Keller", "Eva Keller", "Lindt"}
	for i, w := range want {
		if got := a.fullest(i); got != w {
			t.Errorf("%d: %s, want %s", i, got, w)
		}
	}
}

func TestParticipants(t *testing.T) {
	x := report(t, "Paul Lindt met Anna Keller of General Motors in Alaska on Tuesday. The Russian minister left Alaska.", "2019-05-09")
	for _, e := range x.Events {
		for _, n := range append(slices.Clone(e.People), e.Places...) {
			if !slices.Contains([]string{"Paul Lindt", "Anna Keller", "Alaska"}, n) {
				t.Errorf("%s: %q takes part", e.Title, n)
			}
		}
		if len(e.Places) > 1 {
			t.Errorf("%s: places %q", e.Title, e.Places)
		}
	}
	if len(x.Events) == 0 || !slices.Contains(x.Events[0].Places, "Alaska") {
		t.Errorf("no event in Alaska: %+v", x.Events)
	}
}
