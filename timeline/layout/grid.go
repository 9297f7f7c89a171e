package layout

// maxRows bounds the rows of a picture that is not unlimited.
const maxRows = 512

// grid finds free room for boxes placed in any order: the axis is cut into
// columns, and each knows the boxes that reach into it.
type grid struct {
	x, column float64
	rows      int
	columns   [][]taken
	full      [maxRows]bool // scratch
}

type taken struct {
	x0, x1    float64
	row, rows int32
}

func (g *grid) reset(x0, x1 float64, rows int) {
	const widest, most = 256, 1024
	n := min(max(int((x1-x0)/widest), 1), most)
	g.x, g.column, g.rows = x0, (x1-x0)/float64(n), min(rows, maxRows)
	for len(g.columns) < n {
		g.columns = append(g.columns, nil)
	}
	g.columns = g.columns[:n]
	for i := range g.columns {
		g.columns[i] = g.columns[i][:0]
	}
}

// cover returns the columns that a stretch reaches into.
func (g *grid) cover(x0, x1 float64) (a, b int) {
	last := len(g.columns) - 1
	a = min(max(int((x0-g.x)/g.column), 0), last)
	b = min(max(int((x1-g.x)/g.column), 0), last)
	return a, b
}

// take marks rows as taken from x0 to x1.
func (g *grid) take(x0, x1 float64, row, rows int) {
	a, b := g.cover(x0, x1)
	t := taken{x0, x1, int32(row), int32(min(row+rows, g.rows) - row)}
	for c := a; c <= b; c++ {
		g.columns[c] = append(g.columns[c], t)
	}
}

// place takes the first need adjoining rows that are free from x0 to x1 and
// returns the first of them, or -1.
func (g *grid) place(x0, x1 float64, need int) int {
	a, b := g.cover(x0, x1)
	full := g.full[:g.rows]
	clear(full)
	left := g.rows
	for c := a; c <= b; c++ {
		for _, t := range g.columns[c] {
			if t.x0 >= x1 || t.x1 <= x0 {
				continue
			}
			for r := t.row; r < t.row+t.rows; r++ {
				if !full[r] {
					full[r] = true
					left--
				}
			}
			if left < need {
				return -1
			}
		}
	}
	run := 0
	for r, f := range full {
		if f {
			run = 0
			continue
		}
		if run++; run == need {
			g.take(x0, x1, r-need+1, need)
			return r - need + 1
		}
	}
	return -1
}
