package dates

import "quoteline/timeline/when"

// rule proposes an expression that starts at a token of one of the classes on.
type rule struct {
	name  string
	parse func(f *finder, i int) (proposal, bool)
	on    []class
}

// The rules in the order in which ties are settled: those that give single
// days, those of every other plain date, and those of times, durations and
// sets, which use the others. Their examples are in the test beside
// each rule, by its name.
var dayRules, dateRules, timeRules []rule

// The rules by the class of the token that they start at.
var dayRulesOn, dateRulesOn, timeRulesOn [classes][]rule

func init() { // not literals, since the rules use the tables
	dayRules = []rule{
		{"dates/iso", isoDate, []class{isoDay}},
		{"dates/slash", slashDate, []class{slashDay}},
		{"dates/full", fullDate, []class{weekday, number, ordinal, month, article, direction, dayMonth}},
		{"dates/weekday", aWeekday, []class{direction, weekday}},
		{"dates/instant", instantDay, []class{article, ordinal, number}},
		{"dates/nth-weekday", nthWeekday, []class{article, ordinal}},
		{"dates/day-word", dayWord, []class{deictic, article}},
		{"dates/holiday", aHoliday, []class{direction, holiday, feast}},
	}
	dateRules = []rule{
		{"dates/day-range", dayRange, []class{month, number, ordinal, article, numSpan}},
		{"dates/next-day", nextDay, []class{number, ordinal}},
		{"dates/month", monthYear, []class{month}},
		{"dates/month-span", monthSpan, []class{monthPair}},
		{"dates/year-range", yearRange, []class{number, year, yearSpan}},
		{"dates/year", bareYear, []class{article, possessive, number, year, era, unit}},
		{"dates/decade", aDecade, []class{article, decade, possessive, year, number}},
		{"dates/century", aCentury, []class{article, ordinal, quarterly}},
		{"dates/turn-of-century", turnOfCentury, []class{article, opener}},
		{"dates/season", aSeason, []class{article, season}},
		{"dates/quarter", aQuarter, []class{article, year, direction, fiscal, ordinal, quarterly}},
		{"dates/half", aHalf, []class{article, direction, ordinal}},
		{"dates/turn", turn, []class{article, direction}},
		{"dates/pointer", pointer, []class{article, same}},
		{"dates/then", thenDate, []class{then, same}},
		{"dates/day-of-month", dayOfMonth, []class{article}},
		{"dates/the-period", thePeriod, []class{article}},
		{"dates/week-of-month", weekOfMonth, []class{article, direction, ordinal}},
		{"dates/year-ago", comparable, []class{article, yearAgo}},
		{"dates/year-end", yearEnd, []class{yearsEnd, unit}},
		{"dates/away", awayBy, []class{prep, unit, approx, at, number, article, several, half, decimal, year}},
	}
	timeRules = []rule{
		{"dates/edge", edgedDate, []class{edged, edge, ago, article}},
		{"dates/about", aboutDate, []class{circa, approx}},
		{"dates/day-part", dayPart, []class{unit, direction, deictic, same, article, part}},
		{"dates/day-time", dayThen, []class{isoDay, slashDay, weekday, number, ordinal, month, article, direction, dayMonth, deictic, holiday, feast}},
		{"dates/time", aTime, []class{clock, dotted, number, year, decimal, noon, half, unit}},
		{"dates/age", anAge, []class{decade, aged, number, article, several, half, decimal}},
		{"dates/vague", aVague, []class{vague, article, direction, these, number}},
		{"dates/duration", aDuration, []class{approx, at, amount, article, direction, unit, number, several, half, decimal, year}},
		{"dates/set", aSet, []class{adverb, every}},
		{"dates/while", aWhile, []class{article, approx}},
	}
	for _, t := range []struct {
		list []rule
		on   *[classes][]rule
	}{{dayRules, &dayRulesOn}, {dateRules, &dateRulesOn}, {timeRules, &timeRulesOn}} {
		for _, r := range t.list {
			for _, c := range r.on {
				t.on[c] = append(t.on[c], r)
			}
		}
	}
}

func ymd(m int) func(int) when.Instant {
	return func(y int) when.Instant { return when.YMD(y, m, 1) }
}

func about(d when.Date) when.Date { return when.About(d) }
