package dates

func init() {
	examples["dates/day-of-month"] = [][3]string{
		{"It shut on [the 4th].", "2025-08-04", "2025-08-04"},
		{"It shut on [the 24th].", "2025-07-24", "2025-07-24"},
		{"It will shut on [the 24th].", "2025-08-24", "2025-08-24"},
		{"It shut on [the 4th of last month].", "2025-07-04", "2025-07-04"},
		{"On the 4th floor it burned.", "", ""},
		{"They live on the 4th floor.", "", ""},
		{"He came in on the 44th.", "", ""},
	}
}
