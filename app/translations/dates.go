package translations

import (
	"fmt"
	"regexp"
	"strings"

	"fyne.io/fyne/v2/lang"

	"quoteline/timeline/when"
)

// Date is what people write for a date: when.Date.Human in the language in use.
func Date(d when.Date) string {
	if current == english {
		return d.Human()
	}
	return dateOf(d.Human())
}

// Short is Date as it fits into a list; in English it is as given.
func Short(d when.Date, short string) string {
	if current == english || short == "" {
		return short
	}
	s := d.Human()
	for _, vague := range []string{"some time on ", "some time in "} {
		s = strings.Replace(s, vague, "", 1)
	}
	return dateOf(s)
}

// dateOf says in the language in use what Human says in English. It goes by the words,
// of which Human has few, so that both always claim the same; what it does not know
// stays English.
func dateOf(s string) string {
	if rest, ok := strings.CutSuffix(s, " (uncertain)"); ok {
		return dateOf(rest) + " (" + lang.L("uncertain") + ")"
	}
	if rest, ok := strings.CutPrefix(s, "about "); ok {
		return fmt.Sprintf(lang.X("date: about %s", "about %s"), dateOf(rest))
	}
	if s == "undated" {
		return lang.X("date: undated", "undated")
	}
	if rest, ok := strings.CutPrefix(s, "some time on "); ok {
		if a, b, two := strings.Cut(rest, " or "); two {
			return fmt.Sprintf(lang.X("date: some time on %s or %s", "some time on %s or %s"), unit(a, true), unit(b, true))
		}
	}
	if rest, ok := strings.CutPrefix(s, "some time in "); ok {
		if a, b, two := strings.Cut(rest, " or "); two {
			return fmt.Sprintf(lang.X("date: some time in %s or %s", "some time in %s or %s"), unit(a, false), unit(b, false))
		}
		return fmt.Sprintf(lang.X("date: some time in %s", "some time in %s"), unit(rest, false))
	}
	if rest, ok := strings.CutPrefix(s, "until "); ok {
		return framed(rest, lang.X("date: until a day, %s", "until %s"), lang.X("date: until %s", "until %s"))
	}
	if rest, ok := strings.CutPrefix(s, "by "); ok {
		return framed(rest, lang.X("date: by a day, %s", "by %s"), lang.X("date: by %s", "by %s"))
	}
	if rest, ok := strings.CutPrefix(s, "from "); ok {
		if rest, ok = strings.CutSuffix(rest, " on"); ok {
			return framed(rest, lang.X("date: from a day on, %s", "from %s on"), lang.X("date: from %s on", "from %s on"))
		}
	}
	if rest, ok := strings.CutPrefix(s, "week of "); ok {
		return fmt.Sprintf(lang.X("date: week of %s", "week of %s"), unit(rest, true))
	}
	if rest, ok := strings.CutSuffix(s, " or later"); ok {
		return fmt.Sprintf(lang.X("date: %s or later", "%s or later"), unit(rest, false))
	}
	return unit(s, false)
}

var dayFirst = regexp.MustCompile(`^\d{1,2} [A-Z]`)

// framed puts a date into one of two frames, for days and for what is longer.
func framed(s, day, longer string) string {
	if dayFirst.MatchString(s) {
		return fmt.Sprintf(day, unit(s, true))
	}
	return fmt.Sprintf(longer, unit(s, true))
}

