package extract

import (
	"strings"

	"quoteline/timeline/extract/entity"
)

// longestName is how many words the name of a person has at most: longer ones are
// headlines in capitals.
const longestName = 6

// participants lists the people and places that a happening's quotes name, each
// once, by the fullest form of the name that the document has. The speaker is not
// among them, nor are nationalities, organisations and bare titles.
func (a *Analysis) participants(h *Happening) (people, places []string) {
	seen := map[string]bool{"": true, h.Speaker: true}
	for _, s := range h.Quotes {
		first, last := a.tokensOf(s)
		for t := first; t < last; t++ {
			m, ok := a.Entities.At(t)
			if !ok || m.Entity == entity.None || m.First != t {
				continue
			}
			name := a.fullest(m.Entity)
			if seen[name] {
				continue
			}
			switch a.Entities.Entities[m.Entity].Kind {
			case entity.Person:
				if a.titleOnly(name) || len(strings.Fields(name)) > longestName {
					continue
				}
				people = append(people, name)
			case entity.Place:
				if m.Form != entity.Name || m.Adjective {
					continue
				}
				places = append(places, name)
			default:
				continue
			}
			seen[name] = true
		}
	}
	return people, places
}

// titleOnly reports that no word of a name is more than a title: "Prime Minister".
func (a *Analysis) titleOnly(name string) bool {
	for _, w := range strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '-' }) {
		if !entity.IsTitle(w) && !entity.IsTitle(strings.TrimSuffix(w, "s")) {
			return false
		}
	}
	return true
}

// fullest returns the name of an entity as the document writes it most fully: for
// a name in capitals or a lone surname that of the one person that it can mean.
func (a *Analysis) fullest(e int) string {
	if a.fullNames == nil {
		a.fullNames = fullNames(a.Entities.Entities)
	}
	x := &a.Entities.Entities[e]
	if n := a.fullNames[strings.ToLower(x.Name)]; n != "" && x.Kind == entity.Person {
		return n
	}
	return x.Name
}

// fullNames maps the small letters of the names of people, and their surnames where
// only one of them has it, to full names.
func fullNames(es []entity.Entity) map[string]string {
	out := map[string]string{}
	shared := map[string]bool{}
	for i := range es {
		x := &es[i]
		if x.Kind != entity.Person || strings.ToUpper(x.Name) == x.Name {
			continue
		}
		low := strings.ToLower(x.Name)
		if out[low] == "" {
			out[low] = x.Name
		}
	}
	for i := range es {
		x := &es[i]
		k := strings.LastIndexByte(x.Name, ' ')
		if x.Kind != entity.Person || k < 0 || strings.ToUpper(x.Name) == x.Name {
			continue
		}
		low := strings.ToLower(x.Name[k+1:])
		if n := out[low]; n != "" && strings.Contains(n, " ") && n != x.Name {
			shared[low] = true
		}
		out[low] = x.Name
	}
	for low := range shared {
		delete(out, low)
	}
	return out
}
