package perceptron

import (
	"testing"

	"pgregory.net/rapid"
)

// TestInTurnsDoesAllPieces: each piece is begun once, by a worker that has no other, and
// asked until it is done.
func TestInTurnsDoesAllPieces(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		type worker struct{ piece int }
		workers := make([]*worker, rapid.IntRange(1, 5).Draw(t, "workers"))
		for i := range workers {
			workers[i] = &worker{piece: -1}
		}
		left := rapid.SliceOfN(rapid.IntRange(0, 4), 0, 20).Draw(t, "questions") // of each piece
		begun := make([]bool, len(left))
		InTurns(workers, len(left), func(w *worker, piece int) {
			if begun[piece] || w.piece >= 0 {
				t.Fatalf("piece %d is begun twice, or by a worker that has piece %d", piece, w.piece)
			}
			begun[piece], w.piece = true, piece
		}, func(w *worker) bool {
			if w.piece < 0 {
				t.Fatal("a worker without a piece is asked")
			}
			if left[w.piece] > 0 {
				left[w.piece]--
				return true
			}
			left[w.piece], w.piece = -1, -1
			return false
		})
		for i, n := range left {
			if n != -1 {
				t.Fatalf("piece %d of %d is not done: %d questions are left", i, len(left), n)
			}
		}
	})
}
