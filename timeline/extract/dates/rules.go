package dates

import "quoteline/timeline/when"

// rule proposes an expression that starts at a token.
type rule struct {
	name  string
	parse func(f *finder, i int) (proposal, bool)
}

// dayRules give single days; coreRules every plain date; rules is all of them,
// in the order in which ties are settled. Their examples are in
// rules_test.go, one list for each name.
var dayRules, coreRules, rules []rule

func init() {
	dayRules = []rule{
		{"dates/iso", isoDate},
		{"dates/slash", slashDate},
		{"dates/full", fullDate},
		{"dates/weekday", aWeekday},
		{"dates/day-word", dayWord},
		{"dates/holiday", aHoliday},
	}
	coreRules = append(append([]rule{}, dayRules...), []rule{
		{"dates/day-range", dayRange},
		{"dates/next-day", nextDay},
		{"dates/month", monthYear},
		{"dates/year-range", yearRange},
		{"dates/year", bareYear},
		{"dates/decade", aDecade},
		{"dates/century", aCentury},
		{"dates/season", aSeason},
		{"dates/quarter", aQuarter},
		{"dates/half", aHalf},
		{"dates/turn", turn},
		{"dates/pointer", pointer},
		{"dates/the-period", thePeriod},
		{"dates/week-of-month", weekOfMonth},
		{"dates/year-ago", comparable},
		{"dates/year-end", yearEnd},
		{"dates/away", awayBy},
	}...)
	rules = append(append([]rule{}, coreRules...), []rule{
		{"dates/edge", edgedDate},
		{"dates/about", aboutDate},
		{"dates/day-part", dayPart},
		{"dates/day-time", dayThen},
		{"dates/time", aTime},
		{"dates/age", anAge},
		{"dates/duration", aDuration},
		{"dates/set", aSet},
		{"dates/vague", aVague},
	}...)
}

func ymd(m int) func(int) when.Instant {
	return func(y int) when.Instant { return when.YMD(y, m, 1) }
}

func about(d when.Date) when.Date { return when.About(d) }
