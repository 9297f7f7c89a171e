package dates

func init() {
	examples["dates/turn"] = [][3]string{
		{"It rose [last week].", "2025-W32", "[2025-08-04..2025-08-10]"},
		{"It rose [this year].", "2025", "2025"},
		{"It falls [next month].", "2025-09", "2025-09"},
		{"The last straw broke.", "", ""},
	}
}
