// Command train learns the tagger, the parser and the tagger of names from CoNLL-U
// files and writes their models beside their code. It prints the accuracy on the file that it
// did not learn from. The same files give the same models.
//
//	go run ./timeline/extract/train -data ../shared/train
package main

import (
	"flag"
	"fmt"
	"log"
	"math/rand"
	"os"
	"path/filepath"
	"strings"

	"quoteline/timeline/extract/parser"
	"quoteline/timeline/extract/perceptron"
	"quoteline/timeline/extract/tagger"
	"quoteline/timeline/extract/token"
)

func main() {
	data := flag.String("data", "../shared/train", "folder of the CoNLL-U files")
	out := flag.String("out", "timeline/extract", "folder to write tagger/, parser/ and entity/ models into")
	held := flag.String("held-out", "ewt_test.conllu", "the file that is only measured on")
	rounds := flag.Int("rounds", 10, "passes over the data")
	teams := flag.Int("teams", 8, "models trained on different orders of the data and averaged")
	part := flag.String("part", "all", "what to train: all, or only names")
	flag.Parse()
	if err := run(*data, *out, *held, *part, *rounds, *teams); err != nil {
		log.Fatal(err)
	}
}

func run(data, out, held, part string, rounds, teams int) error {
	paths, err := filepath.Glob(filepath.Join(data, "*.conllu"))
	if err != nil {
		return err
	}
	var learn, test []parser.Gold
	for _, p := range paths {
		g, err := read(p)
		if err != nil {
			return fmt.Errorf("read %s: %w", p, err)
		}
		if strings.HasSuffix(p, held) {
			test = g
		} else {
			learn = append(learn, g...)
		}
	}
	if part == "names" {
		return names(paths, out, teams)
	}
	words := known(learn)
	if err := os.WriteFile(filepath.Join(out, "tagger", "known.txt"), []byte(words), 0o644); err != nil {
		return err
	}
	arcs := certain(learn)
	if err := os.WriteFile(filepath.Join(out, "parser", "certain.txt"), []byte(arcs), 0o644); err != nil {
		return err
	}
	tags := tagger.Model{Model: learnTags(learn, rounds, teams), Known: tagger.ParseKnown(words)}
	fmt.Printf("%d sentences; tags right on %s: %.2f %%\n", len(learn), held, 100*tagAccuracy(tags, test))
	if err := write(filepath.Join(out, "tagger", "tagger.model"), tags.Model); err != nil {
		return err
	}
	m := learnParser(jackknife(learn, tags.Known, rounds), parser.ParseCertainty(arcs), rounds, teams)
	uas, las := attachment(m, retag(tags, test), test)
	fmt.Printf("unlabelled attachment %.2f %%, labelled %.2f %%\n", 100*uas, 100*las)
	if err := write(filepath.Join(out, "parser", "action.model"), m.Action); err != nil {
		return err
	}
	if err := write(filepath.Join(out, "parser", "label.model"), m.Label); err != nil {
		return err
	}
	return names(paths, out, teams)
}

func write(path string, m *perceptron.Model) error {
	b := m.Marshal()
	fmt.Printf("%s: %d bytes\n", path, len(b))
	return os.WriteFile(path, b, 0o644)
}

func shuffled(g []parser.Gold, seed int64) []parser.Gold {
	out := append([]parser.Gold(nil), g...)
	rand.New(rand.NewSource(seed)).Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	return out
}

// learnTags trains that many taggers on the sentences in different orders and
// returns their mean.
func learnTags(learn []parser.Gold, rounds, teams int) *perceptron.Model {
	ts := make([]*perceptron.Trainer, teams)
	for k := range ts {
		ts[k] = learnTagger(learn, rounds, int64(1000*k))
	}
	return perceptron.Mean(1, ts...)
}

func learnTagger(learn []parser.Gold, rounds int, seed int64) *perceptron.Trainer {
	t := perceptron.NewTrainer(int(token.NumTags), tagger.Bits)
	scores := make([]float32, token.NumTags)
	var fs []perceptron.Feature
	var ws tagger.Words
	for r := range rounds {
		for _, g := range shuffled(learn, seed+int64(r)) {
			words := g.Words
			if r%3 == 2 { // a share of headlines and datelines in capitals
				words = capitals(words)
			}
			ws = tagger.NewWords(ws, len(words), func(i int) string { return words[i] })
			var t1, t2 token.Tag
			for i := range words {
				fs = tagger.Features(fs, ws, i, t1, t2)
				t.Score(fs, scores)
				best := 1
				for c := 2; c < len(scores); c++ {
					if scores[c] > scores[best] {
						best = c
					}
				}
				t.Tick()
				if want := int(g.Tags[i]); best != want {
					t.Update(fs, want, best)
				}
				t1, t2 = token.Tag(best), t1
			}
		}
	}
	return t
}

