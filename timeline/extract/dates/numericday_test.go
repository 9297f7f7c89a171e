package dates

func init() {
	examples["dates/iso"] = [][3]string{
		{"It came at [2014-05-03T10:30Z].", "2014-05-03T10:30Z", "2014-05-03T10:30"},
		{"The attacks of [9/11] came.", "2001-09-11", "2001-09-11"},
		{"They had 9/11 of the votes.", "", ""},
		{"Sent [2014-05-03T10:30] there.", "2014-05-03T10:30", "2014-05-03T10:30"},
		{"Signed on [2025-08-15] there.", "2025-08-15", "2025-08-15"},
		{"Version 2025-13-45 is out.", "", ""},
	}
	examples["dates/slash"] = [][3]string{
		{"Due [8/15/2025].", "2025-08-15", "2025-08-15"},
		{"Due [15/8/2025].", "2025-08-15", "2025-08-15"},
		{"A mark of 3/4 was given.", "", ""},
	}
}
