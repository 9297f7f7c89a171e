package perceptron

import (
	"bytes"
	"os"
	"testing"
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
	data, err := Mean(0.01, trained(0), trained(3)).Marshal()
	if err != nil {
		t.Fatal(err)
	}
	again, err := Mean(0.01, trained(0), trained(3)).Marshal()
	if err != nil || !bytes.Equal(data, again) {
		t.Fatalf("training twice gives different models (%v)", err)
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
	good, err := Mean(0, NewTrainer(2, 4)).Marshal()
	if err != nil {
		t.Fatal(err)
	}
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

// BenchmarkUnmarshal reads the tagger's model, which is most of a program's start.
func BenchmarkUnmarshal(b *testing.B) {
	data, err := os.ReadFile("../tagger/tagger.model")
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(data)))
	for range b.N {
		if _, err := Unmarshal(data); err != nil {
			b.Fatal(err)
		}
	}
}
