package dates

func init() {
	examples["dates/then"] = [][3]string{
		{"It has shut since then.", "", ""},
		{"They came by [that time].", "PAST_REF", ""},
		{"He paid, then left.", "", ""},
		{"He left from there and then spoke.", "", ""},
	}
	examples["dates/pointer"] = [][3]string{
		{"It was [the year before last].", "2023", "2023"},
		{"It was [the night before last].", "2025-08-14TNI", "[2025-08-14T18:00..2025-08-15T05:59]"},
		{"It is [the week after next].", "2025-W35", "[2025-08-25..2025-08-31]"},
		{"It was [the spring before last].", "2024-SP", "2024-21"},
		{"It was the man before last.", "", ""},
	}
}
