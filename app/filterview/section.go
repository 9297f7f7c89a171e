package filterview

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2/lang"

	"quoteline/app/session"
	"quoteline/app/term"
	"quoteline/timeline"
)

// section is a part of the filter that is a choice of values.
type section uint8

// The sections, in the order in which they are shown.
const (
	kinds section = iota
	factualities
	verified
	people
	places
	tags
	documents
	sections
)

// title is the section's head.
func (s section) title() string {
	return lang.L([...]string{"Kind", "How it is told", "Verified", "Person", "Place", "Tag", "Document"}[s])
}

// value is something that can be chosen in a section.
type value struct {
	name   string // as it is shown
	key    string // as the filter has it, where that is text
	at     int    // and where it is a number
	count  int
	chosen bool
}

// values lists what a section offers: what is chosen first, then by count. Of few
// values in a fixed order that stays. Those with no events are left out.
func (s section) values(f *session.Filter, n *session.Facets, docs []timeline.Document) (out []value) {
	fixed := func(words []string, counts []int, chosen func(i int) bool) {
		for i, w := range term.In(words) {
			if v := (value{name: w, at: i, count: counts[i], chosen: chosen(i)}); v.count > 0 || v.chosen {
				out = append(out, v)
			}
		}
	}
	named := func(facets []session.Facet, chosen []string) {
		counts := map[string]int{}
		for _, x := range facets {
			if slices.Contains(chosen, x.Name) {
				counts[x.Name] = x.Count
			}
		}
		for _, name := range chosen {
			out = append(out, value{name: name, key: name, count: counts[name], chosen: true})
		}
		for _, x := range facets {
			if _, ok := counts[x.Name]; !ok {
				out = append(out, value{name: x.Name, key: x.Name, count: x.Count})
			}
		}
	}
	switch s {
	case kinds:
		fixed(term.Kinds, n.Kinds[:], func(i int) bool { return slices.Contains(f.Kinds, timeline.Kind(i)) })
	case factualities:
		fixed(term.Factualities, n.Factualities[:], func(i int) bool { return slices.Contains(f.Factualities, timeline.Factuality(i)) })
	case verified:
		fixed(term.Verifications, n.Verified[:], func(i int) bool { return slices.Contains(f.Verified, timeline.Verification(i)) })
	case people:
		named(n.People, f.People)
	case places:
		named(n.Places, f.Places)
	case tags:
		named(n.Tags, f.Tags)
	case documents:
		for i := range docs {
			v := value{name: docs[i].Title, key: string(docs[i].ID), chosen: slices.Contains(f.Documents, docs[i].ID)}
			if i < len(n.Documents) {
				v.count = n.Documents[i]
			}
			if v.count > 0 || v.chosen {
				out = append(out, v)
			}
		}
		slices.SortStableFunc(out, func(a, b value) int {
			if a.chosen != b.chosen {
				return cmp.Compare(b2i(b.chosen), b2i(a.chosen))
			}
			return cmp.Compare(b.count, a.count)
		})
	}
	return out
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// toggle chooses a value in f, or takes the choice back.
func (s section) toggle(f *session.Filter, v *value) {
	switch s {
	case kinds:
		f.Kinds = toggled(f.Kinds, timeline.Kind(v.at))
	case factualities:
		f.Factualities = toggled(f.Factualities, timeline.Factuality(v.at))
	case verified:
		f.Verified = toggled(f.Verified, timeline.Verification(v.at))
	case people:
		f.People = toggled(f.People, v.key)
	case places:
		f.Places = toggled(f.Places, v.key)
	case tags:
		f.Tags = toggled(f.Tags, v.key)
	case documents:
		f.Documents = toggled(f.Documents, timeline.DocumentID(v.key))
	}
}

// toggled is a new list with v or, where it was there, without.
func toggled[T comparable](list []T, v T) []T {
	out := make([]T, 0, len(list)+1)
	for _, o := range list {
		if o != v {
			out = append(out, o)
		}
	}
	if len(out) == len(list) {
		out = append(out, v)
	}
	if len(out) == 0 {
		return nil
	}
	return out
}

// matching are the values whose names have all the words, in any case.
func matching(values []value, words []string) []value {
	if len(words) == 0 {
		return values
	}
	var out []value
next:
	for _, v := range values {
		name := strings.ToLower(v.name)
		for _, w := range words {
			if !strings.Contains(name, w) {
				continue next
			}
		}
		out = append(out, v)
	}
	return out
}
