package perceptron

import (
	"bytes"
	"math/rand/v2"
	"os"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// trained learns that the parity of a feature's number is its class.
func trained(seed int) *Trainer {
	t := NewTrainer(2, 10)
	scores := make([]float32, 2)
	for r := range 5 {
		for i := range 40 {
			k := (i*7 + seed + r) % 40
			fs := []Feature{Mix1(1, uint32(k)), Mix1(2, 0)}
			t.Score(fs, scores)
			guess := 0
			if scores[1] > scores[0] {
				guess = 1
			}
			t.Tick()
			if guess != k%2 {
				t.Update(fs, k%2, guess)
			}
		}
	}
	return t
}

func TestMeanLearnsAndSurvivesMarshal(t *testing.T) {
	data := Mean(1, trained(0), trained(3)).Marshal()
	if !bytes.Equal(data, Mean(1, trained(0), trained(3)).Marshal()) {
		t.Fatal("training twice gives different models")
	}
	m, err := Unmarshal(data)
	if err != nil {
		t.Fatal(err)
	}
	scores := make([]int32, 2)
	for k := range 40 {
		m.Score([]Feature{Mix1(1, uint32(k)), Mix1(2, 0)}, scores)
		if got := scores[1] > scores[0]; got != (k%2 == 1) {
			t.Errorf("%d is called odd: %v", k, got)
		}
	}
}

func TestUnmarshalRefusesWhatItDidNotWrite(t *testing.T) {
	good := Mean(1, NewTrainer(2, 4)).Marshal()
	for name, data := range map[string][]byte{"empty": nil, "text": []byte("not a model"), "cut": good[:len(good)-3]} {
		if _, err := Unmarshal(data); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestNewWordJoinsSpellings(t *testing.T) {
	for _, c := range [][2]string{{"’s", "'s"}, {"n’t", "n't"}, {"“", "”"}, {"’ll", "'ll"}, {"1990", "2021"}, {"The", "the"}} {
		if NewWord(c[0]).Form != NewWord(c[1]).Form {
			t.Errorf("%s and %s differ", c[0], c[1])
		}
	}
	if NewWord("The").Shape == NewWord("the").Shape {
		t.Error("capitals are lost")
	}
}

// TestModelAddsUpItsWeights: whatever the classes, the buckets and how many of
// their weights are 0, a score is the sum of the weights that were put in.
func TestModelAddsUpItsWeights(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		classes, nbits := rapid.IntRange(1, maxClasses).Draw(t, "classes"), rapid.UintRange(0, 6).Draw(t, "bits")
		random := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1))
		often := rapid.IntRange(1, 40).Draw(t, "often")
		weights := make([]int8, classes<<nbits)
		for b := range 1 << nbits {
			every := 1 + random.IntN(often)
			for c := range classes {
				if random.IntN(every) == 0 {
					weights[b*classes+c] = int8(random.IntN(255) - 127)
				}
			}
		}
		m, err := Unmarshal(build(classes, nbits, weights).Marshal())
		if err != nil {
			t.Fatal(err)
		}
		features := rapid.SliceOfN(rapid.Uint32(), 0, 300).Draw(t, "features")
		want, got := make([]int32, classes), make([]int32, classes)
		for _, f := range features {
			for c := range classes {
				want[c] += int32(weights[int(f&(1<<nbits-1))*classes+c])
			}
		}
		if m.Score(features, got); !slices.Equal(got, want) {
			t.Fatalf("%v, want %v", got, want)
		}
		if classes <= narrowest {
			return
		}
		first := rapid.IntRange(0, classes-1).Draw(t, "first")
		best := first
		for c := range want {
			if c > first && want[c] > want[best] {
				best = c
			}
		}
		if c := m.Best(features, first); c != best {
			t.Fatalf("the file's best class is %d, want %d", c, best)
		}
		m.fast.Store(m.table())
		m.Fetch(features)
		if c := m.Best(features, first); c != best {
			t.Fatalf("the table's best class is %d, want %d", c, best)
		}
		clear(got)
		if m.table().add(features, got); !slices.Equal(got, want) {
			t.Fatalf("the table gives %v, want %v", got, want)
		}
		clear(got)
		few := features[:min(len(features), most)]
		m.Score(few, want)
		if m.table().addWide(few, got); !slices.Equal(got, want) {
			t.Fatalf("without vectors the table gives %v, want %v", got, want)
		}
	})
}

// BenchmarkUnmarshal reads the tagger's model: what a program waits for before the
// first word. BenchmarkTable makes it fast, beside the work on a long text.
func BenchmarkUnmarshal(b *testing.B) {
	for range b.N {
		model(b)
	}
}

func BenchmarkTable(b *testing.B) {
	m := model(b)
	b.SetBytes(int64(len(m.data)))
	for range b.N {
		m.table()
	}
}

// BenchmarkAdd scores a word with vectors, with plain words of eight bytes, and from
// the file as it lies: the same buckets, in one run.
func BenchmarkAdd(b *testing.B) {
	m := model(b)
	t := m.table()
	random := rand.New(rand.NewPCG(1, 2))
	features := make([]Feature, 23)
	scores := make([]int32, m.Classes)
	for _, way := range []struct {
		name string
		add  func()
	}{
		{"vectors", func() { t.add(features, scores) }},
		{"plain", func() { clear(scores); t.addWide(features, scores) }},
		{"file", func() { m.Score(features, scores) }},
	} {
		b.Run(way.name, func(b *testing.B) {
			for range b.N {
				for i := range features {
					features[i] = random.Uint32()
				}
				way.add()
			}
		})
	}
}

func model(b *testing.B) *Model {
	data, err := os.ReadFile("../tagger/tagger.model")
	if err != nil {
		b.Fatal(err)
	}
	m, err := Unmarshal(data)
	if err != nil {
		b.Fatal(err)
	}
	return m
}
