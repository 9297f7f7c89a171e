package coref

import (
	"iter"

	"quoteline/timeline"
)

// posts leads from keys to tellings, the latest first.
type posts struct {
	last  map[uint64]int32 // the place in chain of a key's latest post, from 1
	chain []post
}

type post struct{ at, before int32 }

func newPosts() posts { return posts{last: map[uint64]int32{}} }

func (p *posts) add(key uint64, at int32) {
	p.chain = append(p.chain, post{at, p.last[key]})
	p.last[key] = int32(len(p.chain))
}

// maxPosts bounds what one key leads to. Reports that tell of one happening come
// close to each other.
const maxPosts = 48

func (p *posts) of(key uint64) iter.Seq[int32] {
	return func(yield func(int32) bool) {
		k := p.last[key]
		for n := 0; k != 0 && n < maxPosts; n++ {
			if !yield(p.chain[k-1].at) {
				return
			}
			k = p.chain[k-1].before
		}
	}
}

// keys are what a telling is found by; for a query, also those that others with
// dates beside it have.
func (t *telling) keys(out []uint64, query bool) []uint64 {
	for _, s := range t.shingles {
		if s != 0 {
			out = append(out, s)
		}
	}
	if t.headline != 0 {
		out = append(out, t.headline)
	}
	if t.kind == timeline.Statement || t.kind == timeline.State || t.head == 0 {
		return out
	}
	if t.sole && t.stated && t.date.IsDay() {
		out = append(out, mix(5, uint64(t.head), 0, uint64(t.date.From/day)))
	}
	first, last := 0, 0
	narrow := days(t.date) <= window
	if narrow {
		first, last = int(t.date.From/day), int((t.date.To-1)/day)
	}
	for _, list := range [2][]term{t.of(names), t.of(numbers)} {
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
// long run mostly share one of them (Broder 1997). Shorter quotes have zeros, and
// are not found by their words.
func shingles(words []term) [2]uint64 {
	const width = 5
	least, next := ^uint64(0), ^uint64(0)
	for i := 0; i+width <= len(words); i++ {
		h := uint64(0)
		for _, w := range words[i : i+width] {
			h = h*0x9e3779b97f4a7c15 + uint64(w)
		}
		h = mix(4, h, 0, 0)
		switch {
		case h < least:
			least, next = h, least
		case h > least && h < next:
			next = h
		}
	}
	return [2]uint64{^least, ^next}
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
