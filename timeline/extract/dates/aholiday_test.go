package dates

func init() {
	examples["dates/holiday"] = [][3]string{
		{"It fell on [Whitsun 1850].", "1850-05-19", "1850-05-19"},
		{"It fell on [Bastille Day 2001].", "2001-07-14", "2001-07-14"},
		{"The corpus was of whitsun ale.", "", ""},
		{"He came [last Christmas].", "2024-12-25", "2024-12-25"},
		{"He comes [next Easter].", "2026-04-05", "2026-04-05"},
		{"He came on [Christmas Eve].", "2024-12-24", "2024-12-24"},
		{"He came at [Easter 2024].", "2024-03-31", "2024-03-31"},
		{"They will meet on [Labor Day].", "2025-09-01", "2025-09-01"},
		{"It rained in [Easter week].", "2025-W16", "[2025-04-14..2025-04-20]"},
		{"A new year of work began.", "", ""},
		{"The labor day was long.", "", ""},
	}
}
