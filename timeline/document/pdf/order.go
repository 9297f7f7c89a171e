package pdf

// ordered puts the lines of a page, which come as the file has them, in the order in which
// they are read, and finds its tables. The file's order is kept wherever it can be one:
// programs write column by column, and know what belongs together. What it is not is line
// by line across columns, and what stands above comes first.
func ordered(lines []line) []line {
	if len(lines) == 0 || len(lines) > maxLines {
		return whole(lines)
	}
	o := &order{}
	o.add(lines, 0)
	return notesLast(o.out)
}

// maxLines is how many lines a page may have to be put in order.
const maxLines = 5000

type order struct {
	out    []line
	tables int
}

// maxColumns is how often columns are looked for within columns.
const maxColumns = 8

func (o *order) add(lines []line, depth int) {
	if x, ok := gutter(lines); ok && depth < maxColumns {
		for _, part := range byColumn(lines, x) {
			o.add(part, depth+1)
		}
		return
	}
	tables(lines, o.tables+1)
	for i := range lines {
		o.tables = max(o.tables, lines[i].in.table)
	}
	for _, b := range downwards(blocks(whole(lines))) {
		o.out = append(o.out, b.lines...)
	}
}

// block are lines that the file has one below the other, or a table.
type block struct {
	lines []line
	rect
	prose, done bool
}

func blocks(lines []line) (list []*block) {
	for i := range lines {
		l := &lines[i]
		if i > 0 && follows(&lines[i-1], l) {
			b := list[len(list)-1]
			b.lines = append(b.lines, *l)
			b.rect = b.join(l.box())
			continue
		}
		list = append(list, &block{lines: []line{*l}, rect: l.box()})
	}
	for _, b := range list {
		b.prose = isProse(b.lines)
	}
	return list
}

// follows reports that b belongs to the block of a: it stands close below it, to the right
// of it, or in the same table.
func follows(a, b *line) bool {
	const farthest = 4
	switch {
	case a.in.table > 0 || b.in.table > 0:
		return a.in.table == b.in.table
	case a.beside(b):
		return a.right <= b.left
	}
	return below(a, b) && a.bottom-b.bottom < farthest*max(a.height(), b.height())
}

// downwards puts blocks that stand above others before them, and keeps their order
// otherwise: browsers paint what floats first, and headings after it.
func downwards(list []*block) (out []*block) {
	const most = 500 // blocks
	if len(list) > most {
		return list
	}
	var add func(b *block)
	add = func(b *block) {
		if b.done {
			return
		}
		b.done = true
		for _, a := range list {
			if a.before(b) {
				add(a)
			}
		}
		out = append(out, b)
	}
	for _, b := range list {
		add(b)
	}
	return out
}

// before reports that a is to be read before b: it stands above it, or is the column of
// text to the left of one.
func (a *block) before(b *block) bool {
	h := b.lines[0].height()
	shared := min(a.right, b.right) - max(a.left, b.left)
	if shared > h {
		return a.bottom > b.top-h/2
	}
	beside := min(a.top, b.top) - max(a.bottom, b.bottom)
	return a.right < b.left && beside > 0.5*min(a.top-a.bottom, b.top-b.bottom) &&
		a.lines[0].alike(&b.lines[0]) && a.prose && b.prose
}
