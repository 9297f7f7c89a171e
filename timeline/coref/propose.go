package coref

import (
	"cmp"
	"context"
	"errors"
	"math"
	"slices"

	"quoteline/timeline"
)

// Proposal is a pair of events that may be one happening, but not so surely that
// they are joined. Explain says why, and what speaks against it.
type Proposal struct {
	A, B  timeline.EventID // of the two tellings that are most alike; A came first
	Score float64          // 0 to 1
}

// ErrMany says that there are too many tellings for proposals to be found while
// somebody waits.
var ErrMany = errors.New("there are too many events to look for duplicates among them")

// What Propose looks at, and hands out.
const (
	MaxTellings  = 400_000
	MaxProposals = 500

	floor       = 0.5 // the least score
	perEvent    = 3   // proposals that one event is part of: once they are decided, others come
	rarest      = 6   // words of a title by which its day's others are found
	rarestPairs = 3   // words of a title whose pairs find those of any day
)

// Propose returns the pairs of known events, best first, that may be one: of the
// same kind, with dates that can be the same or are days apart at most, and with
// words and names in common that few others have. Pairs that are joined, or that
// Part was told of, are none. It takes about as long for each event however many
// there are: only what shares a rare word and a day, or two rare words, is compared.
func (ix *Index) Propose(ctx context.Context) ([]Proposal, error) {
	if len(ix.known) > MaxTellings {
		return nil, ErrMany
	}
	p := proposer{Index: ix, posts: newPosts(), seen: make([]int32, len(ix.known)), best: map[[2]int32]Proposal{}}
	p.weigh()
	for i := range ix.known {
		if i%512 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		p.look(int32(i))
	}
	return p.choose(), nil
}

// proposer is what Propose works with.
type proposer struct {
	*Index
	weight []float32 // by term
	posts  posts
	seen   []int32 // by telling, for which it was last compared, from 1
	rare   []term
	keys   []uint64
	best   map[[2]int32]Proposal // by group, the smaller first
}

// weigh gives each term its weight: how few titles have it (Spärck Jones 1972),
// from 0 to 1. Among few events nothing is common yet.
func (p *proposer) weigh() {
	const few = 100
	count := make([]int32, len(p.words.names))
	for _, t := range p.known {
		for _, w := range t.of(title) {
			count[w]++
		}
		count[t.head]++
	}
	p.weight = make([]float32, len(count))
	all := float64(len(p.known) + few)
	for w, n := range count {
		p.weight[w] = float32(math.Log(all/float64(n+1)) / math.Log(all))
	}
	p.weight[0] = 0
}

// look compares a telling with those before it that it may be one with.
func (p *proposer) look(i int32) {
	t := p.known[i]
	if t.truth == other && t.kind != timeline.State {
		return
	}
	for _, k := range p.keysOf(t) {
		for j := range p.posts.of(k) {
			if p.seen[j] == i+1 {
				continue
			}
			p.seen[j] = i + 1
			p.compare(i, j)
		}
		p.posts.add(k, i)
	}
}

// keysOf are what a telling is found by: a rare word of its title with each of its
// days, and any two of its rarest words.
func (p *proposer) keysOf(t *telling) []uint64 {
	p.rare = append(p.rare[:0], t.of(title)...)
	if t.head != 0 && !t.vague {
		p.rare = append(p.rare, t.head)
	}
	slices.SortFunc(p.rare, func(a, b term) int { return cmp.Or(cmp.Compare(p.weight[b], p.weight[a]), cmp.Compare(a, b)) })
	p.rare = slices.Compact(p.rare)
	p.keys = p.keys[:0]
	if days(t.date) <= window {
		for d := t.date.From / day; d <= (t.date.To-1)/day; d++ {
			for _, w := range p.rare[:min(rarest, len(p.rare))] {
				p.keys = append(p.keys, mix(6, uint64(w), uint64(d), uint64(t.kind)))
			}
		}
	}
	for k, a := range p.rare[:min(rarestPairs, len(p.rare))] {
		for _, b := range p.rare[:k] {
			p.keys = append(p.keys, mix(7, uint64(min(a, b)), uint64(max(a, b)), uint64(t.kind)))
		}
	}
	return p.keys
}

// compare keeps a pair where it is likely, and likelier than another one of the
// same two events.
func (p *proposer) compare(i, j int32) {
	g, h := p.group[i], p.group[j]
	if g == h || p.apart(g, h) {
		return
	}
	s := p.likeness(p.known[i], p.known[j])
	if s < floor {
		return
	}
	if p.share(g, h) {
		if s -= 0.1; s < floor { // a document tells of both
			return
		}
	}
	k := [2]int32{min(g, h), max(g, h)}
	if had, ok := p.best[k]; !ok || s > had.Score {
		p.best[k] = Proposal{A: min(p.known[i].id, p.known[j].id), B: max(p.known[i].id, p.known[j].id), Score: s}
	}
}

// share reports that a document tells of both of two joined events.
func (p *proposer) share(g, h int32) bool {
	a, b := p.members(g), p.members(h)
	if len(a)+len(b) < 3 || len(a)*len(b) > 400 {
		return false
	}
	for _, i := range a {
		for _, j := range b {
			if p.known[i].document == p.known[j].document {
				return true
			}
		}
	}
	return false
}

// choose puts the best first, with no more than some of each event.
func (p *proposer) choose() []Proposal {
	type of struct {
		Proposal
		groups [2]int32
	}
	all := make([]of, 0, len(p.best))
	for g, x := range p.best {
		all = append(all, of{x, g})
	}
	slices.SortFunc(all, func(a, b of) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B))
	})
	count := map[int32]int{}
	var out []Proposal
	for i := range all {
		g := all[i].groups
		if count[g[0]] >= perEvent || count[g[1]] >= perEvent {
			continue
		}
		count[g[0]]++
		count[g[1]]++
		if out = append(out, all[i].Proposal); len(out) == MaxProposals {
			break
		}
	}
	return out
}
