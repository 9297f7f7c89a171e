package dates

// count reads a number in words or digits: 3, twenty four, a hundred, a couple
// of, 2 1/2. tenths is the number times ten; -1 is "several", "a few".
func (f *finder) count(i int) (tenths, end int) {
	l := f.at(i)
	switch {
	case l.c == article && l.n == 1:
		switch n := f.at(i + 1); {
		case f.word(i+1, "couple") && f.is(i+2, of):
			return 20, i + 3
		case n.c == several:
			return -1, i + 2
		case n.c == number && n.m == 1:
			return n.n * 10, i + 2
		case n.c == half && f.is(i+2, unit):
			return 5, i + 2
		}
		return 10, i + 1
	case f.word(i, "couple") && f.is(i+1, of):
		return 20, i + 2
	case l.c == several:
		return -1, i + 1
	case l.c == half:
		if a := f.at(i + 1); a.c == article {
			return 5, i + 2
		}
		return 0, i
	case l.c == decimal:
		return l.n, i + 1
	case l.c == year:
		return l.n * 10, i + 1
	case l.c != number:
		return 0, i
	}
	n, j := l.n, i+1
	if h := f.at(j); h.c == fraction && l.digits > 0 { // 5 1/2
		return n*10 + h.n, j + 1
	}
	for range 6 {
		m := f.at(j)
		switch {
		case m.c == number && m.m == 1: // hundred, thousand, dozen
			n *= m.n
		case m.c == number && n >= 20 && n < 100 && n%10 == 0 && m.n < 10 && m.n > 0 && m.digits == 0 && l.digits == 0:
			n += m.n
		case m.c == number && n >= 100 && m.n < 100 && m.digits == 0 && l.digits == 0:
			n += m.n
		case m.c == and && f.is(j+1, article) && f.is(j+2, half):
			return min(n, 1e6)*10 + 5, j + 3
		default:
			return min(n, 1e6) * 10, j
		}
		j++
		n = min(n, 1e6)
	}
	return n * 10, j
}