// capitals writes one short sentence in twenty in capitals.
func capitals(words []string) []string {
	if len(words) > 14 || perceptron.Hash(strings.Join(words, " "))%20 != 0 {
		return words
	}
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = strings.ToUpper(w)
	}
	return out
}

// tagged returns the tags that m gives to g.
func tagged(m tagger.Model, g parser.Gold) []token.Tag {
	d := &token.Doc{}
	appendWords(d, g.Words, nil, nil)
	d.Sentences = []token.Sentence{{First: 0, Last: len(g.Words)}}
	tagger.TagWith(m, d)
	out := make([]token.Tag, len(g.Words))
	for i := range out {
		out[i] = d.Tokens[i].Tag
	}
	return out
}

// appendWords adds words to d, each followed by a space where it is not glued to
// the next, with the kinds that the tokenizer gives them.
func appendWords(d *token.Doc, words []string, tags []token.Tag, glued []bool) {
	b := []byte(d.Text)
	for i, w := range words {
		t := token.Token{Start: int32(len(b)), Kind: token.Word, Form: perceptron.NewWord(w).Form}
		if c := token.Tokenize(w); len(c.Tokens) == 1 {
			t.Kind = c.Tokens[0].Kind
		}
		b = append(b, w...)
		t.End = int32(len(b))
		if tags != nil {
			t.Tag = tags[i]
		}
		if glued != nil && !glued[i] {
			b = append(b, ' ')
		}
		d.Tokens = append(d.Tokens, t)
	}
	d.Text = string(b)
}

func tagAccuracy(m tagger.Model, test []parser.Gold) float64 {
	ok, n := 0, 0
	for _, g := range test {
		for i, t := range tagged(m, g) {
			n++
			if t == g.Tags[i] {
				ok++
			}
		}
	}
	return float64(ok) / float64(max(n, 1))
}

func retag(m tagger.Model, gs []parser.Gold) []parser.Gold {
	out := make([]parser.Gold, len(gs))
	for i, g := range gs {
		g.Tags = tagged(m, g)
		out[i] = g
	}
	return out
}

// jackknife gives each tenth of the sentences the tags of a tagger that learned
// from the others, so that the parser learns to live with the tagger's errors.
func jackknife(learn []parser.Gold, known *tagger.Known, rounds int) []parser.Gold {
	const folds = 10
	out := make([]parser.Gold, len(learn))
	for f := range folds {
		var rest []parser.Gold
		for i, g := range learn {
			if i*folds/len(learn) != f {
				rest = append(rest, g)
			}
		}
		m := tagger.Model{Model: learnTags(rest, min(rounds, 4), 1), Known: known}
		for i, g := range learn {
			if i*folds/len(learn) == f {
				out[i] = retag(m, []parser.Gold{g})[0]
			}
		}
	}
	return out
}

func learnParser(learn []parser.Gold, certain *parser.Certainty, rounds, teams int) parser.Models {
	ls := make([]*parser.Learner, teams)
	for k := range ls {
		ls[k] = parser.NewLearner(certain)
		for r := range rounds {
			for _, g := range shuffled(learn, int64(1000*k+100+r)) {
				if len(g.Words) < 120 {
					ls[k].Learn(g, r > 0)
				}
			}
		}
	}
	return parser.Mean(ls...)
}

func attachment(m parser.Models, test, gold []parser.Gold) (uas, las float64) {
	var u, l, n int
	for k, g := range test {
		d := &token.Doc{}
		for i, w := range g.Words {
			start := int32(len(d.Text))
			d.Text += w
			d.Tokens = append(d.Tokens, token.Token{Start: start, End: int32(len(d.Text)), Tag: g.Tags[i], Form: perceptron.NewWord(w).Form})
		}
		d.Sentences = []token.Sentence{{First: 0, Last: len(g.Words)}}
		parser.ParseWith(m, d)
		for i := range g.Words {
			if gold[k].Rels[i] == token.PunctRel {
				continue
			}
			h := int(d.Tokens[i].Head)
			if d.Tokens[i].Rel == token.Root {
				h = -1
			}
			n++
			if h == gold[k].Heads[i] {
				u++
				if d.Tokens[i].Rel == gold[k].Rels[i] {
					l++
				}
			}
		}
	}
	return float64(u) / float64(max(n, 1)), float64(l) / float64(max(n, 1))
}
