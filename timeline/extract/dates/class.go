package dates

// class is what a token can be in a temporal expression.
type class uint8

const (
	none      class = iota
	number          // n: 3, three
	decimal         // half: n is tenths: 2.5 is 25
	ordinal         // n: 3rd, third
	year            // n: four digits that can be a year
	decade          // n: first year, 1990s, '90s
	month           // n: 1 to 12
	weekday         // n: 1 to 7
	unit            // u, plural
	season          // n: when.Spring…
	part            // n: when.Part
	holiday         // n: index
	deictic         // n: days from the reference day: yesterday is -1
	direction       // n: -1 last, 0 this, +1 next
	ago             // n: -1 ago, earlier; +1 later, hence
	edge            // early, late, mid; n: modStart…
	approx          // about, nearly; n: index of mods
	article         // a, an: n is 1; the: n is 0
	every           // each, every
	vague           // PAST_REF and its like: n indexes vagueValues
	adverb          // daily, annually: u
	clock           // 10:30, 5pm; n is minutes of the day, -1 am/pm unknown in plural
	dotted          // 9.31: n is minutes of the day, if it is a time
	meridiem        // a.m., p.m.; n is 0 or 12
	isoDay          // 2025-08-15: y, n month, m day
	slashDay        // 8/15/2025
	yearSpan        // 2010-2014: y, n
	numSpan         // 15-16: y, n
	amount          // three-hour: n u
	aged            // 27-year-old
	edged           // mid-May: edge and month or year follow inside one token; m is the edge
	several         // few, several, many
	prep            // in, on, since…
	of
	and
	to
	comma
	open
	shut
	dash
	possessive
	half
	quarterly // Q3
	fiscal
	same // same, that, following, previous with a unit; n is the step
	zone
	era     // BC: n -1, AD: n 1
	yearAgo // year-ago, year-earlier
	circa   // c., ca., circa
	old
	between
	noon // n minutes
	oclock
	weekend
	at
	yearsEnd // year-end
	these
	term      // near term
	fraction  // n tenths: 1/2
	dayMonth  // 10-February: n month, m day
	feast     // the first word of a holiday of two: Labor Day
	opener    // a word that only has a meaning behind an article
	then      // "since then"
	spell     // time, while, period: no unit of the calendar
	monthPair // January-June: y, n
	instant   // of a letter's month: n months from it
	classes
)

// steps of the calendar.
type step uint8

const (
	second step = iota
	minute
	hour
	day
	week
	monthUnit
	quarter
	yearUnit
	decadeUnit
	centuryUnit
	millenniumUnit
	night // of the day, but counted as parts: "three nights"
	fortnight
)

// lex is the class of one token and its number.
type lex struct {
	c      class
	u      step
	plural bool
	n      int
	y, m   int
	digits uint8 // of a plain number written in digits
}
