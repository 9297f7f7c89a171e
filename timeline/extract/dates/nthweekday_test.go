package dates

func init() {
	examples["dates/nth-weekday"] = [][3]string{
		{"It opens on [the first Monday of May 2014].", "2014-05-05", "2014-05-05"},
		{"It shut on [the last Friday in June].", "2025-06-27", "2025-06-27"},
		{"They meet on [the first Monday of every month].", "P1M", ""},
		{"The first men came.", "", ""},
	}
}
