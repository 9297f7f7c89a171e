package dates

import "quoteline/timeline/when"

// holiday days by rule: a fixed day, or the nth weekday of a month (n < 0
// counts from the end), or days from Easter Sunday.
type holidayRule struct {
	first, second string // lower case; second may be "" or the next word
	month, day    int
	nth, weekday  int
	easter        int  // days behind it, or behind Easter
	moving        bool // by Easter
}

var holidays = []holidayRule{
	{first: "christmas", second: "day", month: 12, day: 25},
	{first: "halloween", month: 10, day: 31},
	{first: "thanksgiving", second: "day", month: 11, nth: 4, weekday: when.Thursday},
	{first: "easter", second: "sunday", moving: true},
	{first: "valentine", second: "day", month: 2, day: 14},
	{first: "hogmanay", month: 12, day: 31},
	{first: "juneteenth", month: 6, day: 19},
	{first: "pentecost", moving: true, easter: 49},
	{first: "whitsun", moving: true, easter: 49},
	{first: "michaelmas", month: 9, day: 29},
	{first: "epiphany", month: 1, day: 6},
}

// twoWordHolidays start with a word that is something else alone.
var twoWordHolidays = map[[2]string]holidayRule{
	{"christmas", "eve"}:    {month: 12, day: 24},
	{"new", "year"}:         {month: 1, day: 1},
	{"labor", "day"}:        {month: 9, nth: 1, weekday: when.Monday},
	{"memorial", "day"}:     {month: 5, nth: -1, weekday: when.Monday},
	{"independence", "day"}: {month: 7, day: 4},
	{"veterans", "day"}:     {month: 11, day: 11},
	{"armistice", "day"}:    {month: 11, day: 11},
	{"boxing", "day"}:       {month: 12, day: 26},
	{"election", "day"}:     {month: 11, nth: 1, weekday: when.Monday, easter: 1}, // the day after the first Monday
	{"bastille", "day"}:     {month: 7, day: 14},
	{"anzac", "day"}:        {month: 4, day: 25},
	{"canada", "day"}:       {month: 7, day: 1},
	{"australia", "day"}:    {month: 1, day: 26},
	{"columbus", "day"}:     {month: 10, nth: 2, weekday: when.Monday},
	{"maundy", "thursday"}:  {moving: true, easter: -3},
	{"shrove", "tuesday"}:   {moving: true, easter: -47},
	{"ascension", "day"}:    {moving: true, easter: 39},
	{"good", "friday"}:      {moving: true, easter: -2},
	{"palm", "sunday"}:      {moving: true, easter: -7},
	{"easter", "monday"}:    {moving: true, easter: 1},
	{"ash", "wednesday"}:    {moving: true, easter: -46},
}

// on returns the day of a holiday in a year.
func (h holidayRule) on(y int) when.Instant {
	switch {
	case h.moving:
		return easter(y).AddDays(h.easter)
	case h.nth > 0:
		first := when.YMD(y, h.month, 1)
		return first.AddDays((h.weekday-first.Weekday()+7)%7 + 7*(h.nth-1) + h.easter)
	case h.nth < 0:
		last := when.YMD(y, h.month+1, 0)
		return last.AddDays(-((last.Weekday() - h.weekday + 7) % 7))
	}
	return when.YMD(y, h.month, h.day)
}

// easter is Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher).
func easter(y int) when.Instant {
	a, b, c := y%19, y/100, y%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return when.YMD(y, n/31, n%31+1)
}
