package dates

func init() {
	examples["dates/day-range"] = [][3]string{
		{"It ran from [3-5 of May 2012].", "2012-05-03/2012-05-05", "2012-05-03/2012-05-05"},
		{"The fair ran from [3 to 5 May 2012].", "2012-05-03/2012-05-05", "2012-05-03/2012-05-05"},
		{"Scores were 3 to 5 in it.", "", ""},
	}
}
