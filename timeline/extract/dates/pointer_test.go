package dates

func init() {
	examples["dates/then"] = [][3]string{
		{"It has shut since then.", "", ""},
		{"They came by [that time].", "PAST_REF", ""},
		{"He paid, then left.", "", ""},
		{"He left from there and then spoke.", "", ""},
	}
}
