package coref

import (
	"cmp"
	"slices"

	"quoteline/timeline"
)

// Engine is who says so in the links that an Index makes.
const Engine = "quoteline-coref/1"

// Index knows the tellings of a timeline and links those of new documents to
// them. It takes about as long for the hundred-thousandth event as for the
// first: what is compared shares a kind of happening, a name and a day, or a run
// of words. It is not safe for use by several goroutines.
type Index struct {
	words *vocabulary
	known []*telling
	group []int32           // for each known telling the first of its group
	of    map[int32][]int32 // the groups of more than one, by their first
	posts map[uint64][]int32
	at    map[timeline.EventID]int32

	last  *timeline.Extraction // what Link saw last, with its tellings
	fresh []*telling
}

// NewIndex returns an index of the events of a store, as Store.Events gives them.
func NewIndex(events []timeline.Event) *Index {
	ix := &Index{words: newVocabulary(), of: map[int32][]int32{}, posts: map[uint64][]int32{}, at: map[timeline.EventID]int32{}}
	for i := range events {
		e := &events[i]
		if len(e.Accounts) == 0 {
			ix.know(ix.words.tell(e))
			continue
		}
		first := int32(len(ix.known))
		for k := range e.Accounts {
			at := ix.know(ix.words.tell(&e.Accounts[k].Event))
			ix.join(at, first)
		}
	}
	return ix
}

func (ix *Index) know(t *telling) int32 {
	at := int32(len(ix.known))
	ix.known = append(ix.known, t)
	ix.group = append(ix.group, at)
	ix.at[t.id] = at
	for _, k := range t.keys(nil, false) {
		ix.post(k, at)
	}
	return at
}

// maxPosts bounds what one key leads to: the latest, since reports that tell of
// one happening come close to each other.
const maxPosts = 48

func (ix *Index) post(key uint64, at int32) {
	list := ix.posts[key]
	if len(list) >= maxPosts {
		copy(list, list[1:])
		list = list[:maxPosts-1]
	}
	ix.posts[key] = append(list, at)
}

// join puts two known tellings into one group.
func (ix *Index) join(a, b int32) {
	a, b = ix.group[a], ix.group[b]
	if a == b {
		return
	}
	if b > a {
		a, b = b, a
	}
	from := ix.members(a)
	to := ix.members(b)
	for _, i := range from {
		ix.group[i] = b
	}
	delete(ix.of, a)
	ix.of[b] = append(to, from...)
}

func (ix *Index) members(g int32) []int32 {
	if m := ix.of[g]; m != nil {
		return m
	}
	return []int32{g}
}

// pair is a new telling and one that it matches.
type pair struct {
	i, j  int32
	match match
}

// Link fills in x.Same and x.Known: which events of a document are one, and
// which of them the timeline tells of already.
func (ix *Index) Link(x *timeline.Extraction) {
	x.Same, x.Known = nil, nil
	ix.last, ix.fresh = x, make([]*telling, len(x.Events))
	for i := range x.Events {
		ix.fresh[i] = ix.words.tell(&x.Events[i])
	}
	own := ix.within(x)
	ix.beyond(x, own)
}

// within links the events of x to one another. It returns for each event the
// first of its group.
func (ix *Index) within(x *timeline.Extraction) []int32 {
	group := make([]int32, len(ix.fresh))
	posts := map[uint64][]int32{}
	var keys []uint64
	for i, t := range ix.fresh {
		group[i] = int32(i)
		var best *pair
		seen := map[int32]bool{}
		keys = t.keys(keys[:0], true)
		for _, k := range keys {
			for _, j := range posts[k] {
				if seen[j] {
					continue
				}
				seen[j] = true
				if m, ok := compare(t, ix.fresh[j]); ok && (best == nil || m.score > best.match.score) {
					best = &pair{int32(i), j, m}
				}
			}
		}
		keys = t.keys(keys[:0], false)
		for _, k := range keys {
			if len(posts[k]) < maxPosts {
				posts[k] = append(posts[k], int32(i))
			}
		}
		if best == nil {
			continue
		}
		group[i] = group[best.j]
		x.Same = append(x.Same, ix.link(x, best, ix.fresh[best.j], timeline.EventID(best.j+1)))
	}
	return group
}

func (ix *Index) link(x *timeline.Extraction, p *pair, other *telling, to timeline.EventID) timeline.Link {
	text := ""
	if e := &x.Events[p.i]; len(e.Quotes) > 0 {
		text = e.Quotes[0].Exact
	}
	return timeline.Link{From: timeline.EventID(p.i + 1), To: to, Why: ix.words.why(&p.match, ix.fresh[p.i], other, text), By: Engine}
}

// maxLinks is how many members of a group an event is linked to: with more than
// one, the group holds when one of its documents is removed.
const maxLinks = 3

