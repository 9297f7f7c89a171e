package main

import (
	"fmt"
	"slices"
	"strings"

	"quoteline/timeline/extract/parser"
	"quoteline/timeline/extract/perceptron"
	"quoteline/timeline/extract/token"
)

// A choice is certain where it was made often and, but for slips of the
// annotators, always alike.
const (
	oftenWord, alwaysWord = 25, 0.996
	oftenArc, alwaysArc   = 100, 0.985
)

// known lists the words that have one tag, as tagger/known.txt has them.
func known(gold []parser.Gold) string {
	type entry struct {
		word string
		tags [token.NumTags]int
		n    int
	}
	seen := map[uint32]*entry{}
	for _, g := range gold {
		for i, w := range g.Words {
			f := perceptron.NewWord(w).Form
			e := seen[f]
			if e == nil {
				e = &entry{word: strings.ToLower(w)}
				seen[f] = e
			}
			e.tags[g.Tags[i]]++
			e.n++
		}
	}
	var lines []string
	for _, e := range seen {
		best := most(e.tags[:])
		if e.n >= oftenWord && float64(e.tags[best]) >= alwaysWord*float64(e.n) && token.Tag(best) != token.PunctTag {
			lines = append(lines, e.word+" "+token.Tag(best).String()+"\n")
		}
	}
	slices.Sort(lines)
	return strings.Join(lines, "")
}

// certain lists the relations that the tags of both ends decide, as
// parser/certain.txt has them.
func certain(gold []parser.Gold) string {
	var n [token.NumTags][token.NumTags][2][token.NumRels]int
	for _, g := range gold {
		for i, h := range g.Heads {
			if h >= 0 && g.Rels[i] != token.Root {
				n[g.Tags[i]][g.Tags[h]][parser.Side(h, i)][g.Rels[i]]++
			}
		}
	}
	var out strings.Builder
	for d := range n {
		for h := range n[d] {
			for side := range n[d][h] {
				rels := n[d][h][side][:]
				best, sum := most(rels), 0
				for _, k := range rels {
					sum += k
				}
				if sum >= oftenArc && float64(rels[best]) >= alwaysArc*float64(sum) {
					fmt.Fprintf(&out, "%s %s %d %s\n", token.Tag(d), token.Tag(h), side, token.Rel(best))
				}
			}
		}
	}
	return out.String()
}

func most(n []int) int {
	best := 0
	for i, k := range n {
		if k > n[best] {
			best = i
		}
	}
	return best
}
