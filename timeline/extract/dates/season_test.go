package dates

func init() {
	examples["dates/season"] = [][3]string{
		{"It fell in [the winter of 373-374].", "0373-WI", "0373-24"},
		{"It was written in [the winter of 373–374] there.", "0373-WI", "0373-24"},
		{"It shut in [winter 1998-99].", "1998-WI", "1998-24"},
		{"It shut in [the winter of 1998 – 99].", "1998-WI", "1998-24"},
		{"In [the spring of 1998] it grew.", "1998-SP", "1998-21"},
		{"Leaves fall on spring water.", "", ""},
		{"Prices fall again.", "", ""},
	}
}
