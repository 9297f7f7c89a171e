package coref

import (
	"quoteline/timeline"
	"quoteline/timeline/when"
)

// How much dates that agree so say for two tellings' being one.
var dated = [...]float64{repeated: -0.12, rivals: -0.1, vaguely: -0.06, loosely: 0, nearly: 0.06, fully: 0.15}

// likeness is how likely two tellings are of one happening, from 0 to 1; 0 where
// something rules it out.
func (p *proposer) likeness(a, b *telling) float64 {
	d := agree(a, b)
	if a.kind != b.kind || a.truth != b.truth || d == apart || a.document == b.document && (a.span.Overlaps(b.span) || d <= vaguely) {
		return 0
	}
	if d <= rivals && (a.serial || b.serial || a.kind != timeline.Occurrence) {
		return 0 // another one of the same kind, on another day
	}
	if !a.stated && !b.stated && d == vaguely && far(a.date, b.date) || !(a.stated && b.stated) && timeline.Common(a.of(title), b.of(title)) < 2 {
		return 0 // reports of other weeks that say it of themselves; or next to nothing
	}
	if a.kind == timeline.Statement {
		return p.saying(a, b, d)
	}
	if a.head == 0 || b.head == 0 || a.kind == timeline.State && a.head != b.head {
		return 0
	}
	names1, names2 := p.lacking(a, b), p.lacking(b, a)
	if min(names1, names2) > 0.25 {
		return 0 // each names what the other does not
	}
	if a.head == b.head && a.passive == b.passive && len(a.of(before)) > 0 && len(b.of(before)) > 0 && timeline.Common(a.of(before), b.of(before)) == 0 {
		return 0 // somebody else does it
	}
	x, y := p.cover(a, b), p.cover(b, a)
	s := 0.45*min(x, y) + 0.25*max(x, y) + dated[d]
	switch {
	case a.head != b.head:
		s -= 0.08
	case a.vague:
		s += 0.04
	default:
		s += 0.16
	}
	if n := timeline.Common(a.of(names), b.of(names)); n == 0 {
		s -= 0.1
	} else {
		s += 0.03 * float64(min(n, 3))
	}
	if len(a.of(numbers)) > 0 && len(b.of(numbers)) > 0 && timeline.Common(a.of(numbers), b.of(numbers)) == 0 {
		s -= 0.12
	}
	return min(1, max(0, s))
}

// far reports that the bounds that reports give to what they do not date are weeks
// apart.
func far(a, b when.Date) bool {
	if a.IsZero() || b.IsZero() {
		return true
	}
	x, y := a.To, b.To
	if x == when.MaxInstant || y == when.MaxInstant {
		x, y = a.From, b.From
	}
	return max(x, y)-min(x, y) > laterDays*day
}

// lacking is the weight of the rarest name in the title of a that b does not have.
func (p *proposer) lacking(a, b *telling) (most float64) {
	has := b.of(text)
	for _, n := range a.of(names) {
		for len(has) > 0 && has[0] < n {
			has = has[1:]
		}
		if len(has) == 0 || has[0] != n {
			most = max(most, float64(p.weight[n]))
		}
	}
	return most
}

// cover is how much of what the title of a says b has, by weight: whole in its
// title, half in the rest of its words.
func (p *proposer) cover(a, b *telling) float64 {
	own, rest := b.of(title), b.of(text)
	all, has := 0.0, 0.0
	for _, w := range a.of(title) {
		for len(own) > 0 && own[0] < w {
			own = own[1:]
		}
		for len(rest) > 0 && rest[0] < w {
			rest = rest[1:]
		}
		v := float64(p.weight[w])
		all += v
		switch {
		case len(own) > 0 && own[0] == w:
			has += v
		case len(rest) > 0 && rest[0] == w, b.head == w:
			has += v / 2
		}
	}
	if all == 0 {
		return 0
	}
	return has / all
}

// saying is the likeness of what one speaker is said to have said.
func (p *proposer) saying(a, b *telling, d agreement) float64 {
	if a.speaker == 0 || a.speaker != b.speaker || d < loosely || a.document == b.document {
		return 0 // who speaks twice in a report says two things
	}
	x, y := p.cover(a, b), p.cover(b, a)
	n, _ := run(a.of(exact), b.of(exact))
	return min(1, 0.45*min(x, y)+0.3*max(x, y)+dated[d]+0.02*float64(min(n, 10))-0.1)
}
