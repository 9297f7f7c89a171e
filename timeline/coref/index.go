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
	posts posts
	at    map[timeline.EventID]int32

	parted map[timeline.EventID][]timeline.EventID // what is none of each
	ids    []timeline.EventID                      // of the document at work, where it was here before

	seen  []uint32 // for each known telling the round in which it was last compared
	round uint32

	last  *timeline.Extraction // what Link saw last, with its tellings
	fresh []*telling
}

// NewIndex returns an index of the events of a store, as Store.Events gives them.
func NewIndex(events []timeline.Event) *Index {
	ix := &Index{words: newVocabulary(), of: map[int32][]int32{}, posts: newPosts(), at: map[timeline.EventID]int32{}, parted: map[timeline.EventID][]timeline.EventID{}}
	for i := range events {
		ix.Know(&events[i])
	}
	return ix
}

// Know adds an event of a store, as Store.EachEvent gives it. It keeps no part of
// it but words.
func (ix *Index) Know(e *timeline.Event) {
	if len(e.Accounts) == 0 {
		ix.know(ix.words.tell(e))
		return
	}
	first := int32(len(ix.known))
	for k := range e.Accounts {
		at := ix.know(ix.words.tell(&e.Accounts[k].Event))
		ix.join(at, first)
	}
}

// Part tells the index of two events that are not one, as Store.Parted gives them.
func (ix *Index) Part(pairs ...[2]timeline.EventID) {
	for _, p := range pairs {
		ix.parted[p[0]] = append(ix.parted[p[0]], p[1])
		ix.parted[p[1]] = append(ix.parted[p[1]], p[0])
	}
}

// apart reports two known groups that are not one.
func (ix *Index) apart(g, h int32) bool {
	if len(ix.parted) == 0 {
		return false
	}
	for _, i := range ix.members(g) {
		for _, id := range ix.parted[ix.known[i].id] {
			if j, ok := ix.at[id]; ok && ix.group[j] == h {
				return true
			}
		}
	}
	return false
}

func (ix *Index) know(t *telling) int32 {
	at := int32(len(ix.known))
	ix.known = append(ix.known, t)
	ix.group, ix.seen = append(ix.group, at), append(ix.seen, 0)
	ix.at[t.id] = at
	for _, k := range t.keys(nil, false) {
		ix.posts.add(k, at)
	}
	return at
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
func (ix *Index) Link(x *timeline.Extraction) { ix.LinkAgain(x, nil) }

// LinkAgain is Link for a document whose events were on the timeline before, by
// these ids; 0 is none. What Part was told of them is heeded.
func (ix *Index) LinkAgain(x *timeline.Extraction, ids []timeline.EventID) {
	x.Same, x.Known = nil, nil
	ix.ids = ids
	ix.last, ix.fresh = x, make([]*telling, len(x.Events))
	for i := range x.Events {
		ix.fresh[i] = ix.words.tell(&x.Events[i])
	}
	own := ix.within(x)
	ix.beyond(x, own)
	ix.ids = nil
}

// not reports that the user has said of an event of the document that it is none
// of another one, or of those that are one with it.
func (ix *Index) not(i int32, is func(timeline.EventID) bool) bool {
	return int(i) < len(ix.ids) && slices.ContainsFunc(ix.parted[ix.ids[i]], is)
}

// within links the events of x to one another. It returns for each event the
// first of its group.
func (ix *Index) within(x *timeline.Extraction) []int32 {
	group := make([]int32, len(ix.fresh))
	here := newPosts()
	seen := make([]int32, len(ix.fresh)) // by which event, from 1
	var keys []uint64
	for i, t := range ix.fresh {
		group[i] = int32(i)
		var best *pair
		keys = t.keys(keys[:0], true)
		for _, k := range keys {
			for j := range here.of(k) {
				if seen[j] == int32(i+1) {
					continue
				}
				seen[j] = int32(i + 1)
				if m, ok := compare(t, ix.fresh[j]); ok && (best == nil || m.score > best.match.score) && !ix.notWithin(int32(i), group[j], group) {
					best = &pair{int32(i), j, m}
				}
			}
		}
		keys = t.keys(keys[:0], false)
		for _, k := range keys {
			here.add(k, int32(i))
		}
		if best == nil {
			continue
		}
		group[i] = group[best.j]
		x.Same = append(x.Same, ix.link(x, best, ix.fresh[best.j], timeline.EventID(best.j+1)))
	}
	return group
}

// notWithin reports that the user has said of an event that it is none of a group of
// those before it.
func (ix *Index) notWithin(i, g int32, group []int32) bool {
	return ix.not(i, func(id timeline.EventID) bool {
		for k, have := range ix.ids[:i] {
			if have == id && group[k] == g {
				return true
			}
		}
		return false
	})
}

// notBeyond reports it of an event, or one that is one with it, and a known group.
func (ix *Index) notBeyond(o, g int32, own []int32) bool {
	for i := range own {
		if own[i] == o && ix.not(int32(i), func(id timeline.EventID) bool { j, ok := ix.at[id]; return ok && ix.group[j] == g }) {
			return true
		}
	}
	return false
}

func (ix *Index) link(x *timeline.Extraction, p *pair, other *telling, to timeline.EventID) timeline.Link {
	quote := quoteOf(&x.Events[p.i])
	return timeline.Link{From: timeline.EventID(p.i + 1), To: to, Why: ix.words.why(&p.match, ix.fresh[p.i], other, quote), By: Engine}
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
		keys = t.keys(keys[:0], true)
		ix.round++
		for _, k := range keys {
			for j := range ix.posts.of(k) {
				if ix.seen[j] == ix.round || ix.known[j].document == t.document {
					continue
				}
				ix.seen[j] = ix.round
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
		if used && to != g || full && from != o || links[p.i] >= maxLinks || !used && !ix.agrees(ix.fresh[p.i], g) || len(ix.ids) > 0 && ix.notBeyond(o, g, own) {
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
