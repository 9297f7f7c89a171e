package pdf

// slot is a cell of a table, which is 0 for what stands in none. Rows and columns count
// from 0.
type slot struct{ table, row, column int }

// A table has at least this many rows, and each of its rows at least two cells.
const leastRows = 3

// cell are lines below each other, lines[from:to] of a page.
type cell struct {
	from, to int
	rect
}

func cellOf(lines []line, from, to int) cell {
	c := cell{from, to, lines[from].box()}
	for i := from + 1; i < to; i++ {
		c.rect = c.join(lines[i].box())
	}
	return c
}

// tables finds the tables of a page whose rows the file has one after the other, cell by
// cell, and says in the lines where they stand; the first has this number. A table is one
// only where rows and columns are plain: the first lines of the cells of a row stand at one
// height or their middles do, no cell reaches into another column, and those of a column
// begin, end or have their middle at one place.
func tables(lines []line, number int) {
	rows := rowsOf(lines)
	for from := 0; from < len(rows); {
		columns, to := rows[from], from
		for to < len(rows) && len(rows[to]) > 1 && (to == from || under(lines, rows[to-1], rows[to])) {
			wider, ok := widened(columns, rows[to])
			if !ok {
				break
			}
			columns = wider
			to++
		}
		if part := rows[from:to]; len(part) >= leastRows && aligned(lines, columns, part) && !isText(lines, columns, part) {
			for r, row := range part {
				for _, c := range row {
					for i := c.from; i < c.to; i++ {
						lines[i].in = slot{number, r, columnOf(columns, c)}
					}
				}
			}
			number++
		}
		from = max(to, from+1)
	}
}

// rowsOf are the rows of cells that lines make in their order; what has nothing beside it
// is a row of one cell.
func rowsOf(lines []line) (rows [][]cell) {
	row := []cell{cellOf(lines, 0, 1)}
	for i := 1; i < len(lines); i++ {
		l, n := &lines[i], len(row)
		switch {
		case goesOn(lines, row, l):
			row[n-1].to, row[n-1].rect = i+1, row[n-1].join(l.box())
		case l.left > lines[row[n-1].to-1].right:
			row = append(row, cellOf(lines, i, i+1))
		default:
			rows = append(rows, parted(lines, row)...)
			row = []cell{cellOf(lines, i, i+1)}
		}
	}
	return append(rows, parted(lines, row)...)
}

// parted makes rows of cells each of which stands to the right of the last, that are rows
// indeed. What the first cell of one has above the line beside the second is no part of it.
func parted(lines []line, row []cell) (rows [][]cell) {
	for len(row) > 1 {
		n := together(lines, row)
		if n == 1 {
			k := row[0].from + 1
			for k < row[0].to && !lines[k].beside(&lines[row[1].from]) {
				k++
			}
			if k < row[0].to {
				rows = append(rows, []cell{cellOf(lines, row[0].from, k)})
				row[0] = cellOf(lines, k, row[0].to)
				n = together(lines, row)
			}
		}
		rows = append(rows, row[:n:n])
		row = row[n:]
	}
	if len(row) > 0 {
		rows = append(rows, row)
	}
	return rows
}

// together is how many of the first cells are one row: one is to the right of the other,
// and their first lines stand at one height, or their middles do.
func together(lines []line, row []cell) int {
	top, middle := 1, 1
	first := &lines[row[0].from]
	for i := 1; i < len(row) && row[i].left > row[i-1].right; i++ {
		if top == i && lines[row[i].from].beside(first) {
			top++
		}
		if middle == i && abs(row[i].top+row[i].bottom-row[0].top-row[0].bottom) < 0.8*first.height() {
			middle++
		}
	}
	return max(top, middle)
}

// goesOn reports that l is a further line of the last cell of a row.
func goesOn(lines []line, row []cell, l *line) bool {
	const lead = 1.7
	c := &row[len(row)-1]
	last := &lines[c.to-1]
	return l.bottom < last.bottom && !l.beside(last) && last.bottom-l.bottom < lead*last.height() && l.alike(last) &&
		l.left < c.right && c.left < l.right && (len(row) == 1 || l.left > lines[row[len(row)-2].to-1].right)
}

// under reports that row b stands right below row a.
func under(lines []line, a, b []cell) bool {
	const farthest = 2.5
	h := lines[b[0].from].height()
	low, high := a[0].bottom, b[0].top
	for _, c := range a {
		low = min(low, c.bottom)
	}
	for _, c := range b {
		high = max(high, c.top)
	}
	down := low - high
	return down > -0.5*h && down < farthest*h
}
