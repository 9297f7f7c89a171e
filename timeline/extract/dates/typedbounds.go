package dates

import (
	"strings"

	"quoteline/timeline/when"
)

// bound is words before or behind a typed date that change what it says.
type bound struct {
	ahead, behind string // one of them is empty
	apply         func(when.Date) when.Date
}

// The bounds, longer ones before those that they begin with. What lies before a
// unit is over when it begins: "before 1985" ends with 1984.
var bounds = []bound{
	{"not before ", "", onward},
	{"no earlier than ", "", onward},
	{"not earlier than ", "", onward},
	{"on or after ", "", onward},
	{"", " or later", onward},
	{"", " at the earliest", onward},
	{"not after ", "", upTo},
	{"no later than ", "", upTo},
	{"not later than ", "", upTo},
	{"on or before ", "", upTo},
	{"up to ", "", upTo},
	{"by ", "", upTo},
	{"", " or earlier", upTo},
	{"", " or before", upTo},
	{"", " at the latest", upTo},
	{"before ", "", over},
	{"prior to ", "", over},
	{"earlier than ", "", over},
	{"after ", "", beyond},
	{"later than ", "", beyond},
	{"until ", "", until},
	{"till ", "", until},
	{"", " onwards", since},
	{"", " onward", since},
	{"", " on", since},
	{"since ", "", since},
	{"from ", "", since},
	{"approximately ", "", when.About},
	{"roughly ", "", when.About},
	{"about ", "", when.About},
	{"around ", "", when.About},
	{"approx. ", "", when.About},
	{"approx ", "", when.About},
	{"circa ", "", when.About},
	{"ca. ", "", when.About},
	{"ca ", "", when.About},
	{"c. ", "", when.About},
	{"c.", "", when.About},
	{"c ", "", when.About},
	{"~", "", when.About},
	{"", " or so", when.About},
	{"", " (approximate)", when.About},
	{"probably ", "", when.Doubt},
	{"possibly ", "", when.Doubt},
	{"perhaps ", "", when.Doubt},
	{"maybe ", "", when.Doubt},
	{"", "?", when.Doubt},
	{"", " (uncertain)", when.Doubt},
	{"some time in ", "", someTime},
	{"some time on ", "", someTime},
	{"sometime in ", "", someTime},
	{"sometime on ", "", someTime},
	{"some time ", "", someTime},
	{"sometime ", "", someTime},
}

// cut takes the bound's words off.
func (b *bound) cut(s string) (rest string, ok bool) {
	if n := len(b.ahead); n > 0 {
		if len(s) <= n || !strings.EqualFold(s[:n], b.ahead) {
			return "", false
		}
		return s[n:], true
	}
	n := len(s) - len(b.behind)
	if n <= 0 || !strings.EqualFold(s[n:], b.behind) {
		return "", false
	}
	return strings.TrimRight(s[:n], " "), true
}

// someTime is at some time in d: in a stretch, not all the while.
func someTime(d when.Date) when.Date {
	if d.Form == when.Interval {
		return within(d, d.From, d.To)
	}
	return d
}

// since is all the while from d on; until, up to its end.
func since(d when.Date) when.Date { return when.NewInterval(d, when.Date{}) }
func until(d when.Date) when.Date { return when.NewInterval(when.Date{}, d) }

// onward is at some time from d on, upTo at some time up to its end, over before
// it and beyond after it, in its unit.
func onward(d when.Date) when.Date { return within(d, d.From, when.MaxInstant) }
func upTo(d when.Date) when.Date   { return within(d, when.MinInstant, d.To) }
func over(d when.Date) when.Date   { return within(d, when.MinInstant, d.From) }
func beyond(d when.Date) when.Date { return within(d, d.To, when.MaxInstant) }

// within is some time between bounds, one of which is d's, as approximate and as
// uncertain as d. Units that EDTF cannot bound by are bounded by their days.
func within(d when.Date, from, to when.Instant) when.Date {
	if from == when.MinInstant && to == from || to == when.MaxInstant && from == to {
		return when.Date{} // before what has no beginning
	}
	p := d.Precision
	switch p {
	case when.Decade, when.Century, when.Millennium:
		p = when.Year
	case when.Season, when.Quarter:
		p = when.Month
	case when.Week:
		p = when.Day
	}
	out := when.BetweenUnits(from, to, p)
	if d.Approximate {
		out = when.About(out)
	}
	if d.Uncertain {
		out = when.Doubt(out)
	}
	return out
}
