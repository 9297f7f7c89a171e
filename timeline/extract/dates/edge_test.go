package dates

func init() {
	examples["dates/edge"] = [][3]string{
		{"It began in [the mid-to-late 1990s].", "199", "199X"},
		{"In [mid-May 2014] it rained.", "2014-05", "2014-05"},
		{"[late 1998] was dry.", "1998", "1998"},
		{"By [the end of last year] it ended.", "2024", "2024"},
		{"A [pre-1982] coin lay there.", "1982", ""},
		{"[early Friday morning] it rained.", "2025-08-15TMO", "[2025-08-15T05:00..2025-08-15T11:59]"},
		{"He was late for work.", "", ""},
	}
}