// beyond links the events of x to known ones. A happening that x tells of once
// is no two happenings of the timeline, and the other way round: the surest
// pairs come first.
func (ix *Index) beyond(x *timeline.Extraction, own []int32) {
	var pairs []pair
	var keys []uint64
	for i, t := range ix.fresh {
		seen := map[int32]bool{}
		keys = t.keys(keys[:0], true)
		for _, k := range keys {
			for _, j := range ix.posts[k] {
				if seen[j] || ix.known[j].document == t.document {
					continue
				}
				seen[j] = true
				if m, ok := compare(t, ix.known[j]); ok {
					pairs = append(pairs, pair{int32(i), j, m})
				}
			}
		}
	}
	slices.SortStableFunc(pairs, func(a, b pair) int {
		return cmp.Or(cmp.Compare(b.match.score, a.match.score), cmp.Compare(a.i, b.i), cmp.Compare(a.j, b.j))
	})
	gone, taken := map[int32]int32{}, map[int32]int32{} // own group to known group, and back
	links := map[int32]int{}
	for k := range pairs {
		p := &pairs[k]
		o, g := own[p.i], ix.group[p.j]
		to, used := gone[o]
		from, full := taken[g]
		if used && to != g || full && from != o || links[p.i] >= maxLinks || !used && !ix.agrees(ix.fresh[p.i], g) {
			continue
		}
		gone[o], taken[g] = g, o
		links[p.i]++
		x.Known = append(x.Known, ix.link(x, p, ix.known[p.j], ix.known[p.j].id))
	}
}

// agrees reports that at least half of a group's latest members match t: a chain
// of likenesses leads from one happening to another.
func (ix *Index) agrees(t *telling, g int32) bool {
	const most = 8
	m := ix.members(g)
	m = m[max(0, len(m)-most):]
	n := 0
	for _, j := range m {
		if _, ok := compare(t, ix.known[j]); ok {
			n++
		}
	}
	return 2*n >= len(m)
}

// Add makes known what Link saw and the store has taken in; x.First is set then.
func (ix *Index) Add(x *timeline.Extraction) {
	if ix.last != x || x.First == 0 {
		return
	}
	base := int32(len(ix.known))
	for i, t := range ix.fresh {
		t.id = x.First + timeline.EventID(i)
		ix.know(t)
	}
	for _, l := range x.Same {
		ix.join(base+int32(l.From)-1, base+int32(l.To)-1)
	}
	for _, l := range x.Known {
		if j, ok := ix.at[l.To]; ok {
			ix.join(base+int32(l.From)-1, j)
		}
	}
	ix.last, ix.fresh = nil, nil
}

// keys are what a telling is found by; for a query, also those that others with
// dates beside it have.
func (t *telling) keys(out []uint64, query bool) []uint64 {
	out = t.shingles(out)
	if t.kind == timeline.Statement || t.kind == timeline.State || t.head == 0 {
		return out
	}
	first, last := 0, 0
	narrow := days(t.date) <= window
	if narrow {
		first, last = int(t.date.From/day), int((t.date.To-1)/day)
	}
	for _, list := range [2][]term{t.names, t.numbers} {
		for _, n := range list {
			switch {
			case narrow && query:
				from, to := first-window, last
				if t.stated {
					from, to = first-farDays, last+farDays
				}
				for d := from; d <= to; d++ {
					out = append(out, mix(1, uint64(t.head), uint64(n), uint64(d)))
				}
				out = append(out, mix(2, uint64(t.head), uint64(n), 0))
			case narrow:
				out = append(out, mix(1, uint64(t.head), uint64(n), uint64(first)), mix(3, uint64(t.head), uint64(n), 0))
			case query:
				out = append(out, mix(2, uint64(t.head), uint64(n), 0), mix(3, uint64(t.head), uint64(n), 0))
			default:
				out = append(out, mix(2, uint64(t.head), uint64(n), 0))
			}
		}
	}
	return out
}

// shingles are the two least hashes of five words in a row: quotes that share a
// long run mostly share one of them (Broder 1997).
func (t *telling) shingles(out []uint64) []uint64 {
	const width = 5
	if len(t.exact) < width {
		return out
	}
	least, next := ^uint64(0), ^uint64(0)
	for i := 0; i+width <= len(t.exact); i++ {
		h := uint64(7)
		for _, w := range t.exact[i : i+width] {
			h = mix(h, uint64(w), 0, 0)
		}
		switch {
		case h < least:
			least, next = h, least
		case h > least && h < next:
			next = h
		}
	}
	if next == ^uint64(0) {
		return append(out, least)
	}
	return append(out, least, next)
}

// mix hashes four numbers (the finalizer of splitmix64, Steele et al. 2014).
func mix(a, b, c, d uint64) uint64 {
	h := a
	for _, x := range [3]uint64{b, c, d} {
		h += x + 0x9e3779b97f4a7c15
		h = (h ^ h>>30) * 0xbf58476d1ce4e5b9
		h = (h ^ h>>27) * 0x94d049bb133111eb
		h ^= h >> 31
	}
	return h
}
