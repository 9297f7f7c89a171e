package perceptron

import "math"

// Trainer learns a Model: an averaged perceptron with lazily summed weights.
type Trainer struct {
	classes int
	bits    uint
	w, sum  []float32
	stamp   []int32
	step    int32
}

// NewTrainer makes a trainer for a model of that many classes and 2^bits buckets.
func NewTrainer(classes int, bits uint) *Trainer {
	n := classes << bits
	return &Trainer{classes: classes, bits: bits, w: make([]float32, n), sum: make([]float32, n), stamp: make([]int32, n)}
}

// Score fills scores with the current weights' sums.
func (t *Trainer) Score(features []Feature, scores []float32) {
	mask := uint32(1)<<t.bits - 1
	for i := range scores {
		scores[i] = 0
	}
	for _, f := range features {
		at := int(f&mask) * t.classes
		for c, v := range t.w[at : at+t.classes] {
			scores[c] += v
		}
	}
}

// Update moves the weights from the guessed class to the right one.
func (t *Trainer) Update(features []Feature, right, guess int) {
	mask := uint32(1)<<t.bits - 1
	for _, f := range features {
		at := int(f&mask) * t.classes
		t.add(at+right, 1)
		t.add(at+guess, -1)
	}
}

// Tick counts one decision; averages are over decisions.
func (t *Trainer) Tick() { t.step++ }

func (t *Trainer) add(i int, v float32) {
	t.sum[i] += t.w[i] * float32(t.step-t.stamp[i])
	t.stamp[i] = t.step
	t.w[i] += v
}

// clip is the largest weight kept, in updates; a smaller one costs the parser a
// point of accuracy.
const clip = 24

// Mean returns the mean of the averaged weights of trainers that learned
// independently, in 8 bits; together they err less than each. Weights that come
// to less than least of these 127 steps become zero, which makes the model small.
func Mean(least int, ts ...*Trainer) *Model {
	t := ts[0]
	avg := make([]float64, len(t.w))
	var top float64
	for i := range avg {
		for _, t := range ts {
			s := float64(t.sum[i]) + float64(t.w[i])*float64(t.step-t.stamp[i])
			avg[i] += s / float64(max(t.step, 1)) / float64(len(ts))
		}
		top = max(top, math.Abs(avg[i]))
	}
	weights := make([]int8, len(avg))
	scale := 127 / max(min(top, clip), 1e-9)
	for i, a := range avg {
		if w := max(-127, min(127, int(math.Round(a*scale)))); max(w, -w) >= least {
			weights[i] = int8(w)
		}
	}
	return build(t.classes, t.bits, weights)
}
