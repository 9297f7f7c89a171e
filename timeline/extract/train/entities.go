package main

import (
	"fmt"
	"math/rand"
	"path/filepath"
	"slices"
	"strings"

	"quoteline/timeline/extract/entity"
	"quoteline/timeline/extract/parser"
	"quoteline/timeline/extract/perceptron"
	"quoteline/timeline/extract/tagger"
	"quoteline/timeline/extract/token"
)

// lesson is a document ready to learn names from.
type lesson struct {
	doc    *token.Doc
	sight  *entity.Sight
	want   []entity.Label
	unsure []bool
}

// lessons tags and parses the documents and spells their names as labels.
func lessons(ts []text, m tagger.Model) ([]lesson, error) {
	var out []lesson
	for k := range ts {
		t := &ts[k]
		tags := make([][]token.Tag, len(t.sents))
		for i, g := range t.sents {
			tags[i] = tagged(m, g)
		}
		d := t.doc(tags)
		if err := parser.Parse(d); err != nil {
			return nil, err
		}
		l := lesson{doc: d, sight: entity.NewSight(d), want: make([]entity.Label, len(d.Tokens)), unsure: make([]bool, len(d.Tokens))}
		for i, ns := range t.names {
			for _, w := range t.unsure[i] {
				l.unsure[d.Sentences[i].First+w] = true
			}
			for _, n := range ns {
				at := d.Sentences[i].First
				l.want[at+n.first] = entity.First(n.kind)
				for k := n.first + 1; k < n.last; k++ {
					l.want[at+k] = entity.Inner(n.kind)
				}
			}
		}
		out = append(out, l)
	}
	return out, nil
}

// nameRounds is how many passes are made over the documents with names.
const nameRounds = 8

// learnNames trains that many taggers on the documents in different orders and
// returns their mean.
func learnNames(ls []lesson, teams int) *perceptron.Model {
	ts := make([]*perceptron.Trainer, teams)
	for k := range ts {
		ts[k] = learnNamer(ls, int64(1000*k))
	}
	return perceptron.Mean(1, ts...)
}

func learnNamer(ls []lesson, seed int64) *perceptron.Trainer {
	t := perceptron.NewTrainer(int(entity.NumLabels), entity.Bits)
	scores := make([]float32, entity.NumLabels)
	var fs []perceptron.Feature
	for r := range nameRounds {
		for _, k := range rand.New(rand.NewSource(seed + int64(r))).Perm(len(ls)) {
			l := &ls[k]
			for _, s := range l.doc.Sentences {
				prev := entity.Outside
				for i := s.First; i < s.Last; i++ {
					if !l.sight.Candidate(i, prev) {
						prev = entity.Outside
						continue
					}
					fs = l.sight.Features(fs, i, prev)
					t.Score(fs, scores)
					small := l.sight.Small(i)
					got := entity.Best(scores, prev, small)
					want := l.want[i]
					if want != entity.Outside && !want.Begins() && (prev == entity.Outside || prev.Kind() != want.Kind()) {
						want = entity.First(want.Kind())
						if small {
							want = entity.Outside
						}
					}
					t.Tick()
					if got != want && !l.unsure[i] {
						t.Update(fs, int(want), int(got))
					}
					prev = got
				}
			}
		}
	}
	return t
}

// count is how many names were found, wanted and right.
type count struct{ found, wanted, right int }

func (c count) f1() float64 { return 200 * float64(c.right) / float64(max(1, c.found+c.wanted)) }

func (c count) String() string {
	return fmt.Sprintf("%.1f (precision %.1f, recall %.1f)", c.f1(), 100*float64(c.right)/float64(max(1, c.found)), 100*float64(c.right)/float64(max(1, c.wanted)))
}

// heldOut are the genres that names are measured on, each by a model that did not
// learn from it.
var heldOut = []string{"gum_bio.conllu", "gum_interview.conllu", "gum_speech.conllu"}

// names learns from all texts, writes the model, and prints how well models do on
// genres that they did not learn from, beside the rules alone.
func names(paths []string, out string, teams int) error {
	files := map[string][]text{}
	var gum []string
	for _, p := range paths {
		if !strings.HasPrefix(filepath.Base(p), "gum_") {
			continue
		}
		ts, err := texts(p)
		if err != nil {
			return fmt.Errorf("read names of %s: %w", p, err)
		}
		files[p], gum = ts, append(gum, p)
	}
	ready := map[string][]lesson{}
	for _, p := range gum { // each genre tagged by a tagger that learned from the others
		var rest []parser.Gold
		for _, o := range gum {
			for _, t := range files[o] {
				if o != p {
					rest = append(rest, t.sents...)
				}
			}
		}
		m := tagger.Model{Model: learnTags(rest, 4, 1), Known: tagger.ParseKnown(known(rest))}
		ls, err := lessons(files[p], m)
		if err != nil {
			return err
		}
		ready[p] = ls
	}
	for _, held := range gum {
		if !slices.Contains(heldOut, filepath.Base(held)) {
			continue
		}
		var ls []lesson
		for _, p := range gum {
			if p != held {
				ls = append(ls, ready[p]...)
			}
		}
		m := learnNames(ls, teams)
		fmt.Printf("names in %s, F1: rules %v; labels %v; both %v\n", filepath.Base(held), found(nil, ready[held]), labelled(m, ready[held]), found(m, ready[held]))
	}
	var all []lesson
	for _, p := range gum {
		all = append(all, ready[p]...)
	}
	return write(filepath.Join(out, "entity", "names.model"), learnNames(all, teams))
}

// labelled counts the names that the model's labels alone give.
func labelled(m *perceptron.Model, ls []lesson) count {
	var c count
	for _, l := range ls {
		got := l.sight.Labels(m, nil)
		c.add(spans(got), l)
	}
	return c
}

// found counts the names that entity finds by its rules and the model.
func found(m *perceptron.Model, ls []lesson) count {
	var c count
	for _, l := range ls {
		t := entity.FindWith(m, l.doc)
		var got []name
		for _, x := range t.Mentions {
			if x.Form == entity.Name && !x.Adjective && x.Entity != entity.None {
				got = append(got, name{x.First, x.Last, t.Entities[x.Entity].Kind})
			}
		}
		c.add(got, l)
	}
	return c
}

func (c *count) add(got []name, l lesson) {
	is := map[name]bool{}
	for _, n := range spans(l.want) {
		if n.kind != entity.Other {
			c.wanted++
			is[n] = true
		}
	}
	for _, n := range got {
		if n.kind != entity.Other && (is[n] || !l.unsure[n.last-1]) {
			c.found++
			if is[n] {
				c.right++
			}
		}
	}
}

// spans reads labels as names.
func spans(ls []entity.Label) []name {
	var out []name
	for i, l := range ls {
		switch {
		case l.Begins():
			out = append(out, name{i, i + 1, l.Kind()})
		case l != entity.Outside:
			out[len(out)-1].last = i + 1
		}
	}
	return out
}
