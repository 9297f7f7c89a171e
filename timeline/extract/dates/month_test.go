package dates

func init() {
	examples["dates/month"] = [][3]string{
		{"It shut in [Mar 2015].", "2015-03", "2015-03"},
		{"In [August 2024] it opened.", "2024-08", "2024-08"},
		{"In [February] it opened.", "2025-02", "2025-02"},
		{"In [May nineteen ninety-four] it opened.", "1994-05", "1994-05"},
		{"In [June last year] it shut.", "2024-06", "2024-06"},
		{"They march in August company and may win.", "2025-08", "2025-08"},
		{"April and June are sisters.", "", ""},
	}
}
