package extract

import "testing"

// What those who speak in a transcript tell of days that they name.
func TestTestimony(t *testing.T) {
	const rest = "\n\nQ: And your brother?\n\nA: He left."
	checkTold(t, "2019-05-09", []told{
		{"Interview with Elsie Marr\n\nQ: When did you start?\n\nA: I started in the canteen in August 1951. My father had been killed there on 3 May 1938." + rest, "1951-08 occurrence claimed [Elsie Marr] Marr started in the canteen\n", "father had been killed there on"},
		{"Interview with Elsie Marr\n\nQ: When did you start?\n\nA: I started in the canteen in August 1951. My father had been killed there on 3 May 1938." + rest, "1938-05-03 occurrence claimed [Elsie Marr] Marr’s father had been killed there\n", ""},
		{"Interview with Elsie Marr\n\nQ: When did the pit close?\n\nA: The pit closed yesterday." + rest, "", "occurrence claimed"}, // of a day that nobody names
		{"“The pit closed in August 1951,” Elsie Marr said.", "", "occurrence"},
	})
}
