package format

import "fmt"

// Count says how many of something there are: one as it stands, many with %d; ""
// for none.
func Count(n int, one, many string) string {
	switch {
	case n <= 0:
		return ""
	case n == 1:
		return one
	}
	return fmt.Sprintf(many, n)
}

// Created says that the day on which a file was created was not taken
// for the date of its text: templates and copies keep that of another text. It says
// nothing where there is no such day.
func Created(stamp string) string {
	day := Date(stamp)
	if day.IsZero() {
		return ""
	}
	return "the day on which the file was created (" + day.Human() + "), which need not be that of the text"
}
