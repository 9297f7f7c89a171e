package perceptron

// Turns is how many pieces are best done at a time: docs/performance.md has what others take.
const Turns = 4

// InTurns does all pieces of work that ask models again and again, as many at a time
// as there are workers. ask takes the answer to a worker's last question and goes on to
// the next one, for which it fetches the weights, so that they come while the others
// have their turns; it returns false at the end of a piece.
func InTurns[W any](workers []W, pieces int, begin func(w W, piece int), ask func(w W) bool) {
	busy := min(len(workers), pieces)
	for i := range busy {
		begin(workers[i], i)
	}
	for next := busy; busy > 0; {
		for i := 0; i < busy; {
			switch {
			case ask(workers[i]):
				i++
			case next < pieces:
				begin(workers[i], next)
				next++
			default:
				busy--
				workers[i], workers[busy] = workers[busy], workers[i]
			}
		}
	}
}
