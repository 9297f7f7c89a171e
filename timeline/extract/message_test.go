package extract

import "testing"

// Messages as programs write them into a file.
func TestMessages(t *testing.T) {
	checkTold(t, "", []told{
		{"13/01/2021, 21:31 - Anna Holt: Roof of the barn has collapsed", "2021-01-13T21:31 statement claimed [Anna Holt] Anna Holt: Roof of the barn has collapsed\n", ""},
		{"[13/01/2021, 21:31:07] Anna Holt: The barn burns. We all got out of it.", "1 2021-01-13T21:31 occurrence", ""},
		{"13/01/2021, 21:31 - Anna Holt: Is everyone out?", "", "out"},
		{"13/01/2021, 21:31 - Anna Holt: Yes", "", "Yes"},
		// What is relative is so to the message's day.
		{"13/01/2021, 21:31 - Anna Holt: The barn burns\n\n14/01/2021, 09:02 - Ben Carr: Yes. Guards closed the gate yesterday.", "2021-01-13 occurrence happened [] Guards closed the gate\n", ""},
		// A chronology's line.
		{"13/01/2021: Barn burns. Guards close the gate.", "2021-01-13 occurrence happened [] Guards close the gate\n", "state"},
	})
}
