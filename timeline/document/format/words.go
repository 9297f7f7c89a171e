package format

import "quoteline/timeline/reason"

// Count says how many of something there are: one, or many of their number; "" for
// none.
func Count(n int, one, many *reason.Sentence) string {
	switch {
	case n <= 0:
		return ""
	case n == 1:
		return one.Of()
	}
	return many.Of(n)
}

var created = reason.New("the day on which the file was created (%v), which need not be that of the text")

// Created says that the day on which a file was created was not taken
// for the date of its text: templates and copies keep that of another text. It says
// nothing where there is no such day.
func Created(stamp string) string {
	day := Date(stamp)
	if day.IsZero() {
		return ""
	}
	return created.Of(day)
}