// The months by their English names: alone, and as they stand behind a day or a word
// that asks for the genitive.
var (
	months    = []string{"month: January", "month: February", "month: March", "month: April", "month: May", "month: June", "month: July", "month: August", "month: September", "month: October", "month: November", "month: December"}
	monthsOf  = []string{"of month: January", "of month: February", "of month: March", "of month: April", "of month: May", "of month: June", "of month: July", "of month: August", "of month: September", "of month: October", "of month: November", "of month: December"}
	seasons   = []string{"season: spring", "season: summer", "season: autumn", "season: winter"}
	dayParts  = []string{"part: morning", "part: afternoon", "part: evening", "part: night", "part: part of the day"}
	monthWord = regexp.MustCompile(`(?:(\d{1,2})( or |–))?(?:\b(\d{1,2}) )?\b(January|February|March|April|May|June|July|August|September|October|November|December)\b`)
	decade    = regexp.MustCompile(`\bthe (\d+)s\b`)
	age       = regexp.MustCompile(`\b(\d+)(?:st|nd|rd|th) (century|millennium)\b`)
	share     = regexp.MustCompile(`\b(\d)(?:st|nd|rd|th) (quarter|third|half) of `)
	before    = regexp.MustCompile(`\b(\d+|century|millennium|billion|million) (BCE?|CE)\b`)
	early     = regexp.MustCompile(`\bAD (\d+)`)
	season    = regexp.MustCompile(`\b(spring|summer|autumn|winter)\b`)
	dayPart   = regexp.MustCompile(`, (morning|afternoon|evening|night|part of the day)$`)
	onlyDay   = regexp.MustCompile(`^\d{1,2}$`)
)

// named is the word of a list whose key ends in an English word.
func named(list []string, english string) string {
	for _, key := range list {
		if strings.HasSuffix(key, ": "+english) {
			return lang.X(key, english)
		}
	}
	return english
}

// replace has f write anew what a pattern finds.
func replace(r *regexp.Regexp, s string, f func(m []string) string) string {
	return r.ReplaceAllStringFunc(s, func(found string) string { return f(r.FindStringSubmatch(found)) })
}

// dayNumber is a day of a month, of which the first may have a form of its own.
func dayNumber(n string) string {
	if n == "1" {
		return lang.X("date: day 1", "1")
	}
	return fmt.Sprintf(lang.X("date: day %s", "%s"), n)
}

// unit says a stretch of time: a day, a month, years, or two of them. of asks for the
// genitive of months.
func unit(s string, of bool) string {
	if onlyDay.MatchString(s) {
		return dayNumber(s)
	}
	s = replace(before, s, func(m []string) string {
		switch m[2] {
		case "BCE":
			return fmt.Sprintf(lang.X("date: %s BCE", "%s BCE"), m[1])
		case "CE":
			return fmt.Sprintf(lang.X("date: %s CE", "%s CE"), m[1])
		}
		return fmt.Sprintf(lang.X("date: %s BC", "%s BC"), m[1])
	})
	s = replace(early, s, func(m []string) string { return fmt.Sprintf(lang.X("date: AD %s", "AD %s"), m[1]) })
	s = replace(decade, s, func(m []string) string { return fmt.Sprintf(lang.X("date: the %ss", "the %ss"), m[1]) })
	s = replace(age, s, func(m []string) string {
		if m[2] == "century" {
			return fmt.Sprintf(lang.X("date: century %s", "century %s"), m[1])
		}
		return fmt.Sprintf(lang.X("date: millennium %s", "millennium %s"), m[1])
	})
	s = replace(share, s, func(m []string) string {
		switch m[2] {
		case "quarter":
			return fmt.Sprintf(lang.X("date: quarter %s of", "quarter %s of"), m[1]) + " "
		case "third":
			return fmt.Sprintf(lang.X("date: third %s of", "third %s of"), m[1]) + " "
		}
		return fmt.Sprintf(lang.X("date: half %s of", "half %s of"), m[1]) + " "
	})
	s = replace(monthWord, s, func(m []string) string {
		if m[3] == "" {
			if of {
				return named(monthsOf, m[4])
			}
			return named(months, m[4])
		}
		out := dayNumber(m[3]) + " " + named(monthsOf, m[4])
		if m[1] != "" {
			between := m[2]
			if between == " or " {
				between = " " + lang.X("date: or", "or") + " "
			}
			out = dayNumber(m[1]) + between + out
		}
		return out
	})
	s = replace(season, s, func(m []string) string { return named(seasons, m[1]) })
	return replace(dayPart, s, func(m []string) string { return ", " + named(dayParts, m[1]) })
}
