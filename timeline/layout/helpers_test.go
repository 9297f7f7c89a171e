package layout

import (
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"pgregory.net/rapid"

	"quoteline/timeline"
	"quoteline/timeline/when"
)

// fixed measures every rune as half an em.
type fixed struct{}

func (fixed) Width(s string, size float64, _ bool) float64 {
	return float64(utf8.RuneCountInString(s)) * size * 0.5
}

func at(y int, m time.Month, d int) when.Instant {
	return when.Instant(time.Date(y, m, d, 0, 0, 0, 0, time.UTC).Unix())
}

func dayOf(y int, m time.Month, d int) when.Date {
	return when.Date{EDTF: fmt.Sprintf("%04d-%02d-%02d", y, m, d), From: at(y, m, d), To: at(y, m, d+1), Precision: when.Day}
}

func yearOf(y int) when.Date {
	return when.Date{EDTF: fmt.Sprintf("%04d", y), From: at(y, 1, 1), To: at(y+1, 1, 1), Precision: when.Year}
}

func before(y int, m time.Month, d int) when.Date {
	return when.Date{EDTF: "[..]", From: when.MinInstant, To: at(y, m, d+1), Precision: when.Day, Form: when.OneOf}
}

func numbered(dates ...when.Date) []Item {
	items := make([]Item, len(dates))
	for i, d := range dates {
		items[i] = Item{ID: timeline.EventID(i + 1), Number: i + 1, Title: fmt.Sprintf("The harbour council votes on point %d", i+1), Date: d.EDTF, When: d, Rank: i, Salience: 0.5}
	}
	return items
}

// night is one year and one long night three years later.
func night() []Item {
	dates := []when.Date{yearOf(2019)}
	for range 28 {
		dates = append(dates, dayOf(2022, 3, 4))
	}
	return numbered(append(dates, dayOf(2022, 3, 5), before(2022, 3, 4), when.Date{})...)
}

var anyDate = rapid.Custom(func(t *rapid.T) when.Date {
	y := rapid.IntRange(-3000, 2500).Draw(t, "year")
	if rapid.Bool().Draw(t, "near") {
		y = 2020 + y%3
	}
	m := time.Month(rapid.IntRange(1, 12).Draw(t, "month"))
	switch rapid.IntRange(0, 7).Draw(t, "form") {
	case 0:
		return when.Date{}
	case 1:
		return yearOf(y)
	case 2:
		return before(y, m, 5)
	case 3:
		d := dayOf(y, m, 7)
		d.Form, d.To = when.Interval, at(y+rapid.IntRange(0, 40).Draw(t, "long"), m, 9)
		return d
	case 4:
		d := dayOf(y, m, 7)
		d.Form, d.To = when.OneOf, when.MaxInstant
		return d
	case 5:
		from := when.Instant(rapid.Int64().Draw(t, "from"))
		return when.Date{EDTF: "x", From: from, To: when.Instant(rapid.Int64().Draw(t, "to")), Precision: when.Precision(rapid.IntRange(0, 13).Draw(t, "precision"))}
	}
	return dayOf(y, m, rapid.IntRange(1, 3).Draw(t, "day"))
})

var anyItems = rapid.Custom(func(t *rapid.T) []Item {
	items := numbered(rapid.SliceOfN(anyDate, 0, 150).Draw(t, "dates")...)
	if rapid.Bool().Draw(t, "many") { // enough to fold into clusters
		for n := len(items); n > 0 && len(items) < 450; {
			it := items[len(items)-n]
			it.ID = timeline.EventID(len(items) + 1)
			it.Salience = float64(len(items)%10) / 10
			items = append(items, it)
		}
	}
	for i := range items {
		if rapid.IntRange(0, 9).Draw(t, "odd") == 0 {
			items[i].Title = strings.Repeat("very long ", rapid.IntRange(0, 60).Draw(t, "words")) + "é世界"
		}
	}
	return items
})

var anyOptions = rapid.Custom(func(t *rapid.T) Options {
	return Options{
		W: rapid.Float64Range(240, 4000).Draw(t, "w"), H: rapid.Float64Range(120, 2200).Draw(t, "h"),
		Top: rapid.Float64Range(-50, 900).Draw(t, "top"), Compact: rapid.Bool().Draw(t, "compact"),
		Unlimited: rapid.IntRange(0, 4).Draw(t, "unlimited") == 0,
	}
})

func anyView(t *rapid.T, a *Axis, w float64) View {
	v := Fit(a, w)
	for range rapid.IntRange(0, 3).Draw(t, "moves") {
		v = v.ZoomAt(rapid.Float64Range(0, w).Draw(t, "at"), rapid.Float64Range(0.1, 60).Draw(t, "factor"))
		v = v.Pan(rapid.Float64Range(-w, w).Draw(t, "pan")).Clamp(a, w)
	}
	return v
}
