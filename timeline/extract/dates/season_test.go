package dates

func init() {
	examples["dates/season"] = [][3]string{
		{"In [the spring of 1998] it grew.", "1998-SP", "1998-21"},
		{"Leaves fall on spring water.", "", ""},
		{"Prices fall again.", "", ""},
	}
}
