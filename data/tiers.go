package data

// What grows with every import, the runs of the time index and the indexes of words,
// is kept in pieces, of which the last ones are joined once there are fan of them of
// about one size: none more than tier times as large as all that is newer. Joined two
// by two, an event was written five times in a long import; now it is twice.
const (
	tier = 2
	fan  = 8
)

// joined returns how many of the last pieces a new one of n events is joined with, so
// that no more than most are in one. sizes has those of the pieces, oldest first.
func joined(sizes []int, n, most int) (pieces int) {
	for {
		k, sum := pieces, n
		for k < len(sizes) {
			size := sizes[len(sizes)-1-k]
			if size > tier*sum || sum+size > most {
				break
			}
			sum += size
			k++
		}
		full := k > pieces && sum > most-most/4 // no more will come to it
		if k-pieces < fan-1 && !full {
			return pieces
		}
		pieces, n = k, sum
	}
}
