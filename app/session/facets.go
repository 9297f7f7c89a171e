package session

import (
	"runtime"
	"slices"
	"sync"

	"quoteline/timeline"
)

// Facets count, for each value that a filter can name, the events that its other
// parts leave: what would be shown with this value alone chosen in its part.
type Facets struct {
	Kinds        [8]int
	Factualities [16]int
	Verified     [4]int
	People       []Facet // most first, then by name; none with no events
	Places       []Facet
	Tags         []Facet
	Documents    []int // by place in Session.Documents
}

// Facet is a name with its count.
type Facet struct {
	Name  string
	Count int
}

// counts are the facets of a stretch of events; names are counted by index.
type counts struct {
	Facets
	people, places, tags []int32
}

// count counts the facets of the events from one place to another, of which failed says
// in which parts they fail.
func (k *compiled) count(from, to, documents int, failed []part) *counts {
	n := &counts{people: make([]int32, len(k.c.Names)), places: make([]int32, len(k.c.Names)), tags: make([]int32, len(k.c.Names))}
	n.Documents = make([]int, documents)
	for i := from; i < to; i++ {
		p := failed[i]
		if p&(p-1) != 0 { // two parts fail: it counts for no value
			continue
		}
		f := k.c.Flags[i]
		if p&^partKind == 0 {
			n.Kinds[f.Kind()]++
		}
		if p&^partFactuality == 0 {
			n.Factualities[f.Factuality()]++
		}
		if p&^partVerified == 0 {
			n.Verified[f.Verified()]++
		}
		if p&^partDocument == 0 && k.c.Document[i] != timeline.NoDocument {
			n.Documents[k.c.Document[i]]++
		}
		if p&^(partPeople|partPlaces|partTags) != 0 {
			continue
		}
		names := k.c.NamesOf(i)
		for j, ref := range names {
			switch {
			case ref.Role() == timeline.Place:
				if p&^partPlaces == 0 {
					n.places[ref.Index()]++
				}
			case ref.Role() == timeline.Tag:
				if p&^partTags == 0 {
					n.tags[ref.Index()]++
				}
			case p&^partPeople == 0 && !spokeToo(names[:j], ref):
				n.people[ref.Index()]++
			}
		}
	}
	return n
}

// spokeToo reports that a person has been counted as the speaker of the same
// event.
func spokeToo(before []timeline.NameRef, ref timeline.NameRef) bool {
	for _, o := range before {
		if o.Index() == ref.Index() && o.Role() <= timeline.Speaker {
			return true
		}
	}
	return false
}

// parts cuts the events in stretches, one a processor.
func (k *compiled) parts(f func(w, from, to int)) (parts int) {
	n := k.c.Len()
	parts = max(1, min(runtime.GOMAXPROCS(0), n/10_000))
	var wg sync.WaitGroup
	for w := range parts {
		wg.Go(func() { f(w, w*n/parts, (w+1)*n/parts) })
	}
	wg.Wait()
	return parts
}

// pass finds the events that pass, rising and not nil, and in which parts each of all fails, on all
// processors.
func (k *compiled) pass() (at []uint32, failed []part) {
	failed = make([]part, k.c.Len())
	found := make([][]uint32, max(1, runtime.GOMAXPROCS(0)))
	k.parts(func(w, from, to int) {
		list := make([]uint32, 0, to-from)
		for i := from; i < to; i++ {
			if failed[i] = k.fails(i); failed[i] == 0 {
				list = append(list, uint32(i))
			}
		}
		found[w] = list
	})
	if at = slices.Concat(found...); at == nil {
		at = []uint32{}
	}
	return at, failed
}

// facets counts the facets, on all processors; failed says of each event in which parts
// it fails.
func (k *compiled) facets(documents int, failed []part) Facets {
	parts := make([]*counts, max(1, runtime.GOMAXPROCS(0)))
	n := k.parts(func(w, from, to int) { parts[w] = k.count(from, to, documents, failed) })
	all := parts[0]
	for _, o := range parts[1:n] {
		all.add(o)
	}
	all.People, all.Places, all.Tags = named(k.c.Names, all.people), named(k.c.Names, all.places), named(k.c.Names, all.tags)
	return all.Facets
}

func (n *counts) add(o *counts) {
	for i, v := range o.Kinds {
		n.Kinds[i] += v
	}
	for i, v := range o.Factualities {
		n.Factualities[i] += v
	}
	for i, v := range o.Verified {
		n.Verified[i] += v
	}
	for i, v := range o.Documents {
		n.Documents[i] += v
	}
	for i := range n.people {
		n.people[i] += o.people[i]
		n.places[i] += o.places[i]
		n.tags[i] += o.tags[i]
	}
}

// named lists the names that were counted, most first.
func named(names []string, count []int32) []Facet {
	var out []Facet
	for i, n := range count {
		if n > 0 {
			out = append(out, Facet{names[i], int(n)})
		}
	}
	slices.SortFunc(out, func(a, b Facet) int {
		if a.Count != b.Count {
			return b.Count - a.Count
		}
		if a.Name < b.Name {
			return -1
		}
		return 1
	})
	return out
}
