package entity_test

import (
	"testing"

	"quoteline/timeline/extract/entity"
)

// Kinds that lists, rules and the model give together.
func TestKinds(t *testing.T) {
	for _, c := range []struct {
		text, name string
		want       entity.Kind
	}{
		{"General Motors hired Paul Lindt in May.", "General Motors", entity.Organisation},
		{"General Paul Lindt spoke in May.", "Paul Lindt", entity.Person},
		{"They fled to Sierra Leone by night.", "Sierra Leone", entity.Place},
		{"He swam in the Orba River on Monday.", "Orba River", entity.Place},
		{"Anna River spoke first, he said.", "Anna River", entity.Person},
		{"LONDON (AB) - The road was closed.", "London", entity.Place},
		{"The Catholic priest met the North African visitors.", "North African", entity.Other},
		{"Ursula von der Leyen met the Bank of England.", "Ursula von der Leyen", entity.Person},
		{"Ursula von der Leyen met the Bank of England.", "Bank of England", entity.Organisation},
	} {
		_, table := find(t, c.text)
		found := false
		for _, e := range table.Entities {
			if e.Name == c.name {
				found = true
				if e.Kind != c.want {
					t.Errorf("%q: %s is %v, want %v", c.text, c.name, e.Kind, c.want)
				}
			}
		}
		if !found {
			t.Errorf("%q: no %s in %+v", c.text, c.name, table.Entities)
		}
	}
}
