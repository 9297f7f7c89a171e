package dates

func init() {
	examples["dates/weekday"] = [][3]string{
		{"He came [Monday last].", "2025-08-11", "2025-08-11"},
		{"It opens [next Tuesday week].", "2025-08-26", "2025-08-26"},
		{"He said \"This Week\" was on.", "", ""},
		{"She left on [Tuesday].", "2025-08-12", "2025-08-12"},
		{"It fell since [Thursday of last week].", "2025-08-07", "2025-08-07"},
		{"It opens on [Monday of next week].", "2025-08-18", "2025-08-18"},
		{"In a statement on [Tuesday], it denies that.", "2025-08-12", "2025-08-12"},
		{"She will leave on [Tuesday].", "2025-08-19", "2025-08-19"},
		{"She left [last Saturday].", "2025-08-09", "2025-08-09"},
		{"A Sunday Times reporter and the Mail on Sunday said no.", "", ""},
		{"The Times came out on [Sunday].", "2025-08-10", "2025-08-10"},
		{"He sat in the sun and wed her.", "", ""},
	}
}
