package layout

// Into returns the unit of another axis that shows what unit u of this one does: the
// same instant, or the same part of what has no date.
func (a *Axis) Into(b *Axis, u float64) float64 {
	if t, ok := a.Instant(u); ok {
		return b.Unit(t)
	}
	from, to := a.dated(), b.dated()
	if len(to) == len(b.pieces) || len(from) == len(a.pieces) { // nothing without a date there, or here
		return b.length
	}
	p, q := a.pieces[len(from)], b.pieces[len(to)]
	return q.U0 + min(max((u-p.U0)/(p.U1-p.U0), 0), 1)*(q.U1-q.U0)
}
