package dates

import (
	"quoteline/timeline/when"
)

// monthYear: August 2025, August of 2025, April; last/next/this handled elsewhere.
func monthYear(f *finder, i int) (proposal, bool) {
	l := f.at(i)
	if l.c != month {
		return proposal{}, false
	}
	k := i + 1
	if f.is(k, comma) || f.is(k, of) {
		k++
	}
	y, end, ok := f.yearAt(k)
	if !ok {
		y, end, ok = f.yearOf(k)
	}
	if !ok && l.n <= lastOld {
		y, end, ok = f.doubleYear(k)
	}
	if ok {
		p := onMonth(y, l.n)
		p.end = end
		return p, true
	}
	if n, ok := f.turns(i + 1); ok { // October last, Feb. next
		return f.turnedMonth(n, l.n, i+2), true
	}
	if y, end, ok := f.yearBeside(k); ok {
		p := onMonth(y, l.n)
		p.end, p.anchor = end, f.said
		return p, true
	}
	if y, end, ok := f.spokenYear(k); ok {
		p := onMonth(y, l.n)
		p.end, p.anchor = end, lastMentioned.Of(f.last.EDTF)
		return p, true
	}
	if y, ok := f.sharedYear(l.n, i+1); ok {
		p := onMonth(y, l.n)
		p.end = i + 1
		return p, true
	}
	if !f.bareMonth(i) {
		return proposal{}, false
	}
	if f.yearless(i, i+1) {
		return proposal{end: i + 1, typ: DATE, value: "XXXX-" + two(l.n)}, true
	}
	if f.timeless && f.habit(i, i+1) {
		return proposal{end: i + 1, typ: DATE, value: "XXXX-" + two(l.n)}, true
	}
	t, anchor := f.nearest(i, i+1, 20, func(y int) when.Instant { return when.YMD(y, l.n, 1) })
	p := onMonth(t.Civil().Year, l.n)
	p.end, p.anchor = i+1, anchor
	return p, true
}

// yearBeside reads the year of a month or a day that is told from the document's: "last year",
// "of this year". end is the token behind it.
func (f *finder) yearBeside(i int) (y, end int, ok bool) {
	if f.is(i, of) {
		i++
	}
	o := f.at(i)
	if o.c != direction || f.doc.Word(i) == "latest" || f.at(i+1).u != yearUnit || !f.is(i+1, unit) || !f.known {
		return 0, 0, false
	}
	return f.ref.Civil().Year + o.n, i + 2, true
}

func two(n int) string { return string([]byte{byte('0' + n/10), byte('0' + n%10)}) }

// bareMonth tells the month from the verbs and names May, March, April, June,
// August: those need a word before them that dates have.
func (f *finder) bareMonth(i int) bool {
	w := f.doc.Word(i)
	switch {
	case len(w) <= 3 && w != "May":
		return false
	case w != "May" && w != "March" && w != "April" && w != "June" && w != "August":
		return true
	}
	if f.word(i+1, ":") {
		return true
	}
	switch l := f.at(i - 1); l.c {
	case prep, ago, direction, of, edge, to, between, approx, dash, circa, every:
		return i > f.first
	case and, comma: // "in March and April", not "April and June came"
		return f.is(i-2, month) && f.at(i-3).c == prep || f.is(i-2, comma)
	}
	if f.word(i-1, "the") && f.tagAt(i+1).IsNoun() && !f.tagAt(i+1).IsProper() { // the March elections
		return true
	}
	return f.words(i-1, "until", "till", "a", "each", "mid") || f.is(i+1, possessive) && w != "April" && w != "June"
}
